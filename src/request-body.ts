import { z } from 'zod';

/** The least that every activity of Bot Framework has. */
const activity = z.looseObject({ type: z.string().min(1), conversation: z.looseObject({ id: z.string().min(1) }) });

/** Cards are nested about twenty deep. */
const deepest = 64;

/** A body that was read as JSON: the activity that it is, or in one sentence why it is none. */
export function activityFrom(body: unknown): { activity: Record<string, unknown> } | { problem: string } {
  if (!isObject(body)) return { problem: 'The body must be a JSON object.' };
  if (isDeeperThan(body, deepest)) return { problem: `The body is nested deeper than ${deepest} levels.` };
  if (activity.safeParse(body).success) return { activity: body };
  return { problem: 'The body must be an activity: it needs a type and a conversation with an id.' };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value);
}

/** Level by level: a function that calls itself would be what such a body is made for. */
function isDeeperThan(body: object, levels: number): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}
