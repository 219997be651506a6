import { readdirSync, readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import Ajv from 'ajv-draft-04';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import manifest from '../manifest/manifest.json' with { type: 'json' };
import dutch from '../manifest/nl.json' with { type: 'json' };
import type { PackageSettings } from '../src/config.ts';
import { manifestFor, packageFor } from '../src/manifest-package.ts';
import { en } from '../src/text/en.ts';
import { nl } from '../src/text/nl.ts';

const settings: PackageSettings = {
  appId: '11111111-1111-4111-8111-111111111111',
  botId: '22222222-2222-4222-8222-222222222222',
  publicUrl: 'https://desk.contoso.com/somewhere',
  developer: 'Contoso IT',
  developerUrl: 'https://contoso.com',
  privacyUrl: 'https://contoso.com/privacy',
  termsUrl: 'https://contoso.com/terms',
};

/** Microsoft's schemas as @microsoft/app-manifest ships them, so that no network is needed. */
function schema(name: string): object {
  const folder = `../node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}/`;
  return JSON.parse(readFileSync(new URL(`${folder}${name}`, import.meta.url), 'utf8'));
}

function errorsOf(schemaName: string, value: unknown): unknown[] {
  const validate = new Ajv.default({
    strict: false,
    allErrors: true,
    validateFormats: false,
    unicodeRegExp: false,
  }).compile(schema(schemaName));
  validate(value);
  return validate.errors ?? [];
}

/** Width, height and RGBA of every pixel, of a PNG with 8 bits per channel and no interlacing. */
function readPng(name: string) {
  const file = readFileSync(new URL(`../manifest/${name}`, import.meta.url));
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  const [width, height, depth, kind] = [file.readUInt32BE(16), file.readUInt32BE(20), file[24], file[25]];
  expect([depth, file[28]]).toEqual([8, 0]);
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const channels = kind === 6 ? 4 : 3;
  const raw = inflateSync(Buffer.concat(parts));
  const row = width * channels;
  const bytes = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)];
    for (let x = 0; x < row; x++) {
      const left = x >= channels ? (bytes[y * row + x - channels] ?? 0) : 0;
      const up = y > 0 ? (bytes[(y - 1) * row + x] ?? 0) : 0;
      const corner = y > 0 && x >= channels ? (bytes[(y - 1) * row + x - channels] ?? 0) : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      bytes[y * row + x] = (raw[y * (row + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const [r = 0, g = 0, b = 0, a = 255] = bytes.subarray(index * channels, (index + 1) * channels);
    return { r, g, b, a };
  });
  return { width, height, pixels };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

describe('the manifest', () => {
  test("obeys Microsoft's schema, as it stands and made out for a tenant", () => {
    expect(errorsOf('MicrosoftTeams.schema.json', manifest)).toEqual([]);
    expect(errorsOf('MicrosoftTeams.schema.json', manifestFor(settings, '1.2.3'))).toEqual([]);
    expect(errorsOf('MicrosoftTeams.schema.json', { ...manifest, unknown: true })).not.toEqual([]);
  });

  test('offers the bot in personal chats, teams and group chats', () => {
    expect(manifest.bots).toMatchObject([{ scopes: ['personal', 'team', 'groupChat'] }]);
    expect(manifest.bots[0]?.commandLists[0]?.scopes).toEqual(manifest.bots[0]?.scopes);
  });

  test('is of the newest version whose schema can be checked here', () => {
    const versions = readdirSync(
      new URL('../node_modules/@microsoft/app-manifest/build/json-schemas/teams/', import.meta.url),
    )
      .filter((name) => /^v\d+\.\d+$/.test(name))
      .map((name) => name.slice(1).split('.').map(Number))
      .sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
    expect(manifest.manifestVersion).toBe(versions.at(-1)?.join('.'));
  });

  test('translated texts of the activity feed name the same things', () => {
    const places = (text: string) => text.match(/\{\w+\}/g)?.sort();
    const translated = dutch as Record<string, string>;
    for (const [index, { templateText }] of manifest.activities.activityTypes.entries()) {
      expect(places(translated[`activities.activityTypes[${index}].templateText`] ?? '')).toEqual(places(templateText));
    }
  });

  test('made out for a tenant, nothing of the template is left', () => {
    const text = JSON.stringify(manifestFor(settings, '1.2.3'));
    expect(text).not.toMatch(/example|0000-0000|0\.0\.0|\$\{|\{\{/);
    expect(manifestFor(settings, '1.2.3')).toMatchObject({
      version: '1.2.3',
      id: settings.appId,
      bots: [{ botId: settings.botId }],
      composeExtensions: [{ botId: settings.botId }],
      webApplicationInfo: { id: settings.botId, resource: `api://botid-${settings.botId}` },
      validDomains: ['desk.contoso.com'],
      developer: { name: 'Contoso IT', privacyUrl: 'https://contoso.com/privacy' },
    });
  });

  test('the short description does without the word "app", as the store wants it', () => {
    expect(manifest.description.short).not.toMatch(/\bapp\b/i);
    expect(dutch['description.short']).not.toMatch(/\bapp\b/i);
  });
});

describe('the Dutch manifest', () => {
  test("obeys Microsoft's schema for translations", () => {
    expect(errorsOf('MicrosoftTeams.Localization.schema.json', dutch)).toEqual([]);
  });

  test('translates every name, description and command, and nothing that does not exist', () => {
    const commands = manifest.bots[0]?.commandLists[0]?.commands ?? [];
    const keys = commands.flatMap((_, index) =>
      ['title', 'description'].map((part) => `bots[0].commandLists[0].commands[${index}].${part}`),
    );
    const extended = (manifest.composeExtensions[0]?.commands ?? []).flatMap(({ parameters = [] }, index) =>
      ['', ...parameters.map((_, at) => `parameters[${at}].`)].flatMap((of) =>
        ['title', 'description'].map((part) => `composeExtensions[0].commands[${index}].${of}${part}`),
      ),
    );
    const names = ['name.short', 'name.full', 'description.short', 'description.full'];
    const activities = manifest.activities.activityTypes.flatMap((_, index) =>
      ['description', 'templateText'].map((part) => `activities.activityTypes[${index}].${part}`),
    );
    expect(Object.keys(dutch).sort()).toEqual(['$schema', ...names, ...keys, ...extended, ...activities].sort());
  });
});

describe('the commands', () => {
  const english = manifest.bots[0]?.commandLists[0]?.commands ?? [];
  const translated = dutch as Record<string, string>;

  test.each([
    ['English', en, english.map(({ description }) => description)],
    ['Dutch', nl, english.map((_, index) => translated[`bots[0].commandLists[0].commands[${index}].description`])],
  ])('in %s are those of help, in its order and words', (_language, text, descriptions) => {
    // Help has more than the twelve that a manifest bears.
    expect(descriptions).toHaveLength(12);
    const helped = Object.values(text.help.commands).map(({ does }) => does);
    expect(descriptions).toEqual(helped.filter((does) => descriptions.includes(does)));
  });
});

describe('the icons', () => {
  test('the colour icon is 192 by 192 and has no hole', () => {
    const { width, height, pixels } = readPng(manifest.icons.color);
    expect([width, height]).toEqual([192, 192]);
    expect(pixels.every(({ a }) => a === 255)).toBe(true);
  });

  test('the outline icon is 32 by 32, white on transparent', () => {
    const { width, height, pixels } = readPng(manifest.icons.outline);
    expect([width, height]).toEqual([32, 32]);
    const drawn = pixels.filter(({ a }) => a > 0);
    expect(drawn.every(({ r, g, b }) => r === 255 && g === 255 && b === 255)).toBe(true);
    expect(drawn.length).toBeGreaterThan(60);
    expect(drawn.length).toBeLessThan(pixels.length / 2);
  });
});

test('the package holds the manifest and every file that it names', () => {
  const files = unzipSync(packageFor(settings, '1.2.3'));
  expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'nl.json', 'outline.png']);
  expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toEqual(manifestFor(settings, '1.2.3'));
  expect(JSON.parse(strFromU8(files['nl.json'] ?? new Uint8Array()))).toEqual(dutch);
});
