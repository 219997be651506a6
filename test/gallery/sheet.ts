import type { Page } from 'playwright-core';
import type { AdaptiveCard } from '../../src/cards/card.ts';
import { type Reader, readerFor } from '../../src/text/text.ts';
import { gallery } from '../cards/gallery.ts';
import type { Theme } from './themes.ts';

const readers = {
  en: readerFor({ locale: 'en-US', timeZone: 'Europe/Amsterdam' }),
  nl: readerFor({ locale: 'nl-NL', timeZone: 'Europe/Amsterdam' }),
} satisfies Record<string, Reader>;

export type Language = keyof typeof readers;

export const languages = Object.keys(readers) as Language[];

/** Of a phone, of a card in a chat, and of one that takes the whole width of the chat. */
export const widths = { phone: 320, chat: 446, full: 700 };

interface Figure {
  caption: string;
  state: string;
  language: Language;
  width: number;
  json: AdaptiveCard;
}

/** Every state of one card. */
export interface Sheet {
  card: string;
  figures: Figure[];
}

/** A sheet for each template of a card, each state in each of the languages and widths. */
export function makeSheets(languages: readonly Language[], widths: readonly number[]): Sheet[] {
  return [...Map.groupBy(gallery, ({ card }) => card)].map(([card, exhibits]) => ({
    card,
    figures: exhibits.flatMap(({ state, render }) =>
      languages.flatMap((language) =>
        widths.map((width) => ({
          state,
          caption: `${state} (${language}, ${width} px)`,
          language,
          width,
          json: render(readers[language]),
        })),
      ),
    ),
  }));
}

/**
 * @param width of the sheet, in pixels: as many cards stand side by side as fit
 * @param tallest in pixels: what is lower on a card is left away
 */
export async function drawSheet(
  page: Page,
  { card, figures }: Sheet,
  theme: Theme,
  { width = 1_700, tallest = null }: { width?: number; tallest?: number | null } = {},
): Promise<void> {
  const drawing = { title: `${card}, ${theme.name}`, theme, width, figures, tallest };
  await page.evaluate(`drawSheet(${JSON.stringify(drawing)})`);
}

/** What does not fit into the cards drawn. */
export async function findMisfits(page: Page): Promise<string[]> {
  return (await page.evaluate('findMisfits()')) as string[];
}

/** What axe finds in the cards drawn that keeps somebody from reading or using them. */
export async function findBarriers(page: Page): Promise<string[]> {
  return (await page.evaluate('findBarriers()')) as string[];
}

/** Of each card drawn, in pixels. */
export async function measureHeights(page: Page): Promise<number[]> {
  const heights =
    "[...document.querySelectorAll('.card')].map((card) => Math.round(card.getBoundingClientRect().height))";
  return (await page.evaluate(heights)) as number[];
}
