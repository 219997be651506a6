import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import UPNG from 'upng-js';
import { drawSheet, type Language, type Sheet } from './sheet.ts';
import type { Theme } from './themes.ts';

/** Flat colours and the edges of letters need no more. */
const colours = 16;

/**
 * Writes a picture of each sheet into the folder, as `<card>-<language>-<theme>.png`.
 * @param options.language of all cards on the sheets
 * @param options.tallest in pixels: what is lower on a card is left away; null for nothing
 */
export async function takePictures(
  page: Page,
  sheets: Sheet[],
  theme: Theme,
  folder: string,
  { language, tallest }: { language: Language; tallest: number | null },
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const sheet of sheets) {
    await drawSheet(page, sheet, theme, { tallest });
    const file = `${sheet.card}-${language}-${theme.name}.png`;
    writeFileSync(join(folder, file), small(await page.screenshot({ fullPage: true })));
  }
}

/** A quarter of what a browser writes. */
export function small(png: Buffer): Buffer {
  const picture = UPNG.decode(new Uint8Array(png).buffer);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, colours));
}
