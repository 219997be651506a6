import { readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import type { z } from 'zod';
import { inert } from '../text/markdown.ts';

/** What Teams is given: the JSON of an Adaptive Card, version 1.5. */
export interface AdaptiveCard {
  type: 'AdaptiveCard';
  version: string;
  /** Shown where a client cannot render the card; also good as the notification's text. */
  fallbackText: string;
  body: unknown[];
  [property: string]: unknown;
}

export interface Card<Data> {
  name: string;
  /** The card with this data. Throws where the data do not fit the schema, or the template asks for what they lack. */
  render(data: Data): AdaptiveCard;
}

/** What a card may weigh, in bytes of UTF-16: Teams refuses messages from about 100 KB (teams-platform 1.2). */
export const heaviest = 70 * 1024;

export function weightOf(card: AdaptiveCard): number {
  return Buffer.byteLength(JSON.stringify(card), 'utf16le');
}

/** A code point that Unicode reserves for use inside programs: it stands for the `$` of the data while a template is expanded. */
const dollar = '\uFDD0';

/** The card of `cards/<name>.json` (layout only) with the data of `schema`. Throws where there is no such template. */
export function defineCard<Schema extends z.ZodType>(name: string, schema: Schema): Card<z.input<Schema>> {
  const template = new Template(withParts(layout(name)));
  return {
    name,
    render(data) {
      const $root = eachString(schema.parse(data), (text) => text.replaceAll(dollar, '').replaceAll('$', dollar));
      const expanded = template.expand({ $root });
      const unbound = /\$\{[^}]*\}?/.exec(JSON.stringify(expanded));
      if (unbound) throw new Error(`The card ${name} lacks data for ${unbound[0]}`);
      const card = eachString(expanded, (text) => text.replaceAll(dollar, '$')) as AdaptiveCard;
      // Some clients render it, as they do the summary of the message that is made from it.
      return { ...card, fallbackText: inert(card.fallbackText) };
    },
  };
}

function layout(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../cards/${name}.json`, import.meta.url), 'utf8'));
}

/** A list with `{ "$part": "x" }` in it gets the elements of `cards/parts/x.json` in its place. */
function withParts(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => partNamed(item) ?? [withParts(item)]);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withParts(item)]));
}

function partNamed(item: unknown): unknown[] | null {
  if (typeof item !== 'object' || item === null || !('$part' in item)) return null;
  return withParts(layout(`parts/${item.$part}`)) as unknown[];
}

function eachString(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => eachString(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, eachString(item, change)]));
}
