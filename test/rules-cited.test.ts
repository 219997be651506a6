import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const rulebook = read('docs/rules.md');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/${name}`);

/** The rows of every table of rules: `| code | rule | source (title, date) | sureness | how to check again |`. */
const rules = rulebook.split('\n').flatMap((line) => {
  const [code = '', ...cells] = line.slice(2, -2).split(' | ');
  return /^\| [SDRGU]\d+[a-z]? \|/.test(line) ? [{ code, cells }] : [];
});
const codes = rules.map(({ code }) => code);

/** The codes in the last column of the table under a heading of the rulebook. */
function listed(heading: string): string[] {
  const [, section = ''] = rulebook.split(`\n## ${heading}\n`);
  const rows = section.split('\n## ')[0]?.match(/^\|.*\|$/gm) ?? [];
  return rows.flatMap(
    (row) =>
      row
        .split(' | ')
        .at(-1)
        ?.match(/[SDRGU]\d+[a-z]?/g) ?? [],
  );
}

/** What a text cites: `D1` and each of `D1 to D17`; not what only looks so, as the product names Office 365 G3 and G5. */
function citedIn(text: string): string[] {
  const found = text.matchAll(/(?<!365 |Office |[-#\w./])([SDRGU])(\d{1,2})([a-z]?)\b(?: to \1(\d{1,2})\b)?/g);
  return [...found].flatMap(([, letter = '', from = '', suffix = '', to = from]) =>
    from === to
      ? [`${letter}${from}${suffix}`]
      : Array.from({ length: Number(to) - Number(from) + 1 }, (_, step) => `${letter}${Number(from) + step}`),
  );
}

/** Comments, and texts that are one code and nothing else: the places where source cites rules. */
function citingPartsOf(source: string): string {
  const comments = source.match(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm) ?? [];
  const data = source.match(/'[SDRGU]\d{1,2}[a-z]?'/g) ?? [];
  return [...comments, ...data].join('\n');
}

const citations = sources.flatMap((file) => citedIn(citingPartsOf(read(file))).map((code) => ({ file, code })));

test('what is a citation and what only looks so', () => {
  expect(citedIn('(S13), rules D1 to D3, docs D38a')).toEqual(['S13', 'D1', 'D2', 'D3', 'D38a']);
  expect(citedIn('Office 365 G3, GUID-D3, IPv6/G1, Dynamics D365, F3, E5')).toEqual([]);
  expect(citingPartsOf("const name = 'Enterprise G3'; // S4\nrules: ['D7']")).toBe("// S4\n'D7'");
});

test('every rule that the source cites is in docs/rules.md', () => {
  expect(citations.length).toBeGreaterThan(200);
  expect(citations.filter(({ code }) => !codes.includes(code))).toEqual([]);
});

test('every rule is cited in the source, or docs/rules.md says why it is not', () => {
  const cited = new Set(citations.map(({ code }) => code));
  expect(listed('Not cited in the source')).toEqual(codes.filter((code) => !cited.has(code)));
});

test('every rule stands there once, with a source, how sure it is, and how to check it again', () => {
  expect(codes.length).toBeGreaterThan(140);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  const sure = /^(MS|MSq|3P|CSV|own|ours)(, (MS|MSq|3P|CSV|own))*$/;
  const lacking = rules.filter(
    ({ cells }) => cells.length !== 4 || cells.some((cell) => cell.trim() === '') || !sure.test(cells[2] ?? ''),
  );
  expect(lacking).toEqual([]);
});

/** The newest day that a source names; a month or a year alone counts as its last day; null where it names none. */
function dateOf(source: string): Date | null {
  const days = [...source.matchAll(/(?<![\w#-])(20[0-2]\d)(?:-(0[1-9]|1[0-2])(?:-([0-3]\d))?)?(?![\w])/g)].map(
    ([, year, month, day]) => Date.UTC(Number(year), Number(month ?? 12) - (day ? 1 : 0), Number(day ?? 0)),
  );
  return days.length === 0 ? null : new Date(Math.max(...days));
}

test('the date of a source', () => {
  const day = (source: string) => dateOf(source)?.toISOString().slice(0, 10);
  expect(day('MS page 2025-01-21; MSq 2026-06-02, MC1381110')).toBe('2026-06-02');
  expect(day('3P 2024-02; of 2022 to 2023')).toBe('2024-02-29');
  expect(day('2020 to 2024')).toBe('2024-12-31');
  expect(day('issue #2024, KB 4025170')).toBeUndefined();
});

test('rules whose source is older than 18 months, or not dated, are listed to be checked again', () => {
  const lookedOver = /\*\*Looked over on: (\d{4}-\d\d-\d\d)\.\*\*/.exec(rulebook)?.[1] ?? '';
  const limit = new Date(`${lookedOver}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() - 18);
  const old = rules.filter(({ cells: [, source = '', sureness] }) => {
    const date = dateOf(source);
    return sureness !== 'ours' && (date === null || date < limit);
  });
  expect(listed('To be checked again').sort()).toEqual(old.map(({ code }) => code).sort());
});

/** Sections of the other documents: comments cite them by their old names. */
test.each([
  ['graph-api', 'docs/graph.md', /graph-api,? (?:section )?(\d+(?:\.\d+)?(?:, \d+\.\d+)*)/g],
  ['teams-platform', 'docs/teams.md', /teams-platform (\d+(?:\.\d+)?)/g],
  ['design, decision', 'docs/decisions.md', /design, decision (\d+)/g],
])('every section of %s that the source cites is in %s', (_, document, pattern) => {
  const headings = new Set([...read(document).matchAll(/^#+ (\d+(?:\.\d+)?)\.? /gm)].map(([, number]) => number));
  const cited = sources.flatMap((file) =>
    [...read(file).matchAll(pattern)].flatMap(([, numbers = '']) => numbers.split(', ')),
  );
  expect(cited.length).toBeGreaterThan(5);
  expect([...new Set(cited)].filter((number) => !headings.has(number))).toEqual([]);
});
