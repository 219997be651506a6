/**
 * One chat window: Microsoft's Agents Playground in a process of its own, started by `windows.ts`, which gives as first
 * argument what the playground reads from the environment. The playground listens on every address of the machine and outlives
 * its parent; both are mended here.
 */
import { createRequire } from 'node:module';
import { Server } from 'node:net';

const [environment = '{}'] = process.argv.splice(2, 1);
Object.assign(process.env, JSON.parse(environment));

const listen = Server.prototype.listen as (...args: unknown[]) => Server;
Server.prototype.listen = function onLoopback(this: Server, ...args: unknown[]) {
  const [port, ...rest] = args;
  return listen.apply(this, typeof port === 'number' ? [port, '127.0.0.1', ...rest] : args);
};

// Ctrl-C reaches every process of a terminal; the parent closes its windows in its own order.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(0));

createRequire(import.meta.url)('@microsoft/m365agentsplayground/cli.js');
