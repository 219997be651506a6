import type { Language } from '../text/language.ts';
import { directionsOf } from './sentence/lexicon.ts';
import type { Item } from './sentence/tokens.ts';
import { is } from './sentence/words.ts';
import type { Concept } from './vocabulary.ts';

/** Intents that are a message of their own. */
export type Command =
  | 'help'
  | 'cancel'
  | 'greeting'
  | 'thanks'
  | 'yes'
  | 'no'
  | 'back'
  | 'startOver'
  | 'language'
  | 'settings'
  | 'undo'
  | 'myRequests'
  | 'approvals'
  | 'history'
  | 'status'
  | 'seats'
  | 'subscriptions'
  | 'approve'
  | 'reject'
  | 'remind'
  | 'myLicenses';

const courtesy: readonly Concept[] = ['filler', 'greeting', 'thanks', 'subject', 'article', 'request', 'show', 'self'];

const agreement: readonly Concept[] = ['yes', 'ok', 'greeting', 'thanks', 'subject', 'article'];

/** In this order: a word of several meanings is the first of them. */
const alone: readonly [Command, readonly Concept[]][] = [
  ['cancel', ['cancel']],
  ['startOver', ['startOver']],
  ['settings', ['settings']],
  ['help', ['help']],
  ['undo', ['undo']],
  ['myRequests', ['myRequests']],
  ['myLicenses', ['myLicenses']],
  ['approvals', ['approvals']],
  ['back', ['back']],
  ['yes', ['yes', 'ok']],
  ['no', ['no']],
  ['subscriptions', ['subscriptions']],
  ['seats', ['seats', 'howMany', 'available', 'license']],
  ['history', ['history']],
  ['status', ['status']],
  ['approve', ['approve']],
  ['reject', ['reject']],
  ['remind', ['remind']],
];

const isWord = (item: Item) => !['mark', 'end', 'line'].includes(item.kind);

/** The language a person asks for: "language dutch", "in het engels graag". */
export function wantedLanguage(items: readonly Item[]): Language | null {
  const words = items.filter(isWord);
  const aboutLanguage = words.every((item) =>
    is(item, 'language', 'english', 'dutch', 'to', 'in', 'on', 'replace', 'replaceWeak', 'manage', 'for', ...courtesy),
  );
  if (!aboutLanguage) return null;
  const dutch = words.some((item) => is(item, 'dutch'));
  return dutch === words.some((item) => is(item, 'english')) ? null : dutch ? 'nl' : 'en';
}

/** Commands that are about one plan where a number stands with them: "status 1" is no bare "status". */
const aboutOnePlan: readonly Command[] = ['status', 'approve', 'reject', 'remind', 'cancel', 'history', 'undo'];

/** The command that a whole message is, apart from courtesy; null where it says more, or nothing. */
export function commandOf(items: readonly Item[]): Command | null {
  const command = bareCommandOf(items);
  if (command === null) return outcryOf(items);
  const numbered = items.some(({ kind }) => kind === 'number');
  const decides = aboutOnePlan.includes(command) || (command === 'yes' && items.some((item) => is(item, 'approve')));
  return numbered && decides ? null : command;
}

/** What somebody who gives up or is lost does not speak of. */
const matters: readonly Concept[] = [
  'license',
  'servicePlan',
  'family',
  'services',
  'account',
  'requestNoun',
  'myRequests',
  'myLicenses',
  'approvals',
  'approve',
  'reject',
  'says',
  'who',
];

/** "laat maar zitten joh", "help ik weet het niet meer": begins as a command, and names nothing and nobody. */
function outcryOf(items: readonly Item[]): Command | null {
  const words = items.filter(isWord);
  const start = words.findIndex((item) => !is(item, 'no', 'yes', 'ok', ...courtesy));
  const [said, ...rest] = words.slice(Math.max(start, 0));
  if (said === undefined || !is(said, 'cancel', 'help') || is(rest[0], 'not')) return null;
  const speaks = rest.some((item, index) => {
    const unknown = item.tags.size === 0;
    const named = unknown && (/^\p{Lu}/u.test(item.text) || is(rest[index - 1], 'from', 'to', 'for', 'of', 'at', 'on'));
    return !['word', 'run'].includes(item.kind) || named || directionsOf(item.tags).length > 0 || is(item, ...matters);
  });
  const undoes = rest.some((item) => is(item, 'undo'));
  return speaks ? null : undoes ? 'undo' : is(said, 'cancel') ? 'cancel' : 'help';
}

function bareCommandOf(items: readonly Item[]): Command | null {
  const words = items.filter(isWord);
  if (words.length === 0) return items.some((item) => item.text.includes('?')) ? 'help' : null;
  if (wantedLanguage(items) !== null) return 'language';
  if (words.every((item) => is(item, 'language', 'article')) && words.some((item) => /taal|lang/.test(item.norm)))
    return 'language';
  const telling = words.filter((item) => !is(item, ...courtesy));
  const only = (list: readonly Item[], concepts: readonly Concept[]) =>
    list.length > 0 &&
    list.every((item) => is(item, ...concepts)) &&
    list.some((item) => concepts[0] !== undefined && is(item, concepts[0]));
  // A message of nothing but courtesy words may be a command in one of them: "opnieuw", "even kijken".
  for (const list of [words, telling]) {
    for (const [command, concepts] of alone) {
      if (command === 'seats' && !list.some((item) => is(item, 'seats') || is(item, 'license'))) continue;
      if (
        command === 'yes' &&
        list.every((item) => is(item, 'ok')) &&
        words.some((item) => is(item, 'thanks') && !is(item, 'ok'))
      )
        return 'thanks';
      // "ja, ook voor mij" agrees to something else than what was asked.
      if (command === 'yes' && !words.every((item) => is(item, 'plea', ...agreement))) continue;
      if (only(list, concepts) || (command === 'yes' && only(list, ['ok', 'yes']))) return command;
    }
    if (
      only(list, ['seats']) ||
      (only(list, ['license', 'available', 'howMany']) &&
        list.some((item) => is(item, 'available', 'howMany') || /s$/.test(item.norm)))
    )
      return 'seats';
    const refuses = list.some((item) => is(item, 'no'));
    if (refuses && list.every((item) => is(item, 'no', 'cancel')))
      return list.some((item) => is(item, 'cancel')) ? 'cancel' : 'no';
  }
  const greets = words[0] !== undefined && is(words[0], 'greeting') && telling.length > 0 && telling.length <= 3;
  if (
    greets &&
    telling.every((item) => ['word', 'run'].includes(item.kind) && item.tags.size === 0 && /^\p{Lu}/u.test(item.text))
  )
    return 'greeting';
  if (telling.length > 0 || !words.every((item) => is(item, 'greeting', 'thanks', 'filler'))) return null;
  if (words.some((item) => is(item, 'thanks'))) return 'thanks';
  return words.some((item) => is(item, 'greeting')) ? 'greeting' : null;
}
