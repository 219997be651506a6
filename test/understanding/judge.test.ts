import { describe, expect, it } from 'vitest';
import { readerFor } from '../../src/text/text.ts';
import type { ExpectedTurn } from './case-set.ts';
import { effectsOfAct, effectsOfPlan, oppositesIn } from './effects.ts';
import { judge, type Turned } from './judge.ts';
import { type Scored, table } from './score.ts';

const { format, text } = readerFor({ locale: 'en-US', timeZone: 'Europe/Amsterdam' });
const known = {
  isPerson: (name: string) => ['Omar El Amrani', 'Megan Bowen'].includes(name),
  weekday: format.weekday,
  notUnderstood: text.questions.notUnderstood,
};
const visioForOmar = {
  act: 'assign',
  who: ['Omar El Amrani'],
  add: ['Visio Plan 2'],
  remove: [],
  apps: [],
  except: [],
  from: null,
  until: null,
  number: null,
};
const wanted = (act: Partial<typeof visioForOmar> | { from: string }): ExpectedTurn => ({
  acts: [{ ...visioForOmar, ...act }],
  askOk: false,
  never: [],
});
const plan = (effects: string[], ofThisCase = true) => ({ number: 1, effects, ofThisCase });
const turned = (what: Partial<Turned>): Turned => ({ say: '', answer: '', plans: [], yes: [], ...what });
const right = plan(['Omar El Amrani + Visio Plan 2']);

describe('a turn is judged', () => {
  it.each([
    ['the expected plan at once', turned({ plans: [right] }), {}, 'atOnce'],
    ['the expected plan after a yes', turned({ yes: [{ answer: '', plans: [right] }] }), {}, 'question'],
    ['nothing understood', turned({ answer: text.questions.notUnderstood }), {}, 'notUnderstood'],
    ['another plan is for a person', turned({ plans: [plan(['Megan Bowen + Visio Plan 2'])] }), {}, null],
    ['one more than was asked for', turned({ plans: [right, plan(['Megan Bowen + Visio Plan 2'])] }), {}, null],
    ['a look-up is for a person', turned({ answer: 'Licenses of Omar' }), { act: 'licensesOf' }, null],
    ['an extent is for a person', turned({ plans: [right] }), { who: ['everyone in Finance'] }, null],
    ['a plan that says nothing of the day', turned({ plans: [right] }), { from: '2026-12-01' }, null],
  ])('%s', (_, turn, act, verdict) => {
    expect(judge(turn, wanted(act), known).verdict).toBe(verdict);
  });

  it('right where a dated order is refused with its day, and only then made', () => {
    const said = turned({ answer: `not ${format.weekday('2026-12-01')}`, yes: [{ answer: '', plans: [right] }] });
    expect(judge(said, wanted({ from: '2026-12-01' }), known)).toMatchObject({ verdict: 'atOnce', grave: [] });
    expect(judge({ ...said, answer: 'Tomorrow' }, wanted({ from: '2026-12-01' }), known)).toMatchObject({
      verdict: null,
      grave: ['lostDate'],
    });
  });

  it('grave where the opposite is shown, or the plan of somebody else', () => {
    const opposite = turned({ plans: [plan(['Omar El Amrani - Visio Plan 2'])] });
    expect(judge(opposite, wanted({}), known).grave).toEqual(['opposite']);
    expect(judge(turned({ plans: [plan(right.effects, false)] }), wanted({}), known).grave).toEqual(['foreign']);
  });
});

describe('effects', () => {
  it('are read from what is stored of a plan', () => {
    const item = {
      operation: 'replaceAll',
      add: [{ skuId: 'v', disabledPlans: null }],
      remove: 'all',
      except: ['e'],
      services: [{ skuId: 'e', on: ['teams'], off: [] }],
    };
    const body = {
      products: [
        { skuId: 'v', name: 'Visio Plan 2', servicePlans: [] },
        { skuId: 'e', name: 'Microsoft 365 E3', servicePlans: [{ id: 'teams', label: 'Microsoft Teams' }] },
      ],
    };
    expect(effectsOfPlan(body, [{ user: 'Omar', item }])).toEqual([
      'Omar + Visio Plan 2',
      'Omar - everything',
      'Omar keeps Microsoft 365 E3',
      'Omar on Microsoft Teams',
    ]);
  });

  it('are the same for a replacement as for taking and giving', () => {
    const swap = { ...visioForOmar, act: 'replace', remove: ['Microsoft 365 E3'] };
    expect(effectsOfAct(swap, known.isPerson)).toEqual([
      'Omar El Amrani + Visio Plan 2',
      'Omar El Amrani - Microsoft 365 E3',
    ]);
    expect(effectsOfAct({ ...visioForOmar, who: ['all guests'] }, known.isPerson)).toBeNull();
  });

  it('are opposite where the sign alone differs', () => {
    expect(oppositesIn(['Omar off Teams', 'Omar + Visio'], ['Omar on Teams', 'Omar + Visio'])).toEqual([
      'Omar off Teams',
    ]);
  });
});

it('counts turns, whole cases and grave faults', () => {
  const chat = { id: 'a', lang: 'en', kind: 'chat', plain: false } as const;
  const scored: Scored[] = [
    { case: chat, turn: 1, verdict: 'atOnce', grave: [], why: '' },
    { case: chat, turn: 2, verdict: 'wrong', grave: ['lostDate'], why: '' },
    { case: { ...chat, id: 'b' }, turn: 1, verdict: 'question', grave: [], why: '' },
  ];
  expect(table(scored).split('\n').at(-1)).toBe(
    '| all | 3 | 1 | 1 | 0 | 0 | 0 | 1 | 0 | 67 | 2 | 50 | 0 | 1 | 0 | 0 |',
  );
});
