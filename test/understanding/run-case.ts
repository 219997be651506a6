import { PEOPLE } from '../support/sandbox.ts';
import { type CardJson, common, type Desk, type Heard, wordsOf } from '../support/teams.ts';
import type { Case } from './case-set.ts';

/** One answer of the bot: its words, and the plans whose cards it shows. */
export interface Answer {
  words: string;
  planIds: string[];
}

/** What was said and heard in a case, in order. */
export interface Talk {
  turns: { say: string; answer: Answer; yes: Answer[] }[];
}

/** Beyond so many times yes to one sentence a person would have given up. */
const patience = 3;

/** Says a case to the whole bot in a conversation of its own, and cancels what was planned, so that the next finds nothing of it. */
export async function runCase(desk: Desk, { id, lang, turns }: Case): Promise<Talk> {
  const [user, locale] = lang === 'nl' ? [PEOPLE.bram, 'nl-NL'] : [PEOPLE.ada, 'en-US'];
  const from = { ...common(user, locale), conversation: { ...common(user).conversation, id: `case ${id}` } };
  const send = async (what: object): Promise<Heard[]> => {
    const { status, body } = await desk.post({ ...from, type: 'message', ...what });
    if (status !== 200) return [{ type: 'message', text: `HTTP ${status}: ${JSON.stringify(body)}` }];
    return (body as { activities: Heard[] }).activities.filter(({ type }) => type !== 'typing');
  };
  const talk: Talk = { turns: [] };
  for (const [index, { say }] of turns.entries()) {
    let heard = await send({ text: say });
    const answer = answerOf(heard);
    const yes: Answer[] = [];
    // "Now" instead of the day that was said is an answer for the last turn only: nobody would go on talking after it.
    const last = index === turns.length - 1;
    for (let yesses = 0; yesses < patience; yesses++) {
      const button = yesButton(heard, last);
      if (!button) break;
      heard = await send({ value: button.data });
      yes.push(answerOf(heard));
    }
    talk.turns.push({ say, answer, yes });
  }
  const planIds = new Set(talk.turns.flatMap(({ answer, yes }) => [answer, ...yes].flatMap((one) => one.planIds)));
  for (const planId of planIds) await desk.press(user, 'plan.cancel', { planId }, locale);
  return talk;
}

function answerOf(heard: Heard[]): Answer {
  const planIds = cardsOf(heard).flatMap((card) => [
    ...JSON.stringify(card).matchAll(/"verb":"plan\.(?:confirm|send)".*?"planId":"([0-9a-f-]{36})"/g),
  ]);
  return { words: readable(heard), planIds: [...new Set(planIds.map((match) => String(match[1])))] };
}

/** Without what every card says again: the sandbox line and the PowerShell. */
function readable(heard: Heard[]): string {
  const whole = heard.map((one) => wordsOf([one]).replace(/ # License Desk #\d.*?(?=Confirm|Bevestigen|$)/s, ' … '));
  return whole.join('\n').replace(/(?:Sandbox: an invented|Sandbox: een verzonnen)[^.]*\.[^.]*\./g, '');
}

function cardsOf(heard: Heard[]): CardJson[] {
  return heard.flatMap(({ attachments = [] }) => attachments.map(({ content }) => content));
}

/** The button that agrees to what was understood. */
function yesButton(heard: Heard[], nowToo: boolean): { data: CardJson } | undefined {
  const titles = nowToo ? /^(?:Yes|Ja|Now|Nu)$/ : /^(?:Yes|Ja)$/;
  return cardsOf(heard)
    .flatMap((card) => card?.actions ?? [])
    .findLast(({ title, data }: CardJson) => titles.test(title ?? '') && data?.value === 'yes');
}
