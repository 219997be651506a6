import type { Licensing } from '../licensing/licensing.ts';
import type { Common } from '../licensing/lookups/extents.ts';
import { fold } from '../licensing/lookups/fold.ts';
import type { Actor, Person } from '../licensing/model.ts';
import { isOperation } from '../licensing/operations.ts';
import { userLimit } from '../licensing/proposing/user-limit.ts';
import { Refusal } from '../licensing/refusal.ts';
import type { Extent } from '../understanding/reading.ts';
import type { Draft } from './draft.ts';
import { resolveUser } from './resolution.ts';

/** A conversation keeps them all; a file takes more. */
const mostSpoken = 2_000;
/** Of more than one card shows so many are named. */
const namedOfMany = 5;

/**
 * Who people are who were not named one by one: they become users of the draft, and are shown before anything else happens.
 * @throws Refusal `unknownPeople`, `unknownUser` for somebody to be spared who is not found, `tooManyUsers`, `notAllowed`
 */
export async function nameExtent(licensing: Licensing, actor: Actor, draft: Draft): Promise<Draft> {
  const { extent } = draft;
  // Who of them has something is looked up with the product.
  if (!extent || draft.goal === 'whoHas') return draft;
  const looks = draft.goal !== null && !isOperation(draft.goal);
  const people = await peopleOf(licensing, actor, extent);
  if (!looks && people.length > mostSpoken)
    throw new Refusal('tooManyUsers', { limit: mostSpoken, users: people.length });
  const named = people.map(({ id, displayName }) => ({ text: displayName, found: { id, displayName } }));
  const shown = people.length > userLimit ? people.slice(0, namedOfMany) : people;
  const more = people.length - shown.length;
  const means = [...shown.map(({ displayName }) => displayName), ...(more > 0 ? [`+${more}`] : [])];
  return {
    ...draft,
    extent: null,
    users: [...draft.users, ...named],
    recalled: [...draft.recalled, { word: extent.text, means }],
    unsure: draft.unsure || !looks,
  };
}

/** The people of an extent, without those who are spared. @throws Refusal `unknownPeople`, `unknownUser`, `notAllowed` */
export async function peopleOf(
  licensing: Licensing,
  actor: Actor,
  extent: Extent,
  mayBeNobody = false,
): Promise<Person[]> {
  const all = await peopleIn(licensing, actor, extent);
  const spared = await Promise.all(extent.except.map((text) => idsOf(licensing, actor, text, all)));
  const people = all.filter(({ id }) => !spared.flat().includes(id));
  if (people.length === 0 && !mayBeNobody) throw new Refusal('unknownPeople', { text: extent.text });
  return people;
}

async function peopleIn(licensing: Licensing, actor: Actor, extent: Extent): Promise<Person[]> {
  const { kind, name, holding, lacking, within } = extent;
  // Who belongs to a group, and what was listed before, is not looked up yet.
  if (kind === 'group' || kind === 'listed') return [];
  const all = await Promise.all([{ kind, name }, ...within].map((part) => commonOf(licensing, actor, part)));
  const product = async (text: string | null) =>
    text === null || text === 'any' ? text : productOf(licensing, actor, text);
  const [held, lacked] = await Promise.all([product(holding), product(lacking)]);
  const skuId = held === 'any' ? null : held;
  return licensing.peopleIn(actor, { all: all.flatMap((part) => part ?? []), skuId, lacking: lacked });
}

async function productOf(licensing: Licensing, actor: Actor, text: string): Promise<string> {
  const [product, ...others] = await licensing.findProducts(actor, text, 'take');
  if (!product || others.length > 0) throw new Refusal('unknownProduct', { text });
  return product.skuId;
}

async function commonOf(
  licensing: Licensing,
  actor: Actor,
  { kind, name }: { kind: Exclude<Extent['kind'], 'group' | 'listed'>; name: string | null },
): Promise<Common> {
  if (kind === 'department') return { kind, name: name ?? '' };
  if (kind !== 'reports') return { kind };
  const [id, ...others] = await idsOf(licensing, actor, name ?? '', []);
  if (id === undefined || others.length > 0) throw new Refusal('unknownUser', { text: name ?? '' });
  return { kind, id };
}

/**
 * Who is to be spared: by what they have in common where that fits any of these people (a job title, a department, guests), else by
 * name, and of several by that name all, so that nobody is touched who was meant to be left out.
 */
async function idsOf(licensing: Licensing, actor: Actor, text: string, among: readonly Person[]): Promise<string[]> {
  const wanted = fold(text).replace(/(?:s|en|\u2019s)$/, '');
  const fits = (words: string | null) =>
    words !== null &&
    fold(words)
      .replace(/(?:s|en)$/, '')
      .endsWith(wanted);
  const named = among.filter(
    ({ jobTitle, department, guest, blocked }) =>
      fits(jobTitle) ||
      (department !== null && fold(department) === fold(text)) ||
      (guest && /^(?:guest|gast)/.test(fold(text))) ||
      (blocked && /^(?:blocked|geblokkeerd)/.test(fold(text))),
  );
  if (named.length > 0) return named.map(({ id }) => id);
  if (/^(?:guest|gast|blocked|geblokkeerd)/.test(fold(text))) return [];
  const resolved = await resolveUser(licensing, actor, text);
  if ('found' in resolved) return [resolved.found.id];
  if (resolved.near || resolved.candidates.length === 0) throw new Refusal('unknownUser', { text });
  return resolved.candidates.map(({ id }) => id);
}
