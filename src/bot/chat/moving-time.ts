import { escapeMarkdown } from '../../text/markdown.ts';
import type { Handler } from './handler.ts';

/** Moves the clock of the sandbox on by so many milliseconds and gives the time that it is then; null with a real tenant. */
export type MoveTime = ((ms: number) => Promise<Date>) | null;

const hourMs = 3_600_000;
const hoursIn: Record<string, number> = { h: 1, u: 1, d: 24, w: 7 * 24 };

/** A month of reminders is seen in a minute; what is longer than this would be a slip of the finger. */
const mostDays = 400;

/** `later 8d`, `later 3 hours`, `later 2 weken`: how long, in hours. Null where it is something else. */
export function hoursLater(text: string): number | null {
  const found = /^\s*later\s+(\d{1,6})\s*(h|d|w|hours?|days?|weeks?|u|uur|uren|dag|dagen|week|weken)\s*[.!]?\s*$/i.exec(
    text,
  );
  if (!found?.[1] || !found[2]) return null;
  return Number(found[1]) * (hoursIn[found[2][0]?.toLowerCase() ?? ''] ?? 0);
}

/** A clock to try the desk with: what falls due on the way happens in its order. With a real tenant nobody moves time. */
export function movingTime(move: MoveTime): Handler {
  return {
    name: 'time is to pass',
    async answer({ context, dc, speaker: { text, reader } }) {
      const hours = hoursLater(text);
      if (hours === null) return false;
      const { clock } = reader.text;
      if (!move) await context.sendActivity(clock.onlySandbox);
      else if (hours === 0 || hours > mostDays * 24) await context.sendActivity(clock.tooFar(mostDays));
      else {
        await context.sendActivity(clock.moving);
        const now = await move(hours * hourMs);
        await context.sendActivity(escapeMarkdown(clock.moved(reader.format.dateTime(now))));
      }
      await dc.repromptDialog();
      return true;
    },
  };
}
