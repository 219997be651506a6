import { describe, expect, it } from 'vitest';
import type { HeldLicense, Product } from '../../../src/licensing/model.ts';
import { describeConflict, predictConflicts, type SeenConflict } from '../../../src/licensing/plan/dependencies.ts';
import { needs } from '../../../src/licensing/plan/dependency-rules.ts';
import { sources } from '../../../src/licensing/plan/sources.ts';
import { publishedProducts } from '../../data/products.ts';
import {
  callingPlan,
  direct,
  exchangePlan1,
  m365E3,
  m365F3,
  owned,
  plans,
  productOf,
  projectPlan3,
  teamsPhone,
  visioPlan2,
} from '../tenant-products.ts';

const international: Product = {
  ...callingPlan,
  skuId: 'mcopstn2',
  name: 'International Calling',
  servicePlans: [
    {
      id: '5a10155d-f5c1-411a-a8ec-e99aae125390',
      name: 'MCOPSTN2',
      label: 'International Calling Plan',
      appliesTo: 'User',
    },
  ],
};

const predict = (before: HeldLicense[], after: HeldLicense[], products: readonly Product[] = owned) =>
  predictConflicts({ before, after, products });

const projectAlone = direct(projectPlan3, 'SHAREPOINTENTERPRISE', 'SHAREPOINTWAC');

describe('predictConflicts', () => {
  it('foresees that Project’s SharePoint plan lacks SharePoint Plan 2, of which products, and what mends it', () => {
    const products = [m365F3, projectPlan3, visioPlan2, m365E3];
    expect(predict([direct(m365E3), projectAlone], [projectAlone], products)).toEqual([
      {
        kind: 'dependency',
        plan: { id: plans.SHAREPOINT_PROJECT, label: 'Project Online service', products: [projectPlan3.name] },
        others: [{ id: plans.SHAREPOINTENTERPRISE, label: 'SharePoint (Plan 2)', products: ['Microsoft 365 E3'] }],
        mendedBy: ['Microsoft 365 E3'],
        // Project brings it as well, but there it is switched off.
        switchedOff: [
          {
            plan: { id: plans.SHAREPOINTENTERPRISE, label: 'SharePoint (Plan 2)' },
            skuId: projectPlan3.skuId,
            product: projectPlan3.name,
          },
        ],
      },
    ]);
  });

  it('says nothing of what was so before: the service once accepted it', () => {
    expect(predict([projectAlone], [projectAlone, direct(visioPlan2)])).toEqual([]);
  });

  it('foresees nothing where another licence brings what is needed, by whatever source', () => {
    const project = direct(projectPlan3, 'SHAREPOINTENTERPRISE');
    expect(predict([], [project, direct(m365E3)])).toEqual([]);
    expect(predict([], [direct(projectPlan3)])).toEqual([]);
  });

  it('is content with one of several: Office for the web with any SharePoint or OneDrive plan', () => {
    const web = productOf('w', 'WEB', ['SHAREPOINTWAC']);
    expect(predict([], [direct(web)], [web, ...owned])).toMatchObject([
      { kind: 'dependency', plan: { label: 'Office for the web', products: ['WEB'] } },
    ]);
    for (const other of [m365E3, m365F3])
      expect(predict([], [direct(web), direct(other)], [web, ...owned])).toEqual([]);
  });

  it('proposes no product that nobody can assign', () => {
    const web = productOf('w', 'WEB', ['SHAREPOINTWAC']);
    const products = [web, { ...m365E3, selfService: true }, { ...m365F3, assignable: false }];
    expect(predict([], [direct(web)], products)).toMatchObject([{ mendedBy: [] }]);
  });

  it('foresees that two calling plans exclude each other', () => {
    const held = [direct(callingPlan), direct(international)];
    expect(predict([direct(callingPlan)], held, [...owned, international])).toEqual([
      {
        kind: 'mutuallyExclusive',
        plan: { id: plans.MCOPSTN1, label: 'Domestic Calling Plan', products: [callingPlan.name] },
        others: [
          {
            id: '5a10155d-f5c1-411a-a8ec-e99aae125390',
            label: 'International Calling Plan',
            products: ['International Calling'],
          },
        ],
        mendedBy: [],
        switchedOff: [],
      },
    ]);
  });

  it('lets Exchange plans be combined, as Exchange does since 2023', () => {
    expect(predict([], [direct(m365E3), direct(exchangePlan1), direct(m365F3)])).toEqual([]);
  });

  it('foresees nothing for whoever holds nothing', () => {
    expect(predict([direct(m365E3)], [])).toEqual([]);
  });
});

