import { createHmac, timingSafeEqual } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Log } from '../log.ts';

/** Where the record ended at some moment, kept where the database's owner cannot change it. */
const anchor = z.object({
  at: z.string(),
  rows: z.number(),
  id: z.number(),
  hash: z.string(),
  /** Of the rest, by `AUDIT_KEY`; null where there was no key. */
  mac: z.string().nullable(),
});

export type Anchor = z.infer<typeof anchor>;
export type RecordEnd = Pick<Anchor, 'rows' | 'id' | 'hash'>;

const dayMs = 86_400_000;

export interface AnchoringOptions {
  /** null: to the log only. */
  file: string | null;
  key: string | null;
  /** Where the record ends; null where it is empty. */
  end: () => Promise<RecordEnd | null>;
  now: () => Date;
  log: Log;
}

/** Says where the record ends, in the log and in a file, now and each day: whoever cuts it off later is found out. */
export async function startAnchoring({
  file,
  key,
  end,
  now,
  log,
}: AnchoringOptions): Promise<{ close(): Promise<void> }> {
  const say = async () => {
    const found = await end();
    if (!found) return;
    log.info({ ...found }, 'the record ends here');
    if (file !== null) await writeAnchor(file, key, found, now());
  };
  const sayOrLog = () => say().catch((error: unknown) => log.error({ err: error }, 'AUDIT_ANCHOR was not written'));
  await sayOrLog();
  const timer = setInterval(sayOrLog, dayMs);
  return { close: async () => clearInterval(timer) };
}

/** Adds a line to the file of anchors. @param key signs it, so that a line cannot be made up without it */
async function writeAnchor(file: string, key: string | null, end: RecordEnd, now: Date): Promise<void> {
  const said = { at: now.toISOString(), ...end };
  await appendFile(file, `${JSON.stringify({ ...said, mac: key === null ? null : macOf(said, key) })}\n`, {
    mode: 0o600,
  });
}

/**
 * What the anchors contradict, one sentence each.
 * @param hashAt the hash of the row with this id, undefined where there is none
 */
export async function checkAnchors(
  file: string,
  key: string | null,
  hashAt: (id: number) => Promise<string | undefined>,
): Promise<{ anchors: number; problems: string[] }> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  const problems: string[] = [];
  for (const [index, line] of lines.entries()) {
    const parsed = parse(line);
    const where = `line ${index + 1} of ${file}`;
    if (!parsed) problems.push(`${where} cannot be read`);
    else if (key !== null && !isSigned(parsed, key)) problems.push(`${where} is not signed with AUDIT_KEY`);
    else if ((await hashAt(parsed.id)) !== parsed.hash) {
      problems.push(`row ${parsed.id} is not what it was at ${parsed.at} (${where})`);
    }
  }
  return { anchors: lines.length, problems };
}

/** Whether the file knows an end of the record that this database does not have: it is a copy from before. False where there is no file. */
export async function isBehindAnchors(file: string | null, hashAt: (id: number) => Promise<string | undefined>) {
  if (file === null) return false;
  const lines = await readFile(file, 'utf8').catch(() => '');
  const last = lines.split('\n').findLast((line) => parse(line) !== null);
  const known = last === undefined ? null : parse(last);
  return known !== null && (await hashAt(known.id)) !== known.hash;
}

function parse(line: string): Anchor | null {
  try {
    return anchor.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

function isSigned({ mac, ...said }: Anchor, key: string): boolean {
  const expected = Buffer.from(macOf(said, key));
  const given = Buffer.from(mac ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function macOf({ at, rows, id, hash }: Omit<Anchor, 'mac'>, key: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([at, rows, id, hash]))
    .digest('hex');
}
