import { readFileSync } from 'node:fs';
import type { Reading } from '../../src/understanding/recognizer.ts';

/** One line of a corpus file: what is typed and how it is to be read. */
export interface Case {
  sentence: string;
  intent: string;
  users: string[];
  /** `-e3` goes, `+e5` comes. */
  products: string[];
  /** `-teams` off, `+yammer` on. */
  services: string[];
  except: string[];
  numbers: number[];
  reason: string | null;
  ticket: string | null;
  until: string | null;
  day: string | null;
  same: string | null;
  /** Further orders: `unassign:adele:-visio`. */
  also: string[];
  /** The day it is to begin; the days it could be. */
  at: string | null;
  days: string[];
  /** `department:Finance`. */
  extent: string | null;
  quantity: number | null;
  /** `her/it`: the words that lean on people and on products. */
  lean: string | null;
  nth: number | null;
  /** What was asked last is asked again. */
  again: boolean;
  offer: string[];
  confidence: 'sure' | 'ask' | 'either';
  language: 'en' | 'nl' | 'any';
}

const list = (value: string | undefined) => value?.split(';') ?? [];

function parseCase(line: string, language: 'en' | 'nl'): Case {
  const [sentence = '', expected = ''] = line.split('\t');
  const [intent = '', ...parts] = expected.split(' | ').map((part) => part.trim());
  const value = (key: string) => parts.find((part) => part.startsWith(`${key}=`))?.slice(key.length + 1);
  const asked = value('lang');
  return {
    sentence: sentence.replaceAll('\\n', '\n'),
    intent,
    users: list(value('u')),
    products: parts.filter((part) => /^[-+]/.test(part)),
    services: [...list(value('off')).map((name) => `-${name}`), ...list(value('on')).map((name) => `+${name}`)],
    except: list(value('except')),
    numbers: list(value('n')).map(Number),
    reason: value('reason') ?? null,
    ticket: value('ticket') ?? null,
    until: value('until') ?? null,
    day: value('date') ?? null,
    same: value('same') ?? null,
    at: value('at') ?? null,
    days: list(value('days')),
    extent: value('extent') ?? null,
    quantity: value('qty') === undefined ? null : Number(value('qty')),
    lean: value('lean') ?? null,
    nth: value('nth') === undefined ? null : Number(value('nth')),
    again: parts.includes('again'),
    offer: list(value('offer')),
    also: parts.filter((part) => part.startsWith('also=')).map((part) => part.slice(5)),
    confidence: parts.includes('either') ? 'either' : intent === 'unknown' || parts.includes('ask') ? 'ask' : 'sure',
    language: asked === 'any' || asked === 'en' || asked === 'nl' ? asked : language,
  };
}

/** The cases of `en.tsv` or `nl.tsv`, in the order of the file. */
export function loadCorpus(language: 'en' | 'nl', set = ''): Case[] {
  const text = readFileSync(new URL(`./${set}${language}.tsv`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.includes('\t') && !line.startsWith('# '))
    .map((line) => parseCase(line, language));
}

const signed = (reading: Reading) => reading.products.map(({ text, role }) => `${role === 'add' ? '+' : '-'}${text}`);
const switched = (reading: Reading) => reading.servicePlans.map(({ text, on }) => `${on ? '+' : '-'}${text}`);

const orderOf = (reading: Reading) => `${reading.intent}:${reading.users.join(';')}:${signed(reading).join(';')}`;

/** Each slot as expected and as read, so that the two can be compared as text. */
export const slots: Record<string, [(wanted: Case) => unknown, (reading: Reading) => unknown]> = {
  intent: [(wanted) => wanted.intent, (reading) => reading.intent],
  users: [(wanted) => wanted.users, (reading) => reading.users],
  products: [(wanted) => wanted.products.toSorted(), (reading) => signed(reading).toSorted()],
  services: [(wanted) => wanted.services, switched],
  except: [(wanted) => wanted.except, (reading) => reading.allExcept],
  numbers: [(wanted) => wanted.numbers, (reading) => reading.numbers],
  reason: [(wanted) => wanted.reason, (reading) => reading.reason],
  ticket: [(wanted) => wanted.ticket, (reading) => reading.ticket],
  until: [(wanted) => wanted.until, (reading) => reading.until],
  day: [(wanted) => wanted.day, (reading) => reading.untilDay],
  also: [(wanted) => wanted.also, (reading) => reading.also.map(orderOf)],
  sameAs: [(wanted) => wanted.same, (reading) => reading.sameAs],
};

const leanOf = ({ refers: { users, products } }: Reading) =>
  users || products ? `${users ?? ''}/${products ?? ''}` : null;

/** What only the fresh sentences say. */
export const furtherSlots: typeof slots = {
  at: [(wanted) => wanted.at, (reading) => reading.when.at?.day ?? null],
  days: [(wanted) => wanted.days, (reading) => reading.when.at?.alternatives ?? []],
  extent: [
    (wanted) => wanted.extent,
    ({ extent }) => extent && [extent.kind, ...(extent.name === null ? [] : [extent.name])].join(':'),
  ],
  quantity: [(wanted) => wanted.quantity, (reading) => reading.quantity],
  lean: [(wanted) => wanted.lean, leanOf],
  nth: [(wanted) => wanted.nth, (reading) => reading.refers.nth],
  again: [(wanted) => wanted.again, (reading) => reading.refers.operation],
  offer: [(wanted) => wanted.offer, (reading) => (wantsOffer(reading) ? reading.alternatives : [])],
};

/** An offer that is made although something else could be done with the words. */
const wantsOffer = ({ intent, users, products }: Reading) =>
  intent === 'unknown' && users.length > 0 && products.length > 0;

const names = [
  '(?:microsoft 365 |m365 |office 365 |o365 )?(?:[ef][135]|business (?:premium|basic|standard))',
  '(?:microsoft 365 )?copilot',
  'visio(?: plan [12])?',
  'project(?: plan [135])?',
  'power bi(?: pro| premium)?',
  'teams(?: phone| premium)?',
  'exchange(?: online)?(?: plan [12]| p[12])?',
  '(?:entra id|entra|aad|azure ad) p[12]',
  'windows 365(?: enterprise)?',
  'intune',
  'power automate(?: free| premium)?',
  '[A-Z0-9]{2,}_[A-Z0-9_]+',
  '05e9a617-0261-4cee-bb44-138d3ef5d965',
];
const product = new RegExp(
  `(?<![\\p{L}\\p{N}_@.-])(?:${names.join('|')})(?![\\p{L}\\p{N}_@]|-[\\p{L}\\p{N}]+@)`,
  'giu',
);

/** A small catalogue for the corpus: where products are named in a sentence. */
export function findProductSpans(sentence: string): { start: number; end: number; text: string }[] {
  return [...sentence.matchAll(product)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}
