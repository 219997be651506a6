import { inspect } from 'node:util';
import { pino } from 'pino';

type Write = (fields: Record<string, unknown>, message: string) => void;

/** What the rest of the source knows of logging; the left folders take it as a type only. */
export interface Log {
  debug: Write;
  info: Write;
  warn: Write;
  error: Write;
}

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const hidden = '[hidden]';
const secretName = /authorization|password|secret|token|cookie|assertion|credential|privatekey|api-?key/i;
const secretValue = /\b(Bearer\s+)[\w.~+/=-]+|(:\/\/[^:/?#\s]+:)[^@/\s]+(?=@)|\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;
const deepest = 6;

/**
 * A log of JSON lines on stderr, so that stdout stays free for what a person reads.
 * @param sink where the lines go instead, for tests
 */
export function createLog(level: LogLevel, sink: { write(line: string): void } = pino.destination(2)): Log {
  // Errors arrive here already cut down to their fields, so pino's own error serializer is switched off.
  const serializers = { err: (error: unknown) => error };
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers }, sink);
  const write =
    (name: 'debug' | 'info' | 'warn' | 'error'): Write =>
    (fields, message) => {
      if (logger.isLevelEnabled(name)) logger[name](withoutSecrets(fields) as Record<string, unknown>, mask(message));
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

/**
 * Sends what libraries print with console.error and console.warn through the log, one short line each and for debugging only: the
 * Bot Framework SDK prints raw errors of what it throws as well.
 */
export function captureConsole(log: Log): void {
  const capture = (...args: unknown[]) => log.debug({ said: firstLine(args) }, 'printed by a library');
  console.error = capture;
  console.warn = capture;
}

function firstLine(args: unknown[]): string {
  const said = args
    .map((arg) =>
      arg instanceof Error ? `${arg.name}: ${arg.message}` : typeof arg === 'string' ? arg : inspect(arg, { depth: 1 }),
    )
    .join(' ');
  return (said.split('\n', 1)[0] ?? '').slice(0, 200);
}

/** A copy that may be logged: no value under a secret's name, no bearer token in a text, and of an error only what explains it. */
export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return mask(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  if (depth > deepest) return '[deeper]';
  if (value instanceof Error) return errorFields(value, depth);
  if (value instanceof Date) return value;
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, depth + 1));
  const copy: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    copy[name] = secretName.test(name) ? hidden : withoutSecrets(item, depth + 1);
  }
  return copy;
}

/** Only these properties: the errors of HTTP libraries carry the request with its headers (design decision 10). */
function errorFields(error: Error, depth: number): Record<string, unknown> {
  const { code, status, statusCode } = error as { code?: unknown; status?: unknown; statusCode?: unknown };
  const fields: Record<string, unknown> = { name: error.name, message: mask(error.message) };
  for (const [name, value] of Object.entries({ code, status, statusCode })) {
    if (typeof value === 'string' || typeof value === 'number') fields[name] = value;
  }
  if (error.stack !== undefined) fields.stack = mask(error.stack);
  if (error.cause !== undefined) fields.cause = withoutSecrets(error.cause, depth + 1);
  return fields;
}

function mask(text: string): string {
  return text.replace(secretValue, (_match, bearer?: string, url?: string) => `${bearer ?? url ?? ''}${hidden}`);
}
