import { randomUUID } from 'node:crypto';
import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  type ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { Log } from '../../log.ts';
import { textFor } from '../../text/text.ts';
import { createAttachmentFilter } from './attachments.ts';
import { DeliveryRefused, KeysUnavailable } from './delivery-token.ts';
import { isOurs } from './guard.ts';
import { refuseInvoke } from './invoke-response.ts';
import { createRateLimit, type RateLimits } from './rate-limit.ts';
import { createTurnQueue } from './turns.ts';

export interface AdapterOptions {
  authentication: ConfigurationBotFrameworkAuthentication;
  tenantId: string;
  defaultLocale: string;
  /** How much one person and all together may send. */
  limits: RateLimits;
  /** Whether files may come from this machine, as they do with a sandbox tenant. */
  loopback: boolean;
  /** Keeps a conversation's turn from other processes until it is released. */
  leaseTurn: (key: string) => Promise<() => Promise<void>>;
  /** Asked when a turn has failed: whether nothing can be kept at the moment. */
  trouble: () => Promise<'full' | 'away' | null>;
  log: Log;
}

/** The adapter with the rim of design decision 13: guard first, limits, one turn at a time, and an own answer to every bug. */
export function createAdapter(options: AdapterOptions): CloudAdapter {
  const { defaultLocale, limits, loopback, log } = options;
  const adapter = new GuardedAdapter(options);
  adapter.use(createRateLimit(limits, () => performance.now(), log));
  adapter.use(createAttachmentFilter({ loopback, log }));
  adapter.use(createTurnQueue(options.leaseTurn));
  adapter.onTurnError = async (context, error) => {
    const reference = randomUUID().slice(0, 8);
    // The log keeps of an error what explains it: the SDK's carry headers (design, decision 10).
    log.error({ reference, activity: context.activity.type, err: error }, 'a turn failed');
    const trouble = await options.trouble();
    const { general } = textFor(context.activity.locale ?? defaultLocale);
    const text = trouble === null ? general.unexpected(reference) : general.nothingKept[trouble];
    if (context.activity.type === ActivityTypes.Invoke) await refuseInvoke(context, 'InternalError', text, 500);
    else await context.sendActivity(text);
  };
  return adapter;
}

/** Refuses before a turn begins, with a status and in our words: the SDK would answer in those of its libraries, and log their errors. */
class GuardedAdapter extends CloudAdapter {
  private readonly options: AdapterOptions;

  constructor(options: AdapterOptions) {
    super(options.authentication);
    this.options = options;
  }

  /** Every delivery of HTTP comes through here; what the bot begins by itself does not. */
  protected override async processActivity(
    authorization: unknown,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const { authentication, tenantId, log } = this.options;
    const refused = (reason: string) => {
      log.warn({ reason, type: String(activity.type).slice(0, 50) }, 'refused a delivery');
      return problem(401, 'Unauthorized', 'This bot does not answer this sender.');
    };
    try {
      const authenticated = await authentication.authenticateRequest(activity, String(authorization));
      if (!isOurs(activity, tenantId)) return refused('another channel or tenant');
      // The SDK would answer to an address of its own.
      if (!activity.serviceUrl) return refused('nowhere to answer');
      return await super.processActivity(authenticated, activity, logic);
    } catch (error) {
      if (error instanceof DeliveryRefused) return refused(error.message);
      if (!(error instanceof KeysUnavailable)) throw error;
      log.error({ reason: error.message }, 'Bot Framework cannot be asked for its keys');
      return problem(503, 'ServiceUnavailable', 'The sender cannot be checked at the moment.');
    }
  }
}

function problem(status: number, code: string, message: string): InvokeResponse {
  return { status, body: { error: { code, message } } };
}
