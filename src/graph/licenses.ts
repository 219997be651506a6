import type { ServicePlanId, SkuId, UserId } from '../ids.ts';
import { userPath } from './addresses.ts';
import type { GraphClient } from './client.ts';
import { GraphError } from './error.ts';
import type { GraphRequest } from './request.ts';
import { parseAnswer, skuSchema, subscriptionSchema } from './schemas.ts';
import type { CompanySubscription, SubscribedSku } from './types.ts';

/** What one call to `assignLicense` changes. */
export interface LicenseChange {
  addLicenses: { skuId: SkuId; disabledPlans: ServicePlanId[] }[];
  removeLicenses: string[];
}

/** Names a write before it is made, so that Microsoft finds it even where its answer was lost. */
export interface WriteOptions {
  /** A UUID of our own, sent as `client-request-id`. */
  clientRequestId?: string;
}

/** Graph's id of a write, for the record. */
export interface Written {
  requestId: string | null;
}

/**
 * Adds and removes licenses of one user in one call. Both collections are always sent (G1); `disabledPlans` replaces what
 * is switched off now (G2). Throws a GraphError; where it is `ambiguous`, the state must be read before a repetition.
 */
export async function assignLicense(
  graph: GraphClient,
  userId: UserId,
  change: LicenseChange,
  options: WriteOptions = {},
): Promise<Written> {
  const { requestId } = await graph.request(assignLicenseRequest(userId, change, options));
  return { requestId };
}

/** The same as a request, for a batch of them. */
export function assignLicenseRequest(
  userId: UserId,
  { addLicenses, removeLicenses }: LicenseChange,
  options: WriteOptions = {},
): GraphRequest {
  const path = `${userPath(userId)}/assignLicense`;
  return { method: 'POST', path, body: { addLicenses, removeLicenses }, headers: headersOf(options) };
}

/** Sets the country of a user, two letters of ISO 3166 (G6). Needs more permission than licenses do (G13). */
export async function setUsageLocation(
  graph: GraphClient,
  userId: UserId,
  usageLocation: string,
  options: WriteOptions = {},
): Promise<Written> {
  const path = userPath(userId);
  const { requestId } = await graph.request({
    method: 'PATCH',
    path,
    body: { usageLocation },
    headers: headersOf(options),
  });
  return { requestId };
}

function headersOf({ clientRequestId }: WriteOptions): Record<string, string> {
  return clientRequestId === undefined ? {} : { 'client-request-id': clientRequestId };
}

/** The products of the tenant, each summed over its subscriptions (S3). */
export async function readSkus(graph: GraphClient): Promise<SubscribedSku[]> {
  const found = await graph.list('/subscribedSkus');
  return found.map((sku) => parseAnswer(skuSchema, sku, 'a subscribed SKU'));
}

/** One entry per subscription; null where the app may not read them (G13). */
export async function readSubscriptions(graph: GraphClient): Promise<CompanySubscription[] | null> {
  try {
    const found = await graph.list('/directory/subscriptions');
    return found.map((subscription) => parseAnswer(subscriptionSchema, subscription, 'a subscription'));
  } catch (error) {
    if (error instanceof GraphError && error.status === 403) return null;
    throw error;
  }
}
