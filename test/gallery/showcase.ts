import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { small } from './pictures.ts';
import { drawSheet, languages, makeSheets, widths } from './sheet.ts';
import type { Theme } from './themes.ts';

/** The eleven cards that `docs/gallery.md` shows, in the order of its rows: card, state, name of the picture. */
export const showcase = [
  ['help', 'may ask, first time', 'welcome'],
  ['help', 'may execute', 'help'],
  ['confirmation', 'unassign E3', 'unassign'],
  ['confirmation', 'swap E3 for F3', 'swap'],
  ['approval', 'unassign E3', 'approval'],
  ['request', 'waiting, asker', 'request'],
  ['outcome', 'done, done', 'outcome'],
  ['at-risk', 'two', 'at-risk'],
  ['approvals', 'two', 'approvals'],
  ['seats', 'all kinds', 'seats'],
  ['history', 'requests', 'history'],
] as const;

/** Draws each of them alone, as wide as in a chat, as `<name>-<language>.png`. */
export async function drawShowcase(page: Page, theme: Theme, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const sheets = makeSheets(languages, [widths.chat]);
  for (const [card, state, name] of showcase)
    for (const figure of sheets.find((sheet) => sheet.card === card)?.figures ?? []) {
      if (figure.state !== state) continue;
      await drawSheet(page, { card, figures: [figure] }, theme);
      const picture = await page.locator('.card').screenshot();
      writeFileSync(join(folder, `${name}-${figure.language}.png`), small(picture));
    }
}
