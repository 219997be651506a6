const units = { D: 'day', W: 'week', M: 'month', Y: 'year' } as const;

/**
 * The calendar day after so much time, `2026-12-17` after `P2W` from `2026-12-03`. A month later than the 31st is the last of a shorter
 * month.
 * @param lasts an ISO 8601 duration of one unit
 */
export function dayAfter(day: string, lasts: string): string {
  const [, count = '0', sign = 'D'] = /^P(\d{1,4})([DWMY])$/.exec(lasts) ?? [];
  const unit = units[sign as keyof typeof units];
  const from = new Date(`${day}T00:00:00Z`);
  const [year, month, date] = [from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()];
  if (unit === 'day' || unit === 'week')
    return iso(Date.UTC(year, month, date + Number(count) * (unit === 'week' ? 7 : 1)));
  const later = month + Number(count) * (unit === 'year' ? 12 : 1);
  const last = new Date(Date.UTC(year, later + 1, 0)).getUTCDate();
  return iso(Date.UTC(year, later, Math.min(date, last)));
}

function iso(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
