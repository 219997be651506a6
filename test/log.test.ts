import { expect, test } from 'vitest';
import { captureConsole, createLog, type LogLevel } from '../src/log.ts';

function collect(level: LogLevel = 'debug') {
  const lines: string[] = [];
  const log = createLog(level, { write: (line) => void lines.push(line) });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, never> };
}

test('a line says when, how serious and what', () => {
  const { log, last } = collect();
  log.info({ plan: 42 }, 'plan agreed');
  expect(last()).toMatchObject({ level: 30, plan: 42, msg: 'plan agreed', time: expect.stringMatching(/^20.*Z$/) });
});

test('what is below the level is not written', () => {
  const { log, lines } = collect('warn');
  log.info({}, 'quiet');
  log.warn({}, 'loud');
  expect(lines).toHaveLength(1);
});

test.each([
  ['a name', { authorization: 'Bearer s3cr3t' }],
  ['a nested name', { request: { headers: { Authorization: 's3cr3t', 'x-api-key': 's3cr3t' } } }],
  [
    'a name in a list',
    { calls: [{ accessToken: 's3cr3t' }, { client_secret: 's3cr3t', MicrosoftAppPassword: 's3cr3t' }] },
  ],
  ['a bearer token in a text', { note: 'sent with Bearer s3cr3t' }],
  ['a password in an address', { note: 'postgres://bot:s3cr3t@db.example/desk' }],
  ['a JWT in a text', { note: `got ${'eyJhbGciOiJub25lIn0'}.eyJzM2NyM3QiOjF9.s3cr3t` }],
])('a secret is hidden under %s', (_where, fields) => {
  const { log, lines } = collect();
  log.error(fields, 'failed');
  expect(lines.join()).not.toContain('s3cr3t');
  expect(lines.join()).toContain('[hidden]');
});

test('an error keeps what explains it and drops the request it carries', () => {
  const { log, lines, last } = collect();
  const error = Object.assign(new Error('Graph said no, Bearer s3cr3t', { cause: new TypeError('socket') }), {
    statusCode: 403,
    request: { headers: { authorization: 's3cr3t' }, url: 's3cr3t' },
  });
  log.error({ err: error }, 'failed');
  expect(last().err).toMatchObject({ name: 'Error', statusCode: 403, cause: { name: 'TypeError', message: 'socket' } });
  expect(lines.join()).not.toContain('s3cr3t');
});

test('what a library prints goes through the log, without its secrets', () => {
  const { log, lines } = collect();
  const { error, warn } = console;
  try {
    captureConsole(log);
    console.error(Object.assign(new Error('raw'), { config: { headers: { authorization: 's3cr3t' } } }));
  } finally {
    Object.assign(console, { error, warn });
  }
  expect(lines.join()).toContain('raw');
  expect(lines.join()).not.toContain('s3cr3t');
});

test('a message that contains itself is cut off rather than followed for ever', () => {
  const { log, lines } = collect();
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  log.info(circular, 'round');
  expect(lines.join()).toContain('[deeper]');
});
