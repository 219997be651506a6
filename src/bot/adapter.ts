import { randomUUID } from 'node:crypto';
import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder';
import type { Log } from '../log.ts';
import { textFor } from '../text/text.ts';
import { createGuard } from './guard.ts';
import { refuseInvoke } from './invoke-response.ts';
import { createTurnQueue } from './turns.ts';

export interface AdapterOptions {
  /** The bot's credentials by the names of Bot Framework; empty in development, where only loopback listens (design, decision 11). */
  credentials: ConfigurationBotFrameworkAuthenticationOptions;
  tenantId: string;
  defaultLocale: string;
  log: Log;
}

/** The adapter with the rim of design decision 13: guard first, one turn at a time, and an own answer to every bug. */
export function createAdapter({ credentials, tenantId, defaultLocale, log }: AdapterOptions): CloudAdapter {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(credentials));
  adapter.use(createGuard(tenantId, log));
  adapter.use(createTurnQueue());
  adapter.onTurnError = async (context, error) => {
    const reference = randomUUID().slice(0, 8);
    // The raw error is never logged: the SDK's carry headers (design, decision 10).
    log.error({ reference, activity: context.activity.type, err: error }, 'a turn failed');
    const text = textFor(context.activity.locale ?? defaultLocale).general.unexpected(reference);
    if (context.activity.type === ActivityTypes.Invoke) await refuseInvoke(context, 'InternalError', text, 500);
    else await context.sendActivity(text);
  };
  return adapter;
}
