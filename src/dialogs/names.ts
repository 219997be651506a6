import { findApps } from '../licensing/app-search.ts';
import type { Licensing } from '../licensing/licensing.ts';
import type { Actor } from '../licensing/model.ts';
import { Refusal } from '../licensing/refusal.ts';
import type { Draft } from './draft.ts';
import type { Topic } from './question.ts';
import { candidateLimit, resolveProduct, resolveUser } from './resolution.ts';

/** What the names in a draft have become. `refused` are those that nobody and nothing goes by: they have left the draft. */
export interface Named {
  draft: Draft;
  refused: Refusal[];
  /** A name that means several: it is asked, never guessed. */
  topic: Topic | null;
}

/** Looks the users up that were typed, in their order, up to the first that means several. */
export async function nameUsers(licensing: Licensing, actor: Actor, draft: Draft): Promise<Named> {
  const users = [...draft.users];
  const refused: Refusal[] = [];
  for (const slot of draft.users) {
    if (slot.found) continue;
    const resolution = await resolveUser(licensing, actor, slot.text);
    const index = users.indexOf(slot);
    if ('found' in resolution) {
      const { id, displayName } = resolution.found;
      users[index] = { text: slot.text, found: { id, displayName } };
    } else if (resolution.candidates.length === 0) {
      users.splice(index, 1);
      refused.push(new Refusal('unknownUser', { text: slot.text }));
    } else {
      const people = resolution.candidates.slice(0, candidateLimit + 1);
      const choices = people.map(({ id, displayName }) => ({ value: id, label: displayName }));
      const topic: Topic = { slot: 'userChoice', choices, typed: slot.text, index, people };
      return { draft: { ...draft, users }, refused, topic };
    }
  }
  return { draft: { ...draft, users }, refused, topic: null };
}

/** Looks the colleague up whose licenses are the example. */
export async function nameColleague(licensing: Licensing, actor: Actor, draft: Draft): Promise<Named> {
  const { sameAs } = draft;
  if (!sameAs || sameAs.found) return { draft, refused: [], topic: null };
  const resolution = await resolveUser(licensing, actor, sameAs.text);
  if ('found' in resolution) {
    const { id, displayName } = resolution.found;
    return { draft: { ...draft, sameAs: { text: sameAs.text, found: { id, displayName } } }, refused: [], topic: null };
  }
  if (resolution.candidates.length === 0) {
    const refused = [new Refusal('unknownUser', { text: sameAs.text })];
    return { draft: { ...draft, sameAs: null }, refused, topic: null };
  }
  const people = resolution.candidates.slice(0, candidateLimit + 1);
  const choices = people.map(({ id, displayName }) => ({ value: id, label: displayName }));
  return { draft, refused: [], topic: { slot: 'colleagueChoice', choices, typed: sameAs.text, people } };
}

/** Looks the products up that were typed. */
export async function nameProducts(licensing: Licensing, actor: Actor, draft: Draft): Promise<Named> {
  const products = [...draft.products];
  const refused: Refusal[] = [];
  const now = { ...draft, products };
  for (const slot of draft.products) {
    if (slot.found) continue;
    const resolution = await resolveProduct(licensing, actor, slot, draft);
    const index = products.indexOf(slot);
    if ('found' in resolution) {
      const { skuId, name } = resolution.found;
      products[index] = { ...slot, found: { skuId, name } };
    } else if (resolution.candidates.length === 0) {
      products.splice(index, 1);
      refused.push(new Refusal('unknownProduct', { text: slot.text }));
    } else {
      const choices = resolution.candidates.map(({ skuId, name }) => ({ value: skuId, label: name }));
      return { draft: now, refused, topic: { slot: 'productChoice', choices, typed: slot.text, index } };
    }
  }
  return { draft: now, refused, topic: null };
}

/** Finds the apps that were typed among the service plans of the product to give or to change. */
export async function nameApps(licensing: Licensing, actor: Actor, draft: Draft): Promise<Named> {
  const skuId = draft.products.find(({ role }) => role === 'add')?.found?.skuId;
  if (skuId === undefined || draft.apps.every(({ planIds }) => planIds)) return { draft, refused: [], topic: null };
  const product = (await licensing.products(actor)).find((one) => one.skuId === skuId);
  if (!product) throw new Refusal('productNotOwned', { product: draft.products[0]?.found?.name ?? skuId });
  const apps = [...draft.apps];
  const refused: Refusal[] = [];
  for (const slot of draft.apps) {
    if (slot.planIds) continue;
    const found = findApps(slot.text, product);
    const index = apps.indexOf(slot);
    if (found.length > 1) {
      const choices = found.map(({ id, label }) => ({ value: id, label }));
      return { draft: { ...draft, apps }, refused, topic: { slot: 'appChoice', choices, typed: slot.text, index } };
    }
    if (found.length === 1) apps[index] = { ...slot, planIds: found.map(({ id }) => id) };
    else {
      apps.splice(index, 1);
      refused.push(new Refusal('unknownApp', { text: slot.text, product: product.name }));
    }
  }
  return { draft: { ...draft, apps }, refused, topic: null };
}
