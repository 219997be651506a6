import { z } from 'zod';
import type { Secret } from '../secret.ts';
import { instructions } from './model-answer.ts';

export interface Endpoint {
  /** Up to and without `/chat/completions`. */
  url: string;
  key: Secret | null;
  model: string;
}

/** Azure takes its keys in a header of its own. */
const azure = /\.azure\.(com|us|cn)$/;

/** An answer is a few hundred characters; nobody reads more. */
const longestAnswer = 20_000;

const completion = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });

/**
 * Sends one sentence to an OpenAI-compatible chat endpoint, and gives the JSON that it answers with.
 * @throws Error where it does not answer in time, or with anything else; the message holds nothing of the sentence
 */
export async function askModel(
  { url, key, model }: Endpoint,
  sentence: string,
  options: { fetch: typeof fetch; patienceMs: number },
): Promise<unknown> {
  const address = new URL(`${url.replace(/\/$/, '')}/chat/completions`);
  const secret = key?.reveal();
  const authorization = azure.test(address.hostname) ? 'api-key' : 'authorization';
  const response = await options.fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(secret && { [authorization]: authorization === 'api-key' ? secret : `Bearer ${secret}` }),
    },
    body: JSON.stringify({
      model,
      temperature: 0,
      response_format: { type: 'json_object' },
      messages: [
        { role: 'system', content: instructions },
        { role: 'user', content: sentence },
      ],
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(options.patienceMs),
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`The language model answered with ${response.status}`);
  }
  const text = await response.text();
  if (text.length > longestAnswer) throw new Error('The language model answered with too much');
  const answer = completion.safeParse(parsed(text));
  return answer.success ? parsed(answer.data.choices[0]?.message.content ?? '') : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
