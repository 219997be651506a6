import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import permissions from '../manifest/graph-permissions.json' with { type: 'json' };
import about from '../package.json' with { type: 'json' };
import { aboutSetting, settingNames } from '../src/settings.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');

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

test("the README's settings are the schema's, in its order and words", () => {
  const rows = rowsUnder('| Setting | What it does | Standard |', readme);
  expect(rows).toEqual(settingNames.map((name) => [name, aboutSetting(name).description, aboutSetting(name).standard]));
});

test("the README's permissions are those for scripts", () => {
  const rows = rowsUnder('| Permission | What for | Needed |', readme);
  expect(rows).toEqual(permissions.map((row) => [row.permission, row.for, row.needed]));
});

test('every npm script that a document names exists', () => {
  const texts = [readme, read('src/README.md'), read('.ci/run')].join('\n');
  const named = [...texts.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in about.scripts))).toEqual([]);
});

test.each(['README.md', 'src/README.md'])('every file that %s links to or shows exists', (document) => {
  const links = [...read(document).matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link ?? '');
  const files = links.filter((link) => !/^https?:/.test(link));
  expect(files.filter((file) => !existsSync(join(root, dirname(document), file)))).toEqual([]);
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
