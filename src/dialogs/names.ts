import { distance } from 'fastest-levenshtein';
import { findApps } from '../licensing/catalogue/app-search.ts';
import type { Licensing } from '../licensing/licensing.ts';
import { fold } from '../licensing/lookups/fold.ts';
import type { Actor, Person, Product, ServicePlan } from '../licensing/model.ts';
import { Refusal } from '../licensing/refusal.ts';
import type { AppSlot, Draft, ProductSlot, UserSlot } from './draft.ts';
import { goesBy, toldApart } from './namesakes.ts';
import type { Topic } from './question.ts';
import { candidateLimit, resolveProduct, resolveUser } from './resolution.ts';

/**
 * What the names in a draft have become. `refused` are those that nobody and nothing goes by: they have left the draft, except
 * where the rest would then do more than was asked (a product to be left, an app to be off): those stay, and are asked for.
 */
export interface Named {
  draft: Draft;
  refused: Refusal[];
  /** A name that means several: it is asked, never guessed. */
  topic: Topic | null;
}

/** What became of one name: nothing where nobody goes by it, several where it is to be asked. */
interface NamedSlot<Slot, Meant> {
  slot: Slot | null;
  several: Meant[];
  refused: Refusal[];
  /** Nobody goes by what was typed; these nearly do. */
  near?: boolean;
}

/** Looks the users up that were typed, in their order, up to the first that means several. */
export async function nameUsers(licensing: Licensing, actor: Actor, draft: Draft): Promise<Named> {
  const users = [...draft.users];
  const refused: Refusal[] = [];
  for (const slot of draft.users) {
    if (slot.found) continue;
    const index = users.indexOf(slot);
    const named = toldBeside(await nameUser(licensing, actor, slot), draft);
    users.splice(index, 1, ...(named.slot ? [named.slot] : []));
    refused.push(...named.refused);
    if (named.slot && named.several.length > 0) {
      const topic: Topic = {
        slot: 'userChoice',
        typed: named.slot.text,
        index,
        near: named.near ?? false,
        ...choiceOf(named.several),
      };
      return { draft: { ...draft, users }, refused, topic };
    }
  }
  return { draft: { ...draft, users }, refused, topic: null };
}

/** Of two people of one name, the one whose department or job was said beside it: *the one in the warehouse*. */
function toldBeside(named: NamedSlot<UserSlot, Person>, { users, beside = [] }: Draft): NamedSlot<UserSlot, Person> {
  const one = users.length === 1 && !named.near ? toldApart(named.several, beside) : null;
  if (!named.slot || !one) return named;
  return { ...named, slot: { ...named.slot, found: { id: one.id, displayName: one.displayName } }, several: [] };
}

/** Looks the colleague up whose licenses are the example. */
export async function nameColleague(licensing: Licensing, actor: Actor, draft: Draft): Promise<Named> {
  if (!draft.sameAs || draft.sameAs.found) return { draft, refused: [], topic: null };
  const { slot, several, refused, near = false } = await nameUser(licensing, actor, draft.sameAs);
  const topic: Topic | null =
    slot && several.length > 0 ? { slot: 'colleagueChoice', typed: slot.text, near, ...choiceOf(several) } : null;
  return { draft: { ...draft, sameAs: slot }, refused, topic };
}

async function nameUser(licensing: Licensing, actor: Actor, slot: UserSlot): Promise<NamedSlot<UserSlot, Person>> {
  const alike = slot.alike === undefined ? null : await resolveUser(licensing, actor, slot.alike);
  const same = alike && 'found' in alike && goesBy(alike.found.displayName, slot.alike ?? '');
  const resolution = same ? alike : await resolveUser(licensing, actor, slot.text);
  if ('found' in resolution) {
    const { id, displayName } = resolution.found;
    return { slot: { text: slot.text, found: { id, displayName } }, several: [], refused: [] };
  }
  const candidates = resolution.candidates.slice(0, candidateLimit + 1);
  const left = candidates.filter(({ id }) => slot.among?.includes(id));
  const near = resolution.near ?? false;
  if (candidates.length > 0) return { slot, several: left.length > 0 ? left : candidates, refused: [], near };
  const refused = [new Refusal('unknownUser', { text: slot.text })];
  if (!slot.before) return { slot: null, several: [], refused };
  return { ...(await nameUser(licensing, actor, slot.before)), refused };
}

function choiceOf(people: Person[]) {
  return { people, choices: people.map(({ id, displayName }) => ({ value: id, label: displayName })) };
}

