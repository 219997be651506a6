import type { PlannedRequest } from '../../licensing/model.ts';
import { tidy } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { capped } from '../capped.ts';
import { Names } from './change-groups.ts';

/** One line about a plan, "Unassign Visio Plan 2 from Megan Bowen": for lists, messages and the card's fallback text. */
export function summarizePlan(
  plan: Pick<PlannedRequest, 'request' | 'changes' | 'products'>,
  { text }: Reader,
): string {
  const { request, changes, products } = tidy(plan, 60);
  const names = new Names(products);
  const product = (skuIds: readonly string[]) =>
    capped(
      unique(skuIds).map((skuId) => names.product(skuId)),
      3,
      text,
    );
  const switched = request.operation === 'services' ? request.services : [];
  const added = [...request.add, ...switched].map(({ skuId }) => skuId);
  const removed = request.remove === 'all' ? changes.flatMap(({ remove }) => remove) : request.remove;
  const [only, ...others] = changes;
  const who =
    only && others.length === 0
      ? only.user.displayName || only.user.userPrincipalName
      : text.general.users(changes.length);
  return text.operations[request.operation].inShort({ add: product(added), remove: product(removed), who });
}

function unique(skuIds: readonly string[]): string[] {
  return [...new Set(skuIds)];
}
