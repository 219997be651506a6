import type { SkuId } from '../../ids.ts';
import type { Plan, PlannedRequest } from '../../licensing/model.ts';
import { inert, plain, tidy } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { capped } from '../capped.ts';
import { widestButton } from '../widest-button.ts';
import { Names } from './change-groups.ts';

/** One line about a plan, "Unassign Visio Plan 2 from Megan Bowen": for lists, messages and the card's fallback text. */
export function summarizePlan(
  plan: Pick<PlannedRequest, 'request' | 'changes' | 'products'> & Pick<Partial<Plan>, 'large'>,
  { text }: Reader,
): string {
  const { request, changes } = plan;
  const products = tidy(plan.products, 60);
  const names = new Names(products);
  const product = (skuIds: readonly SkuId[]) =>
    capped(
      unique(skuIds).map((skuId) => names.product(skuId)),
      3,
      text,
    );
  const added = request.items.flatMap(({ operation, add, services }) =>
    [...add, ...(operation === 'services' ? services : [])].map(({ skuId }) => skuId),
  );
  const removed = request.items.flatMap(({ userId, remove }) =>
    remove === 'all' ? (changes.find(({ user }) => user.id === userId)?.remove ?? []) : remove,
  );
  const [only, ...others] = changes;
  const who =
    only && others.length === 0
      ? plain(only.user.displayName || only.user.userPrincipalName, 60)
      : text.general.users(plan.large?.people ?? changes.length);
  return text.operations[request.operation].inShort({ add: product(added), remove: product(removed), who });
}

/** What the button does that agrees to a plan, in the fewest words that still name it: "Unassign E3 from Megan". */
export function actOf(plan: Plan, { text }: Reader): string {
  const { request, changes } = plan;
  const products = tidy(plan.products, 40);
  const product = (skuIds: readonly SkuId[]) => {
    const [only, ...others] = unique(skuIds);
    return [
      only !== undefined && others.length === 0 ? shortName(only, products) : text.general.licenses(others.length + 1),
    ];
  };
  const [only, ...others] = changes;
  const { act, action } = text.operations[request.operation];
  const facts = {
    add: product(changes.flatMap(({ add }) => add.map(({ skuId }) => skuId))),
    remove: product(changes.flatMap(({ remove }) => remove)),
    who: only && others.length === 0 ? firstName(tidy(only.user, 40)) : text.general.users(changes.length),
  };
  const words = act(facts);
  return inert(words.length <= widestButton ? words : action);
}

const family = /^(Microsoft|Office) 365 (?=.)/;

/** "E3" for Microsoft 365 E3, unless two products of the plan would be called so. */
function shortName(skuId: SkuId, products: Plan['products']): string {
  const name = new Names(products).product(skuId);
  const short = name.replace(family, '');
  const namesakes = products.filter((product) => product.name.replace(family, '') === short);
  return namesakes.length > 1 ? name : short;
}

/** Of "Bowen, Megan" the whole, since which is the first name is not known. */
function firstName({ displayName, userPrincipalName }: Plan['changes'][number]['user']): string {
  const name = displayName || userPrincipalName;
  return name.includes(',') ? name : (name.split(' ')[0] ?? name);
}

function unique(skuIds: readonly SkuId[]): SkuId[] {
  return [...new Set(skuIds)];
}
