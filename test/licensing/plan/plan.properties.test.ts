import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, HeldLicense, Item } from '../../../src/licensing/model.ts';
import { makePlan, type PlanFacts, type PlannedChanges } from '../../../src/licensing/plan/plan.ts';
import { userIdsOf } from '../../../src/licensing/plan/request.ts';
import { Refusal } from '../../../src/licensing/refusal.ts';
import { type Asked, anythingAsked } from '../../support/generated-facts.ts';

/** The plan, or the refusal; whatever else is thrown is a bug and fails the property. */
function answerTo({ request, facts }: Asked): PlannedChanges | Refusal {
  try {
    return makePlan(request, facts);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function planFor(asked: Asked): PlannedChanges | null {
  const answer = answerTo(asked);
  return answer instanceof Refusal ? null : answer;
}

const asked = anythingAsked(4);
const runs = { numRuns: 400 };

/** Runs a property on every change of every plan that is made. */
function forEveryChange(judge: (change: Change, asked: Asked) => void, from = asked): void {
  fc.assert(
    fc.property(from, (one) => {
      for (const change of planFor(one)?.changes ?? []) judge(change, one);
    }),
    runs,
  );
}

const productOf = ({ facts }: Asked, skuId: string) => facts.products.find((product) => product.skuId === skuId);
const heldIn = (held: HeldLicense[], skuId: string) => held.find((license) => license.skuId === skuId);

/** What was asked for the user of a change. */
function itemOf({ request }: Asked, { user }: Pick<Change, 'user'>): Item {
  const item = request.items.find(({ userId }) => userId === user.id);
  if (!item) throw new Error('nothing was asked for this user');
  return item;
}

/** Every product that is named for a user: to give, to take or to switch. */
function named(request: Item, held: HeldLicense[]): Set<string> {
  const taken = request.remove === 'all' ? held.map(({ skuId }) => skuId) : request.remove;
  const given = [...request.add, ...request.services].map(({ skuId }) => skuId);
  return new Set([...taken.filter((skuId) => !request.except.includes(skuId)), ...given]);
}

/** What Graph makes of one `assignLicense`, worked out in another way than the plan does it. */
function carriedOut(change: Change): Map<string, HeldLicense> {
  const holding = new Map(change.before.map((license) => [license.skuId, { ...license }]));
  for (const skuId of change.remove) {
    const license = holding.get(skuId);
    if (license) license.direct = null;
    if (license && license.groups.length === 0 && !license.sourceUnknown) holding.delete(skuId);
  }
  for (const { skuId, disabledPlans } of change.add) {
    const license = holding.get(skuId) ?? { skuId, direct: null, groups: [], sourceUnknown: false };
    holding.set(skuId, { ...license, direct: { disabledPlans } });
  }
  return holding;
}

describe('whatever is asked of whatever tenant', () => {
  it('makes a plan often enough for the properties below to mean something, and refuses in every way', () => {
    const answers = fc.sample(asked, { numRuns: 2_000, seed: 3 }).map((one) => ({ one, answer: answerTo(one) }));
    const made = answers.filter(({ answer }) => !(answer instanceof Refusal));
    expect(made.length).toBeGreaterThan(500);
    expect(new Set(made.map(({ one }) => one.request.operation)).size).toBe(7);
    const codes = answers.flatMap(({ answer }) => (answer instanceof Refusal ? [answer.code] : []));
    expect([...new Set(codes)].sort()).toEqual(['noSeats', 'nothingToDo', 'productNotOwned', 'usageLocationNeeded']);
  });

  it('plans the same from the same facts, and leaves the facts as they are', () => {
    fc.assert(
      fc.property(asked, (one) => {
        const untouched = structuredClone(one);
        const first = planFor(one);
        expect(planFor(one)).toEqual(first);
        expect(one).toEqual(untouched);
      }),
      runs,
    );
  });

  it('has one change per user, in the order asked, and none for those who may not be changed', () => {
    fc.assert(
      fc.property(asked, (one) => {
        const draft = planFor(one);
        if (!draft) return;
        expect(draft.changes.map(({ user }) => user.id)).toEqual(userIdsOf(one.request));
        for (const [index, { barred, unknown }] of one.facts.subjects.entries()) {
          if (!barred && !unknown) continue;
          const code = unknown ? 'unknownUser' : barred;
          expect(draft.changes[index]).toMatchObject({ state: 'skipped', add: [], remove: [], leftAlone: [{ code }] });
        }
      }),
      runs,
    );
  });

  it('takes only what is held directly, never a self-service purchase, each once', () => {
    forEveryChange(({ before, remove }, one) => {
      expect(new Set(remove).size).toBe(remove.length);
      for (const skuId of remove) {
        expect(heldIn(before, skuId)?.direct, skuId).toBeTruthy();
        expect(productOf(one, skuId)?.selfService ?? false).toBe(false);
      }
    });
  });

  it('gives only products that may be given, each once, switching off only their own plans of a user', () => {
    forEveryChange(({ add }, one) => {
      expect(new Set(add.map(({ skuId }) => skuId)).size).toBe(add.length);
      for (const { skuId, disabledPlans } of add) {
        const product = productOf(one, skuId);
        expect(product).toMatchObject({ assignable: true, selfService: false });
        const own = product?.servicePlans.filter(({ appliesTo }) => appliesTo === 'User').map(({ id }) => id) ?? [];
        expect(disabledPlans.filter((id) => !own.includes(id))).toEqual([]);
        expect(new Set(disabledPlans).size).toBe(disabledPlans.length);
      }
    });
  });

  it('never gives and takes one product in the same call', () => {
    forEveryChange(({ add, remove }) => {
      expect(add.filter(({ skuId }) => remove.includes(skuId))).toEqual([]);
    });
  });

  it('says what the user will hold: what he holds, with what is taken and given', () => {
    forEveryChange((change) => {
      const expected = carriedOut(change);
      expect(new Map(change.after.map((license) => [license.skuId, license]))).toEqual(expected);
      expect(change.after).toHaveLength(expected.size);
    });
  });

  it('leaves every product that was not named as it is, apps switched off included', () => {
    forEveryChange((change, one) => {
      const { before, after } = change;
      const touched = named(itemOf(one, change), before);
      const rest = (held: HeldLicense[]) => held.filter(({ skuId }) => !touched.has(skuId));
      expect(rest(after)).toEqual(rest(before));
    });
  });

  it('leaves what comes from groups as it is, whatever is asked', () => {
    const inherited = (held: HeldLicense[]) =>
      held.filter(({ groups }) => groups.length > 0).map(({ skuId, groups }) => [skuId, groups]);
    forEveryChange(({ before, after }) => {
      expect(inherited(after)).toEqual(inherited(before));
    });
  });

  it('sends a licence that is held directly again only where its apps are to be switched (G2)', () => {
    forEveryChange((change, one) => {
      const { before, add } = change;
      const switched = itemOf(one, change).services.map(({ skuId }) => skuId);
      for (const { skuId } of add)
        if (!switched.includes(skuId)) expect(heldIn(before, skuId)?.direct ?? null).toBeNull();
    });
  });

  it('switches the apps that are named and keeps every other of that user as it was (S7)', () => {
    forEveryChange(
      (change, one) => {
        const { before, add } = change;
        for (const { skuId, disabledPlans } of add) {
          const orders = itemOf(one, change).services.filter((order) => order.skuId === skuId);
          const direct = heldIn(before, skuId)?.direct;
          if (!direct || orders.length !== 1) continue;
          const [{ on, off }] = orders as [(typeof orders)[number]];
          for (const { id, appliesTo } of productOf(one, skuId)?.servicePlans ?? []) {
            if (appliesTo !== 'User') continue;
            const wasOff = direct.disabledPlans.includes(id);
            expect(disabledPlans.includes(id), id).toBe(on.includes(id) ? false : off.includes(id) || wasOff);
          }
        }
      },
      anythingAsked(4, ['services', 'set']),
    );
  });
});

describe('replacing', () => {
  const replacing = anythingAsked(4, ['replace', 'replaceAll']);

  it('keeps off in the new product what was off in the old, by plan id (G3)', () => {
    let mapped = 0;
    fc.assert(
      fc.property(replacing, (one) => {
        for (const { user, before, remove, add } of planFor(one)?.changes ?? []) {
          for (const { skuId, disabledPlans } of add) {
            const wish = itemOf(one, { user }).add.findLast((wanted) => wanted.skuId === skuId);
            const asked = wish?.disabledPlans ?? [];
            const old = remove.flatMap((id) => {
              const off = heldIn(before, id)?.direct?.disabledPlans ?? [];
              return (productOf(one, id)?.servicePlans ?? []).map((plan) => ({ ...plan, off: off.includes(plan.id) }));
            });
            for (const plan of productOf(one, skuId)?.servicePlans ?? []) {
              // Another size of the same service that was on decides for the service.
              const service = (name: string) => name.slice(0, 6);
              const same = old.filter(({ id, name }) => id === plan.id || service(name) === service(plan.name));
              if (!same.some(({ id }) => id === plan.id) || plan.appliesTo !== 'User') continue;
              if (same.every(({ off }) => off)) {
                expect(disabledPlans).toContain(plan.id);
                mapped++;
              }
              if (asked.includes(plan.id)) expect(disabledPlans).toContain(plan.id);
              else if (same.every(({ off }) => !off)) expect(disabledPlans).not.toContain(plan.id);
            }
          }
        }
      }),
      { numRuns: 1_500, seed: 11 },
    );
    expect(mapped).toBeGreaterThan(5);
  });

  it('takes nothing from anybody who gets nothing in its place and has none of it', () => {
    fc.assert(
      fc.property(replacing, (one) => {
        for (const { user, remove, after } of planFor(one)?.changes ?? []) {
          const wanted = itemOf(one, { user }).add.map(({ skuId }) => skuId);
          if (remove.length > 0) expect(after.some(({ skuId }) => wanted.includes(skuId))).toBe(true);
        }
      }),
      { numRuns: 700 },
    );
  });

  it('gives nothing to somebody whose old product is not taken', () => {
    fc.assert(
      fc.property(replacing, (one) => {
        for (const { user, remove, add } of planFor(one)?.changes ?? []) {
          if (itemOf(one, { user }).operation === 'replace' && remove.length === 0) expect(add).toEqual([]);
        }
      }),
      { numRuns: 700 },
    );
  });
});

describe('seats', () => {
  it('are counted once per user and product, whatever the sources, and never over-booked (S13, G5)', () => {
    fc.assert(
      fc.property(asked, (one) => {
        const draft = planFor(one);
        if (!draft) return;
        const holders = (side: 'before' | 'after', skuId: string) =>
          draft.changes.filter((change) => heldIn(change[side], skuId)).length;
        for (const line of one.facts.seats) {
          const change = holders('after', line.skuId) - holders('before', line.skuId);
          expect(draft.seats.find(({ skuId }) => skuId === line.skuId)?.change ?? 0).toBe(change);
          if (change > 0) expect(change).toBeLessThanOrEqual(Math.max(0, line.free - line.promised));
        }
      }),
      runs,
    );
  });

  it('are missing only where it is so, and then the numbers are right', () => {
    fc.assert(
      fc.property(asked, (one) => {
        const answer = answerTo(one);
        if (!(answer instanceof Refusal) || answer.code !== 'noSeats') return;
        const { free, needed, product } = answer.data as { free: number; needed: number; product: string };
        const skuId = one.facts.products.find(({ name }) => name === product)?.skuId;
        const line = one.facts.seats.find((seats) => seats.skuId === skuId);
        expect(free).toBe(Math.max(0, (line?.free ?? 0) - (line?.promised ?? 0)));
        expect(needed).toBeGreaterThan(free);
        expect(needed).toBeLessThanOrEqual(one.request.items.length);
      }),
      runs,
    );
  });
});

describe('usage location', () => {
  it('is set only where something is given, it is missing and the asker agreed (G6)', () => {
    forEveryChange(({ user, add, usageLocation }, one) => {
      const missing = add.length > 0 && user.usageLocation === null;
      expect(usageLocation).toBe(missing ? itemOf(one, { user }).usageLocation : null);
    });
  });
});

/** What a plan or a refusal does not say of a user and a product that was asked for. */
function unsaid(change: Pick<Change, 'add' | 'remove' | 'leftAlone' | 'before'>, request: Item): string[] {
  const said = new Set([
    ...change.add.map(({ skuId }) => skuId),
    ...change.remove,
    ...change.leftAlone.map(({ skuId }) => skuId),
  ]);
  // A replacement that takes nothing gives nothing: that the old product is not taken, or the new not given, says so of both.
  const swap = request.operation === 'replace' || request.operation === 'replaceAll';
  if (swap && change.remove.length === 0 && change.leftAlone.length > 0) return [];
  return [...named(request, change.before)].filter((skuId) => !said.has(skuId));
}

describe('nothing asked for vanishes', () => {
  it('from a plan: it is given, taken, or left alone with the reason', () => {
    forEveryChange((change, one) => {
      if (change.leftAlone.some(({ skuId }) => skuId === null)) return;
      expect(unsaid(change, itemOf(one, change))).toEqual([]);
    });
  });

  it('from the answer that there is nothing to do', () => {
    fc.assert(
      fc.property(anythingAsked(1), (one) => {
        const answer = answerTo(one);
        if (!(answer instanceof Refusal) || answer.code !== 'nothingToDo') return;
        const { leftAlone } = answer.data as { leftAlone: Change['leftAlone'] };
        const [subject] = one.facts.subjects;
        if (!subject || subject.barred || subject.unknown) return;
        expect(
          unsaid({ add: [], remove: [], leftAlone, before: subject.held }, itemOf(one, { user: subject.person })),
        ).toEqual([]);
      }),
      runs,
    );
  });

  it('nor is a half of what is held: a licence that stays because of its group is said beside the direct one that goes', () => {
    forEveryChange(({ before, remove, leftAlone }) => {
      for (const skuId of remove) {
        const groups = heldIn(before, skuId)?.groups.map(({ id }) => id) ?? [];
        if (groups.length === 0) continue;
        const said = leftAlone.find((left) => left.skuId === skuId && left.code === 'inherited');
        expect(said?.groups.map(({ id }) => id)).toEqual(groups);
      }
    });
  });
});

describe('asking again', () => {
  it('for what is done already gives nothing to do', () => {
    let again = 0;
    fc.assert(
      fc.property(asked, ({ request, facts }) => {
        const draft = planFor({ request, facts });
        if (!draft) return;
        again++;
        expect(answerTo({ request, facts: afterwardsOf(facts, draft) })).toMatchObject({ code: 'nothingToDo' });
      }),
      runs,
    );
    expect(again).toBeGreaterThan(runs.numRuns / 8);
  });
});

function afterwardsOf(facts: PlanFacts, draft: PlannedChanges): PlanFacts {
  const subjects = facts.subjects.map((subject, index) => ({
    ...subject,
    held: draft.changes[index]?.after ?? subject.held,
  }));
  return { ...facts, subjects };
}

describe('what is taken and given back in one plan', () => {
  it('is no plan: nothing would change, so nobody is warned of a loss', () => {
    fc.assert(
      fc.property(asked, ({ request, facts }) => {
        const items = facts.subjects.flatMap(({ person, held }) => {
          const license = held.find(({ direct }) => direct !== null);
          if (!license?.direct) return [];
          const { skuId, direct } = license;
          const add = [{ skuId, disabledPlans: direct.disabledPlans }];
          const order = { operation: 'replace' as const, add, remove: [skuId], except: [], services: [] };
          return [{ ...order, userId: person.id, usageLocation: null, at: null, until: null }];
        });
        const swap = { ...request, operation: 'replace' as const, items };
        expect(answerTo({ request: swap, facts })).toBeInstanceOf(Refusal);
      }),
      runs,
    );
  });
});
