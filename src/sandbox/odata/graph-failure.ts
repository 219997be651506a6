/** An answer of Graph that is an error: status, code and message as Graph words them (graph-api 1.2). */
export class GraphFailure extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;
  /** Further fields of `innerError`, which Graph fills on throttling. */
  readonly inner: Record<string, string>;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { headers?: Record<string, string>; inner?: Record<string, string> } = {},
  ) {
    super(message);
    this.name = 'GraphFailure';
    this.status = status;
    this.code = code;
    this.headers = more.headers ?? {};
    this.inner = more.inner ?? {};
  }
}

/** The directory's own refusal: nearly everything about licenses is this code. */
export function badRequest(message: string): GraphFailure {
  return new GraphFailure(400, 'Request_BadRequest', message);
}

/** The gateway's refusal: what it could not parse or route. */
export function malformed(message: string): GraphFailure {
  return new GraphFailure(400, 'BadRequest', message);
}

export function unsupportedQuery(message: string): GraphFailure {
  return new GraphFailure(400, 'Request_UnsupportedQuery', message);
}

export function notFound(id: string): GraphFailure {
  return new GraphFailure(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

/** What an app hears that lacks the permission. */
export function denied(): GraphFailure {
  return new GraphFailure(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

export function methodNotAllowed(): GraphFailure {
  return new GraphFailure(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
}

export function unknownSegment(segment: string): GraphFailure {
  return malformed(`Resource not found for the segment '${segment}'.`);
}
