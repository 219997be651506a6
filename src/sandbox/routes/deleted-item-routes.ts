import { answerCollection, contextOf } from '../odata/collection.ts';
import type { Entity } from '../odata/entity.ts';
import type { GraphAnswer } from '../odata/graph-call.ts';
import { badRequest, notFound, unknownSegment } from '../odata/graph-failure.ts';
import { allowOnly } from '../odata/query-options.ts';
import type { TenantState } from '../tenant/tenant-state.ts';
import { UNIT } from './directory-entities.ts';
import { directoryObject } from './directory-objects.ts';
import { GROUP } from './group-entity.ts';
import type { Route, RouteContext } from './route.ts';
import { USER, userRow } from './user-entity.ts';

/** The recycle bin, which keeps users for 30 days; security groups are deleted for good and never in it. */
export const DELETED_ITEM_ROUTES: readonly Route[] = [
  { method: 'GET', path: 'directory/deletedItems', answer: refuseWithoutKind },
  { method: 'GET', path: 'directory/deletedItems/{item}', answer: getItem },
];

/** A kind, `microsoft.graph.user`, or the id of one object. */
function getItem({ state, call, parameters }: RouteContext): GraphAnswer {
  const item = parameters.item ?? '';
  if (item.toLowerCase().startsWith('microsoft.graph.')) {
    return { status: 200, body: listKind(item.slice('microsoft.graph.'.length).toLowerCase()) };
  }
  allowOnly(call.query, 'select');
  const user = state.deletedUsers.get(item.toLowerCase());
  if (!user) throw notFound(item);
  const shown = directoryObject(USER, item, userRow(state, user)).show(call.query.select);
  return {
    status: 200,
    body: { '@odata.context': `${contextOf(call, 'directoryObjects', null)}/$entity`, ...shown },
  };

  function listKind(kind: string): Record<string, unknown> {
    if (kind === 'user') return answerCollection(call, USER, deletedRows(state));
    const empty = [GROUP, UNIT].find(({ type }) => type.toLowerCase() === kind) as Entity<unknown> | undefined;
    if (!empty) throw unknownSegment(item);
    return answerCollection(call, empty, []);
  }
}

/** The kind must be said; no text of Graph is known for this. */
function refuseWithoutKind(): never {
  throw badRequest('The OData cast type is a required part of the URI.');
}

function deletedRows(state: TenantState) {
  return [...state.deletedUsers.values()].map((user) => userRow(state, user));
}
