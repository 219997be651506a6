import { languages } from '../languages.ts';

const digital = /(?<![\d.:/-])(?<hours>[01]?\d|2[0-3])[:.](?<minutes>[0-5]\d)(?![\d.:/-])/;
const spoken =
  /(?<![\d.:/-])(?<hours>1[0-2]|0?[1-9])\s?(?<half>am|pm)\b|(?<![\d.:/-])(?<whole>[01]?\d|2[0-3])\s?(?:uur|u)\b/i;

/** The time of day in the words of a date, `18:00`, or `end` for when work is over; null where none is said. */
export function timeOfDay(words: string): string | null {
  const clock = digital.exec(words)?.groups;
  if (clock) return `${clock.hours?.padStart(2, '0')}:${clock.minutes}`;
  const said = spoken.exec(words)?.groups;
  if (said?.whole) return `${said.whole.padStart(2, '0')}:00`;
  if (said?.hours) {
    const hours = (Number(said.hours) % 12) + (said.half?.toLowerCase() === 'pm' ? 12 : 0);
    return `${String(hours).padStart(2, '0')}:00`;
  }
  return languages.some(({ dates }) => dates.evening.test(words)) ? 'end' : null;
}
