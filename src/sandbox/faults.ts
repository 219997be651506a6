import { GraphFailure } from './odata/graph-failure.ts';
import { SandboxError } from './tenant/tenant.ts';
import { tooManyRequests } from './throttle.ts';

/**
 * `timeout`: no answer until the caller gives up. `drop`: the connection breaks before anything happened.
 * `lost`: the request is carried out, then the connection breaks.
 */
const KINDS = ['429', '500', '503', '409', '403', 'timeout', 'drop', 'lost'] as const;
export type FaultKind = (typeof KINDS)[number];

export interface FaultRule {
  kind: FaultKind;
  /** From 0 to 1; 1 is every request that matches. */
  rate: number;
  /** Only requests whose `POST /users/…/assignLicense` contains this, whatever the case; `*` is anything between. */
  path?: string;
  /** How often at most; without it, for ever. */
  times?: number;
  /** Seconds, for 429 and 503; 1 where it is missing. */
  retryAfter?: number;
}
export type FaultRules = readonly FaultRule[];

export const FAULTS_HELP = `kind:rate[@path], several separated by commas
    kind   ${KINDS.join(', ')}
           (409 only on writes; timeout: no answer; drop: broken before, lost: broken after the request was carried out)
    rate   from 0 to 1
    path   only where "METHOD /path" contains this, whatever the case; * is anything between
    e.g.   --faults 429:0.1,503:0.05,lost:0.2@POST*assignLicense`;

/** Reads the text of `--faults`; throws a SandboxError that names what it does not understand. */
export function parseFaults(spec: string): FaultRule[] {
  return spec.split(',').map((part) => {
    const match = /^\s*([a-z0-9]+):([0-9.]+)(?:@(.+?))?\s*$/i.exec(part);
    const kind = KINDS.find((known) => known === match?.[1]?.toLowerCase());
    const rate = Number(match?.[2]);
    if (!match) throw new SandboxError(`--faults: "${part.trim()}" is not kind:rate[@path].`);
    if (!kind) throw new SandboxError(`--faults: "${match[1]}" is not one of ${KINDS.join(', ')}.`);
    if (!(rate >= 0 && rate <= 1)) throw new SandboxError(`--faults: the rate "${match[2]}" is not from 0 to 1.`);
    return match[3] === undefined ? { kind, rate } : { kind, rate, path: match[3] };
  });
}

/** The fault that strikes this request, if any; a rule with `times` is used up by striking. */
export function strike(rules: FaultRule[], method: string, path: string, random: () => number): FaultRule | null {
  for (const rule of rules) {
    if (rule.times === 0 || !matches(rule, method, path) || random() >= rule.rate) continue;
    if (rule.times !== undefined) rule.times--;
    return rule;
  }
  return null;
}

/** The answer of a fault that has one; null for those that break the connection. */
export function faultAnswer(rule: FaultRule): GraphFailure | null {
  const retryAfter = String(rule.retryAfter ?? 1);
  switch (rule.kind) {
    case '429':
      return tooManyRequests(retryAfter);
    case '503':
      return new GraphFailure(503, 'ServiceNotAvailable', 'The service is temporarily unavailable. Please retry.', {
        headers: { 'Retry-After': retryAfter },
      });
    case '500':
      return new GraphFailure(500, 'InternalServerError', 'An internal server error occurred.');
    case '409':
      return new GraphFailure(
        409,
        'Directory_ConcurrencyViolation',
        'Error due to concurrent requests being made to the tenant. Please wait briefly and retry.',
      );
    case '403':
      return new GraphFailure(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
    default:
      return null;
  }
}

function matches(rule: FaultRule, method: string, path: string): boolean {
  if (rule.kind === '409' && method === 'GET') return false;
  if (rule.path === undefined) return true;
  const pattern = rule.path
    .split('*')
    .map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(pattern, 'i').test(`${method} ${path}`);
}
