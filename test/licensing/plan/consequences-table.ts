import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Request } from '../../../src/licensing/model.ts';
import { parseTenant, type TenantFile } from '../../../src/sandbox/tenant/tenant.ts';
import { changeRequest } from '../../support/licensing.ts';

const folder = join(import.meta.dirname, '../../data/consequences');

/** What somebody may lose, or be told, by a change. */
// biome-ignore format: one kind of data a line
const about = z.enum([
  'mailbox', 'mailboxSize', 'sizeNotChecked', 'archive', 'holds',
  'oneDrive', 'oneDriveSize',
  'teams', 'phone', 'calling', 'office', 'copilot',
  'cloudPc', 'intune', 'entra', 'defender', 'audit', 'ediscovery',
  'flows', 'powerBi', 'powerApps', 'project', 'visio',
  'dependent', 'overlap', 'unknownPlans', 'refusedByGraph', 'selfService', 'seatsGrace',
]);
const skuAndPlans = z.strictObject({ sku: z.string(), plans: z.array(z.string()) });

const row = z.strictObject({
  id: z.string(),
  tenant: z.string().default('tenant.json'),
  user: z.string(),
  holds: z.array(z.string()),
  request: z.strictObject({
    add: z.array(z.strictObject({ sku: z.string(), off: z.array(z.string()) })),
    remove: z.array(z.string()),
    switchOff: z.array(skuAndPlans),
    switchOn: z.array(skuAndPlans),
  }),
  must: z.array(
    z.strictObject({ about, severity: z.enum(['any', 'danger']), says: z.array(z.string()), rule: z.string() }),
  ),
  mustNot: z.array(z.strictObject({ about, why: z.string(), rule: z.string(), says: z.array(z.string()).default([]) })),
  note: z.string(),
  /** Why an expectation of the row is not taken over; it still counts as not met. */
  disputed: z
    .array(z.strictObject({ about, part: z.enum(['said', 'severity', 'words', 'unsaid']), reason: z.string() }))
    .default([]),
  /** Disputes that were decided against the row's author: what the row wanted, and why it no longer does. */
  decided: z.array(z.strictObject({ about, was: z.string(), reason: z.string() })).default([]),
});

/** One change, what a licensing expert would want said of it, and what not. */
export type Row = z.infer<typeof row>;

/** The 60 changes, written from docs/rules.md by somebody who had not read the code. */
export const table: Row[] = readFileSync(join(folder, 'changes.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => row.parse(JSON.parse(line)));

export function tenantOf({ tenant }: Row): TenantFile {
  return parseTenant(JSON.parse(readFileSync(join(folder, tenant), 'utf8')));
}

/** The row as what the dialogs would end in. */
export function requestOf(
  { user: name, request: { add, remove, switchOff, switchOn } }: Row,
  tenant: TenantFile,
): Request {
  const user = tenant.users.find(({ userPrincipalName }) => userPrincipalName === name);
  if (!user) throw new Error(`The tenant has no ${name}.`);
  const skuOf = (partNumber: string) => {
    const sku = tenant.subscribedSkus.find(({ skuPartNumber }) => skuPartNumber === partNumber);
    if (!sku) throw new Error(`The tenant has no ${partNumber}.`);
    return sku;
  };
  const planIds = (sku: string, names: string[]) =>
    names.map((name) => {
      const plan = skuOf(sku).servicePlans.find(({ servicePlanName }) => servicePlanName === name);
      if (!plan) throw new Error(`${sku} has no ${name}.`);
      return plan.servicePlanId;
    });
  const plansIn = (switches: typeof switchOff, sku: string) =>
    switches.filter((one) => one.sku === sku).flatMap(({ plans }) => planIds(sku, plans));
  const switched = [...new Set([...switchOff, ...switchOn].map(({ sku }) => sku))];
  const replaces = add.length > 0 && remove.length > 0;
  return changeRequest({
    operation: switched.length > 0 ? 'services' : replaces ? 'replace' : add.length > 0 ? 'assign' : 'unassign',
    userIds: [user.id],
    add: add.map(({ sku, off }) => ({ skuId: skuOf(sku).skuId, disabledPlans: planIds(sku, off) })),
    remove: remove.map((sku) => skuOf(sku).skuId),
    services: switched.map((sku) => ({
      skuId: skuOf(sku).skuId,
      on: plansIn(switchOn, sku),
      off: plansIn(switchOff, sku),
    })),
  });
}

/** Somebody of this tenant who may change everybody's licenses, guests' too. */
export function administratorOf({ roleAssignments }: TenantFile): string {
  const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';
  const found = roleAssignments.find(({ roleDefinitionId }) => roleDefinitionId === globalAdministrator);
  if (!found) throw new Error('The tenant has no Global Administrator.');
  return found.principalId;
}
