import type { Activity } from 'botbuilder';

/** More than any request needs; the rest of a pasted novel is not read. */
const longest = 10_000;

/**
 * What a person typed, without the mentions of the bot: all of them, with their entities and hard spaces. The SDK's own
 * function removes only the first and throws where the text is missing (teams-platform 2.3).
 */
export function messageText(activity: Partial<Activity>): string {
  const text = typeof activity.text === 'string' ? activity.text.slice(0, longest) : '';
  return text
    .replace(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
