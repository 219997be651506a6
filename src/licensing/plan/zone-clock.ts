const minuteMs = 60_000;

/** The moment at which clocks in this time zone show that many minutes after midnight; in the hour that spring skips, the same distance after it. */
export function instantOf(day: number, minutes: number, timeZone: string): number {
  const local = day + minutes * minuteMs;
  const guess = local - offsetAt(local, timeZone);
  const offset = offsetAt(guess, timeZone);
  return local - offset;
}

/** How far clocks in this time zone are ahead of UTC at a moment, in milliseconds. */
export function offsetAt(moment: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return local - Math.floor(moment / 1_000) * 1_000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than a hundred uses of it. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const digits = '2-digit';
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: digits,
    day: digits,
    hour: digits,
    minute: digits,
    second: digits,
  });
  clocks.set(timeZone, clock);
  return clock;
}
