import type { Segment, Warning } from '../../model.ts';
import { retention } from '../retention.ts';
import { type BeforeAfter, type DataGrant, holding, labels, lost, stays } from './before-after.ts';
import { segmentOf } from './segment.ts';
import { sizeOf } from './size-change.ts';
import { roomOf, shrinks } from './sizes.ts';

/** From this size on hardly anybody has as much as they may: that it shrinks is worth a word, not an alarm. */
const ample = 1_024;

/** What becomes of the OneDrive (licensing-rules D26, D27, D30, D35): it goes, it may shrink, or it stays. */
export function oneDriveWarning(change: BeforeAfter): Warning | null {
  const held = holding(change.before, 'oneDrive');
  if (held.length === 0) return null;
  if (holding(change.after, 'oneDrive').length === 0) return oneDriveLost(change, held);
  const [before, after] = [change.before, change.after].map(room);
  if (!before || !after) return null;
  const verdict = shrinks('oneDrive', before, after);
  if (verdict === 'no') return stays(change, 'oneDrive', 'oneDriveStays', ['D8', 'D15']);
  const size = sizeOf(before, after, change.usage, 'oneDrive');
  const fits = size.after !== null && size.used !== undefined && size.used.gb <= size.after;
  const unlikely = size.used === undefined && after.gb >= ample;
  return {
    code: 'oneDriveShrinks',
    severity: verdict === 'unclear' || fits || unlikely ? 'info' : 'warning',
    rules: ['D26', 'D27'],
    deadlines: [],
    plans: labels(holding(change.after, 'oneDrive')),
    size,
  };
}

/** The rules that hold in each of Microsoft's clouds. */
const rules: Record<Segment, string[]> = {
  worldwide: ['D30', 'D31', 'D32', 'D33', 'D34'],
  education: ['D8', 'D35'],
  gcc: ['D8', 'D35'],
  dod: ['D8', 'D35'],
  gccHigh: ['D35'],
  china: ['D35'],
  unknown: ['D35', 'D36'],
};

/** The clock of 60 and 93 days runs in the worldwide cloud; elsewhere it does not, or that is not established (D35). */
function oneDriveLost(change: BeforeAfter, held: readonly DataGrant[]): Warning | null {
  const partNumbers = new Map(change.products.map(({ skuId, skuPartNumber }) => [skuId, skuPartNumber]));
  const segment = segmentOf(
    change.cloud,
    held.map(({ skuId, plan }) => ({ skuPartNumber: partNumbers.get(skuId) ?? '', planName: plan.name })),
  );
  return lost(change, {
    kind: 'oneDrive',
    code: 'oneDrive',
    severity: 'warning',
    rules: rules[segment],
    durations: segment === 'worldwide' ? retention.oneDrive : [],
    segment,
  });
}

function room(grants: readonly DataGrant[]) {
  const plans = grants.map(({ plan }) => plan);
  return roomOf(
    'oneDrive',
    plans,
    holding(grants, 'oneDrive').map(({ plan }) => plan),
  );
}
