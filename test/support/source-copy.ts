import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** A copy of the source, to try what a change of it asks for. */
export interface SourceCopy {
  /** Puts something after the first place where this stands in a file of `src`. */
  addAfter(file: string, place: string | RegExp, added: string): Promise<void>;
  /** The files of `src` that do not compile, in order. */
  broken(): Promise<string[]>;
  /** What a module that stands in `src` writes. */
  run(module: string): Promise<string>;
  remove(): Promise<void>;
}

export async function copySource(): Promise<SourceCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'license-desk-source-'));
  for (const name of ['src', 'cards', 'manifest']) await cp(join(root, name), join(folder, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  const options = await readFile(join(root, 'tsconfig.json'), 'utf8');
  await writeFile(join(folder, 'tsconfig.json'), options.replace(/"include": \[[^\]]*\]/, '"include": ["src"]'));

  return {
    async addAfter(file, place, added) {
      const path = join(folder, 'src', file);
      const text = await readFile(path, 'utf8');
      const found = typeof place === 'string' ? (text.includes(place) ? place : undefined) : place.exec(text)?.[0];
      if (found === undefined) throw new Error(`${file} has no ${place}`);
      await writeFile(
        path,
        text.replace(found, () => `${found}\n${added}`),
      );
    },

    async broken() {
      const tsc = join(root, 'node_modules/.bin/tsc');
      const said = await run(tsc, ['--noEmit', '--pretty', 'false'], { cwd: folder }).catch(
        (error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }),
      );
      return [
        ...new Set([...said.stdout.matchAll(/^src\/(.+?)\(\d+,\d+\): error/gm)].map(([, file]) => file ?? '')),
      ].sort();
    },

    async run(module) {
      const path = join(folder, 'src/tried.ts');
      await writeFile(path, module);
      return (await run(process.execPath, [path], { cwd: folder })).stdout.trim();
    },

    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
