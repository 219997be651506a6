import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Actor } from '../licensing/model.ts';

const actorActivity = z.object({
  from: z.object({ aadObjectId: z.uuid(), name: z.string().max(500).catch('') }),
  locale: z.string().max(50).optional().catch(undefined),
  localTimezone: z.string().max(100).optional().catch(undefined),
});

/** What stands in for what an activity does not say. */
export interface ActorDefaults {
  locale: string;
  timeZone: string;
}

/**
 * Who sent an activity: the Entra object id that the channel vouches for (teams-platform 3), or null where there is none
 * (a bot, a connector, a malformed activity).
 */
export function actorFrom(activity: Partial<Activity>, defaults: ActorDefaults): Actor | null {
  const parsed = actorActivity.safeParse(activity);
  if (!parsed.success) return null;
  const { from, locale, localTimezone } = parsed.data;
  return {
    id: from.aadObjectId.toLowerCase(),
    name: from.name,
    locale: locale ?? defaults.locale,
    timeZone: localTimezone ?? defaults.timeZone,
  };
}
