import { ActivityTypes, type Middleware } from 'botbuilder';
import { z } from 'zod';
import type { Log } from '../../log.ts';
import { refuseInvoke } from './invoke-response.ts';

const origin = z.object({
  channelId: z.string(),
  conversation: z.object({ tenantId: z.string().optional() }).optional(),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).optional(),
  from: z.object({ tenantId: z.string().optional() }).optional(),
});

/**
 * The first middleware: serves Teams and the configured tenant only. The SDK checks neither (teams-platform 3); every tenant
 * id that an activity names must be ours, and it must name one.
 */
export function createGuard(tenantId: string, log: Log): Middleware {
  return {
    async onTurn(context, next) {
      if (isOurs(context.activity, tenantId)) return next();
      log.warn(
        { channelId: context.activity.channelId, type: context.activity.type },
        'refused an activity of another channel or tenant',
      );
      if (context.activity.type === ActivityTypes.Invoke) {
        await refuseInvoke(context, 'Forbidden', 'This bot does not serve this channel or organization.');
      }
    },
  };
}

function isOurs(activity: unknown, tenantId: string): boolean {
  const parsed = origin.safeParse(activity);
  if (!parsed.success || parsed.data.channelId !== 'msteams') return false;
  const { conversation, channelData, from } = parsed.data;
  const tenants = [conversation?.tenantId, channelData?.tenant?.id, from?.tenantId].filter((id) => id !== undefined);
  return tenants.length > 0 && tenants.every((id) => id.toLowerCase() === tenantId.toLowerCase());
}
