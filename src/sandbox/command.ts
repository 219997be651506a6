import { parseArgs } from 'node:util';
import { FAULTS_HELP, type FaultRule, parseFaults } from './faults.ts';
import { SandboxError } from './tenant/tenant.ts';

export const HELP = `A small Microsoft 365 tenant that answers Microsoft Graph requests.

npm run sandbox -- [options]

  --port N        where to listen on this machine; 0 takes a free port (default 4000)
  --tenant file   a tenant file (default: Contoso)
  --state file    keep changed licenses in this file over a restart
  --latency ms    how long every request takes
  --delay ms      how long reads still show users, licenses and seats as they were before a write
  --quota n       throttle as Graph does: n resource units per 10 seconds, and writes in Graph's proportion
                  (Graph gives a small tenant 3500 units per 10 s and 3000 writes per 2 min 30 s)
  --faults spec   ${FAULTS_HELP}
  --help          this text`;

export interface Command {
  help: boolean;
  port: number;
  tenant: string | null;
  stateFile: string | undefined;
  latencyMs: number;
  delayMs: number;
  quota: number | undefined;
  faults: FaultRule[];
}

/** Reads the command line; throws a SandboxError in one line on anything it does not understand. */
export function parseCommand(args: string[]): Command {
  const values = readOptions(args);
  return {
    help: values.help ?? false,
    port: wholeNumber('--port', values.port, 4000, 0, 65_535) ?? 4000,
    tenant: values.tenant ?? null,
    stateFile: values.state,
    latencyMs: wholeNumber('--latency', values.latency, 0, 0, 600_000) ?? 0,
    delayMs: wholeNumber('--delay', values.delay, 0, 0, 3_600_000) ?? 0,
    quota: wholeNumber('--quota', values.quota, undefined, 1, 1_000_000),
    faults: values.faults === undefined ? [] : parseFaults(values.faults),
  };
}

function readOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        help: { type: 'boolean', short: 'h' },
        port: { type: 'string' },
        tenant: { type: 'string' },
        state: { type: 'string' },
        latency: { type: 'string' },
        delay: { type: 'string' },
        quota: { type: 'string' },
        faults: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const [line] = (error as Error).message.split('\n');
    throw new SandboxError(`${line} See --help.`);
  }
}

function wholeNumber(
  option: string,
  text: string | undefined,
  missing: number | undefined,
  min: number,
  max: number,
): number | undefined {
  if (text === undefined) return missing;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= min && number <= max))
    throw new SandboxError(`${option}: "${text}" is not a whole number from ${min} to ${max}.`);
  return number;
}
