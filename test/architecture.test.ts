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
  spreadsheet: [],
  licensing: ['storage', 'graph', 'spreadsheet'],
  text: ['licensing'],
  understanding: ['licensing', 'text'],
  'language-model': ['licensing', 'understanding', 'secret.ts'],
  cards: ['licensing', 'text', '../cards'],
  dialogs: ['licensing', 'text', 'understanding', 'cards'],
  bot: ['licensing', 'text', 'understanding', 'cards', 'dialogs', 'rate-buckets.ts'],
  'requests-api': ['licensing', 'text', 'secret.ts', 'rate-buckets.ts'],
  operation: ['storage', 'graph', '../manifest'],
  sandbox: [],
  playground: [],
};

/** The rooms of a place, lowest first: a room imports from rooms before it and from files beside them, never from one after it. */
const rooms: Record<string, string[]> = {
  storage: ['engine', 'plans', 'personal-data'],
  licensing: ['catalogue', 'plan', 'store', 'guards', 'lookups', 'rows', 'approval', 'proposing', 'retention', 'apply'],
  bot: ['teams', 'plans', 'compose', 'chat'],
  cards: ['plan', 'lists', 'questions'],
  sandbox: ['odata', 'tenant', 'routes'],
  understanding: ['en', 'nl', 'sentence', 'fixed', 'phrases', 'questions'],
};
/** Files of types that every place may know. */
const forAll = ['log.ts', 'ids.ts'];
const mostFilesInARoom = 27;
/** Of the files that stand beside the rooms of a place. */
const mostBesideTheRooms: Record<string, number> = { licensing: 15 };
const sandboxUsers = ['app.ts', 'main.ts', 'tenant-access.ts'];

/** The one home of each library. */
const homes: [library: RegExp, places: string[]][] = [
  [/^(kysely|pg|pg-boss|@electric-sql\/.*)(\/|$)/, ['storage']],
  [/^@azure\//, ['graph']],
  [/^(botbuilder|botframework)/, ['dialogs', 'bot']],
  [/^adaptive/, ['cards']],
  [/^restify$/, ['http.ts']],
  [/^jose$/, ['bot', 'requests-api']],
  [/^@opentelemetry\//, ['operation']],
  [/^pino$/, ['log.ts']],
  [/^chrono-node(\/|$)/, ['understanding']],
  [/^fflate$/, ['manifest-package.ts', 'spreadsheet']],
  [/^sax$/, ['spreadsheet']],
];

test('the source is read', () => {
  expect(imports.length).toBeGreaterThan(50);
});

test('a folder imports only from its left', () => {
  const wrong = imports.filter(({ file, target, local, typesOnly }) => {
    const [from, to] = [place(file), place(target)];
    if (!local || from === to || !(from in allowed)) return false;
    if (typesOnly && forAll.includes(target)) return false;
    return !allowed[from]?.some((place) => to === place || target.startsWith(`${place}/`));
  });
  expect(wrong).toEqual([]);
});

test('a room imports only from the rooms before it', () => {
  const roomOf = (path: string) => (path.split('/').length > 2 ? path.split('/')[1] : undefined);
  const wrong = imports.filter(({ file, target, local }) => {
    const order = rooms[place(file)];
    const [from, to] = [roomOf(file), roomOf(target)];
    if (!local || !order || place(file) !== place(target) || from === undefined || to === undefined) return false;
    return order.indexOf(to) > order.indexOf(from);
  });
  expect(wrong).toEqual([]);
});

test('every folder of these places is a room that has its order', () => {
  const found = Object.fromEntries(
    Object.keys(rooms).map((name) => [
      name,
      readdirSync(join(src, name), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort(),
    ]),
  );
  expect(found).toEqual(Object.fromEntries(Object.entries(rooms).map(([name, order]) => [name, [...order].sort()])));
});

test('no import goes in a circle', () => {
  const uses = Map.groupBy(
    imports.filter(({ local, typesOnly }) => local && !typesOnly),
    ({ file }) => file,
  );
  const done = new Set<string>();
  const circleFrom = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const { target } of uses.get(file) ?? []) {
      const circle = circleFrom(target, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  expect(files.map((file) => circleFrom(file, [])).find((circle) => circle !== null) ?? []).toEqual([]);
});

test('a room holds no more files than a person overlooks', () => {
  const sizes = Map.groupBy(files, dirname);
  const most = (room: string) => mostBesideTheRooms[room] ?? mostFilesInARoom;
  expect([...sizes].filter(([room, inside]) => inside.length > most(room)).map(([room]) => room)).toEqual([]);
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
