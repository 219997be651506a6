import { GraphFailure, malformed } from './odata/graph-failure.ts';

const MAX_BODY = 4 * 1024 * 1024;
const UNREADABLE =
  'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.';

/** What the gateway refuses before it looks at the path: version, token, size. */
export function gate(request: Request, url: URL, text: string): GraphFailure | null {
  const version = url.pathname.split('/')[1] ?? '';
  if (version.toLowerCase() !== 'v1.0') return malformed(`Invalid version: ${version}`);
  if (!/^bearer\s+\S/i.test(request.headers.get('authorization') ?? '')) {
    return new GraphFailure(401, 'InvalidAuthenticationToken', 'Access token is empty.', {
      headers: {
        'WWW-Authenticate':
          'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
      },
    });
  }
  if (text.length > MAX_BODY) return tooLarge();
  return null;
}

/** Graph's refusal of a body over 4 MB. */
function tooLarge(): GraphFailure {
  return new GraphFailure(413, 'RequestEntityTooLarge', 'The request entity is too large.');
}

/** What the gateway answers for an item of a batch where the connection behind it broke. */
export function gatewayTimeout(): GraphFailure {
  return new GraphFailure(504, 'GatewayTimeout', 'The gateway did not receive a response from the service in time.');
}

/** The JSON of a request; throws Graph's 400 where it is none. */
export function readBody(request: Request, text: string): unknown {
  if (text === '' || request.method === 'GET') return undefined;
  if (!/\bjson\b/i.test(request.headers.get('content-type') ?? '')) throw malformed(UNREADABLE);
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(UNREADABLE);
  }
}

/** Decoded segments; OData's `users('id')` is the same as `users/id`, and a function's arguments are a segment of their own. */
export function segmentsOf(path: string): string[] {
  try {
    return path
      .replace(/\/+$/, '')
      .split('/')
      .map(decodeURIComponent)
      .flatMap((segment) => {
        const [, name, inside] = /^([\w.]+)\((.+)\)$/.exec(segment) ?? [];
        if (name === undefined || inside === undefined) return [segment];
        return [name, /^'.*'$/.test(inside) ? inside.slice(1, -1).replaceAll("''", "'") : inside];
      });
  } catch {
    throw malformed('The request URI is not valid.');
  }
}
