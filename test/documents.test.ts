import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import permissions from '../manifest/graph-permissions.json' with { type: 'json' };
import about from '../package.json' with { type: 'json' };
import { aboutSetting, settingNames } from '../src/settings.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const operating = read('docs/operate.md');
/** Everything that people read. */
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'src/README.md'],
  ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));

/** The cells of all tables of a text whose header is the one given, code marks taken off the first cell. */
function rowsUnder(header: string, text: string): string[][] {
  return text
    .split(`${header}\n`)
    .slice(1)
    .flatMap((table) => {
      const lines = table.split('\n').slice(1);
      const end = lines.findIndex((line) => !line.startsWith('|'));
      return lines.slice(0, end).map((line) => line.slice(2, -2).split(' | '));
    })
    .map(([first = '', ...rest]) => [first.replaceAll('`', ''), ...rest]);
}

test("the settings in docs/operate.md are the schema's, in its order and words", () => {
  const rows = rowsUnder('| Setting | What it does | Standard |', operating);
  expect(rows).toEqual(settingNames.map((name) => [name, aboutSetting(name).description, aboutSetting(name).standard]));
});

test('the permissions in docs/operate.md are those for scripts', () => {
  const rows = rowsUnder('| Permission | What for | Needed |', operating);
  expect(rows).toEqual(permissions.map((row) => [row.permission, row.for, row.needed]));
});

test('every npm script that a document names exists', () => {
  const texts = [...documents.map(read), read('.ci/run'), read('.github/workflows/ci.yml')].join('\n');
  const named = [...texts.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in about.scripts))).toEqual([]);
});

/** A heading as a link names it: small letters, no punctuation, hyphens for blanks. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

test.each(documents)('every file and heading that %s links to or shows exists', (document) => {
  const links = [...read(document).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '');
  const broken = links.filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [file = '', anchor] = link.split('#');
    const path = file === '' ? document : join(dirname(document), file);
    if (!existsSync(join(root, path))) return true;
    const headings = anchor === undefined ? [] : [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, text]) => text ?? '');
    return anchor !== undefined && !headings.map(anchorOf).includes(anchor);
  });
  expect(broken).toEqual([]);
});

test.each(documents)('every test that %s names exists', (document) => {
  const named = read(document).match(/(?<![\w/])test\/[\w/-]+(?:\.test)?\.(?:tsv?|sh)\b/g) ?? [];
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('the README stays short: what people need who want to use it', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(150);
});

test('docs/runbook.md names every line of the log, and none that nobody writes', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const written = sources.flatMap((name) => {
    const calls = read(`src/${name}`).matchAll(
      /\blog(?:\.\w+|\[[^\]]+\])\(\s*(?:\{[^{}]*(?:\{[^{}]*\})?[^{}]*\}|\w+),\s*'([^']+)'/g,
    );
    return [...calls].map(([, message]) => message ?? '');
  });
  const documented = rowsUnder('| `msg` | Level | Fields |', read('docs/runbook.md')).flatMap(([messages = '']) =>
    messages.split(', '),
  );
  expect(documented.sort()).toEqual([...new Set(written)].sort());
});

test('the map names every folder and file of src, and nothing else', () => {
  const entries = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter(({ name }) => name !== 'README.md')
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  const map = read('src/README.md');
  const named = [...rowsUnder('| Where | What | May import |', map), ...rowsUnder('| File | What |', map)].flatMap(
    ([first = '']) => first.split(', '),
  );
  expect(named.sort()).toEqual(entries.sort());
});
