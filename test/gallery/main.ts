/**
 * `npm run cards` draws every card in every state into `test/gallery`: one picture for each card, language and theme, as on a
 * phone, long cards cut; and the cards of `docs/gallery.md` into `docs/pictures`. `npm run cards -- all` draws them in full, in every width and in high contrast as well, into `test/output/cards`.
 */
import { join } from 'node:path';
import { takePictures } from './pictures.ts';
import { languages, makeSheets, widths } from './sheet.ts';
import { drawShowcase } from './showcase.ts';
import { keptThemes, themes } from './themes.ts';
import { openChromium, openPage } from './window.ts';

const all = process.argv.includes('all');
const folder = all ? join(import.meta.dirname, '../output/cards') : import.meta.dirname;

/** Enough to judge a card by, and little enough to keep the pictures in the repository. */
const tallest = 1_500;

const browser = await openChromium();
try {
  const page = await openPage(browser);
  for (const language of languages) {
    const sheets = makeSheets([language], all ? Object.values(widths) : [widths.phone]);
    for (const theme of all ? themes : keptThemes)
      await takePictures(page, sheets, theme, folder, { language, tallest: all ? null : tallest });
  }
  const [light] = themes;
  if (light) await drawShowcase(page, light, join(import.meta.dirname, '../../docs/pictures'));
  console.log(`The pictures are in ${folder}`);
} finally {
  await browser.close();
}
