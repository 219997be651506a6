import type { IncomingHttpHeaders } from 'node:http';
import type { Activity } from 'botbuilder';
import { AuthenticationError, type BotFrameworkAuthentication } from 'botframework-connector';
import type { Log } from '../../log.ts';

/**
 * Refuses a request without a good token of Bot Framework, before the SDK's adapter does: that answers a token which cannot be
 * verified with 500 and the words of a library, and prints a stack.
 * @throws AuthenticationError with the status 401; whatever keeps Bot Framework's keys from being read is thrown as it is
 */
export function createAdmission(
  authentication: Pick<BotFrameworkAuthentication, 'authenticateRequest'>,
  log: Log,
): (headers: IncomingHttpHeaders, body: Record<string, unknown>) => Promise<void> {
  return async (headers, body) => {
    try {
      await authentication.authenticateRequest(body as Partial<Activity> as Activity, headers.authorization ?? '');
    } catch (error) {
      if (isUnavailable(error)) throw error;
      // Only its kind: the message may quote what was sent.
      log.warn({ kind: error instanceof Error ? error.name : 'unknown' }, 'refused a request without a good token');
      throw new AuthenticationError('A request without a good token', 401);
    }
  };
}

/** The keys could not be read: that says nothing of the token. */
function isUnavailable(error: unknown): boolean {
  const { name, statusCode } = error as { name?: unknown; statusCode?: unknown };
  return name === 'FetchError' || (typeof statusCode === 'number' && statusCode >= 500);
}
