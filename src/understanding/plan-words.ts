import { languages } from './languages.ts';
import type { PlanPhrases, PlanVerb, Topic } from './vocabulary.ts';

/** What is said of a plan in somebody's own words, or asked of the record as a file; the rest of the sentence is not read. */
export type PlanWords =
  | { verb: Exclude<PlanVerb, 'export'>; number: number; words: string }
  | { verb: 'export'; about: string }
  | { verb: 'exportAll'; about: string };

const planPhrases = languages.map(({ plans }) => plans);
const either = (part: (phrases: PlanPhrases) => string) => planPhrases.map(part).join('|');
const noun = String.raw`(?:${either((phrases) => phrases.noun)})\s+`;
const number = String.raw`(?:${noun})?#?(?<number>\d{1,9})\b`;
// A bare number may count licenses: only with a noun, a sign or nothing but the number is it surely a request.
const surelyNumber = String.raw`(?:(?=${noun}|#|\d+\s*(?::|$)))${number}`;
const because = `(?:${either((phrases) => phrases.because)})`;
const words = String.raw`\s*[:,.–-]?\s*(?<words>\S.*)?$`;
const verb = (name: PlanVerb) => `^(?:${either(({ verbs }) => verbs[name])})`;

const spoken: [Exclude<PlanVerb, 'export'>, RegExp][] = [
  ['askBack', new RegExp(String.raw`${verb('askBack')}\s+${surelyNumber}${words}`, 'isu')],
  ['answer', new RegExp(String.raw`${verb('answer')}\s+${number}${words}`, 'isu')],
  // Other ways of rejecting are read with the rest; after a colon, everything is the reason.
  ['reject', new RegExp(String.raw`${verb('reject')}\s+${number}\s*:${words}`, 'isu')],
  // A number of licenses is about no plan: a reason stands apart from the number.
  [
    'send',
    new RegExp(
      String.raw`${verb('send')}\s+${number}(?:\s+(?:${either(({ forApproval }) => forApproval)}))?(?:\s*$|\s*[:,.–-]\s*(?:${because}\s+)?|\s+${because}\s+)(?<words>\S.*)?$`,
      'isu',
    ),
  ],
];
const exporting = new RegExp(String.raw`${verb('export')}\b\s*(?<about>.*)$`, 'isu');
const everything = new RegExp(String.raw`^(?:${either(({ allAbout }) => allAbout)})\s+(?<name>\S.*)$`, 'isu');
const sendingWhatWaits = new RegExp(
  String.raw`${verb('send')}\s+(?:it\s+|die\s+|hem\s+)?${because}\s+(?<words>\S.*)$`,
  'isu',
);

/** What is said of a plan in own words; null where it is something else. */
export function readPlanWords(text: string): PlanWords | null {
  const sentence = text.trim();
  for (const [name, pattern] of spoken) {
    const found = pattern.exec(sentence)?.groups;
    if (found) return { verb: name, number: Number(found.number), words: (found.words ?? '').trim() };
  }
  const about = exporting.exec(sentence)?.groups?.about;
  if (about === undefined) return null;
  const name = everything.exec(about.trim())?.groups?.name;
  return name === undefined ? { verb: 'export', about: about.trim() } : { verb: 'exportAll', about: name.trim() };
}

/** The reason of a request that is sent without its number. */
export function reasonToSend(text: string): string | null {
  return sendingWhatWaits.exec(text.trim())?.groups?.words?.trim() ?? null;
}

/** The topic of a sentence that names no product: deleting an account (S18), or somebody who leaves (S22). */
export function topicOf(sentence: string): Topic | null {
  const about = (topic: Topic) => languages.some(({ plans }) => plans.topics[topic].test(sentence.trim()));
  return about('deleteAccount') ? 'deleteAccount' : about('leaving') ? 'leaving' : null;
}
