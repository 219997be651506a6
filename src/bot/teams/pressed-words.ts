import type { Activity } from 'botbuilder';
import { z } from 'zod';

/** What a button holds that says something in the name of whoever presses it; Teams itself sends it as their message. */
const words = z.string().min(1).max(500);
const pressed = z.union([
  z
    .object({ msteams: z.object({ type: z.literal('imBack'), value: words }) })
    .transform(({ msteams }) => msteams.value),
  // As the Agents Playground is given it (typed-buttons.ts).
  z.object({ typed: words }).transform(({ typed }) => typed),
]);

/** A client that only sends what the button holds means the same: from here on it is what was typed. */
export function takePressedAsTyped(activity: Partial<Activity>): void {
  const { success, data } = pressed.safeParse(activity.value);
  if (success) Object.assign(activity, { text: data, value: undefined });
}
