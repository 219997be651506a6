import { setImmediate as breathe } from 'node:timers/promises';
import { Unzip, UnzipInflate } from 'fflate';
import { limits, TableProblem } from './table.ts';

/** So little at once that what comes out of it, at the thousandfold that deflate can do, stays small. */
const slice = 16_384;

/** Takes the text of a file in an archive, piece by piece. */
export type Reader = (text: string, end: boolean) => void;

/**
 * Unpacks the files of an archive that are wanted, piece by piece, and never more than the limit; other people's turns go on meanwhile.
 * @param wanted what reads a file of this name; null for one that is of no use
 * @throws TableProblem `zipBomb`, `notATable`
 */
export async function unzip(bytes: Uint8Array, wanted: (name: string) => Reader | null): Promise<void> {
  const archive = new Unzip();
  archive.register(UnzipInflate);
  let unpacked = 0;
  let problem: unknown = null;
  archive.onfile = (file) => {
    const read = readerOf(file.name);
    if (!read) return;
    const decoder = new TextDecoder();
    file.ondata = (error, chunk, final) => {
      if (problem !== null) return;
      try {
        if (error) throw new TableProblem('notATable', {});
        unpacked += chunk.length;
        if (unpacked > limits.unpacked) throw new TableProblem('zipBomb', {});
        read(decoder.decode(chunk, { stream: !final }), final);
      } catch (thrown) {
        problem = thrown;
      }
    };
    file.start();
  };
  function readerOf(name: string): Reader | null {
    try {
      return wanted(name);
    } catch (thrown) {
      problem ??= thrown;
      return null;
    }
  }

  for (let start = 0; start < bytes.length; start += slice) {
    try {
      archive.push(bytes.subarray(start, start + slice), start + slice >= bytes.length);
    } catch {
      // fflate throws its own errors for what is no archive.
      problem ??= new TableProblem('notATable', {});
    }
    if (problem !== null) throw problem;
    await breathe();
  }
}
