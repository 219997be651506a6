import { HELP, parseCommand } from './command.ts';
import { createSandbox } from './sandbox.ts';
import { startSandboxServer } from './server.ts';
import { loadTenant, SandboxError } from './tenant/tenant.ts';

try {
  const command = parseCommand(process.argv.slice(2));
  if (command.help) console.log(HELP);
  else {
    const tenant = command.tenant === null ? undefined : loadTenant(command.tenant);
    const sandbox = createSandbox({ ...command, tenant });
    const server = await startSandboxServer(sandbox, command.port);
    console.log(
      `${sandbox.state.organization.displayName} answers at ${server.url}/v1.0 (any bearer token). Ctrl-C ends it.`,
    );
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
  }
} catch (error) {
  if (!(error instanceof SandboxError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
