import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A program of the bench in a process of its own, so that it shares no CPU time of the event loop with what is measured. */
export interface Program {
  url: string;
  /** Milliseconds from its start to the line that says where it answers. */
  startedIn: number;
  /** Resident memory in megabytes (Linux). */
  memory(): number;
  end(): Promise<void>;
  /** Ends it at once, whatever it is at: kill -9. */
  kill(): Promise<void>;
}

/** Starts `node script …` and waits for the first address that it prints. */
export async function startProgram(args: string[], env: Record<string, string> = {}): Promise<Program> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressFrom(child);
  return {
    url,
    startedIn: performance.now() - began,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    async end() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
    async kill() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

async function addressFrom(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('A program without output');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url !== undefined) {
      child.stdout.resume();
      return url;
    }
  }
  throw new Error('The program ended without an address');
}
