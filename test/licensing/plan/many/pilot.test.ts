import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../src/licensing/model.ts';
import { pilotSize, startPilot } from '../../../../src/licensing/plan/many/pilot.ts';
import { direct, person } from '../../../support/tenant-facts.ts';

function change(more: Partial<Change>): Change {
  return {
    user: person('ann'),
    before: [direct('e3')],
    add: [],
    remove: ['e3'],
    usageLocation: null,
    after: [],
    leftAlone: [],
    warnings: [],
    conflicts: [],
    state: 'planned',
    failure: null,
    clientRequestId: null,
    graphRequestId: null,
    ...more,
  };
}

const takes = change({});
const gives = change({ remove: [], add: [{ skuId: 'e5', disabledPlans: [] }] });
const swaps = change({ add: [{ skuId: 'e5', disabledPlans: [] }] });
const switches = change({ remove: [], add: [{ skuId: 'e3', disabledPlans: ['sway'] }] });
const located = { ...gives, usageLocation: 'NL' };
const idle = change({ state: 'skipped', remove: [] });

function placesOf(...changes: Change[]): number[] {
  const pilot = startPilot();
  // In slices, as they are read.
  for (let at = 0; at < changes.length; at += 7) {
    pilot.add(changes.slice(at, at + 7).map((one, index) => ({ position: at + index, change: one })));
  }
  return pilot.places();
}

const many = (one: Change, count = 50) => Array.from({ length: count }, () => one);

describe('who comes first in a plan of many (R8)', () => {
  it('is one of each kind of change, wherever they stand', () => {
    expect(placesOf(...many(takes), swaps, ...many(takes), gives, switches, ...many(takes), located)).toEqual([
      0, 50, 101, 102, 153,
    ]);
  });

  it('is whoever stands at the beginning, where there are fewer kinds', () => {
    expect(placesOf(...many(takes), gives, ...many(gives))).toEqual([0, 1, 2, 3, 50]);
  });

  it('is nobody to whom nothing is done, and never more than there are', () => {
    expect(placesOf(idle, takes, idle, takes)).toEqual([1, 3]);
    expect(placesOf(...many(idle))).toEqual([]);
    expect(placesOf(...many(takes, 500))).toHaveLength(pilotSize);
  });
});
