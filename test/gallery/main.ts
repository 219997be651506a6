/**
 * `npm run cards` draws every card in every state into `test/gallery`: one picture for each card and theme, English in the
 * light one and Dutch in the dark one, as on a phone, long cards cut. `npm run cards -- all` draws both languages and both
 * widths in both themes in full, into `test/output/cards`.
 */
import { join } from 'node:path';
import { takePictures } from './pictures.ts';
import { makeSheets, widths } from './sheet.ts';
import { themes } from './themes.ts';
import { openChromium, openPage } from './window.ts';

const all = process.argv.includes('all');
const folder = all ? join(import.meta.dirname, '../output/cards') : import.meta.dirname;

/** Enough to judge a card by, and little enough to keep the pictures in the repository. */
const tallest = 600;

const browser = await openChromium();
try {
  const page = await openPage(browser);
  for (const theme of themes) {
    const sheets = all
      ? makeSheets(['en', 'nl'], Object.values(widths))
      : makeSheets([theme.name === 'light' ? 'en' : 'nl'], [widths.phone]);
    await takePictures(page, sheets, theme, folder, all ? null : tallest);
  }
  console.log(`The pictures are in ${folder}`);
} finally {
  await browser.close();
}
