import { parseArgs } from 'node:util';
import { SandboxError } from './tenant/tenant.ts';

/** The flags of a command line, each of `names` with a value; throws a SandboxError in one line on any other. */
export function readFlags<const Name extends string>(
  args: string[],
  names: readonly Name[],
): { help: boolean; given: Partial<Record<Name, string>> } {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    const { help, ...given } = parseArgs({
      args,
      options: { ...options, help: { type: 'boolean' as const, short: 'h' } },
    }).values;
    return { help: help === true, given: given as Partial<Record<Name, string>> };
  } catch (error) {
    const [line] = (error as Error).message.split('\n');
    throw new SandboxError(`${line} See --help.`);
  }
}

/** The whole number of a flag, null where it is not given; throws a SandboxError that names the flag. */
export function wholeNumber(flag: string, text: string | undefined, min: number, max: number): number | null {
  if (text === undefined) return null;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= min && number <= max))
    throw new SandboxError(`${flag}: "${text}" is not a whole number from ${min} to ${max}.`);
  return number;
}
