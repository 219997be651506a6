/** What a ticket is looked for in, to see whether a pattern can tell it from other words. */
const withoutTicket = 'remove e3 from megan, send 42 because she is leaving';

/**
 * The pattern of the settings, which describes a whole ticket number, as one that finds it inside a sentence; undefined where it would
 * take ordinary words for tickets. Bare numbers of up to four digits are those of plans.
 */
export function ticketSearch(pattern: RegExp): RegExp | undefined {
  const anywhere = pattern.source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|[\^$]/g, (part) =>
    /^[\^$]$/.test(part) ? '' : part,
  );
  const edge = '[\\p{L}\\p{N}]';
  const search = new RegExp(`(?<!${edge})(?!\\d{1,4}(?!${edge}))(?:${anywhere})(?!${edge})`, pattern.flags);
  return search.test(withoutTicket) ? undefined : search;
}
