import type { SkuId } from '../../ids.ts';
import { nameOf } from '../../licensing/catalogue/catalogue.ts';
import type { Change, HeldLicense, Product } from '../../licensing/model.ts';
import { explainLeftAlone } from '../../text/explain.ts';
import type { Reader } from '../../text/text.ts';
import { capped } from '../capped.ts';

/** What one change does to one user, under headings: removed, added, changed, kept, not done. */
export interface ChangeGroup {
  label: string;
  items: string[];
}

/** Names of products and service plans, by id. */
export class Names {
  readonly #products: readonly Product[];
  readonly #plans: Map<string, string>;

  constructor(products: readonly Product[]) {
    this.#products = products;
    this.#plans = new Map(products.flatMap(({ servicePlans }) => servicePlans.map(({ id, label }) => [id, label])));
  }

  product(skuId: SkuId): string {
    return nameOf(this.#products, skuId);
  }

  plan(id: string): string {
    return this.#plans.get(id) ?? id;
  }
}

/** @param max how many licenses are shown under one heading */
export function changeGroups(change: Change, names: Names, reader: Reader, max: number): ChangeGroup[] {
  const { text, format } = reader;
  const { labels } = text.plans;
  const directly = new Map(change.before.flatMap((held) => (held.direct ? [[held.skuId, held.direct] as const] : [])));
  const given = change.add.filter(({ skuId }) => !directly.has(skuId));
  const switched = change.add.filter(({ skuId }) => directly.has(skuId));
  const kept = change.after.filter(
    ({ skuId }) => change.before.some((held) => held.skuId === skuId) && !switched.some((one) => one.skuId === skuId),
  );
  const nothingElse = change.remove.length > 0 && change.add.length === 0 ? [labels.noOthers] : [];
  const groups: [string, string[]][] = [
    [labels.goes, change.remove.map((skuId) => names.product(skuId))],
    [
      labels.comes,

      given.map((added) => {
        const held = change.before.find(({ skuId }) => skuId === added.skuId);
        return withDetails(added, held?.groups ?? [], names, reader, max);
      }),
    ],
    [
      labels.switches,

      switched.map((added) => switches(added, directly.get(added.skuId)?.disabledPlans ?? [], names, reader, max)),
    ],
    [labels.stays, kept.length > 0 ? kept.map((held) => withSource(held, names, reader)) : nothingElse],
    [
      labels.leftAlone,

      change.leftAlone.map((left) => explainLeftAlone(left, left.skuId ? names.product(left.skuId) : '', reader)),
    ],
    [
      labels.usageLocation,

      change.usageLocation ? [labels.setTo(format.country(change.usageLocation))] : [],
    ],
  ];
  return groups
    .filter(([, items]) => items.length > 0)
    .map(([label, items]) => ({ label, items: capped(items, max, text) }));
}

/** What comes: beside which groups, where it is inherited already (licensing-rules U9), and what is off in it. */
function withDetails(
  added: Change['add'][number],
  groups: HeldLicense['groups'],
  names: Names,
  { text }: Reader,
  max: number,
): string {
  const { labels } = text.plans;
  const off = capped(
    added.disabledPlans.map((id) => names.plan(id)),
    max,
    text,
  );
  const beside = groups.map(({ id, name }) => name ?? id);
  const details = [beside.length > 0 ? labels.besideGroup(beside) : '', off.length > 0 ? labels.off(off) : ''].filter(
    Boolean,
  );
  const name = names.product(added.skuId);
  return details.length === 0 ? name : `${name} (${details.join('; ')})`;
}

/** A product with the apps that are switched off or on in it. @param before the ids of those that were off until then */
export function switches(
  added: Change['add'][number],
  before: string[],
  names: Names,
  { text }: Reader,
  max: number,
): string {
  const { labels } = text.plans;
  const label = (ids: string[]) =>
    capped(
      ids.map((id) => names.plan(id)),
      max,
      text,
    );
  const off = label(added.disabledPlans.filter((id) => !before.includes(id)));
  const on = label(before.filter((id) => !added.disabledPlans.includes(id)));
  const details = [off.length > 0 ? labels.off(off) : '', on.length > 0 ? labels.on(on) : ''].filter(Boolean);
  return [names.product(added.skuId), details.join('; ')].filter(Boolean).join(': ');
}

function withSource(held: HeldLicense, names: Names, { text }: Reader): string {
  const { labels } = text.plans;
  const groups = held.groups.map(({ id, name }) => name ?? id);
  const source = held.sourceUnknown ? labels.sourceUnknown : groups.length > 0 ? labels.fromGroup(groups) : '';
  return source === '' ? names.product(held.skuId) : `${names.product(held.skuId)} (${source})`;
}
