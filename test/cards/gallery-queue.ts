import { heldCard } from '../../src/cards/lists/held.ts';
import { queueCard } from '../../src/cards/lists/queue.ts';
import { confirmationCard } from '../../src/cards/plan/confirmation.ts';
import { outcomeCard } from '../../src/cards/plan/outcome.ts';
import type { HeldList } from '../../src/licensing/guards/standstill.ts';
import type { Plan } from '../../src/licensing/model.ts';
import type { Place } from '../../src/licensing/proposing/places.ts';
import type { Exhibit } from './gallery.ts';
import { e3, held, megan, oddPeople, sampleChange, samplePerson, samplePlan, seatsOfE3 } from './samples.ts';

const gives = (user = megan) =>
  sampleChange(user, { before: [], add: [{ skuId: e3.skuId, disabledPlans: [] }], after: [held(e3)], remove: [] });

/** Two people and one seat. */
export const shortPlan: Plan = {
  ...samplePlan('assign', [gives(), gives(samplePerson('Zoë Maas'))]),
  seats: [{ ...seatsOfE3, free: 1, promised: 0, change: 2 }],
};

const waits: Plan = { ...samplePlan('assign', [gives()], 'queued'), seats: [{ ...seatsOfE3, free: 0, change: 1 }] };

const placeOf = (plan: Plan, place: number, more: Partial<Place> = {}): Place => ({
  plan,
  skuId: e3.skuId,
  product: e3.name,
  place,
  seats: 1,
  since: '2026-10-14T09:00:00.000Z',
  heldUntil: null,
  expected: null,
  mayLeave: true,
  mayPutFirst: place > 1,
  ...more,
});

const list: HeldList = {
  why: 'gap',
  until: '2026-10-20T09:00:00.000Z',
  plans: [{ plan: waits, dueAt: '2026-10-18T07:00:00.000Z' }],
  others: 0,
  more: false,
};

export function queueExhibits(): Exhibit[] {
  const odd = oddPeople.map((user) => ({
    ...waits,
    changes: [gives(user)],
    asker: { ...waits.asker, name: user.displayName },
  }));
  return [
    { card: 'queue', state: 'nobody', render: (reader) => queueCard([], reader) },
    {
      card: 'queue',
      state: 'two',
      render: (reader) =>
        queueCard(
          [
            placeOf(waits, 1, { heldUntil: '2026-10-15T09:00:00.000Z' }),
            placeOf(waits, 2, { expected: '2026-10-20T07:00:00.000Z' }),
          ],
          reader,
          reader.text.queue.leftNote(43),
        ),
    },
    {
      card: 'queue',
      state: 'odd people, many',
      render: (reader) =>
        queueCard(
          Array.from({ length: 15 }, (_, index) => placeOf(odd[index % odd.length] ?? waits, index + 1)),
          reader,
        ),
    },
    { card: 'confirmation', state: 'no seat for one', render: (reader) => confirmationCard(shortPlan, reader) },
    {
      card: 'confirmation',
      state: 'no seat for one, to be sent',
      render: (reader) => confirmationCard({ ...shortPlan, needsApproval: 'rights' }, reader),
    },
    {
      card: 'confirmation',
      state: 'seat held',
      render: (reader) =>
        confirmationCard(
          { ...samplePlan('assign', [gives()]), line: { heldUntil: '2026-10-15T09:00:00.000Z' } },
          reader,
        ),
    },
    {
      card: 'held',
      state: 'after a gap',
      render: (reader) =>
        heldCard(
          { ...list, plans: odd.map((plan) => ({ plan, dueAt: '2026-10-18T07:00:00.000Z' })), others: 2 },
          reader,
        ),
    },
    { card: 'held', state: 'restored', render: (reader) => heldCard({ ...list, why: 'restored' }, reader) },
    {
      card: 'held',
      state: 'released',
      render: (reader) => heldCard(list, reader, reader.text.standstill.released),
    },
    { card: 'outcome', state: 'in line', render: (reader) => outcomeCard(waits, reader) },
  ];
}
