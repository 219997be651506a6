import { readSkus, readSubscriptions } from '../../graph/licenses.ts';
import type { SubscribedSku } from '../../graph/types.ts';
import { searchUsers, usersWithSku } from '../../graph/users.ts';
import type { SkuId, UserId } from '../../ids.ts';
import { promisedSeats } from '../../storage/plans/promised-seats.ts';
import { describeProduct, describeProducts, describeUnowned } from '../catalogue/catalogue.ts';
import { isFamilyWord, productsWithApp } from '../catalogue/family-words.ts';
import { findProducts } from '../catalogue/product-search.ts';
import { type LicensingContext, readRightsAndFacts } from '../context.ts';
import { reading } from '../graph-failure.ts';
import type { Actor, HeldLicense, Person, Product, Seats } from '../model.ts';
import { personFrom } from '../people.ts';
import { seatsFrom } from '../plan/seats.ts';
import { Refusal } from '../refusal.ts';
import { mayAnywhere, type Offered, refusalOf, requireRight, type Verb } from '../rights.ts';
import { isForEverybody, isLimitedToSelf, notForEverybody } from '../self-requests.ts';
import type { ShownRights } from '../shown-rights.ts';

/** A product with its seats (S2). */
export interface SeatRow {
  product: Product;
  seats: Seats;
}

/** One row per subscription (S3). */
export interface SubscriptionRow {
  product: Product;
  status: string;
  /** null where Microsoft 365 does not say. */
  seats: number | null;
  isTrial: boolean;
  renewsAt: string | null;
}

/** A user who holds a product, and whether directly: what comes from a group is not taken here (G4). */
export interface Holder extends Person {
  direct: boolean;
}

/**
 * What a product is looked for: of several that are meant, one without seats cannot be given and one that nobody holds cannot
 * be taken.
 */
export type Purpose = 'give' | 'take' | 'look';

/** Everything that only looks. Each reads the actor's rights first, from the directory, now (R5, R6). */
export interface Lookups {
  /** What this person may do at all: decides what help offers. */
  rightsOf(actor: Actor): Promise<Offered>;
  /** Whether this person may ask for themselves and for nobody else (U16). */
  asksForSelf(actor: Actor): Promise<boolean>;
  /** Throws Refusal `notAllowed` where this person has the right over nobody: said before anything is asked of them. */
  admit(actor: Actor, verb: Verb): Promise<void>;
  /** Users by part of a name, mail address, UPN or object id, best match first. */
  findUsers(actor: Actor, text: string, limit?: number): Promise<Person[]>;
  /**
   * Products by the names people use, part number or skuId; several where the words mean several.
   * @throws Refusal `productNotOwned` where of several that could be given or taken none is the tenant's
   */
  findProducts(actor: Actor, text: string, purpose?: Purpose): Promise<Product[]>;
  /** All products of the tenant. */
  products(actor: Actor): Promise<Product[]>;
  /** The tenant's products as they were last read; empty before that. Only for finding their names in a sentence. */
  productsKnown(): readonly Product[];
  /** S2, S3: seats per product. */
  seats(actor: Actor): Promise<SeatRow[]>;
  /** S3: seats per subscription; empty where the app may not read subscriptions. */
  subscriptions(actor: Actor): Promise<SubscriptionRow[]>;
  /** What one user holds and where it comes from (G4). @throws Refusal `unknownUser` */
  licensesOf(actor: Actor, userId: UserId): Promise<{ user: Person; held: HeldLicense[]; products: Product[] }>;
  /** Who holds a product. @throws Refusal `productNotOwned` */
  whoHas(actor: Actor, skuId: SkuId): Promise<{ product: Product; users: Holder[] }>;
}

