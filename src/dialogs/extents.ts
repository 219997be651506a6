import type { Licensing } from '../licensing/licensing.ts';
import type { Actor, Person } from '../licensing/model.ts';
import { userLimit } from '../licensing/proposing/proposals.ts';
import { Refusal } from '../licensing/refusal.ts';
import type { Extent } from '../understanding/reading.ts';
import type { Draft } from './draft.ts';
import { resolveUser } from './resolution.ts';

/**
 * Who people are who were not named one by one: they become users of the draft, and are shown before anything else happens.
 * @throws Refusal `unknownPeople`, `unknownUser` for somebody to be spared who is not found, `tooManyUsers`, `notAllowed`
 */
export async function nameExtent(licensing: Licensing, actor: Actor, draft: Draft): Promise<Draft> {
  const { extent } = draft;
  if (!extent) return draft;
  const spared = await Promise.all(extent.except.map((text) => idsOf(licensing, actor, text)));
  const all = await peopleIn(licensing, actor, extent);
  const people = all.filter(({ id }) => !spared.flat().includes(id));
  if (people.length === 0) throw new Refusal('unknownPeople', { text: extent.text });
  if (people.length > userLimit) throw new Refusal('tooManyUsers', { limit: userLimit, users: people.length });
  const named = people.map(({ id, displayName }) => ({ text: displayName, found: { id, displayName } }));
  const means = people.map(({ displayName }) => displayName);
  return {
    ...draft,
    extent: null,
    users: [...draft.users, ...named],
    recalled: [...draft.recalled, { word: extent.text, means }],
    unsure: true,
  };
}

async function peopleIn(licensing: Licensing, actor: Actor, extent: Extent): Promise<Person[]> {
  const { kind, name, holding } = extent;
  // Who belongs to a group, and what was listed before, is not looked up yet.
  if (kind === 'group' || kind === 'listed') return [];
  const products = holding === null ? [] : await licensing.findProducts(actor, holding, 'take');
  const [product, ...others] = products;
  if (holding !== null && (!product || others.length > 0)) return [];
  return licensing.peopleIn(actor, { kind, name, skuId: product?.skuId ?? null });
}

/** Somebody who is to be spared: of several by that name all, so that nobody is touched who was meant to be left out. */
async function idsOf(licensing: Licensing, actor: Actor, text: string): Promise<string[]> {
  const resolved = await resolveUser(licensing, actor, text);
  if ('found' in resolved) return [resolved.found.id];
  if (resolved.near || resolved.candidates.length === 0) throw new Refusal('unknownUser', { text });
  return resolved.candidates.map(({ id }) => id);
}
