import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const src = join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** Every import of every source file: from where, of what, and whether of types only. */
const imports = files.flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8');
  const found = text.matchAll(
    /^(?:import|export)\b(?<types> type\b)?[^'"`;]*?from '(?<what>[^']+)'|^import '(?<bare>[^']+)'|import\('(?<late>[^']+)'\)/gm,
  );
  return [...found].map(({ groups = {} }) => {
    const what = groups.what ?? groups.bare ?? groups.late ?? '';
    const target = what.startsWith('.') ? relative(src, join(src, dirname(file), what)) : what;
    return { file, target, local: what.startsWith('.'), typesOnly: groups.types !== undefined };
  });
});

const place = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : path);

/** What each place may import, besides itself. Files directly in src are the rim; they are named one by one. */
const allowed: Record<string, string[]> = {
  storage: [],
  graph: [],
  licensing: ['storage', 'graph'],
  text: ['licensing'],
  cards: ['licensing', 'text', '../cards'],
  dialogs: ['licensing', 'text', 'cards'],
  bot: ['licensing', 'text', 'cards', 'dialogs'],
  sandbox: [],
  playground: [],
};
const sandboxUsers = ['app.ts', 'main.ts', 'tenant-access.ts'];

/** The one home of each library. */
const homes: [library: RegExp, places: string[]][] = [
  [/^(kysely|pg|pg-boss|@electric-sql\/.*)(\/|$)/, ['storage']],
  [/^@azure\//, ['graph']],
  [/^(botbuilder|botframework)/, ['dialogs', 'bot']],
  [/^adaptive/, ['cards']],
  [/^restify$/, ['http.ts']],
  [/^pino$/, ['log.ts']],
  [/^fflate$/, ['manifest-package.ts']],
];

test('the source is read', () => {
  expect(imports.length).toBeGreaterThan(50);
});

test('a folder imports only from its left', () => {
  const wrong = imports.filter(({ file, target, local, typesOnly }) => {
    const [from, to] = [place(file), place(target)];
    if (!local || from === to || !(from in allowed)) return false;
    if (target === 'log.ts' && typesOnly) return false;
    return !allowed[from]?.some((place) => to === place || target.startsWith(`${place}/`));
  });
  expect(wrong).toEqual([]);
});

test('only the app, the start and the sandbox itself know the sandbox', () => {
  const users = imports.filter(({ file, target }) => place(target) === 'sandbox' && place(file) !== 'sandbox');
  expect(users.filter(({ file }) => !sandboxUsers.includes(file))).toEqual([]);
});

test('each library has one home', () => {
  const wrong = imports.filter(({ file, target, local }) => {
    const home = local ? undefined : homes.find(([library]) => library.test(target))?.[1];
    return home !== undefined && !home.includes(place(file));
  });
  expect(wrong).toEqual([]);
});

test('only the configuration reads the environment, only graph calls fetch by itself', () => {
  const users = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(join(src, file), 'utf8')));
  expect(users(/process\.env(?!,)/)).toEqual(['config.ts']);
  expect(users(/(?<![\w.])fetch\(/).filter((file) => place(file) !== 'graph')).toEqual([]);
});

test('every library that is imported is a dependency of this project', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(src, '../package.json'), 'utf8'));
  const names = imports
    .filter(({ target, local }) => !local && !target.startsWith('node:') && !builtinModules.includes(target))
    .map(({ target }) =>
      target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  expect([...new Set(names)].filter((name) => !(name in dependencies))).toEqual([]);
  expect(Object.keys(devDependencies)).toContain('@microsoft/m365agentsplayground');
});
