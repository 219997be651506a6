import { ActivityTypes, type Middleware, type TurnContext } from 'botbuilder';
import type { Log } from '../../log.ts';
import { createBuckets } from '../../rate-buckets.ts';
import { textFor } from '../../text/text.ts';
import { refuseInvoke } from './invoke-response.ts';

export interface RateLimits {
  /** Activities a minute; 0 for as many as come. */
  perPerson: number;
  /** Of all people together. */
  perTenant: number;
}

const everybody = '';

/**
 * Lets nobody keep the bot from others: a minute's worth may come at once, then as fast as it refills. Whoever is refused is told so
 * once, until they are heard again.
 * @param now milliseconds of a clock that never goes back
 */
export function createRateLimit(limits: RateLimits, now: () => number, log: Log): Middleware {
  const { take } = createBuckets(now);

  return {
    async onTurn(context, next) {
      // What the bot begins by itself is an event; nobody is answered to one.
      if (context.activity.type === ActivityTypes.Event) return next();
      const person = String(context.activity.from?.aadObjectId ?? context.activity.from?.id);
      const full = take(`person ${person}`, limits.perPerson) ?? take(everybody, limits.perTenant);
      if (!full) return next();
      if (!full.told) log.warn({ person }, 'too many activities in a minute: not all are answered');
      await refuse(context, full.told);
      full.told = true;
    },
  };
}

async function refuse(context: TurnContext, told: boolean): Promise<void> {
  const { type, locale } = context.activity;
  const text = textFor(locale ?? '').general.tooMany;
  if (type === ActivityTypes.Invoke) await refuseInvoke(context, 'TooManyRequests', text);
  else if (type === ActivityTypes.Message && !told) await context.sendActivity(text);
}