/** Looks the products up that were typed. */
export async function nameProducts(licensing: Licensing, actor: Actor, draft: Draft): Promise<Named> {
  const products = [...draft.products];
  const refused: Refusal[] = [];
  const now = { ...draft, products };
  for (const slot of draft.products) {
    if (slot.found) continue;
    const index = products.indexOf(slot);
    const named = await nameProduct(licensing, actor, slot, draft);
    // Without its exception a sentence takes what it was to leave.
    if (!named.slot && slot.role === 'except') continue;
    products.splice(index, 1, ...(named.slot ? [named.slot] : []));
    refused.push(...named.refused);
    if (named.slot && named.several.length > 0) {
      const choices = named.several.map(({ skuId, name }) => ({ value: skuId, label: name }));
      return { draft: now, refused, topic: { slot: 'productChoice', choices, typed: named.slot.text, index } };
    }
  }
  return { draft: now, refused, topic: null };
}

async function nameProduct(
  licensing: Licensing,
  actor: Actor,
  slot: ProductSlot,
  draft: Draft,
): Promise<NamedSlot<ProductSlot, Product>> {
  const resolution = await resolveProduct(licensing, actor, slot, draft).catch(notOwned);
  if (resolution instanceof Refusal) return nameBefore(resolution);
  if ('found' in resolution) {
    const { skuId, name } = resolution.found;
    return { slot: { text: slot.text, role: slot.role, found: { skuId, name } }, several: [], refused: [] };
  }
  if (resolution.candidates.length > 0) return { slot, several: resolution.candidates, refused: [] };
  return nameBefore(new Refusal('unknownProduct', { text: slot.text }));

  /** The answer led nowhere: what was asked about is asked again. */
  async function nameBefore(refusal: Refusal): Promise<NamedSlot<ProductSlot, Product>> {
    if (!slot.before) return { slot: null, several: [], refused: [refusal] };
    return { ...(await nameProduct(licensing, actor, slot.before, draft)), refused: [refusal] };
  }
}

function notOwned(error: unknown): Refusal {
  if (error instanceof Refusal && error.code === 'productNotOwned') return error;
  throw error;
}

/** Finds the apps that were typed among the service plans of the products to give or to change. */
export async function nameApps(licensing: Licensing, actor: Actor, draft: Draft): Promise<Named> {
  const wanted = draft.products.flatMap(({ role, found }) => (role === 'add' && found ? [found] : []));
  if (wanted.length === 0 || draft.apps.every(({ servicePlanIds }) => servicePlanIds))
    return { draft, refused: [], topic: null };
  const owned = await licensing.products(actor);
  const products = wanted.map(({ skuId, name }) => {
    const product = owned.find((one) => one.skuId === skuId);
    if (!product) throw new Refusal('productNotOwned', { product: name });
    return product;
  });
  const apps = [...draft.apps];
  const now = { ...draft, apps };
  for (const [index, slot] of draft.apps.entries()) {
    if (slot.servicePlanIds) continue;
    const found = onceEach(products.flatMap((product) => findApps(slot.text, product)));
    if (found.length > 1) {
      const topic: Topic = { slot: 'appChoice', choices: appChoices(found), typed: slot.text, index };
      return { draft: now, refused: [], topic };
    }
    if (found.length === 1) apps[index] = { ...slot, servicePlanIds: found.map(({ id }) => id) };
  }
  return { draft: now, refused: [], topic: unknownApps(apps, products) };
}

/** Without the app that was to be off, a sentence switches it on. */
function unknownApps(apps: AppSlot[], products: Product[]): Topic | null {
  const first = apps.find(({ servicePlanIds }) => !servicePlanIds);
  if (!first) return null;
  const { on } = first;
  const typed = apps.filter((app) => !app.servicePlanIds && app.on === on).map(({ text }) => text);
  const switchable = products.flatMap(({ servicePlans }) =>
    servicePlans.filter(({ appliesTo }) => appliesTo === 'User'),
  );
  const choices = appChoices(mostAlike(onceEach(switchable), first.text));
  return { slot: 'unknownApps', choices, typed, on, products: products.map(({ name }) => name) };
}

/** A card shows some of many. */
function mostAlike(plans: ServicePlan[], typed: string): ServicePlan[] {
  const wanted = fold(typed);
  const far = ({ label }: ServicePlan) =>
    Math.min(
      ...fold(label)
        .split(' ')
        .map((word) => distance(word, wanted)),
    );
  return plans.toSorted((one, other) => far(one) - far(other) || one.label.length - other.label.length);
}

function appChoices(plans: ServicePlan[]) {
  return plans.map(({ id, label }) => ({ value: id, label }));
}

function onceEach(plans: ServicePlan[]): ServicePlan[] {
  return [...new Map(plans.map((plan) => [plan.id, plan])).values()];
}
