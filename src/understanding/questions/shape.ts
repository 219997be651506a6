import type { Analysis } from '../analysis.ts';
import { gives } from '../clauses.ts';
import { planNumbers } from '../decisions.ts';
import type { Reading } from '../reading.ts';
import { isName } from '../sentence/names.ts';
import type { Item } from '../sentence/tokens.ts';
import { is } from '../sentence/words.ts';
import type { Concept } from '../vocabulary.ts';

/** What a sentence shows of itself to the questions. */
export interface Shown {
  says: (...concepts: Concept[]) => boolean;
  /** The first word that is no courtesy means one of these. */
  opens: (...concepts: Concept[]) => boolean;
  /** How many are named, surely or by guess; whoever leans on the turn before counts. */
  people: number;
  surePeople: boolean;
  /** How many products and apps are named. */
  things: number;
  apps: number;
  /** Something is in a product, or in what was spoken of before. */
  inside: boolean;
  extent: Reading['extent'];
  /** Of the words that give a direction: the heaviest. */
  direction: 'none' | 'weak' | 'done' | 'need' | 'order';
  /** A day in the past was named. */
  since: boolean;
  number: boolean;
  /** It begins or ends as a question. */
  asks: boolean;
  /** It begins as a wish: *can she lose Visio?* */
  may: boolean;
  /** It begins as a question about the past. */
  happened: boolean;
  /** Whoever asks speaks of themselves. */
  me: boolean;
  /** An if that is not part of a question. */
  conditional: boolean;
  example: boolean;
  /** What *we* have. */
  ours: boolean;
  /** A thing is named for somebody. */
  wishes: boolean;
  /** One license, or several, or *of* a person. */
  licensesOfPerson: boolean;
}

/** Whoever asks, as one of those who are compared. */
export const minesIn = (items: readonly Item[]): Item[] =>
  items.filter((item) => /^(?:i|ik|me|mij|mine)$/.test(item.norm) || is(item, 'myLicenses'));

const courtesy = ['filler', 'greeting', 'thanks', 'subject', 'article', 'request', 'yes', 'ok', 'and'] as const;

function directionOf(items: readonly Item[]): Shown['direction'] {
  const says = (...concepts: Concept[]) => items.some((item) => is(item, ...concepts));
  if (says('assign', 'unassign', 'replace', 'switchOff', 'switchOn', 'manage', 'copy')) return 'order';
  if (says('need')) return 'need';
  if (says('assignDone', 'unassignDone', 'replaceDone', 'switchOffDone', 'switchOnDone')) return 'done';
  return items.some(gives) ? 'weak' : 'none';
}

const pastAsked = /^(?:did|was|were|had|werd|werden|waren|hadden)\b/;
const perfectAsked = /^(?:has|have (?:you|we|they)|when|who|heeft|hebben|wanneer|wie)\b/;

/** *Did …*, *was … given*, *heeft … gekregen*; of *is* and *zijn* only beside a day that has passed. */
function asksOfPast(items: readonly Item[], { since }: Analysis['phrases']): boolean {
  const opening = items.find((item) => item.kind === 'word' && !is(item, 'greeting', 'filler', 'ok', 'and'));
  const done = items.some((item) => is(item, 'assignDone', 'unassignDone', 'replaceDone'));
  const norm = opening?.norm ?? '';
  if (pastAsked.test(norm)) return true;
  const ever =
    since !== null ||
    items.some((item) => /^(?:ever|ooit|recently|lately|laatst|onlangs|before|eerder)$/.test(item.norm));
  return done && (perfectAsked.test(norm) || (/^(?:is|are|zijn)\b/.test(norm) && ever));
}

/** Takes what the rules look at out of an analysis. */
export function shownBy({ sentence, rest, people, things, phrases, base, extent, knowsNames }: Analysis): Shown {
  const items = [...rest, ...(extent?.items ?? [])];
  const says = (...concepts: Concept[]) => items.some((item) => is(item, ...concepts));
  const own = sentence.items.filter((item) => !extent?.items.includes(item));
  const opening = own.find(
    (item) => item.kind !== 'mark' && (is(item, 'askStart', 'request') || !is(item, ...courtesy)),
  );
  const opens = (...concepts: Concept[]) =>
    is(opening, ...concepts) ||
    is(
      own.find((item) => item.kind !== 'mark' && !is(item, ...courtesy)),
      ...concepts,
    );
  const [owner] = people.users;
  const plural = rest.some((item) => is(item, 'license') && /s$/.test(item.norm));
  const leans =
    people.users.length === 0 && (says('have', 'whence') || says('loses')) && rest.some((item) => is(item, 'leanUser'));
  const named = rest.filter((item) => isName(item) && item.doubt === null).length;
  const compares = says('compare', 'whence', 'changes') || phrases.since !== null;
  const apps = things.filter((item) => is(item, 'servicePlan'));
  return {
    says,
    opens,
    people:
      Math.max(people.users.length, compares ? named : 0) +
      Number(leans) +
      Number(says('compare') && minesIn(rest).length > 0),
    surePeople: leans || people.users.some(({ guessed, item }) => !guessed || (knowsNames && item.doubt === null)),
    things: things.length,
    apps: apps.length,
    inside: says('in', 'contains') && (things.length > apps.length || things.length > 1 || says('leanProduct')),
    extent: extent?.extent ?? null,
    direction: directionOf(rest),
    since: phrases.since !== null || phrases.when.at !== null,
    number: planNumbers(rest).length > 0,
    me: rest.some(({ norm }) => /(?:^|\s)(?:i|ik|me|mij)$/.test(norm)),
    may: /^(?:can|could|may|kan|kunnen|mag|mogen)\b/.test(opening?.norm ?? ''),
    happened: asksOfPast(sentence.items, phrases),
    asks:
      sentence.text.trim().endsWith('?') ||
      opens(
        'who',
        'what',
        'howMany',
        'show',
        'why',
        'question',
        'impact',
        'noLicense',
        'compare',
        'status',
        'available',
      ) ||
      (opens('askStart', 'have') && !opens('request')),
    conditional:
      rest.some((item) => is(item, 'condition') && !is(item, 'question', 'impact') && item.norm !== 'whether') ||
      phrases.doubts.length > 0,
    example: base.sameAs !== null,
    ours: rest.some(({ norm }) => /\b(?:we|wij)$/.test(norm)),
    wishes: things.length > 0 && people.users.some(({ marker }) => is(marker ?? undefined, 'for', 'to')),
    licensesOfPerson:
      plural || (owner !== undefined && (owner.item.possessive || is(owner.marker ?? undefined, 'of', 'from'))),
  };
}
