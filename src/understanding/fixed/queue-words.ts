/** What is said of the line for seats. */
export type QueueWords =
  | { verb: 'show' }
  | { verb: 'join' | 'leave'; number: number }
  | { verb: 'first'; number: number; reason: string };

const plan = String.raw`(?:(?:plan|request|aanvraag)\s+)?#?(?<number>\d{1,9})`;
const end = String.raw`\s*[.!?]?$`;
const line = '(?:the\\s+|de\\s+)?(?:queue|line|waiting\\s*list|waitlist|wachtlijst|wachtrij)';

const show = new RegExp(
  String.raw`^(?:(?:show(?:\s+me)?|toon|who\s+is\s+in|who\s+waits\s+in|wie\s+staat\s+er\s+op|laat)\s+)?${line}(?:\s+zien)?${end}`,
  'iu',
);
const verbs: [Exclude<QueueWords['verb'], 'show'>, RegExp][] = [
  ['join', new RegExp(String.raw`^(?:queue|${line})\s+${plan}${end}`, 'iu')],
  ['join', new RegExp(String.raw`^(?:put|add|zet)\s+${plan}\s+(?:in|on|op)\s+${line}${end}`, 'iu')],
  ['leave', new RegExp(String.raw`^(?:leave|verlaat)\s+(?:${line}\s+(?:with\s+|met\s+)?)?${plan}${end}`, 'iu')],
  [
    'leave',
    new RegExp(String.raw`^(?:take|haal)\s+${plan}\s+(?:out\s+of|off|van|uit)\s+${line}(?:\s+af)?${end}`, 'iu'),
  ],
  [
    'first',
    new RegExp(
      String.raw`^(?:put|zet)\s+${plan}\s+(?:first|vooraan|bovenaan)(?:\s*[:,.–-]\s*|\s+(?=because|omdat|want)|\s*$)(?:(?:because|omdat|want)\s+)?(?<reason>\S.*)?$`,
      'isu',
    ),
  ],
];

/** Words about the line for seats; null where it is something else. */
export function readQueueWords(text: string): QueueWords | null {
  const said = text.trim();
  if (show.test(said)) return { verb: 'show' };
  for (const [verb, pattern] of verbs) {
    const found = pattern.exec(said)?.groups;
    if (!found) continue;
    const number = Number(found.number);
    return verb === 'first' ? { verb, number, reason: (found.reason ?? '').trim() } : { verb, number };
  }
  return null;
}
