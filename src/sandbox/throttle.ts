import { GraphFailure } from './odata/graph-failure.ts';

/** Graph's limits per app and tenant by the tenant's number of users (graph-api 2). */
const UNITS_PER_10_SECONDS = [
  { below: 50, units: 3_500 },
  { below: 501, units: 5_000 },
  { below: Number.POSITIVE_INFINITY, units: 8_000 },
];
const WRITES_PER_150_SECONDS = 3_000;

/** Resource units of a request before `$select` and its family change them; every other path costs 1 (graph-api 2). */
const COSTS: Readonly<Record<string, number>> = {
  'GET users': 2,
  'GET subscribedSkus': 3,
  'GET users/{user}/licenseDetails': 2,
  'GET users/{user}/transitiveMemberOf': 2,
  'GET users/{user}/transitiveMemberOf/{cast}': 2,
  'POST directoryObjects/getByIds': 3,
};
/** POSTs that only read. */
const READING_POST = /^POST .*\/(getByIds|checkMemberGroups|getMemberGroups)$/;

export interface Costed {
  method: string;
  /** The route's template, `users/{user}`. */
  template: string;
  selected: boolean;
  expanded: boolean;
  top: number | null;
}

/** What a request costs: resource units, and whether it is one write. */
export function costOf(request: Costed): { units: number; write: boolean } {
  const kind = `${request.method} ${request.template}`;
  const base = COSTS[kind] ?? 1;
  const saved = (request.selected ? 1 : 0) + (request.top !== null && request.top < 20 ? 1 : 0);
  const write = request.method !== 'GET' && !READING_POST.test(kind);
  return { units: Math.max(1, base - saved + (request.expanded ? 1 : 0)), write };
}

interface Bucket {
  capacity: number;
  seconds: number;
  level: number;
  at: number;
}

/**
 * Graph's token buckets. `quota` is the resource units per 10 seconds (Graph gives a tenant of fewer than 50 users 3,500);
 * the writes per 2 min 30 s follow in Graph's own proportion.
 */
export class Throttle {
  readonly #units: Bucket;
  readonly #writes: Bucket;
  readonly #scope: string;

  constructor(quota: number, users: number, tenantId: string, at: number) {
    const real = UNITS_PER_10_SECONDS.find(({ below }) => users < below)?.units ?? quota;
    const writes = Math.max(1, Math.round((quota * WRITES_PER_150_SECONDS) / real));
    this.#units = { capacity: quota, seconds: 10, level: quota, at };
    this.#writes = { capacity: writes, seconds: 150, level: writes, at };
    this.#scope = `Tenant_Application/ReadWrite/sandbox/${tenantId}`;
  }

  /** Takes a request's cost and returns the headers of its answer; throws Graph's 429. `decimal`: Retry-After as inside a batch. */
  admit(cost: { units: number; write: boolean }, at: number, decimal: boolean): Record<string, string> {
    const waits = [
      { bucket: this.#units, needed: cost.units, information: 'ResourceUnitLimitExceeded' },
      { bucket: this.#writes, needed: cost.write ? 1 : 0, information: 'WriteLimitExceeded' },
    ].map((line) => ({ ...line, wait: waitOf(refill(line.bucket, at), line.needed) }));
    const longest = waits.reduce((a, b) => (b.wait > a.wait ? b : a));
    for (const { bucket, needed } of waits) {
      // A refused request counts too, down to the 1.8 that Graph's percentage goes to.
      bucket.level = Math.max(bucket.level - needed, -0.8 * bucket.capacity);
    }
    const used = Math.max(...waits.map(({ bucket }) => 1 - bucket.level / bucket.capacity));
    const headers: Record<string, string> = { 'x-ms-resource-unit': String(cost.units) };
    if (used >= 0.8) headers['x-ms-throttle-limit-percentage'] = String(Math.round(used * 100) / 100);
    if (longest.wait > 0) {
      throw tooManyRequests(decimal ? longest.wait.toFixed(3) : String(Math.ceil(longest.wait)), {
        ...headers,
        'x-ms-throttle-scope': this.#scope,
        'x-ms-throttle-information': longest.information,
      });
    }
    return headers;
  }
}

/** Graph's 429. */
export function tooManyRequests(retryAfter: string, headers: Record<string, string> = {}): GraphFailure {
  return new GraphFailure(429, 'TooManyRequests', 'Please retry again later.', {
    headers: { 'Retry-After': retryAfter, ...headers },
    inner: { code: '429', message: 'Please retry after', status: '429' },
  });
}

function refill(bucket: Bucket, at: number): Bucket {
  const gained = ((at - bucket.at) / 1000) * (bucket.capacity / bucket.seconds);
  bucket.level = Math.min(bucket.capacity, bucket.level + Math.max(0, gained));
  bucket.at = at;
  return bucket;
}

/** Seconds until a bucket holds enough. */
function waitOf(bucket: Bucket, needed: number): number {
  return needed <= bucket.level ? 0 : ((needed - bucket.level) * bucket.seconds) / bucket.capacity;
}
