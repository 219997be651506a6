import type { Log } from '../log.ts';
import type { Reading } from '../understanding/recognizer.ts';
import { askModel, type Endpoint } from './chat-endpoint.ts';
import { readingFrom } from './model-reading.ts';

/** Nobody waits longer for a second opinion. */
const patienceMs = 3_000;

/** Longer texts are not sent: what is asked for is seldom so long, and what is pasted often is. */
const longestSent = 2_000;

/** Reads a sentence with the organization's own language model; null where it has nothing to say, whatever the reason. */
export function createSecondReader(
  endpoint: Endpoint,
  options: { fetch: typeof fetch; log: Log; patienceMs?: number },
): (sentence: string, rules: Reading) => Promise<Reading | null> {
  return async (sentence, rules) => {
    if (sentence.length > longestSent) return null;
    try {
      return readingFrom(await askModel(endpoint, sentence, { patienceMs, ...options }), sentence, rules);
    } catch (error) {
      options.log.warn({ reason: (error as Error).message }, 'the language model did not answer: the rules alone read');
      return null;
    }
  };
}
