import type { AuditRow } from '../../storage/audit.ts';
import { nameOf } from '../catalogue/catalogue.ts';
import type { HeldLicense, Plan } from '../model.ts';
import { csvFrom } from './csv.ts';
import type { RecordEntry } from './record.ts';

/** One line of the record with all that a file says of it. */
export interface RecordLine {
  plan: Plan;
  row: AuditRow;
  entry: RecordEntry;
}

/** What stands in each column; `hash` ties a line to the chain that `npm run audit:verify` checks. */
const columns: Record<string, (line: RecordLine) => string> = {
  time: ({ entry }) => entry.at,
  plan: ({ plan }) => String(plan.number),
  event: ({ entry }) => entry.event,
  actor: ({ entry }) => entry.actor.name,
  actorId: ({ entry }) => entry.actor.id,
  roles: ({ entry }) => entry.roles.join('; '),
  to: ({ entry }) => entry.to.join('; '),
  text: ({ entry }) => entry.text ?? '',
  ticket: ({ plan }) => plan.request.ticket ?? '',
  asker: ({ plan }) => plan.asker.name,
  user: ({ plan, entry }) => plan.changes.find(({ user }) => user.id === entry.userId)?.user.userPrincipalName ?? '',
  userId: ({ entry }) => entry.userId ?? '',
  before: ({ plan, entry }) => licensesIn(entry.before, plan),
  after: ({ plan, entry }) => licensesIn(entry.after, plan),
  graphRequestId: ({ entry }) => entry.graphRequestId ?? '',
  hash: ({ row }) => row.hash,
};

/** The record as a file for a spreadsheet, with a heading. */
export function recordFile(lines: RecordLine[]): string {
  const cells = Object.values(columns);
  return csvFrom([Object.keys(columns), ...lines.map((line) => cells.map((content) => content(line)))]);
}

function licensesIn(held: HeldLicense[] | null, { products }: Plan): string {
  return (held ?? []).map(({ skuId }) => nameOf(products, skuId)).join('; ');
}
