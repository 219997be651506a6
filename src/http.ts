import type { IncomingHttpHeaders, Server as NodeServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify, { type Next, type Request, type Response } from 'restify';
import type { Log } from './log.ts';
import type { Readiness } from './operation/readiness.ts';
import { activityFrom } from './request-body.ts';
import type { ApiAnswer, RequestsApi } from './requests-api/requests-api.ts';
import { toJson } from './storage/json.ts';

/** One POST /api/messages, its body a parsed JSON object. */
export interface MessageRequest {
  method: string;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}

export interface HttpOptions {
  host: string;
  /** 0 for any free port. */
  port: number;
  /** Answers one message of Bot Framework. */
  messages(req: MessageRequest, res: Response): Promise<void>;
  /** Whether everything that a message needs can be had, by its parts. */
  readiness(): Promise<Readiness>;
  /** The door for ticket systems; left out or null where it is shut. */
  requests?: RequestsApi | null;
  log: Log;
  /** Development only: `/api/messages?locale=nl-NL` says the person's language, since the playground always sends en-US. */
  localeFromQuery?: boolean;
}

const largestBody = 256 * 1024;
const largestRequest = 32 * 1024;
const graceToClose = 5_000;

/** Starts listening. @throws Error of one line where the port cannot be had. */
export async function createHttp(options: HttpOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { host, port, log } = options;
  const server = restify.createServer({ name: 'License Desk' });
  // Its own log prints whole requests with their headers; @types/restify still describes the logger of an older version.
  Object.assign(server.log, { level: 'silent' });
  // @types/restify calls it any; it is Node's own server.
  const node = server.server as NodeServer;
  node.requestTimeout = 30_000;
  server.on('restifyError', (_req: Request, res: Response, error: Error, done: () => void) => {
    refuse(res, error, log);
    done();
  });

  for (const path of ['/live', '/health']) {
    server.get(path, async (_req: Request, res: Response) => {
      res.json(200, { status: 'ok' });
    });
  }
  server.get('/ready', async (req: Request, res: Response) => {
    const checks = await options.readiness();
    // As Kubernetes' own: a balancer goes on sending where only Graph is away, since people are then told so.
    const excluded = new URLSearchParams(req.getQuery()).getAll('exclude');
    const ready = Object.entries(checks).every(([name, check]) => check === 'ok' || excluded.includes(name));
    res.json(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', checks });
  });
  server.post(
    '/api/messages',
    acceptOnlyJson,
    ...restify.plugins.bodyParser({ maxBodySize: largestBody, mapParams: false }),
    async (req: Request, res: Response) => {
      const read = activityFrom(req.body);
      if ('problem' in read) {
        res.json(400, problem('BadRequest', read.problem));
        return;
      }
      const { activity } = read;
      if (options.localeFromQuery) setLocale(activity, req.getQuery());
      try {
        await options.messages({ method: 'POST', headers: req.headers, body: storable(activity) }, res);
      } catch (error) {
        refuse(res, error, log);
      }
    },
  );

  if (options.requests) openRequests(server, options.requests, log);

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(whyNot(error, host, port))));
    server.listen(port, host, resolve);
  });
  server.on('error', (error: Error) => log.error({ err: error }, 'the HTTP server had an error'));
  return { url: `http://${host}:${(node.address() as AddressInfo).port}`, close: () => close(node) };
}

/** `POST /api/requests` and `GET /api/requests/{id}`. */
function openRequests(server: restify.Server, requests: RequestsApi, log: Log): void {
  const answer = async (res: Response, work: () => Promise<ApiAnswer>) => {
    try {
      const { status, body, headers = {} } = await work();
      for (const [name, value] of Object.entries(headers)) res.header(name, value);
      res.json(status, body);
    } catch (error) {
      refuse(res, error, log);
    }
  };
  server.post(
    '/api/requests',
    acceptOnlyJson,
    ...restify.plugins.bodyParser({ maxBodySize: largestRequest, mapParams: false }),
    async (req: Request, res: Response) => answer(res, () => requests.post({ headers: req.headers, body: req.body })),
  );
  server.get('/api/requests/:id', async (req: Request, res: Response) =>
    answer(res, () => requests.get({ headers: req.headers, id: String(req.params.id) })),
  );
}

/** Bot Framework sends plain JSON; a compressed body is refused since restify does not survive a broken one. */
function acceptOnlyJson(req: Request, res: Response, next: Next): void {
  const compressed = req.headers['content-encoding'] !== undefined;
  if (req.getContentType() === 'application/json' && !compressed) {
    next();
  } else {
    res.json(415, problem('UnsupportedMediaType', 'Send application/json, not compressed.'));
    next(false);
  }
}

/** Answers an error without its details: those go to the log. Where an answer has been sent already, only logs. */
function refuse(res: Response, error: unknown, log: Log): void {
  const { statusCode } = error as { statusCode?: unknown };
  const status = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
  if (status === 500) log.error({ err: error }, 'a request failed');
  if (res.headersSent) return;
  res.json(status, status === 500 ? problem('InternalError', 'Something went wrong.') : problem(...sentences(status)));
}

function sentences(status: number): [code: string, message: string] {
  if (status === 400) return ['BadRequest', 'The body is not valid JSON.'];
  if (status === 401) return ['Unauthorized', 'This request has no valid token.'];
  if (status === 404) return ['NotFound', 'There is nothing here.'];
  if (status === 405) return ['MethodNotAllowed', 'This address does not take that method.'];
  if (status === 413) return ['PayloadTooLarge', 'The body is too large.'];
  return ['BadRequest', 'The request is not one that is answered here.'];
}

function problem(code: string, message: string) {
  return { error: { code, message } };
}

/** Without what the database cannot keep: NUL and half surrogate pairs, wherever they stand in the activity. */
function storable(body: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(toJson(body));
}

function setLocale(activity: Record<string, unknown>, query: string): void {
  const locale = new URLSearchParams(query).get('locale');
  if (locale !== null && /^[a-z]{2}(-[A-Z]{2})?$/.test(locale)) activity.locale = locale;
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `PORT: ${port} is taken on ${host}; stop what listens there or choose another PORT`;
  }
  if (error.code === 'EACCES') return `PORT: ${port} may not be used by this account; choose one above 1023`;
  return `PORT: cannot listen on ${host}:${port} (${error.code})`;
}

/** Lets answers under way finish, then cuts what is still open. Connections kept alive are closed as soon as they idle. */
async function close(node: NodeServer): Promise<void> {
  const sweep = setInterval(() => node.closeIdleConnections(), 50);
  const cut = setTimeout(() => node.closeAllConnections(), graceToClose);
  await new Promise<void>((resolve) => node.close(() => resolve()));
  clearInterval(sweep);
  clearTimeout(cut);
}
