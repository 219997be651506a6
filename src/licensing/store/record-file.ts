import type { SkuId } from '../../ids.ts';
import type { AuditRow } from '../../storage/audit.ts';
import { nameOf } from '../catalogue/catalogue.ts';
import type { HeldLicense, Plan } from '../model.ts';
import { csvFrom, separatorFor } from './csv.ts';
import type { RecordEntry } from './record.ts';

/** One line of the record with all that a file says of it. */
export interface RecordLine {
  /** null for what concerns no plan. */
  plan: Plan | null;
  row: AuditRow;
  entry: RecordEntry;
}

/** What stands in each column; `hash` ties a line to the chain that `npm run audit:verify` checks. */
const columns: Record<string, (line: RecordLine) => string> = {
  time: ({ entry }) => entry.at,
  plan: ({ plan }) => String(plan?.number ?? ''),
  event: ({ entry }) => entry.event,
  actor: ({ entry }) => entry.actor.name,
  actorId: ({ entry }) => entry.actor.id,
  roles: ({ entry }) => entry.roles.join('; '),
  to: ({ entry }) => entry.to.join('; '),
  text: ({ entry }) => entry.text ?? '',
  ticket: ({ plan }) => plan?.request.ticket ?? '',
  asker: ({ plan }) => plan?.asker.name ?? '',
  user: ({ plan, entry }) => plan?.changes.find(({ user }) => user.id === entry.userId)?.user.userPrincipalName ?? '',
  userId: ({ entry }) => entry.userId ?? '',
  before: ({ plan, entry }) => licensesIn(entry.before, plan),
  after: ({ plan, entry }) => licensesIn(entry.after, plan),
  clientRequestId: ({ entry }) => entry.clientRequestId ?? '',
  graphRequestId: ({ entry }) => entry.graphRequestId ?? '',
  hash: ({ row }) => row.hash,
};

/** The record as a file for a spreadsheet in the reader's region, with a heading. */
export function recordFile(lines: RecordLine[], locale: string): string {
  const cells = Object.values(columns);
  const rows = [Object.keys(columns), ...lines.map((line) => cells.map((content) => content(line)))];
  return csvFrom(rows, separatorFor(locale));
}

/** With the groups that give it: where one does as well, taking it directly would otherwise look like nothing. */
function licensesIn(held: HeldLicense[] | null, plan: Plan | null): string {
  const name = (skuId: SkuId) => nameOf(plan?.products ?? [], skuId);
  const sources = ({ direct, groups }: HeldLicense) =>
    groups.length === 0
      ? []
      : [...(direct ? ['direct'] : []), ...groups.map((group) => `group ${group.name ?? group.id}`)];
  const shown = (license: HeldLicense) => {
    const from = sources(license);
    return from.length === 0 ? name(license.skuId) : `${name(license.skuId)} (${from.join(', ')})`;
  };
  return (held ?? []).map(shown).join('; ');
}
