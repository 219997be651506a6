import { parseArgs } from 'node:util';

/** For commands that take no arguments: a mistyped one is refused, not ignored. @throws Error of one line */
export function refuseArguments(args: string[], command: string): void {
  try {
    parseArgs({ args, options: {} });
  } catch {
    throw new Error(
      `${command} takes no "${args[0]}": it is told everything by settings (npm start -- --help lists them).`,
    );
  }
}
