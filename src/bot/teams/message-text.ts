import type { Activity } from 'botbuilder';

/** More than any request needs; the rest of a pasted novel is not read. */
const longest = 10_000;

const mention = /<at\b[^>]*>(.*?)<\/at>/gis;

/**
 * What a person typed, without the mentions of the bot: all of them, and hard spaces. People who are mentioned keep their names. The
 * SDK's own function removes only the first mention and throws where the text is missing (teams-platform 2.3).
 */
export function messageText(activity: Partial<Activity>): string {
  const text = typeof activity.text === 'string' ? activity.text.slice(0, longest) : '';
  const own = ownNames(activity);
  return text
    .replace(mention, (_, name: string) => (own.has(tidy(name)) ? ' ' : ` ${name} `))
    .replace(/&nbsp;/gi, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** What the bot is called where it is mentioned: as the entities say, and its own name where there are none. */
function ownNames({ recipient, entities }: Partial<Activity>): Set<string> {
  const mentions = (Array.isArray(entities) ? entities : []).filter(
    (entity) => entity?.type === 'mention' && recipient?.id !== undefined && entity.mentioned?.id === recipient.id,
  );
  const names = mentions.flatMap(({ text, mentioned }) => [String(text ?? '').replace(mention, '$1'), mentioned.name]);
  return new Set([recipient?.name, ...names].flatMap((name) => (typeof name === 'string' ? tidy(name) : [])));
}

function tidy(name: string): string {
  return name
    .replace(/&nbsp;|\s+/gi, ' ')
    .trim()
    .toLowerCase();
}
