import { describe, expect, it } from 'vitest';
import type { Change, HeldLicense, Warning } from '../../../src/licensing/model.ts';
import { didSomething, undoOf } from '../../../src/licensing/plan/undo.ts';
import {
  e3,
  everyWarning,
  fromGroup,
  held,
  megan,
  sampleChange,
  samplePerson,
  samplePlan,
  suite,
  visio,
} from '../../cards/samples.ts';

const never = new Date(0);
const [exchange = '', office = '', teams = '', yammer = '', sway = ''] = e3.servicePlans.map(({ id }) => id);
const without = (...disabledPlans: string[]) => held(e3, { direct: { disabledPlans } });

const done = (more: Partial<Change>) =>
  sampleChange(megan, { state: 'done', before: [], add: [], remove: [], after: [], warnings: [], ...more });

/** The way back of one change of Megan's, from what they hold now: what the change left, where nothing else is said. */
function undo(more: Partial<Change>, now?: HeldLicense[], at = never) {
  const change = done(more);
  const plan = samplePlan('set', [change]);
  const { items, undoes } = undoOf(plan, new Map([[megan.id, now ?? change.after]]), at);
  return { item: items[0], items, undoes };
}

describe('the way back from a plan (U3)', () => {
  it('of a removal gives the product, with the apps that were off and no others', () => {
    const { item, undoes } = undo({ before: [without(sway)], remove: [e3.skuId] });
    expect(item).toEqual({
      userId: megan.id,
      operation: 'assign',
      add: [{ skuId: e3.skuId, disabledPlans: [sway] }],
      remove: [],
      except: [],
      services: [{ skuId: e3.skuId, on: [exchange, office, teams, yammer], off: [sway] }],
      at: null,
      until: null,
      usageLocation: null,
    });
    expect(undoes).toMatchObject({ number: 42, gone: [], changed: [], location: false });
  });

  it('of several products gives each with its own apps', () => {
    const { item } = undo({ before: [held(e3), held(visio)], remove: [visio.skuId, e3.skuId] });
    expect(item?.services.map(({ skuId, on }) => [skuId, on.length])).toEqual([
      [visio.skuId, visio.servicePlans.length],
      [e3.skuId, e3.servicePlans.length],
    ]);
  });

  it('of a product taken, one given and apps switched is one change of several', () => {
    const [lost, given] = [visio, suite];
    const add = [
      { skuId: given.skuId, disabledPlans: [] },
      { skuId: e3.skuId, disabledPlans: [teams] },
    ];
    const { item } = undo({
      before: [held(lost), held(e3)],
      remove: [lost.skuId],
      add,
      after: [held(given), without(teams)],
    });
    expect(item).toMatchObject({ operation: 'set', remove: [given.skuId] });
  });

  it('of an assignment takes the product', () => {
    const add = [{ skuId: visio.skuId, disabledPlans: [] }];
    const { item } = undo({ before: [held(e3)], add, after: [held(e3), held(visio)] });
    expect(item).toMatchObject({ operation: 'unassign', add: [], remove: [visio.skuId], services: [] });
  });

  it('of switched apps switches them as they were', () => {
    const add = [{ skuId: e3.skuId, disabledPlans: [teams, yammer] }];
    const { item } = undo({ before: [without(yammer, sway)], add, after: [without(teams, yammer)] });
    expect(item).toMatchObject({
      operation: 'services',
      add: [],
      remove: [],
      services: [{ skuId: e3.skuId, on: [teams], off: [sway] }],
    });
  });

  it('of a swap gives the one and takes the other', () => {
    const add = [{ skuId: visio.skuId, disabledPlans: [] }];
    const { item } = undo({ before: [held(e3)], remove: [e3.skuId], add, after: [held(visio)] });
    expect(item).toMatchObject({ operation: 'set', remove: [visio.skuId] });
    expect(item?.add.map(({ skuId }) => skuId)).toEqual([e3.skuId]);
  });

  it('of a product given and apps switched beside it is one change of several', () => {
    const add = [
      { skuId: visio.skuId, disabledPlans: [] },
      { skuId: e3.skuId, disabledPlans: [teams] },
    ];
    const { item } = undo({ before: [held(e3)], add, after: [without(teams), held(visio)] });
    expect(item).toMatchObject({ operation: 'set', remove: [visio.skuId], services: [{ on: [teams], off: [] }] });
    const back = undo({
      before: [held(e3), held(visio)],
      remove: [visio.skuId],
      add: add.slice(1),
      after: [without(teams)],
    });
    expect(back.item).toMatchObject({ operation: 'set', remove: [] });
  });

  it('is nothing where somebody has undone it already, or apps are as they were', () => {
    expect(undo({ before: [held(e3)], remove: [e3.skuId] }, [held(e3)]).items).toEqual([]);
    expect(undo({ add: [{ skuId: visio.skuId, disabledPlans: [] }], after: [held(visio)] }, []).items).toEqual([]);
    const same = [{ skuId: e3.skuId, disabledPlans: [sway] }];
    expect(undo({ before: [without(sway)], add: same, after: [without(sway)] }).items).toEqual([]);
  });

  it('touches nothing that only a group gave or gives', () => {
    const inherited = held(e3, { direct: null, groups: fromGroup });
    expect(undo({ before: [inherited], remove: [e3.skuId] }, []).items).toEqual([]);
    const add = [{ skuId: e3.skuId, disabledPlans: [] }];
    expect(undo({ before: [inherited], add, after: [held(e3, { groups: fromGroup })] }).item).toMatchObject({
      operation: 'unassign',
      remove: [e3.skuId],
    });
    expect(undo({ before: [inherited], add, after: [held(e3)] }, [inherited]).items).toEqual([]);
  });

  it('is of everybody for whom the plan was carried out and who is still there', () => {
    const gone = samplePerson('Gone');
    const failed = samplePerson('Failed too');
    const idle = samplePerson('Had nothing at all');
    const change = { before: [held(e3)], remove: [e3.skuId], after: [], warnings: [] };
    const plan = samplePlan('unassign', [
      sampleChange(megan, { ...change, state: 'sent' }),
      sampleChange(gone, { ...change, state: 'done' }),
      sampleChange(failed, { ...change, state: 'failed', usageLocation: 'NL' }),
      sampleChange(idle, { ...change, remove: [], state: 'done' }),
    ]);
    const now = new Map([megan, failed, idle].map(({ id }) => [id, []]));
    const { items, undoes } = undoOf(plan, now, never);
    expect(items.map(({ userId }) => userId)).toEqual([megan.id]);
    expect(undoes).toMatchObject({ changed: [], location: false });
  });
});

