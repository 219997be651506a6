import type { InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import { askDeskCard, longestRequest } from '../../cards/questions/ask-desk.ts';
import { isGoal } from '../../dialogs/draft.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Actor } from '../../licensing/model.ts';
import { isOperation } from '../../licensing/operations.ts';
import { escapeMarkdown, plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { clean } from '../../understanding/clean.ts';
import { type Reading, self } from '../../understanding/recognizer.ts';
import { lastWordResponse, windowResponse } from './compose-answers.ts';

type Read = (sentence: string, known?: ReadonlySet<string> | null) => Reading;

export interface AskingForColleague {
  licensing: Licensing;
  actor: Actor;
  reader: Reader;
  read: Read;
  /**
   * Says this in the personal chat as if the actor had typed it there; false where they cannot be written to.
   * @param note said before it; `read`: how the sentence is understood
   */
  sayThere: (sentence: string, note: string, read: Read) => Promise<boolean>;
}

/** Teams leaves `user` empty for messages of apps and bots. */
const message = z.object({
  commandId: z.literal('ask'),
  messagePayload: z.object({
    body: z.object({ content: z.string().catch('') }).catch({ content: '' }),
    from: z
      .object({ user: z.object({ id: z.uuid(), displayName: z.string().catch('') }) })
      .nullish()
      .catch(null),
  }),
});

const submitted = z.object({
  commandId: z.literal('ask'),
  data: z.object({
    dialog: z.literal('ask'),
    sentence: z.string().trim().min(1).max(longestRequest),
    colleague: z.union([z.uuid(), z.literal('')]),
  }),
});

/** Shows what is understood of a colleague's message, with their words to be changed. Looks nobody up and starts nothing. */
export async function showUnderstood(by: AskingForColleague, value: unknown): Promise<InvokeResponse> {
  const { licensing, actor, reader, read } = by;
  const words = reader.text.composeBox;
  const known = message.safeParse(value).data;
  if (!known) return lastWordResponse(words.invalid);
  await licensing.admit(actor, 'look');
  const { body, from } = known.messagePayload;
  const sentence = clean(body.content).replace(/\s*\n\s*/g, '\n');
  const writer = from?.user;
  const reading = saidBy(read(sentence), plain(writer?.displayName ?? '', 100) || null);
  const request = inOneLine(reading, reader);
  const unsure = request !== null && reading.confidence === 'ask';
  const card = askDeskCard({ request, unsure, sentence, colleague: writer?.id ?? '' }, reader);
  return windowResponse(words.ask.title, card);
}

/**
 * Begins the request in the personal chat, where the same questions and the same confirmation card follow as after typing it. Only
 * requests: a colleague's "approve 42" or "yes" is not the word of whoever passes it on.
 */
export async function beginThere(by: AskingForColleague, value: unknown): Promise<InvokeResponse> {
  const words = by.reader.text.composeBox;
  const known = submitted.safeParse(value).data;
  if (!known) return lastWordResponse(words.invalid);
  const { sentence, colleague } = known.data;
  const { intent } = by.read(sentence);
  if (!isGoal(intent)) return lastWordResponse(words.ask.notFound);
  await by.licensing.admit(by.actor, isOperation(intent) ? 'ask' : 'look');
  const [writer] = colleague ? await by.licensing.findUsers(by.actor, colleague, 1) : [];
  const read: Read = (text, known) => saidBy(by.read(text, known), writer?.userPrincipalName ?? null);
  const note = escapeMarkdown(words.ask.begun(plain(sentence, 300)));
  const told = await by.sayThere(sentence, note, read);
  return lastWordResponse(told ? words.ask.answered : words.ask.openChat);
}

/** "Give me Visio" means whoever wrote it, not whoever passes it on; where nobody did, the bot asks. */
function saidBy(reading: Reading, writer: string | null): Reading {
  const users = reading.users.flatMap((user) => (user === self ? (writer ?? []) : user));
  const sameAs = reading.sameAs === self ? writer : reading.sameAs;
  return { ...reading, users, sameAs };
}

/** The request as it was read, in words; null where the message asks for nothing about licenses. */
function inOneLine({ intent, users, products }: Reading, { text, format }: Reader): string | null {
  if (!isGoal(intent)) return null;
  const named = (role: 'add' | 'remove') => products.filter((one) => one.role === role).map((one) => one.text);
  const [add, remove] = [named('add'), named('remove')];
  const who = format.list(users);
  if (intent === 'whoHas') return text.lists.whoHas.title(format.list(add));
  if (isOperation(intent) && users.length > 0 && (add.length > 0 || remove.length > 0))
    return text.operations[intent].inShort({ add, remove, who });
  const what = isOperation(intent) ? text.operations[intent].action : text.lists.licenses.title;
  return [what, format.list([...users, ...add, ...remove])].filter(Boolean).join(': ');
}
