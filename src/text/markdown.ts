/**
 * Names and texts of people are data. Cards show them where no Markdown is rendered (TextRun); these functions are for
 * the places where it is, or may be: messages, TextBlocks, and the titles of choices.
 */

/**
 * Text in one line and at most `max` characters: without control characters, without the marks that turn the direction
 * of writing around, and without invisible ones (but the joiners that some scripts and emoji need).
 */
export function plain(text: string, max: number): string {
  const line = text
    .toWellFormed()
    .replace(/(?![\u200C\u200D])\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  if (line.length <= max) return line;
  // No character takes more than two units: the rest of a novel need not be taken apart.
  const characters = [...line.slice(0, 2 * (max + 1))];
  return characters.length <= max
    ? line
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

/** `plain` for every string in a structure, so that no name can swamp a card. */
export function tidy<T>(value: T, max = 100): T {
  return tidied(value, max) as T;
}

function tidied(value: unknown, max: number): unknown {
  if (typeof value === 'string') return plain(value, max);
  if (Array.isArray(value)) return value.map((item) => tidied(item, max));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, tidied(item, max)]));
}

/** Text for a place that renders Markdown and HTML-like tags: what it shows is the text itself, and no link. */
export function escapeMarkdown(text: string): string {
  return unlinked(text)
    .replace(/[\\`*_[\]~|]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}

const lookalikes: Record<string, string> = { '[': '［', ']': '］', '*': '∗', '`': 'ˋ', '<': '‹', '>': '›', '~': '∼' };

/**
 * Text for a place where Markdown is rendered by some clients and shown raw by others (titles of choices and toggles):
 * characters that mean something are replaced by others that look like them.
 */
export function inert(text: string): string {
  return unlinked(text)
    .replace(/[[\]*`<>~]/g, (character) => lookalikes[character] ?? character)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '＿')
    .replace(/^(?=[#+=-]|\d+[.)])/, '\u200B');
}

/** A link that License Desk itself gives. */
export function markdownLink(title: string, url: string): string {
  return `[${escapeMarkdown(title)}](${url})`;
}

/** Clients make a link of whatever looks like one: an invisible joiner prevents it. */
function unlinked(text: string): string {
  return text.replace(/:\/\//g, ':\u2060//').replace(/\b(www|mailto|tel)([.:])/gi, '$1\u2060$2');
}
