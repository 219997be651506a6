import { malformed } from './odata/graph-failure.ts';

const MAX_ITEMS = 20;

export interface BatchItem {
  id: string;
  method: string;
  url: string;
  headers: Headers;
  body: unknown;
  /** Null where the items are independent. */
  dependsOn: string | null;
}

export interface BatchItemAnswer {
  id: string;
  status: number;
  headers: Record<string, string>;
  body?: unknown;
}

/** Reads a `$batch` body; throws Graph's 400 for the whole batch (graph-api 2). */
export function parseBatch(body: unknown): BatchItem[] {
  const requests = isObject(body) ? body.requests : undefined;
  if (!Array.isArray(requests)) throw malformed('Invalid batch payload format.');
  if (requests.length === 0) throw malformed('Batch request must contain at least one request step.');
  if (requests.length > MAX_ITEMS) {
    throw malformed(`Number of batch request steps exceeds the maximum value of ${MAX_ITEMS}.`);
  }
  const items = requests.map(parseItem);
  const seen = new Set<string>();
  for (const { id, dependsOn } of items) {
    if (seen.has(id.toLowerCase())) throw malformed(`Batch request id : ${id} is not unique.`);
    if (dependsOn !== null && !seen.has(dependsOn.toLowerCase()))
      throw malformed(`Invalid dependency for request Id: ${id}.`);
    seen.add(id.toLowerCase());
  }
  judgeOrder(items);
  return items;
}

/** Runs the items, parallel ones in any order; one whose predecessor failed is not tried and answers 424. */
export async function runBatch(
  items: readonly BatchItem[],
  run: (item: BatchItem) => Promise<BatchItemAnswer>,
  failedDependency: (item: BatchItem) => BatchItemAnswer,
): Promise<BatchItemAnswer[]> {
  if (items.length > 1 && items.every((item) => item.dependsOn === null)) {
    // Graph promises no order: the answers come in another one than they were asked in.
    return (await Promise.all(items.map(run))).reverse();
  }
  const answers = new Map<string, BatchItemAnswer>();
  for (const item of items) {
    const before = item.dependsOn === null ? undefined : answers.get(item.dependsOn.toLowerCase());
    answers.set(item.id.toLowerCase(), before && before.status >= 400 ? failedDependency(item) : await run(item));
  }
  return [...answers.values()];
}

/** Either no item depends on another, or each on the one before it. */
function judgeOrder(items: readonly BatchItem[]): void {
  const rest = items.slice(1);
  const parallel = rest.every((item) => item.dependsOn === null);
  const sequential = rest.every((item, index) => item.dependsOn?.toLowerCase() === items[index]?.id.toLowerCase());
  if (!parallel && !sequential) throw malformed('Batch should be either fully sequential or fully parallel.');
}

function parseItem(request: unknown): BatchItem {
  if (!isObject(request)) throw malformed('Invalid batch payload format.');
  const { id, method, url, headers, body, dependsOn } = request;
  if (typeof id !== 'string' || id === '')
    throw malformed('Invalid batch payload format. The id of a request must be a string.');
  if (typeof method !== 'string') throw malformed(`Request Id : ${id} does not contain a method.`);
  if (typeof url !== 'string' || /^https?:/i.test(url))
    throw malformed(`Request Id : ${id} does not contain a relative url.`);
  const given = new Headers();
  if (isObject(headers)) for (const [name, value] of Object.entries(headers)) given.set(name, String(value));
  if (body !== undefined && !given.has('content-type')) {
    throw malformed(`Write request id : ${id} does not contain Content-Type header or body.`);
  }
  const before = Array.isArray(dependsOn) ? dependsOn : [];
  if (before.length > 1) throw malformed('Batch should be either fully sequential or fully parallel.');
  return {
    id,
    method: method.toUpperCase(),
    url,
    headers: given,
    body,
    dependsOn: before.length === 1 ? String(before[0]) : null,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
