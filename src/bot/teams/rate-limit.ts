import { ActivityTypes, type Middleware, type TurnContext } from 'botbuilder';
import type { Log } from '../../log.ts';
import { textFor } from '../../text/text.ts';
import { refuseInvoke } from './invoke-response.ts';

export interface RateLimits {
  /** Activities a minute; 0 for as many as come. */
  perPerson: number;
  /** Of all people together. */
  perTenant: number;
}

interface Bucket {
  left: number;
  at: number;
  told: boolean;
}

const minute = 60_000;
const everybody = '';

/**
 * Lets nobody keep the bot from others: a minute's worth may come at once, then as fast as it refills. Whoever is refused is told so
 * once, until they are heard again.
 * @param now milliseconds of a clock that never goes back
 */
export function createRateLimit(limits: RateLimits, now: () => number, log: Log): Middleware {
  const buckets = new Map<string, Bucket>();

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

  /** Null where one more is taken, otherwise the bucket that is empty. */
  function take(key: string, perMinute: number): Bucket | null {
    if (perMinute === 0) return null;
    const time = now();
    if (buckets.size > 1_000) forgetIdle(time);
    const bucket = buckets.get(key) ?? { left: perMinute, at: time, told: false };
    bucket.left = Math.min(perMinute, bucket.left + ((time - bucket.at) / minute) * perMinute);
    bucket.at = time;
    buckets.set(key, bucket);
    if (bucket.left < 1) return bucket;
    bucket.left -= 1;
    bucket.told = false;
    return null;
  }

  /** A bucket that nobody took from for a minute is full again. */
  function forgetIdle(time: number): void {
    for (const [key, { at }] of buckets) if (time - at > minute) buckets.delete(key);
  }
}

async function refuse(context: TurnContext, told: boolean): Promise<void> {
  const { type, locale } = context.activity;
  const text = textFor(locale ?? '').general.tooMany;
  if (type === ActivityTypes.Invoke) await refuseInvoke(context, 'TooManyRequests', text);
  else if (type === ActivityTypes.Message && !told) await context.sendActivity(text);
}
