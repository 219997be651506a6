import type { Activity } from 'botbuilder';
import { z } from 'zod';

/** What a button holds that says something in the name of whoever presses it; Teams itself sends it as their message. */
const pressed = z.object({ msteams: z.object({ type: z.literal('imBack'), value: z.string().min(1).max(500) }) });

/** A client that only sends what the button holds means the same: from here on it is what was typed. */
export function takePressedAsTyped(activity: Partial<Activity>): void {
  const { success, data } = pressed.safeParse(activity.value);
  if (success) Object.assign(activity, { text: data.msteams.value, value: undefined });
}
