import type { Language } from '../text/language.ts';
import { directionsOf, is } from './tags.ts';
import type { Token } from './tokens.ts';
import type { Concept } from './words/words.ts';

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

const isWord = (token: Token) => !['mark', 'end', 'line'].includes(token.kind);

/** The language a person asks for: "language dutch", "in het engels graag". */
export function wantedLanguage(tokens: readonly Token[]): Language | null {
  const words = tokens.filter(isWord);
  const aboutLanguage = words.every((token) =>
    is(token, 'language', 'english', 'dutch', 'to', 'in', 'on', 'replace', 'replaceWeak', 'manage', 'for', ...courtesy),
  );
  if (!aboutLanguage) return null;
  const dutch = words.some((token) => is(token, 'dutch'));
  return dutch === words.some((token) => is(token, 'english')) ? null : dutch ? 'nl' : 'en';
}

/** Commands that are about one plan where a number stands with them: "status 1" is no bare "status". */
const aboutOnePlan: readonly Command[] = ['status', 'approve', 'reject', 'remind', 'cancel', 'history', 'undo'];

/** The command that a whole message is, apart from courtesy; null where it says more, or nothing. */
export function commandOf(tokens: readonly Token[]): Command | null {
  const command = bareCommandOf(tokens);
  if (command === null) return outcryOf(tokens);
  const numbered = tokens.some(({ kind }) => kind === 'number');
  const decides = aboutOnePlan.includes(command) || (command === 'yes' && tokens.some((token) => is(token, 'approve')));
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
function outcryOf(tokens: readonly Token[]): Command | null {
  const words = tokens.filter(isWord);
  const start = words.findIndex((token) => !is(token, 'no', 'yes', 'ok', ...courtesy));
  const [said, ...rest] = words.slice(Math.max(start, 0));
  if (said === undefined || !is(said, 'cancel', 'help') || is(rest[0], 'not')) return null;
  const speaks = rest.some((token, index) => {
    const unknown = token.tags.size === 0;
    const named =
      unknown && (/^\p{Lu}/u.test(token.text) || is(rest[index - 1], 'from', 'to', 'for', 'of', 'at', 'on'));
    return token.kind !== 'word' || named || directionsOf(token).length > 0 || is(token, ...matters);
  });
  return speaks ? null : is(said, 'cancel') ? 'cancel' : 'help';
}

function bareCommandOf(tokens: readonly Token[]): Command | null {
  const words = tokens.filter(isWord);
  if (words.length === 0) return tokens.some((token) => token.text.includes('?')) ? 'help' : null;
  if (wantedLanguage(tokens) !== null) return 'language';
  if (words.every((token) => is(token, 'language', 'article')) && words.some((token) => /taal|lang/.test(token.norm)))
    return 'language';
  const telling = words.filter((token) => !is(token, ...courtesy));
  const only = (list: readonly Token[], concepts: readonly Concept[]) =>
    list.length > 0 &&
    list.every((token) => is(token, ...concepts)) &&
    list.some((token) => concepts[0] !== undefined && is(token, concepts[0]));
  // A message of nothing but courtesy words may be a command in one of them: "opnieuw", "even kijken".
  for (const list of [words, telling]) {
    for (const [command, concepts] of alone) {
      if (command === 'seats' && !list.some((token) => is(token, 'seats') || is(token, 'license'))) continue;
      if (
        command === 'yes' &&
        list.every((token) => is(token, 'ok')) &&
        words.some((token) => is(token, 'thanks') && !is(token, 'ok'))
      )
        return 'thanks';
      // "ja, ook voor mij" agrees to something else than what was asked.
      if (command === 'yes' && !words.every((token) => is(token, 'plea', ...agreement))) continue;
      if (only(list, concepts) || (command === 'yes' && only(list, ['ok', 'yes']))) return command;
    }
    if (
      only(list, ['seats']) ||
      (only(list, ['license', 'available', 'howMany']) &&
        list.some((token) => is(token, 'available', 'howMany') || /s$/.test(token.norm)))
    )
      return 'seats';
    const refuses = list.some((token) => is(token, 'no'));
    if (refuses && list.every((token) => is(token, 'no', 'cancel')))
      return list.some((token) => is(token, 'cancel')) ? 'cancel' : 'no';
  }
  const greets = words[0] !== undefined && is(words[0], 'greeting') && telling.length > 0 && telling.length <= 3;
  if (greets && telling.every((token) => token.kind === 'word' && token.tags.size === 0 && /^\p{Lu}/u.test(token.text)))
    return 'greeting';
  if (telling.length > 0 || !words.every((token) => is(token, 'greeting', 'thanks', 'filler'))) return null;
  if (words.some((token) => is(token, 'thanks'))) return 'thanks';
  return words.some((token) => is(token, 'greeting')) ? 'greeting' : null;
}
