import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Bot Framework's token service, as far as a bot uses it: it keeps who has signed in, and gives their tokens to the bot alone. */
export interface TokenService {
  url: string;
  /** This person of the channel signs in, by hand or by Teams: with this token for Graph. */
  tokens: Map<string, string>;
  /** Tokens of Teams that it takes, and what it gives for each. */
  exchanges: Map<string, string>;
  /** Codes of a sign-in by hand, and the token that each brings. */
  codes: Map<string, string>;
  /** From now on it answers so. */
  failing: number | null;
  close(): Promise<void>;
}

/** Answers as the specification of the service says: 404 where there is no token, 400 where one cannot be exchanged. */
export async function openTokenService(): Promise<TokenService> {
  const [tokens, exchanges, codes] = [
    new Map<string, string>(),
    new Map<string, string>(),
    new Map<string, string>(),
  ] as const;
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => reply(response, 500, { error: String(error) }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const service: TokenService = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tokens,
    exchanges,
    codes,
    failing: null,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return service;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
    const user = searchParams.get('userId') ?? '';
    const connectionName = searchParams.get('connectionName');
    const body = await jsonOf(request);
    if (service.failing !== null) return reply(response, service.failing, { error: { code: 'ServiceError' } });
    const found = (token: string | undefined) =>
      token === undefined
        ? reply(response, 404, {})
        : reply(response, 200, { connectionName, token, channelId: searchParams.get('channelId') });
    switch (pathname) {
      case '/api/usertoken/GetToken': {
        const token = codes.get(searchParams.get('code') ?? '');
        if (token !== undefined) tokens.set(user, token);
        return found(tokens.get(user));
      }
      case '/api/usertoken/exchange': {
        const token = exchanges.get(body.token ?? '');
        if (token === undefined) return reply(response, 400, { error: { code: 'invalid_grant', message: 'no' } });
        tokens.set(user, token);
        return found(token);
      }
      case '/api/usertoken/SignOut':
        tokens.delete(user);
        return reply(response, 200, {});
      case '/api/botsignin/GetSignInResource':
        return reply(response, 200, {
          signInLink: 'https://token.example/signin',
          tokenExchangeResource: { id: 'resource', uri: 'api://desk', providerId: 'entra' },
        });
      default:
        return reply(response, 404, { error: { code: 'NotFound' } });
    }
  }
}

async function jsonOf(request: IncomingMessage): Promise<{ token?: string }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : JSON.parse(text);
}

/** In steps: restify changes what `writeHead` gives back, for every server of the process. */
function reply(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}
