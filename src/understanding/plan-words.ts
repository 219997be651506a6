/** What is said of a plan in somebody's own words, or asked of the record as a file; the rest of the sentence is not read. */
export type PlanWords =
  | { verb: 'askBack' | 'answer' | 'reject' | 'send'; number: number; words: string }
  | { verb: 'export'; about: string };

const noun = String.raw`(?:request|plan|aanvraag|nr\.?|nummer|number)\s+`;
const number = String.raw`(?:${noun})?#?(?<number>\d{1,9})\b`;
// "ask 1 visio license for sofie" counts: only "request 1", "#1", "1:" and "ask 1" alone are a request.
const surelyNumber = String.raw`(?:(?=${noun}|#|\d+\s*(?::|$)))${number}`;
const because = '(?:because|since|as|omdat|want|aangezien)';
const words = String.raw`\s*[:,.–-]?\s*(?<words>\S.*)?$`;

const spoken: [Exclude<PlanWords['verb'], 'export'>, RegExp][] = [
  [
    'askBack',
    new RegExp(
      String.raw`^(?:ask(?: about)?|question(?: about)?|vraag(?: over| bij)?)\s+${surelyNumber}${words}`,
      'isu',
    ),
  ],
  [
    'answer',
    new RegExp(String.raw`^(?:answer|reply(?: to)?|antwoord(?:en)?(?: op)?|beantwoord)\s+${number}${words}`, 'isu'),
  ],
  // Other ways of rejecting are read with the rest; after a colon, everything is the reason.
  ['reject', new RegExp(String.raw`^(?:reject|deny|decline|refuse|weiger(?:en)?)\s+${number}\s*:${words}`, 'isu')],
  // "send 2 licenses to megan" is about no plan: a reason stands apart from the number.
  [
    'send',
    new RegExp(
      String.raw`^(?:send|submit|verzend(?:en)?|verstuur|versturen)\s+${number}(?:\s+(?:for approval|ter goedkeuring))?(?:\s*$|\s*[:,.–-]\s*(?:${because}\s+)?|\s+${because}\s+)(?<words>\S.*)?$`,
      'isu',
    ),
  ],
];

const exporting = /^(?:please\s+)?(?:export|exporteer|exporteren)\b\s*(?<about>.*)$/isu;

/** "answer 42: she leaves on Friday", "vraag 42: waarom?", "export history of megan"; null where it is something else. */
export function readPlanWords(text: string): PlanWords | null {
  const sentence = text.trim();
  for (const [verb, pattern] of spoken) {
    const found = pattern.exec(sentence)?.groups;
    if (found) return { verb, number: Number(found.number), words: (found.words ?? '').trim() };
  }
  const about = exporting.exec(sentence)?.groups?.about;
  return about === undefined ? null : { verb: 'export', about: about.trim() };
}