describe('the rules', () => {
  it('have a source each', () => {
    for (const { rule } of needs) expect(Object.keys(sources)).toContain(rule);
  });

  it('let every suite be assigned as Microsoft sells it; only add-ons need something besides', () => {
    const alone = publishedProducts().filter(({ plans: sold }) => {
      const ids = sold.map(({ id }) => id);
      return needs.some(({ plan, oneOf }) => ids.includes(plan) && !oneOf.some((id) => ids.includes(id)));
    });
    expect(alone.map(({ skuPartNumber }) => skuPartNumber).sort()).toEqual(['MCOEV', 'MCOMEETADV']);
  });

  it('foresee that Teams Phone cannot stay without Teams or Skype (D38a), and say how to mend it', () => {
    const before = [direct(m365F3), direct(teamsPhone)];
    expect(predict(before, [direct(teamsPhone)])).toMatchObject([
      { kind: 'dependency', plan: { id: plans.MCOEV }, mendedBy: expect.arrayContaining([m365F3.name]) },
    ]);
    expect(predict(before, [])).toEqual([]);
  });
});

describe('what this tenant has refused', () => {
  const odd = productOf('odd', 'ODD', ['SWAY']);
  const needed = productOf('needed', 'NEEDED', ['YAMMER_ENTERPRISE']);
  const products = [odd, needed];
  const seen = (kind: SeenConflict['kind']): SeenConflict[] => [
    { kind, plan: plans.SWAY, others: [plans.YAMMER_ENTERPRISE], at: '2026-11-01T10:00:00.000Z' },
  ];

  it('is foreseen the next time, though no rule of the bot knows it, with the day on which it was seen', () => {
    const input = { before: [direct(odd), direct(needed)], after: [direct(odd)], products };
    expect(predictConflicts(input)).toEqual([]);
    expect(predictConflicts({ ...input, seen: seen('dependency') })).toMatchObject([
      { kind: 'dependency', plan: { products: ['ODD'] }, mendedBy: ['NEEDED'], seenAt: '2026-11-01T10:00:00.000Z' },
    ]);
  });

  it('may be two that exclude each other', () => {
    const input = { before: [direct(odd)], after: [direct(odd), direct(needed)], products };
    expect(predictConflicts({ ...input, seen: seen('mutuallyExclusive') })).toMatchObject([
      { kind: 'mutuallyExclusive', plan: { products: ['ODD'] }, others: [{ products: ['NEEDED'] }] },
    ]);
    expect(predictConflicts({ ...input, after: [direct(needed)], seen: seen('mutuallyExclusive') })).toEqual([]);
  });

  it('is not shown twice beside a rule of the bot', () => {
    const known: SeenConflict[] = [
      { kind: 'dependency', plan: plans.SHAREPOINT_PROJECT, others: [plans.SHAREPOINTENTERPRISE], at: '2026-11-01' },
    ];
    const input = { before: [direct(m365E3), projectAlone], after: [projectAlone], products: owned };
    const found = predictConflicts({ ...input, seen: known });
    expect(found).toHaveLength(1);
    expect(found[0]).not.toHaveProperty('seenAt');
  });
});

describe('describeConflict', () => {
  const input = { before: [direct(m365E3)], after: [direct(projectPlan3)], products: owned };

  it('names what Graph names, by what people know', () => {
    expect(describeConflict('dependency', [plans.SHAREPOINT_PROJECT, plans.SHAREPOINTENTERPRISE], input)).toMatchObject(
      {
        plan: { label: 'Project Online service', products: [projectPlan3.name] },
        others: [{ label: 'SharePoint (Plan 2)' }],
      },
    );
  });

  it('keeps a plan that the tenant does not have under its known label, or its id', () => {
    const conflict = describeConflict('mutuallyExclusive', [plans.CPC_1, 'f0f0'], { ...input, products: [] });
    expect(conflict).toMatchObject({ others: [{ id: 'f0f0', label: 'f0f0', products: [] }] });
    expect(conflict?.plan.label).not.toBe(plans.CPC_1);
  });

  it('says nothing where Graph names too little', () => {
    expect(describeConflict('dependency', [], input)).toBeNull();
    expect(describeConflict('dependency', [plans.SHAREPOINT_PROJECT], input)).toBeNull();
  });
});
