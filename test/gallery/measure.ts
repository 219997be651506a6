/**
 * `node test/gallery/measure.ts`: how tall each card is at the width that Teams gives it in a chat, and how many words can be read on it, as a
 * table in Markdown. Only cards whose name or state contains the argument, where one is given.
 */
import { wordCount } from '../cards/words-on.ts';
import { drawSheet, languages, makeSheets, measureHeights, widths } from './sheet.ts';
import { themes } from './themes.ts';
import { openChromium, openPage } from './window.ts';

const [, , wanted = ''] = process.argv;
const [light] = themes;
if (!light) throw new Error('There is no theme');

const browser = await openChromium();
try {
  const page = await openPage(browser);
  console.log('| Card | State | Language | Height at 446 px | Words |\n|---|---|---|---|---|');
  for (const sheet of makeSheets(languages, [widths.chat])) {
    const figures = sheet.figures.filter(({ caption }) => `${sheet.card} ${caption}`.includes(wanted));
    if (figures.length === 0) continue;
    await drawSheet(page, { ...sheet, figures }, light);
    const heights = await measureHeights(page);
    for (const [index, { state, language, json }] of figures.entries())
      console.log(`| ${sheet.card} | ${state} | ${language} | ${heights[index]} px | ${wordCount(json)} |`);
  }
} finally {
  await browser.close();
}
