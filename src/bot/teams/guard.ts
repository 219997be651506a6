import { z } from 'zod';

const origin = z.object({
  channelId: z.string(),
  conversation: z.object({ tenantId: z.string().optional() }).optional(),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).optional(),
  from: z.object({ tenantId: z.string().optional() }).optional(),
});

/**
 * Whether an activity comes from Teams and the configured tenant; nobody else is served. The SDK checks neither (teams-platform
 * 3): every tenant id that an activity names must be ours, and it must name one.
 */
export function isOurs(activity: unknown, tenantId: string): boolean {
  const parsed = origin.safeParse(activity);
  if (!parsed.success || parsed.data.channelId !== 'msteams') return false;
  const { conversation, channelData, from } = parsed.data;
  const tenants = [conversation?.tenantId, channelData?.tenant?.id, from?.tenantId].filter((id) => id !== undefined);
  return tenants.length > 0 && tenants.every((id) => id.toLowerCase() === tenantId.toLowerCase());
}
