import { DEMONSTRATION_FLAGS, DEMONSTRATION_HELP, type Demonstration, readDemonstration } from './demonstration.ts';
import { readFlags, wholeNumber } from './flags.ts';

export const HELP = `A small Microsoft 365 tenant that answers Microsoft Graph requests.

npm run sandbox -- [options]

  --port N        where to listen on this machine; 0 takes a free port (default 4000)
  --tenant file   a tenant file (default: Contoso)
  --state file    keep changed licenses in this file over a restart
  --latency ms    how long every request takes
${DEMONSTRATION_HELP}
  --help          this text`;

export interface Command extends Demonstration {
  help: boolean;
  port: number;
  tenant: string | null;
  stateFile: string | undefined;
  latencyMs: number;
}

/** Reads the command line; throws a SandboxError in one line on anything it does not understand. */
export function parseCommand(args: string[]): Command {
  const { help, given } = readFlags(args, ['port', 'tenant', 'state', 'latency', ...DEMONSTRATION_FLAGS]);
  return {
    help,
    port: wholeNumber('--port', given.port, 0, 65_535) ?? 4000,
    tenant: given.tenant ?? null,
    stateFile: given.state,
    latencyMs: wholeNumber('--latency', given.latency, 0, 600_000) ?? 0,
    ...readDemonstration(given),
  };
}
