import type { Stop } from '../licensing/model.ts';
import { plain } from './markdown.ts';
import type { Reader } from './text.ts';

/** Who has stopped all changes, since when, and why if they said it; inert, and in no Markdown. */
export function stopInWords({ by, since, reason }: Stop, { text, format }: Reader): string {
  const { inForce, because } = text.emergency;
  const why = reason === null ? '' : because(plain(reason, 300));
  return [inForce(plain(by.name, 60) || by.id, format.dateTime(since)), why].filter(Boolean).join(' ');
}
