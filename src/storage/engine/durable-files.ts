// The default import, so that a test can count the calls.
import fs from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { isDiskProblem } from './disk-problem.ts';

/** The part of Emscripten's file system on Node that this file touches. */
interface NodeFileSystem {
  stream_ops: { fsync?: (stream: { nfd: number }) => number };
  tryFSOperation<T>(operation: () => T): T;
  /** Called with every error of Node's before it becomes a number that PostgreSQL knows. */
  convertNodeCode(error: NodeJS.ErrnoException): number;
}

/** Arguments of PostgreSQL: PGlite's own less `-F`, which switches fsync off. `fdatasync` is empty in Emscripten, so `fsync` it is. */
export function durableStartParams(defaults: readonly string[]): string[] {
  return [...defaults.filter((param) => param !== '-F'), '-c', 'wal_sync_method=fsync'];
}

/** PGlite's files on disk, with the fsync that Emscripten leaves out: what PostgreSQL commits survives a power cut. */
export class DurableFiles extends NodeFS {
  /** The last refusal of the disk, such as `ENOSPC`: PostgreSQL then ends without saying why. Null where there was none. */
  diskProblem: string | null = null;

  override async init(pglite: PGlite, options: Parameters<NodeFS['init']>[1]): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const prepare = (module: { NODEFS: NodeFileSystem }) => {
      const convert = module.NODEFS.convertNodeCode;
      module.NODEFS.convertNodeCode = (error) => {
        if (isDiskProblem(error.code)) this.diskProblem = error.code;
        return convert(error);
      };
      module.NODEFS.stream_ops.fsync = ({ nfd }) => {
        module.NODEFS.tryFSOperation(() => fs.fsyncSync(nfd));
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [prepare, ...(emscriptenOpts.preRun ?? [])] } };
  }
}
