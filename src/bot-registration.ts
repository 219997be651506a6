import type { BotRegistration } from './bot/teams/credentials.ts';
import type { Config } from './config.ts';

/** Bot Framework's own service for the clouds of governments; China's is not offered to new bots. */
const channelServices: Record<string, string> = {
  usgov: 'https://botframework.azure.us',
  dod: 'https://botframework.azure.us',
};

/** How the bot is registered with Bot Framework; null on the sandbox, where it is not. */
export function botRegistration({ tenant }: Config): BotRegistration | null {
  if (tenant.kind === 'sandbox') return null;
  return { ...tenant.bot, channelService: channelServices[tenant.graph.cloud] ?? null };
}
