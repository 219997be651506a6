import type { Activity, Middleware } from 'botbuilder';
import { DialogTestClient } from 'botbuilder-testing';
import { expect } from 'vitest';
import { type Draft, draftFrom } from '../../src/dialogs/draft.ts';
import { type Ended, RequestDialog } from '../../src/dialogs/request-dialog.ts';
import { setSpeaker } from '../../src/dialogs/speaker.ts';
import type { Licensing } from '../../src/licensing/licensing.ts';
import { readerFor } from '../../src/text/text.ts';
import type { Reading } from '../../src/understanding/recognizer.ts';
import { actor } from './licensing.ts';
import { PEOPLE } from './sandbox.ts';

/** What is said, or filled in on the last card, and what is heard, one line each; in the words of the reader. */
export type Script = [say: string | Record<string, string>, hear: RegExp][];

export interface Conversation {
  licensing: Licensing;
  read: (sentence: string) => Reading;
  locale: string;
  /** Whether the client searches while somebody types. */
  searches?: boolean;
  /** What has been said before; from the first sentence where it is left out. */
  draft?: Draft;
}

/** Speaks with the request dialog alone, and gives what it ends in. */
export async function converse(
  { licensing, read, locale, searches = false, draft }: Conversation,
  script: Script,
): Promise<Ended['collected'] | undefined> {
  const opening = String(script[0]?.[0]);
  const speaks: Middleware = {
    async onTurn(context, next) {
      const person = { ...actor(PEOPLE.ada, 'Ada'), locale };
      const text = context.activity.text ?? '';
      setSpeaker(context, { actor: person, reader: readerFor(person), text, searches, read, candidates: () => [] });
      await next();
    },
  };
  const options = { draft: draft ?? draftFrom(read(opening)), history: [] };
  const client = new DialogTestClient('test', new RequestDialog(licensing, () => new Date()), options, [speaks]);
  let heard = '';
  for (const [say, hear] of script) {
    const question = /"question":"([^"]+)"/.exec(heard)?.[1];
    const pressed = { type: 'message', value: { dialog: 'pick', question, ...(typeof say === 'string' ? {} : say) } };
    let reply: Partial<Activity> | undefined = await client.sendActivity(typeof say === 'string' ? say : pressed);
    heard = '';
    while (reply) {
      heard += ` ${reply.text ?? ''} ${JSON.stringify(reply.attachments ?? '')}`;
      reply = client.getNextReply();
    }
    expect(heard, `to “${JSON.stringify(say)}”`).toMatch(hear);
  }
  return (client.dialogTurnResult.result as Ended | undefined)?.collected;
}
