import type { Warning } from '../../model.ts';
import { deadlinesFrom, retention } from '../retention.ts';
import { type BeforeAfter, covering, type DataGrant, holding, labels, lost, stays } from './before-after.ts';
import { sizeOf } from './size-change.ts';
import { roomOf, shrinks } from './sizes.ts';

/** That of Kiosk, the dangerous downgrade (licensing-rules D47): hardly any mailbox in use is smaller, and then mail stops. */
const tiny = 2;

/** What becomes of the mailbox (licensing-rules D1, D15, D18, D22): it goes, it may shrink, or it stays. */
export function mailboxWarning(change: BeforeAfter): Warning | null {
  const gone = lost(change, {
    kind: 'mailbox',
    code: 'mailbox',
    severity: 'danger',
    rules: ['D1', 'D3', 'D6', 'D17'],
    durations: retention.mailbox,
  });
  if (gone) return gone;
  const [before, after] = [change.before, change.after].map(room);
  if (!before || !after || holding(change.before, 'mailbox').length === 0) return null;
  const verdict = shrinks('mailbox', before, after);
  if (verdict === 'no') return stays(change, 'mailbox', 'mailboxStays', ['D1', 'D15']);
  const size = sizeOf(before, after, change.usage, 'mailbox');
  const fits = size.after !== null && size.used !== undefined && size.used.gb <= size.after;
  const stops = after.gb <= tiny || size.used !== undefined;
  return {
    code: 'mailboxShrinks',
    severity: verdict === 'unclear' || fits ? 'info' : stops ? 'danger' : 'warning',
    rules: ['D18', 'D22', 'D23', ...(after.gb <= tiny ? ['D47'] : [])],
    deadlines: [],
    plans: labels(holding(change.after, 'mailbox')),
    size,
  };
}

function room(grants: readonly DataGrant[]) {
  const plans = grants.map(({ plan }) => plan);
  return roomOf(
    'mailbox',
    plans,
    holding(grants, 'mailbox').map(({ plan }) => plan),
  );
}

/**
 * An archive or a hold is no longer covered (licensing-rules D19, D20): Exchange Plan 2 or the archiving add-on makes room for less.
 * Where the whole mailbox goes with Plan 2, that says it all; the add-on's archive goes with its mailbox.
 */
export function archiveWarning({ before, after, at, zone }: BeforeAfter): Warning | null {
  const mailboxStays = holding(after, 'mailbox').length > 0;
  const addOn = holding(before, 'archive');
  if (!mailboxStays && addOn.length === 0) return null;
  const [had, has] = [before, after].map(archiveRoom);
  if (had === undefined || has === undefined || covering(after, 'archive').length > 0 || had <= has) return null;
  const goesWithMailbox = !mailboxStays && holding(before, 'mailbox').length > 0;
  return {
    code: 'archive',
    severity: 'warning',
    rules: ['D19', 'D20'],
    deadlines: goesWithMailbox ? deadlinesFrom(at, retention.mailbox, zone) : [],
    plans: labels(covering(before, 'archive').length > 0 ? covering(before, 'archive') : holding(before, 'mailbox')),
    size: { before: had, after: has },
  };
}

/** The add-on alone is for mailboxes on premises: an archive of unpublished size. */
function archiveRoom(grants: readonly DataGrant[]): number {
  const { gb } = roomOf(
    'archive',
    grants.map(({ plan }) => plan),
    [],
  );
  return Math.max(gb, holding(grants, 'archive').length > 0 ? 100 : 0);
}
