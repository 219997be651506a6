import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import permissions from '../manifest/graph-permissions.json' with { type: 'json' };
import about from '../package.json' with { type: 'json' };
import { aboutSetting, type SettingName, settingNames } from '../src/settings.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const run = promisify(execFile);

test('every setting that a deployment sets exists', () => {
  const known: string[] = [...settingNames, 'POSTGRES_PASSWORD', 'POSTGRES_USER', 'POSTGRES_DB'];
  const compose = [...read('compose.yaml').matchAll(/^ {6}([A-Za-z_]+): /gm)]
    .map(([, name]) => name ?? '')
    .filter((name) => name.toUpperCase() === name);
  const bicep = [...read('infra/main.bicep').matchAll(/\{ name: '([A-Za-z_]+)', (?:value|secretRef): /g)]
    .map(([, name]) => name ?? '')
    .filter((name) => name !== 'audit');
  const guide = [...read('docs/deploy.md').matchAll(/^ {3}(\w+)=</gm)].map(([, name]) => name ?? '');
  expect([compose.length, bicep.length, guide.length].every((count) => count >= 4)).toBe(true);
  expect([...compose, ...bicep, ...guide].filter((name) => !known.includes(name))).toEqual([]);
});

test('a secret is never a plain value in a deployment, and the language model can be set', () => {
  const bicep = [...read('infra/main.bicep').matchAll(/\{ name: '([A-Za-z_]+)', (value|secretRef): /g)];
  const plain = bicep.filter(([, , kind]) => kind === 'value').map(([, name]) => name ?? '');
  expect(plain.filter((name) => aboutSetting(name as SettingName).secret)).toEqual([]);
  expect(bicep.map(([, name]) => name)).toEqual(
    expect.arrayContaining(['LANGUAGE_MODEL_URL', 'LANGUAGE_MODEL', 'LANGUAGE_MODEL_KEY']),
  );
});

test('the probes ask for paths that the bot answers', () => {
  const answered = ['/live', '/ready'];
  const asked = [
    ...`${read('infra/main.bicep')}${read('Dockerfile')}`.matchAll(/(?:path: '|3978\}|PORT \|\| 3978\})(\/\w+)/g),
  ];
  expect(asked.length).toBe(3);
  expect(asked.filter(([, path]) => !answered.includes(path ?? ''))).toEqual([]);
});

test('the script asks for exactly the permissions of the list, in a dry run that changes nothing', async () => {
  const script = join(root, 'infra/grant-permissions.sh');
  const granted = async (...more: string[]) => {
    const { stderr } = await run(script, ['--dry-run', ...more]);
    return [...stderr.matchAll(/appRoles\[\?value=='([\w.]+)'\]/g)].map(([, name]) => name);
  };
  expect(await granted()).toEqual(permissions.map(({ permission }) => permission));
  const always = permissions.filter(({ needed }) => needed === 'always').map(({ permission }) => permission);
  expect(await granted('--least')).toEqual(always);
  await expect(run(script, ['--dryrun'])).rejects.toThrow('unknown: --dryrun');
});

test('the package that m365agents.yml uploads is the one that npm run package writes', () => {
  expect(read('m365agents.yml').match(/license-desk-[\d.]+\.zip/g)).toEqual(
    Array.from({ length: 2 }, () => `license-desk-${about.version}.zip`),
  );
});

test('what was not tried says so', () => {
  for (const file of ['infra/main.bicep', 'azure.yaml', 'm365agents.yml', 'infra/grant-permissions.sh']) {
    expect(read(file).split('\n').slice(0, 3).join(' ')).toContain('NOT TRIED');
  }
});
