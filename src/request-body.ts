import { z } from 'zod';

const said = z.string().nullish();
const party = z.looseObject({ id: z.string().min(1), name: said, aadObjectId: said, role: said });
const place = z.looseObject({
  id: z.string().min(1),
  name: said,
  tenantId: said,
  conversationType: said,
  isGroup: z.boolean().nullish(),
});

/**
 * An activity as Bot Framework describes it, as far as the SDK believes it without looking: it copies these into its answers, and
 * fails on any other type there.
 */
const activity = z.looseObject({
  type: z.string().min(1),
  id: said,
  channelId: said,
  serviceUrl: z.url({ protocol: /^https?$/ }).nullish(),
  deliveryMode: said,
  locale: said,
  replyToId: said,
  text: said,
  conversation: place,
  from: party.nullish(),
  recipient: party.nullish(),
  membersAdded: z.array(z.looseObject({})).nullish(),
  membersRemoved: z.array(z.looseObject({})).nullish(),
});

/** Cards are nested about twenty deep. */
const deepest = 64;

/** A body that was read as JSON: the activity that it is, or in one sentence why it is none. */
export function activityFrom(body: unknown): { activity: Record<string, unknown> } | { problem: string } {
  if (!isObject(body)) return { problem: 'The body must be a JSON object.' };
  const inside = problemInside(body);
  if (inside !== null) return { problem: inside };
  const parsed = activity.safeParse(body);
  if (parsed.success) return { activity: withoutNulls(body) as Record<string, unknown> };
  const place = parsed.error.issues[0]?.path.join('.');
  return { problem: `The body must be an activity: its ${place} is missing or of another type.` };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value);
}

/** Level by level: a function that calls itself would be what such a body is made for. */
function problemInside(body: object): string | null {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return `The body is nested deeper than ${deepest} levels.`;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.entries(value).flat() : []));
  }
  return null;
}

/** PostgreSQL has no such character, and nobody types it. The depth is known to be small. */
function withoutNulls(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutNulls);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name.replaceAll('\0', ''), withoutNulls(inner)]),
  );
}
