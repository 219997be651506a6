import { randomUUID } from 'node:crypto';
import { ActivityTypes, CloudAdapter, type ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Log } from '../../log.ts';
import { textFor } from '../../text/text.ts';
import { createGuard } from './guard.ts';
import { refuseInvoke } from './invoke-response.ts';
import { createTurnQueue } from './turns.ts';

export interface AdapterOptions {
  authentication: ConfigurationBotFrameworkAuthentication;
  tenantId: string;
  defaultLocale: string;
  log: Log;
}

/** The adapter with the rim of design decision 13: guard first, one turn at a time, and an own answer to every bug. */
export function createAdapter({ authentication, tenantId, defaultLocale, log }: AdapterOptions): CloudAdapter {
  const adapter = new CloudAdapter(authentication);
  adapter.use(createGuard(tenantId, log));
  adapter.use(createTurnQueue());
  adapter.onTurnError = async (context, error) => {
    const reference = randomUUID().slice(0, 8);
    // The log keeps of an error what explains it: the SDK's carry headers (design, decision 10).
    log.error({ reference, activity: context.activity.type, err: error }, 'a turn failed');
    const text = textFor(context.activity.locale ?? defaultLocale).general.unexpected(reference);
    if (context.activity.type === ActivityTypes.Invoke) await refuseInvoke(context, 'InternalError', text, 500);
    else await context.sendActivity(text);
  };
  return adapter;
}