describe('what the way back does not bring', () => {
  const removed = { before: [held(e3)], remove: [e3.skuId] };

  it('is a usage location, which stays', () => {
    expect(undo({ ...removed, usageLocation: 'NL' }).undoes.location).toBe(true);
    const plan = samplePlan('set', [done({ ...removed, usageLocation: 'NL' }), done(removed)]);
    expect(undoOf(plan, new Map(), never).undoes.location).toBe(true);
  });

  it('is what somebody else has changed since: a product, or an app of one', () => {
    expect(undo(removed, [held(visio)]).undoes.changed).toEqual(['Megan Bowen']);
    expect(undo({ ...removed, after: [held(visio)] }, []).undoes.changed).toEqual(['Megan Bowen']);
    expect(undo({ ...removed, after: [without(sway)] }, [without()]).undoes.changed).toEqual(['Megan Bowen']);
  });

  it('is not what a group has changed, and the order in which it is told does not matter', () => {
    expect(undo(removed, [held(visio, { direct: null, groups: fromGroup })]).undoes.changed).toEqual([]);
    const after = [without(sway, teams), held(visio)];
    expect(undo({ ...removed, after }, [held(visio), without(teams, sway)]).undoes.changed).toEqual([]);
  });

  it('is data whose last day is over, each kind once', () => {
    const [mailbox] = everyWarning.filter(({ code }) => code === 'mailbox');
    const deleted = mailbox?.deadlines.find(({ event }) => event === 'deleted')?.at ?? '';
    const warnings = mailbox ? [mailbox, mailbox] : [];
    const at = (ms: number) => undo({ ...removed, warnings }, [], new Date(Date.parse(deleted) + ms)).undoes.gone;
    expect(at(-1)).toEqual([]);
    expect(at(0)).toEqual(['mailbox']);
  });

  it('is a phone number at once, and nothing that only ends or was never kept', () => {
    const [one] = everyWarning;
    const of = (more: Partial<Warning>) => (one ? [{ ...one, deadlines: [], ...more }] : []);
    const later = new Date('2100-01-01');
    expect(undo({ ...removed, warnings: of({ code: 'phone' }) }).undoes.gone).toEqual(['phone']);
    const day = { at: '2026-10-14T09:00:00.000Z', days: 30 };
    const ends = of({ code: 'teams', deadlines: [{ ...day, event: 'accessEnds' }] });
    expect(undo({ ...removed, warnings: ends }, [], later).undoes.gone).toEqual([]);
    const atOnce = of({ code: 'teams', deadlines: [{ ...day, days: 0, event: 'deleted' }] });
    expect(undo({ ...removed, warnings: atOnce }, [], later).undoes.gone).toEqual([]);
  });
});

describe('a plan has done something', () => {
  it.each<[string, Partial<Change>, boolean]>([
    ['when it took something', { remove: [e3.skuId] }, true],
    ['when it gave something', { add: [{ skuId: visio.skuId, disabledPlans: [] }] }, true],
    ['also where it was sent and not seen yet', { remove: [e3.skuId], state: 'sent' }, true],
    ['not where nothing had to be changed', {}, false],
    ['not where it failed', { remove: [e3.skuId], state: 'failed' }, false],
    ['not before', { remove: [e3.skuId], state: 'planned' }, false],
  ])('%s', (_, more, expected) => {
    expect(didSomething({ changes: [done(more)] })).toBe(expected);
  });

  it('for one of several', () => {
    expect(didSomething({ changes: [done({}), done({ remove: [e3.skuId] })] })).toBe(true);
    expect(didSomething({ changes: [] })).toBe(false);
  });
});
