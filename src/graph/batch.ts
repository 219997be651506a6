import { z } from 'zod';
import { type GraphError, malformed } from './error.ts';
import { type GraphRequest, headersOf, isWrite, refuseRacingWrites } from './request.ts';
import { judgeFailure } from './retry.ts';
import type { Outcome, Sender } from './sender.ts';

/** Graph takes at most that many requests in one batch (G9). */
const itemsPerBatch = 20;

/** What became of one item. An item's failure is its own: the others may well have succeeded. */
export interface BatchAnswer {
  /** 0 where no answer came. */
  status: number;
  body: unknown;
  requestId: string | null;
  /** Set for every status of 400 or more and where no readable answer came. */
  error: GraphError | null;
}

const itemSchema = z.object({
  id: z.string(),
  status: z.int(),
  headers: z.record(z.string(), z.coerce.string()).nullish(),
  body: z.unknown().optional(),
});
const batchSchema = z.object({ responses: z.array(itemSchema) });
type Item = z.infer<typeof itemSchema>;

/** Sends any number of requests, 20 at a time. Throws only for two writes to one object; all else is in the answers. */
export async function sendBatch(sender: Sender, requests: GraphRequest[]): Promise<BatchAnswer[]> {
  refuseRacingWrites(requests);
  const answers: BatchAnswer[] = [];
  for (let start = 0; start < requests.length; start += itemsPerBatch) {
    answers.push(...(await sendChunk(sender, requests.slice(start, start + itemsPerBatch))));
  }
  return answers;
}

/** One batch, and after it smaller ones of the items that were turned away, and of nothing else. */
async function sendChunk(sender: Sender, requests: GraphRequest[]): Promise<BatchAnswer[]> {
  const answers = new Map<string, BatchAnswer>();
  let open = new Map(requests.map((request, index) => [String(index + 1), request]));
  for (let attempt = 1; open.size > 0; attempt++) {
    const exchange = exchangeOf(sender.baseUrl, open);
    const outcome = await sender.attempt(exchange, [...open.values()].filter(isWrite).length);
    const again = new Map<string, GraphRequest>();
    const errors: GraphError[] = [];
    for (const [id, request] of open) {
      const answer = answerTo(id, isWrite(request), outcome, sender);
      answers.set(id, answer);
      if (answer.error === null) continue;
      const verdict = judgeFailure(answer.error, isWrite(request));
      if (verdict === 'ambiguous') answers.set(id, { ...answer, error: answer.error.asAmbiguous() });
      if (verdict !== 'retry') continue;
      again.set(id, request);
      errors.push(answer.error);
    }
    const goOn = again.size > 0 && (await sender.pause(exchange, attempt, errors));
    open = goOn ? again : new Map();
  }
  return [...answers.values()];
}

function exchangeOf(baseUrl: string, open: Map<string, GraphRequest>) {
  const requests = [...open].map(([id, request]) => ({
    id,
    method: request.method,
    url: request.path,
    headers: { ...headersOf(request), ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(request.body === undefined ? {} : { body: request.body }),
  }));
  const urgent = [...open.values()].find((request) => request.priority);
  return {
    method: 'POST',
    url: `${baseUrl}/$batch`,
    headers: urgent ? headersOf({ ...urgent, headers: {} }) : {},
    body: { requests },
    permit: [...open.values()].find(({ permit }) => permit)?.permit,
    token: [...open.values()].find(({ token }) => token)?.token,
  };
}

/** An item's own answer; where the whole batch failed, that failure is each item's. */
function answerTo(id: string, write: boolean, outcome: Outcome, sender: Sender): BatchAnswer {
  const items = itemsIn(outcome);
  if (items === null) return failed(outcome.error ?? malformed('a batch without responses', outerRequestId(outcome)));
  const item = items.find((candidate) => candidate.id === id);
  if (!item) return failed(malformed('a batch without an answer to one of its items', outerRequestId(outcome)));
  const headers = new Headers(item.headers ?? {});
  if (write) sender.heed(headers);
  for (const name of ['request-id', 'retry-after']) {
    const outer = outcome.answer?.headers.get(name);
    if (outer && !headers.has(name)) headers.set(name, outer);
  }
  const error = sender.failureOf({ status: item.status, headers, body: item.body });
  return {
    status: item.status,
    body: item.body ?? null,
    requestId: error?.requestId ?? headers.get('request-id'),
    error,
  };
}

/** A batch with throttled items answers 200 or, by an older page of Graph's, 424: the items count in both. */
function itemsIn({ answer, error }: Outcome): Item[] | null {
  if (answer === null || (error !== null && error.status !== 424)) return null;
  const parsed = batchSchema.safeParse(answer.body);
  return parsed.success ? parsed.data.responses : null;
}

function failed(error: GraphError): BatchAnswer {
  return { status: error.status, body: null, requestId: error.requestId, error };
}

function outerRequestId(outcome: Outcome): string | null {
  return outcome.answer?.headers.get('request-id') ?? null;
}
