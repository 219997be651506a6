import { describe, expect, it } from 'vitest';
import { refreshOf } from '../../../src/bot/teams/refresh.ts';
import type { Plan } from '../../../src/licensing/model.ts';
import { readerFor } from '../../../src/text/text.ts';
import { difference, sampleRequest } from '../../cards/gallery-approvals.ts';
import { sampleApproval } from '../../cards/samples.ts';
import { userId } from '../../support/sandbox.ts';

const reader = readerFor({ locale: 'en-GB', timeZone: 'Europe/Amsterdam' });

/** @param known those who have opened a chat, by object id */
const conversations = (known: (id: string) => boolean) => ({
  find: async (aadObjectId: string) =>
    known(aadObjectId)
      ? {
          aadObjectId,
          reference: { user: { id: `29:${aadObjectId}`, name: '' } },
          locale: 'en-GB',
          timeZone: 'Europe/Amsterdam',
          dead: false,
        }
      : undefined,
});

function askedOf(people: number): Plan {
  const asked = Array.from({ length: people }, (_, index) => ({
    kind: 'person' as const,
    id: userId(300 + index),
    name: `Person ${index}`,
    as: 'approver' as const,
    step: 0,
    at: '2026-10-14T09:00:00.000Z',
  }));
  return sampleRequest('waiting', [], { approval: { ...sampleApproval, asked, difference } });
}

const idsOf = async (plan: Plan, known: (id: string) => boolean) =>
  ((await refreshOf(plan, conversations(known), reader)) as { refresh?: { userIds?: string[] } }).refresh?.userIds;

describe('a card before several people', () => {
  it('is drawn again for whoever asked and for those who may decide, once each', async () => {
    const plan = askedOf(2);
    expect(await idsOf(plan, () => true)).toEqual([`29:${plan.asker.id}`, `29:${userId(300)}`, `29:${userId(301)}`]);
  });

  it('is drawn again for at most sixty of those who can be known, which is Teams’ limit', async () => {
    const plan = askedOf(90);
    expect(await idsOf(plan, () => true)).toHaveLength(60);
    expect(await idsOf(plan, (id) => id > userId(350))).toHaveLength(39);
  });

  it('names nobody where nobody is known, and asks nobody of a plan that is decided', async () => {
    expect(await idsOf(askedOf(2), () => false)).toBeUndefined();
    expect(
      await refreshOf(
        sampleRequest('refused'),
        conversations(() => true),
        reader,
      ),
    ).toEqual({});
  });
});
