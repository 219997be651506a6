import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AdaptiveCard } from '../src/cards/card.ts';
import { takePictures } from './gallery/pictures.ts';
import {
  drawSheet,
  findBarriers,
  findMisfits,
  languages,
  makeSheets,
  measureHeights,
  type Sheet,
  widths,
} from './gallery/sheet.ts';
import { showcase } from './gallery/showcase.ts';
import { keptThemes, themes } from './gallery/themes.ts';
import { chromiumInstalled, executablePath, openChromium, openPage } from './gallery/window.ts';

if (!chromiumInstalled) console.warn(`The pictures of the cards are not looked at: there is no ${executablePath}.`);

const folder = join(import.meta.dirname, 'gallery');
const [light] = themes;
if (!light) throw new Error('There is no theme');

describe.skipIf(!chromiumInstalled)('cards in a browser', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openChromium();
    page = await openPage(browser);
  });

  afterAll(() => browser?.close());

  describe.each(makeSheets(languages, Object.values(widths)))('$card', (sheet) => {
    test('fits into its width, nothing cut off and nothing on top of something else', async () => {
      await drawSheet(page, sheet, light);
      expect(await findMisfits(page)).toEqual([]);
    });

    test.each(themes)('keeps nobody from reading or using it in the $name theme', async (theme) => {
      // Other colours are no other layout: every width is looked at in one theme.
      const figures = sheet.figures.filter(({ width }) => theme === light || width === widths.phone);
      await drawSheet(page, { ...sheet, figures }, theme);
      expect(await findBarriers(page)).toEqual([]);
    });
  });

  test.each([
    ['confirmation', 'unassign E3', 520],
    ['confirmation', 'swap E3 for F3', 560],
    ['approval', 'unassign E3', 600],
  ])('%s, %s, is at most %i px high in a chat', async (card, state, most) => {
    const sheet = makeSheets(languages, [widths.chat]).find((one) => one.card === card);
    const figures = sheet?.figures.filter((figure) => figure.state === state) ?? [];
    expect(figures).toHaveLength(languages.length);
    await drawSheet(page, { card, figures }, light);
    for (const height of await measureHeights(page)) expect(height).toBeLessThanOrEqual(most);
  });

  test('what only Teams knows has a fallback that fits as well', async () => {
    const plain = await openPage(browser, false);
    for (const sheet of makeSheets(['nl'], [widths.phone])) {
      await drawSheet(plain, sheet, light);
      expect(await findMisfits(plain), sheet.card).toEqual([]);
    }
    await plain.close();
  });

  test('what does not fit is found', async () => {
    const long = 'word '.repeat(40);
    await drawSheet(
      page,
      sheetOf([
        { type: 'TextBlock', text: long },
        { type: 'Input.Text', id: 'text', label: 'Text', placeholder: long },
        { type: 'ColumnSet', columns: [{ type: 'Column', width: '900px', items: [{ type: 'TextBlock', text: 'x' }] }] },
        { type: 'ActionSet', actions: [{ type: 'Action.Submit', title: long }] },
      ]),
      light,
    );
    const found = (await findMisfits(page)).join('\n');
    expect(found).toMatch(/ac-textBlock “word .* is cut off/);
    expect(found).toMatch(/ac-textInput.* does not fit/);
    expect(found).toMatch(/ac-columnSet.* is outside|ac-container.* is outside/);
    expect(found).toMatch(/ac-pushButton.* is outside the card/);
  });

  test('what is hard to read is found', async () => {
    await drawSheet(page, sheetOf([{ type: 'TextBlock', text: 'Yellow on white', color: 'Warning' }]), light);
    expect(await findBarriers(page)).toEqual([expect.stringMatching(/color-contrast/)]);
  });

  test('a picture is taken', async () => {
    const out = mkdtempSync(join(tmpdir(), 'license-desk-cards-'));
    try {
      await takePictures(page, [sheetOf([{ type: 'TextBlock', text: 'One' }])], light, out, {
        language: 'en',
        tallest: 600,
      });
      const picture = readFileSync(join(out, 'test-en-light.png'));
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      expect(picture.length).toBeGreaterThan(500);
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });
});

test('there is a picture of every card in every language, light and dark, of no other, and they are small', () => {
  const kept = readdirSync(folder).filter((file) => /-(light|dark)\.png$/.test(file));
  const cards = makeSheets(['en'], []).map(({ card }) => card);
  expect(kept.sort(), 'npm run cards draws them').toEqual(
    cards
      .flatMap((card) =>
        languages.flatMap((language) => keptThemes.map(({ name }) => `${card}-${language}-${name}.png`)),
      )
      .sort(),
  );
  const bytes = kept.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  expect(bytes).toBeLessThan(8_000_000);
});

function sheetOf(body: object[]): Sheet {
  const json: AdaptiveCard = { type: 'AdaptiveCard', version: '1.5', fallbackText: 'x', body };
  return { card: 'test', figures: [{ caption: 'test', state: 'test', language: 'en', width: widths.phone, json }] };
}

test('docs/gallery.md shows the cards of the showcase in both languages', () => {
  const page = readFileSync(join(import.meta.dirname, '../docs/gallery.md'), 'utf8');
  const shown = [...page.matchAll(/\(pictures\/([^)]+)\)/g)].map(([, picture]) => picture);
  expect(shown).toEqual(showcase.flatMap(([, , name]) => languages.map((language) => `${name}-${language}.png`)));
  expect(readdirSync(join(import.meta.dirname, '../docs/pictures')).sort(), 'npm run cards draws them').toEqual(
    shown.sort(),
  );
});
