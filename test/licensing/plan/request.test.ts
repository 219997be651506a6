import { describe, expect, it } from 'vitest';
import { makePlan } from '../../../src/licensing/plan/plan.ts';
import { unambiguous } from '../../../src/licensing/plan/request.ts';
import { Refusal } from '../../../src/licensing/refusal.ts';
import {
  bought,
  companyWide,
  direct,
  factsOf,
  give,
  request,
  subject,
  sway,
  teams,
} from '../../support/tenant-facts.ts';

describe('a request that names one thing twice', () => {
  it('names each user and each product once, the later wish counting', () => {
    const twice = request({
      operation: 'set',
      userIds: ['megan', 'adele', 'megan'],
      add: [...give('visio'), { skuId: 'visio', disabledPlans: [sway.id] }],
      remove: ['e3', 'e3'],
    });
    expect(unambiguous(twice)).toMatchObject({
      userIds: ['megan', 'adele'],
      add: [{ skuId: 'visio', disabledPlans: [sway.id] }],
      remove: ['e3'],
    });
  });

  it('takes nothing that it gives or switches as well', () => {
    const contradiction = request({
      operation: 'set',
      add: give('visio'),
      remove: ['visio', 'e3', 'e5'],
      services: [{ skuId: 'e3', on: [], off: [sway.id] }],
    });
    expect(unambiguous(contradiction).remove).toEqual(['e5']);
    const all = unambiguous(request({ operation: 'replaceAll', add: give('e5'), remove: 'all', except: ['visio'] }));
    expect(all).toMatchObject({ remove: 'all', except: ['visio', 'e5'] });
  });

  it('sums up what is switched in one product, the later word counting', () => {
    const services = [
      { skuId: 'e3', on: [teams.id], off: [sway.id] },
      { skuId: 'e3', on: [sway.id], off: [teams.id] },
    ];
    expect(unambiguous(request({ operation: 'services', services })).services).toEqual([
      { skuId: 'e3', on: [sway.id], off: [teams.id] },
    ]);
  });

  it('gives a product with the apps off that are switched off in the same breath', () => {
    const services = [{ skuId: 'e3', on: [], off: [sway.id] }];
    const asked = request({ operation: 'set', add: give('e3'), services });
    expect(makePlan(asked, factsOf([subject([])])).changes[0]?.add).toEqual([
      { skuId: 'e3', disabledPlans: [sway.id] },
    ]);
  });
});

describe('a replacement that cannot be', () => {
  const refusalOf = (...asked: Parameters<typeof makePlan>) => {
    try {
      makePlan(...asked);
    } catch (error) {
      if (error instanceof Refusal) return error.data;
      throw error;
    }
    throw new Error('nothing was refused');
  };

  it.each([
    ['for nobody', companyWide.skuId, 'notAssignable'],
    ['a self-service purchase', bought.skuId, 'selfService'],
  ])('takes nothing from anybody where the new product is %s', (_what, skuId, code) => {
    const facts = factsOf([subject([direct('e3')])]);
    const replacing = request({ operation: 'replace', remove: ['e3'], add: give(skuId) });
    const replacingAll = request({ operation: 'replaceAll', remove: 'all', add: give(skuId) });
    for (const asked of [replacing, replacingAll]) {
      expect(refusalOf(asked, facts)).toMatchObject({ leftAlone: [{ skuId, code }] });
    }
  });

  it('of a product by itself is answered, whether or not it is held', () => {
    const itself = request({ operation: 'replace', remove: ['e3'], add: give('e3') });
    expect(refusalOf(itself, factsOf([subject([direct('e3')])]))).toMatchObject({
      leftAlone: [{ skuId: 'e3', code: 'alreadyAssigned' }],
    });
    expect(refusalOf(itself, factsOf([subject([])]))).toMatchObject({ leftAlone: [{ skuId: 'e3', code: 'notHeld' }] });
  });
});
