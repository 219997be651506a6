import { z } from 'zod';
import { type JudgedRow, rowKinds } from '../../licensing/rows/judged-row.ts';
import type { List } from '../../licensing/rows/lists.ts';
import { inert, plain } from '../../text/markdown.ts';
import { explainRow } from '../../text/row-text.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';

export const list = defineCard(
  'list',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    /** How many rows can be done. */
    summary: z.string(),
    note: z.string(),
    /** How many rows are of a kind, and how to mend them. */
    kinds: z.array(z.strictObject({ count: z.string(), is: z.string(), mend: z.string() })),
    /** The first rows of each kind, shown on demand. */
    examples: z.array(z.strictObject({ row: z.string(), who: z.string(), status: z.string(), why: z.string() })),
    again: z.string(),
    /** What the button types that gives all rows as a file. */
    fileSays: z.string(),
    labels: z.strictObject({ file: z.string(), examples: z.string() }),
  }),
);

/** What of a list can be done and what not, by kind (licensing-rules U10). @param planned whether a plan of it follows */
export function listCard(shown: List, reader: Reader, planned: boolean): AdaptiveCard {
  const { rows: words, says } = reader.text;
  const { counts, rows, number, fileName, examples } = shown;
  const ready = counts.ready ?? 0;
  const title = inert(words.title(plain(fileName, 60) || words.pasted, rows));
  const summary = ready > 0 ? words.ready(ready, rows) : words.noneReady;
  const kinds = rowKinds.flatMap((kind) => {
    const n = counts[kind] ?? 0;
    return n === 0 ? [] : [{ count: reader.format.number(n), is: words.kinds[kind].is, mend: words.kinds[kind].mend }];
  });
  return list.render({
    title,
    fallbackText: `${title}. ${summary}`,
    summary,
    note: planned ? words.confirmBelow : '',
    kinds,
    examples: examples.map((row) => viewRow(row, reader)),
    again: ready < rows ? words.again : '',
    fileSays: says.listFile(number),
    labels: { file: words.labels.file, examples: words.labels.examples },
  });
}

function viewRow(row: JudgedRow, reader: Reader) {
  const { rows: words } = reader.text;
  return {
    row: words.row(row.line),
    who: plain(row.user?.name ?? '', 60),
    status: words.kinds[row.kind].status,
    why: plain(explainRow(row, reader), 300),
  };
}
