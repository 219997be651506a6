import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const words = z.array(z.string());

/** What one act is, in the words of whoever wrote the case; products and people by their full names. */
const act = z.looseObject({
  act: z.string(),
  who: words,
  add: words,
  remove: words,
  apps: words,
  except: words,
  from: z.string().nullable(),
  until: z.string().nullable(),
  number: z.number().nullable(),
  /** Where several go by the name. */
  upn: words.optional(),
  as: words.optional(),
});

const oneCase = z.object({
  id: z.string(),
  lang: z.enum(['en', 'nl']),
  kind: z.enum(['order', 'decision', 'lookup', 'several', 'extent', 'date', 'chat']),
  /** Whether it is said as plainly as a manual would. */
  plain: z.boolean(),
  turns: z.array(
    z.object({
      say: z.string(),
      expect: z.object({
        acts: z.array(act),
        askOk: z.boolean(),
        askAbout: z.string().nullish(),
        never: words,
        note: z.string().optional(),
      }),
    }),
  ),
});

export type Case = z.infer<typeof oneCase>;
export type ExpectedTurn = Case['turns'][number]['expect'];
export type ExpectedAct = ExpectedTurn['acts'][number];

/** Reads a set of cases: a case per line, as JSON. */
export async function readCases(file: string): Promise<Case[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => oneCase.parse(JSON.parse(line)));
}
