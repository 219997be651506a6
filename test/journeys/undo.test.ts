import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, SKUS } from '../support/sandbox.ts';
import { buttonsOf, type Desk, openDesk, planIdOf, wordsOf } from '../support/teams.ts';

const { ada, patti } = PEOPLE;

const stories = {
  en: {
    locale: 'en-US',
    ask: 'remove exchange online plan 1 from patti',
    undo: 'undo',
    undoNumber: (n: string) => `undo ${n}`,
    undoes: (n: string) => `Undoes #${n}.`,
    keeps: 'Undo, or reassigning the license before then',
    nothingYet: 'You have no plan that changed anything',
    nothing: 'There is nothing to undo in plan',
    other: 'assign visio to patti',
  },
  nl: {
    locale: 'nl-NL',
    ask: 'trek exchange online plan 1 in bij patti',
    undo: 'maak dat ongedaan',
    undoNumber: (n: string) => `herstel ${n}`,
    undoes: (n: string) => `Maakt #${n} ongedaan.`,
    keeps: 'Maak het vóór die dag ongedaan',
    nothingYet: 'U hebt geen plan dat iets heeft gewijzigd',
    nothing: 'valt niets ongedaan te maken',
    other: 'wijs visio toe aan patti',
  },
};

describe.each(Object.entries(stories))('undo, %s', (_language, say) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const held = async () => {
    const { licenseAssignmentStates } = await desk.graph(`/users/${patti}?$select=licenseAssignmentStates`);
    return licenseAssignmentStates.map(({ skuId }: { skuId: string }) => skuId);
  };
  const numberIn = (words: string) => /#(\d+)/.exec(words)?.[1] ?? '';

  it('without anything to undo, says so', async () => {
    expect(wordsOf(await desk.say(ada, say.undo, say.locale))).toContain(say.nothingYet);
  });

  it('of an outcome stands on its card, shows a plan first, and brings everything back', async () => {
    const asked = await desk.say(ada, say.ask, say.locale);
    const number = numberIn(wordsOf(asked));
    const done = await desk.press(ada, 'plan.confirm', { planId: planIdOf(asked) }, say.locale);
    expect(wordsOf(done)).toContain(say.keeps);
    expect(await held()).not.toContain(SKUS.exchange1);
    const button = buttonsOf(done).find(({ verb }) => verb === 'plan.undo');
    const undo = await desk.press(ada, 'plan.undo', button?.data, say.locale);
    expect(wordsOf(undo)).toContain(say.undoes(number));
    expect(await held()).not.toContain(SKUS.exchange1);
    const again = await desk.press(ada, 'plan.undo', button?.data, say.locale);
    expect(planIdOf(again)).toBe(planIdOf(undo));
    await desk.press(ada, 'plan.confirm', { planId: planIdOf(undo) }, say.locale);
    expect(await held()).toContain(SKUS.exchange1);
  });

  it('in words is of the last plan, or of the one with that number', async () => {
    const asked = await desk.say(ada, say.other, say.locale);
    const number = numberIn(wordsOf(asked));
    await desk.press(ada, 'plan.confirm', { planId: planIdOf(asked) }, say.locale);
    const undo = await desk.say(ada, say.undo, say.locale);
    expect(wordsOf(undo)).toContain(say.undoes(number));
    const same = await desk.say(ada, say.undoNumber(number), say.locale);
    expect(planIdOf(same)).toBe(planIdOf(undo));
    await desk.press(ada, 'plan.confirm', { planId: planIdOf(same) }, say.locale);
    expect(await held()).not.toContain(SKUS.visio);
  });

  it('of a plan that did nothing is refused with the way on', async () => {
    const asked = await desk.say(ada, say.ask.replace('patti', 'zoe'), say.locale);
    const number = numberIn(wordsOf(asked));
    expect(wordsOf(await desk.say(ada, say.undoNumber(number), say.locale))).toContain(say.nothing);
  });
});
