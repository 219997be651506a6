import type { InvokeResponse } from 'botbuilder';
import type { Licensing } from '../../licensing/licensing.ts';
import { Refusal } from '../../licensing/refusal.ts';
import { explainRefusal } from '../../text/explain.ts';
import type { Reader } from '../../text/text.ts';
import { type AskingForColleague, beginThere, showUnderstood } from './ask-desk.ts';
import { lastWordResponse, lineResponse } from './compose-answers.ts';
import { insert, search } from './compose-search.ts';

export interface MessageExtensionOptions {
  licensing: Licensing;
  now: () => Date;
  wait: (ms: number) => Promise<void>;
}

export type Visitor = Omit<AskingForColleague, 'licensing'>;

/** What Teams asks from the compose box and from the menu of a message. */
export interface MessageExtension {
  /** The answer to an invoke `composeExtension/…`; HTTP 200 and words whatever comes. */
  answer(by: Visitor, name: string, value: unknown): Promise<InvokeResponse>;
}

/** Teams waits longer, but nobody who types does: an answer within two seconds (store checklist 1). */
const patience = 1_500;

export function createMessageExtension({ licensing, now, wait }: MessageExtensionOptions): MessageExtension {
  return {
    async answer(visitor, name, value) {
      const by = { ...visitor, licensing, now: now() };
      const { reader } = visitor;
      switch (name) {
        case 'composeExtension/query':
          return soon(refusedAs(lineResponse, reader, search(by, value)), reader);
        case 'composeExtension/selectItem':
          return soon(refusedAs(lineResponse, reader, insert(by, value)), reader);
        case 'composeExtension/fetchTask':
          return refusedAs(lastWordResponse, reader, showUnderstood(by, value));
        case 'composeExtension/submitAction':
          return refusedAs(lastWordResponse, reader, beginThere(by, value));
        default:
          return lineResponse(reader.text.composeBox.invalid);
      }
    },
  };

  async function soon(answer: Promise<InvokeResponse>, reader: Reader): Promise<InvokeResponse> {
    const late = wait(patience).then(() => lineResponse(reader.text.composeBox.slow));
    return Promise.race([answer, late]);
  }
}

/** A refusal is an answer too: why not, and who may. */
async function refusedAs(
  say: (text: string) => InvokeResponse,
  reader: Reader,
  answer: Promise<InvokeResponse>,
): Promise<InvokeResponse> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { what, next } = explainRefusal(error, reader);
    return say(`${what} ${next}`);
  }
}
