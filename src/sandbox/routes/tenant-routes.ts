import { isGuid } from '../guid.ts';
import { answerCollection, contextOf } from '../odata/collection.ts';
import { project, shownProperties } from '../odata/entity.ts';
import type { GraphAnswer } from '../odata/graph-call.ts';
import { badRequest, denied, notFound } from '../odata/graph-failure.ts';
import { allowOnly } from '../odata/query-options.ts';
import { objectBody } from './answers.ts';
import { ORGANIZATION, SKU, SUBSCRIPTION, UNIT } from './directory-entities.ts';
import { answerObjects, findObject } from './directory-objects.ts';
import type { Route, RouteContext } from './route.ts';

/** The tenant's own resources, and those that the sandbox's app has no right to. */
export const TENANT_ROUTES: readonly Route[] = [
  { method: 'GET', path: 'subscribedSkus', answer: listSkus },
  { method: 'GET', path: 'subscribedSkus/{sku}', answer: getSku },
  { method: 'GET', path: 'directory/subscriptions', answer: listSubscriptions },
  { method: 'GET', path: 'directory/subscriptions/{subscription}', answer: getSubscription },
  { method: 'GET', path: 'directory/administrativeUnits', answer: listUnits },
  { method: 'GET', path: 'directory/administrativeUnits/{unit}', answer: getUnit },
  { method: 'GET', path: 'directory/administrativeUnits/{unit}/members', answer: listUnitMembers },
  { method: 'GET', path: 'organization', answer: listOrganization },
  { method: 'GET', path: 'organization/{organization}', answer: getOrganization },
  { method: 'POST', path: 'directoryObjects/getByIds', answer: getByIds },
  ...['POST users', 'DELETE users/{user}', 'GET users/{user}/mailboxSettings', 'POST users/{user}/revokeSignInSessions']
    .concat(['POST groups', 'PATCH groups/{group}', 'DELETE groups/{group}', 'POST groups/{group}/members/$ref'])
    .concat(['DELETE groups/{group}/members/{member}/$ref', 'POST directory/deletedItems/{item}/restore'])
    .map((line): Route => {
      const [method = '', path = ''] = line.split(' ');
      return { method, path, answer: refuse };
    }),
];

function refuse(): never {
  throw denied();
}

function listSkus({ state, call }: RouteContext): GraphAnswer {
  allowOnly(call.query, 'select');
  const names = shownProperties(SKU, call.query.select);
  const value = [...state.skus.values()].map((sku) => project(SKU, { sku, state }, names));
  return { status: 200, body: { '@odata.context': contextOf(call, 'subscribedSkus', call.query.select), value } };
}

function getSku({ state, call, parameters }: RouteContext): GraphAnswer {
  allowOnly(call.query, 'select');
  const id = parameters.sku ?? '';
  const sku = [...state.skus.values()].find(({ skuId }) => `${state.organization.id}_${skuId}` === id.toLowerCase());
  if (!sku) throw notFound(id);
  const context = `${contextOf(call, 'subscribedSkus', call.query.select)}/$entity`;
  return {
    status: 200,
    body: { '@odata.context': context, ...project(SKU, { sku, state }, shownProperties(SKU, call.query.select)) },
  };
}

function listSubscriptions({ state, call }: RouteContext): GraphAnswer {
  allowOnly(call.query, 'select', 'top', 'skipToken');
  const rows = state.subscriptions.map((subscription) => ({ subscription, state }));
  return { status: 200, body: answerCollection(call, SUBSCRIPTION, rows) };
}

/** By its id or, as `subscriptions(commerceSubscriptionId='…')`, by the id that it has in commerce. */
function getSubscription({ state, call, parameters }: RouteContext): GraphAnswer {
  allowOnly(call.query, 'select');
  const key = parameters.subscription ?? '';
  const [, commerceId] = /^commerceSubscriptionId='(.*)'$/i.exec(key) ?? [];
  const subscription = state.subscriptions.find(({ id, commerceSubscriptionId }) =>
    commerceId === undefined
      ? id.toLowerCase() === key.toLowerCase()
      : commerceSubscriptionId?.toLowerCase() === commerceId.toLowerCase(),
  );
  if (!subscription) throw notFound(commerceId ?? key);
  const shown = project(SUBSCRIPTION, { subscription, state }, shownProperties(SUBSCRIPTION, call.query.select));
  return {
    status: 200,
    body: { '@odata.context': `${contextOf(call, SUBSCRIPTION.set, call.query.select)}/$entity`, ...shown },
  };
}

function listUnits({ state, call }: RouteContext): GraphAnswer {
  return { status: 200, body: answerCollection(call, UNIT, state.units.values()) };
}

function getUnit(context: RouteContext): GraphAnswer {
  allowOnly(context.call.query, 'select');
  const shown = project(UNIT, unitOf(context), shownProperties(UNIT, context.call.query.select));
  return {
    status: 200,
    body: { '@odata.context': `${contextOf(context.call, UNIT.set, context.call.query.select)}/$entity`, ...shown },
  };
}

function listUnitMembers(context: RouteContext): GraphAnswer {
  const members = unitOf(context).members.flatMap((id) => findObject(context.state, id) ?? []);
  return { status: 200, body: answerObjects(context.call, members) };
}

function unitOf({ state, parameters }: RouteContext) {
  const id = parameters.unit ?? '';
  const unit = state.units.get(id.toLowerCase());
  if (!unit) throw notFound(id);
  return unit;
}

function listOrganization({ state, call }: RouteContext): GraphAnswer {
  return { status: 200, body: answerCollection(call, ORGANIZATION, [state.organization]) };
}

function getOrganization({ state, call, parameters }: RouteContext): GraphAnswer {
  allowOnly(call.query, 'select');
  const id = parameters.organization ?? '';
  if (id.toLowerCase() !== state.organization.id) throw notFound(id);
  const shown = project(ORGANIZATION, state.organization, shownProperties(ORGANIZATION, call.query.select));
  return {
    status: 200,
    body: { '@odata.context': `${contextOf(call, 'organization', call.query.select)}/$entity`, ...shown },
  };
}

/** Up to 1,000 ids; what does not exist is left out without a word (graph-api 1.10). */
function getByIds({ state, call }: RouteContext): GraphAnswer {
  const { ids, types } = objectBody(call);
  if (!Array.isArray(ids))
    throw badRequest(
      "One or more parameters of the operation 'getByIds' are missing from the request payload. The missing parameters are: ids.",
    );
  if (ids.length > 1000) throw badRequest('The number of ids exceeds the maximum of 1000.');
  const stranger = ids.find((id) => !isGuid(id));
  if (stranger !== undefined) throw badRequest(`Invalid GUID:${String(stranger)}`);
  const wanted = Array.isArray(types) ? types.map((type) => String(type).toLowerCase()) : [];
  const value = [...new Set(ids.map((id: string) => id.toLowerCase()))]
    .flatMap((id) => findObject(state, id) ?? [])
    .filter(
      ({ type }) => wanted.length === 0 || wanted.includes('directoryobject') || wanted.includes(type.toLowerCase()),
    )
    .map((object) => object.show(call.query.select ?? (object.type === 'user' ? INCOMPLETE_USER : null)));
  return { status: 200, body: { '@odata.context': `${call.root}/$metadata#directoryObjects`, value } };
}

/** v1.0 is known to leave out most of a user here; `$select` helps though it is undocumented. */
const INCOMPLETE_USER = ['id', 'accountEnabled', 'displayName'];