export function createLookups(context: LicensingContext, shownRights: ShownRights): Lookups {
  const { selfRequests } = context;
  let known: readonly Product[] = [];

  return {
    productsKnown: () => known,

    async rightsOf(actor) {
      const rights = await shownRights(actor.id);
      return {
        execute: mayAnywhere(rights, 'execute'),
        ask: mayAnywhere(rights, 'ask'),
        approve: mayAnywhere(rights, 'approve'),
        look: mayAnywhere(rights, 'look'),
        self: isLimitedToSelf(rights, 'ask', selfRequests),
        stop: refusalOf(rights, 'execute') === null,
      };
    },

    // Without the setting nobody's roles need be read for it.
    asksForSelf: async (actor) =>
      selfRequests !== 'off' && isLimitedToSelf(await shownRights(actor.id), 'ask', selfRequests),

    async admit(actor, verb) {
      await admitted(actor, verb);
    },

    async findUsers(actor, text, limit = 10) {
      if ((await admitted(actor, 'look')) === 'self') return [await themselves(actor, text)];
      const users = await reading(() => searchUsers(context.graph, text, limit));
      return users.map(personFrom);
    },

    async findProducts(actor, text, purpose = 'look') {
      const self = (await admitted(actor, 'look')) === 'self';
      const skus = await reading(() => readSkus(context.graph));
      const owned = describe(skus);
      const matches = findProducts(text, owned, context.names);
      // All of a family are to choose from, also those without seats: that is said when a plan is made.
      if (isFamilyWord(text) && purpose !== 'look') return [...new Set([...matches, ...productsWithApp(text, owned)])];
      if (self && purpose !== 'look') return forEverybody(matches, owned);
      if (purpose !== 'look') demandOwned(text, matches, owned);
      const useful = matches.filter(({ skuId }) =>
        isUseful(
          skus.find((sku) => sku.skuId === skuId),
          purpose,
        ),
      );
      return useful.length > 0 ? useful : matches;
    },

    async products(actor) {
      const whose = await admitted(actor, 'look');
      const owned = await ownedProducts();
      return whose === 'self' ? owned.filter((product) => isForEverybody(product, selfRequests)) : owned;
    },

    async seats(actor) {
      requireRight(await shownRights(actor.id), 'look');
      const [skus, subscriptions, promised] = await Promise.all([
        reading(() => readSkus(context.graph)),
        reading(() => readSubscriptions(context.graph)),
        promisedSeats(context.db, context.tenantId),
      ]);
      const products = describeProducts(skus, subscriptions, context.names);
      return skus.map((sku, index) => ({
        product: products[index] ?? describeProduct(sku, context.names),
        seats: seatsFrom(sku, promised.get(sku.skuId) ?? 0, context.approvals.prices),
      }));
    },

    async subscriptions(actor) {
      requireRight(await shownRights(actor.id), 'look');
      const [products, subscriptions] = await Promise.all([
        ownedProducts(),
        reading(() => readSubscriptions(context.graph)),
      ]);
      return (subscriptions ?? []).flatMap(({ skuId, status, totalLicenses, isTrial, nextLifecycleDateTime }) => {
        const product = products.find((one) => one.skuId === skuId);
        return product ? [{ product, status, seats: totalLicenses, isTrial, renewsAt: nextLifecycleDateTime }] : [];
      });
    },

    async licensesOf(actor, userId) {
      const { rights, facts } = await readRightsAndFacts(context, actor.id, [userId]);
      const subject = facts.subjects[0];
      const own = userId.toLowerCase() === actor.id.toLowerCase();
      if (!own || !isLimitedToSelf(rights, 'look', selfRequests)) requireRight(rights, 'look', subject?.person);
      if (!subject || subject.unknown) throw new Refusal('unknownUser', { text: userId });
      return { user: subject.person, held: subject.held, products: facts.products };
    },

    async whoHas(actor, skuId) {
      requireRight(await shownRights(actor.id), 'look');
      const product = (await ownedProducts()).find((one) => one.skuId === skuId);
      if (!product) throw new Refusal('productNotOwned', { product: describeUnowned(skuId, context.names).name });
      const users = await reading(() => usersWithSku(context.graph, skuId));
      return {
        product,
        users: users.map((user) => ({
          ...personFrom(user),
          direct: user.licenseAssignmentStates.some((state) => state.skuId === skuId && state.assignedByGroup === null),
        })),
      };
    },
  };

  /** Whom somebody may ask about: whoever is in their scope, or only themselves. @throws Refusal `notAllowed` */
  async function admitted(actor: Actor, verb: Verb): Promise<'others' | 'self'> {
    const rights = await shownRights(actor.id);
    if ((verb === 'ask' || verb === 'look') && isLimitedToSelf(rights, verb, selfRequests)) return 'self';
    if (!mayAnywhere(rights, verb)) requireRight(rights, verb);
    return 'others';
  }

  /** Nobody learns whether somebody else exists. @throws Refusal `selfOnly` */
  async function themselves(actor: Actor, text: string): Promise<Person> {
    const [user] = await reading(() => searchUsers(context.graph, actor.id, 1));
    const wanted = text.trim().toLowerCase();
    const names = user ? [user.id, user.userPrincipalName, user.mail, user.displayName] : [];
    if (!user || !names.some((name) => name?.toLowerCase() === wanted)) throw new Refusal('selfOnly', {});
    return personFrom(user);
  }

  /** @throws Refusal `notForEverybody` where none of what may be meant is */
  function forEverybody(matches: Product[], owned: Product[]): Product[] {
    const open = matches.filter((match) => owned.includes(match) && isForEverybody(match, selfRequests));
    if (open.length === 0 && matches[0]) throw notForEverybody(matches[0].name, owned, selfRequests);
    return open;
  }

  async function ownedProducts(): Promise<Product[]> {
    return describe(await reading(() => readSkus(context.graph)));
  }

  function describe(skus: SubscribedSku[]): Product[] {
    const products = skus.map((sku) => describeProduct(sku, context.names));
    if (products.map(({ skuId }) => skuId).join() !== known.map(({ skuId }) => skuId).join()) known = products;
    return products;
  }
}

/** Nobody is asked which of several they mean where none of them can be had. */
function demandOwned(text: string, matches: Product[], owned: Product[]): void {
  if (matches.length < 2 || matches.some((match) => owned.includes(match))) return;
  // What only users buy for themselves is nothing to buy for them (S16).
  const bought = matches.filter(({ selfService }) => !selfService);
  const [name = text.trim(), ...others] = new Set(bought.map((match) => match.name));
  throw new Refusal('productNotOwned', { product: others.length === 0 ? name : text.trim() });
}

function isUseful(sku: SubscribedSku | undefined, purpose: Purpose): boolean {
  if (!sku || sku.unitsUnknown || purpose === 'look') return true;
  return purpose === 'take' ? sku.consumedUnits > 0 : sku.prepaidUnits.enabled + sku.prepaidUnits.warning > 0;
}
