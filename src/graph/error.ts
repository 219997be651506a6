/** What is known of a failed request. Deliberately without the request itself: its headers carry the token. */
export interface GraphErrorFacts {
  /** HTTP status; 0 where no answer came at all. */
  status: number;
  /** Graph's code, or one of this client's own: networkError, timeout, malformedAnswer, foreignLink, tokenUnavailable. */
  code: string;
  message: string;
  requestId?: string | null;
  /** Seconds that Graph asked to wait. */
  retryAfter?: number | null;
  /** True for a write that may or may not have happened: read the state again before anything else. */
  ambiguous?: boolean;
}

const longestMessage = 2_000;

/** Every failure of Microsoft Graph, or of the way to it. Safe to log: holds neither token nor request headers. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly retryAfter: number | null;
  readonly ambiguous: boolean;

  constructor(facts: GraphErrorFacts) {
    super(withoutTokens(facts.message).slice(0, longestMessage));
    this.name = 'GraphError';
    this.status = facts.status;
    this.code = facts.code;
    this.requestId = facts.requestId ?? null;
    this.retryAfter = facts.retryAfter ?? null;
    this.ambiguous = facts.ambiguous ?? false;
  }

  override toString(): string {
    const outcome = this.ambiguous ? ', outcome unknown' : '';
    return `GraphError ${this.status} ${this.code}: ${this.message} (request ${this.requestId ?? 'unknown'}${outcome})`;
  }

  /** The same failure, of a write whose outcome it leaves open. */
  asAmbiguous(): GraphError {
    return new GraphError({ ...this, message: this.message, ambiguous: true });
  }
}

/** The failure that an answer of status 400 or more tells of. `retryAfter` in seconds. Never throws on odd bodies. */
export function errorOf(
  status: number,
  body: unknown,
  requestId: string | null,
  retryAfter: number | null,
): GraphError {
  const error = property(body, 'error');
  const inner = property(error, 'innerError');
  return new GraphError({
    status,
    code: text(property(error, 'code')) ?? `http${status}`,
    message: text(property(error, 'message')) ?? `Microsoft Graph answered ${status}`,
    requestId: requestId ?? text(property(inner, 'request-id')),
    retryAfter,
  });
}

/** An answer that is not what Graph documents. `what` names the thing that was read. */
export function malformed(what: string, requestId: string | null = null): GraphError {
  return new GraphError({
    status: 200,
    code: 'malformedAnswer',
    message: `Microsoft Graph's answer cannot be read: ${what}`,
    requestId,
  });
}

function withoutTokens(message: string): string {
  return message.replace(/\beyJ[\w-]+(\.[\w-]*)*|\bBearer\s+[^\s"',]+/gi, '[token]');
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
