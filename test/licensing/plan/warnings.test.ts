import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldLicense, Product, WarningCode } from '../../../src/licensing/model.ts';
import { type DataKind, dataOf } from '../../../src/licensing/plan/data-plans.ts';
import { enabledPlans } from '../../../src/licensing/plan/holdings.ts';
import { warningsOf } from '../../../src/licensing/plan/warnings.ts';
import { publishedProducts } from '../../data/products.ts';
import * as tenant from '../tenant-products.ts';
import { both, direct, inherited, owned, type PlanKey, productOf, unknownSource } from '../tenant-products.ts';

const at = new Date('2026-10-14T09:30:00.000Z');

function warn(before: HeldLicense[], after: HeldLicense[], products: readonly Product[] = owned, channelKnown = true) {
  return warningsOf({ before, after, products, at, channelKnown });
}

const codes = (before: HeldLicense[], after: HeldLicense[], products: readonly Product[] = owned) =>
  warn(before, after, products).map(({ code }) => code);

/** A product with one service plan only, so that taking it shows what that plan is worth. */
const only = (plan: PlanKey) => productOf(`only-${plan}`, `ONLY_${plan}`, [plan]);

/** Every service plan that holds something: what is said when it goes, and nothing else stays. */
const alone: Partial<Record<PlanKey, WarningCode[]>> = {
  EXCHANGE_S_STANDARD: ['mailbox', 'notChecked'],
  EXCHANGE_S_ENTERPRISE: ['mailbox', 'notChecked'],
  EXCHANGE_S_DESKLESS: ['mailbox', 'notChecked'],
  EXCHANGE_S_ARCHIVE_ADDON: ['archive'],
  SHAREPOINTSTANDARD: ['oneDrive'],
  SHAREPOINTENTERPRISE: ['oneDrive'],
  SHAREPOINTDESKLESS: ['oneDrive'],
  // Project sites belong to nobody in particular.
  SHAREPOINT_PROJECT: [],
  ONEDRIVESTANDARD: ['oneDrive'],
  ONEDRIVEENTERPRISE: ['oneDrive'],
  ONEDRIVE_BASIC: ['oneDrive'],
  ONEDRIVE_BASIC_P2: ['oneDrive'],
  TEAMS1: ['teams'],
  TeamsEss: ['teams'],
  MCOEV: ['phone'],
  MCOPSTN1: ['phone'],
  OFFICESUBSCRIPTION: ['office'],
  OFFICE_BUSINESS: ['office'],
  CPC_1: ['cloudPc'],
  CPC_2: ['cloudPc'],
  FLOW_PER_USER: ['flows'],
  FLOW_P2_VIRAL: ['flows'],
  BI_AZURE_P2: ['powerBi'],
  BI_AZURE_P3: ['powerBi'],
};

describe('the last plan of its kind goes', () => {
  it.each(Object.entries(tenant.plans))('%s', (name) => {
    const plan = name as PlanKey;
    const product = only(plan);
    const expected = alone[plan] ?? [];
    expect(codes([direct(product)], [], [product])).toEqual(expected);
    // Switched off, with the licence kept, is the same (S9).
    expect(codes([direct(product)], [direct(product, plan)], [product])).toEqual(expected);
    expect(codes([inherited(product)], [], [product])).toEqual(expected);
    expect(codes([unknownSource(product)], [], [product])).toEqual(expected);
    // It was off already.
    expect(codes([direct(product, plan)], [], [product])).toEqual([]);
  });
});

describe('what is said', () => {
  it('of a mailbox: dates, what cannot be seen, and which plan it was (D1, D3, D6)', () => {
    expect(warn([direct(tenant.exchangePlan1)], [])).toEqual([
      {
        code: 'mailbox',
        severity: 'danger',
        rules: ['D1', 'D3', 'D6', 'D17'],
        deadlines: [
          { event: 'accessEnds', days: 0, at: '2026-10-14T09:30:00.000Z' },
          { event: 'deleted', days: 30, at: '2026-11-13T09:30:00.000Z' },
        ],
        plans: ['Exchange Online (Plan 1)'],
      },
      { code: 'notChecked', severity: 'info', rules: ['D2', 'D4', 'D5', 'D6'], deadlines: [], plans: [] },
    ]);
  });

  it('of the channel: only where it is unknown and 30 days are promised (D16)', () => {
    const unknown = (before: HeldLicense[]) => warn(before, [], owned, false).map(({ code }) => code);
    expect(unknown([direct(tenant.exchangePlan1)])).toEqual(['mailbox', 'channelUnknown', 'notChecked']);
    expect(unknown([direct(tenant.cloudPc), direct(tenant.visioPlan2)])).toEqual(['cloudPc', 'oneDrive']);
  });

  it('of OneDrive: read-only, then archived (D8); without dates where the newer rule does not hold', () => {
    const [warning] = warn([direct(tenant.visioPlan2)], []);
    expect(warning).toMatchObject({
      severity: 'warning',
      deadlines: [
        { event: 'readOnly', days: 60, at: '2026-12-13T09:30:00.000Z' },
        { event: 'archived', days: 93, at: '2027-01-15T09:30:00.000Z' },
      ],
      plans: ['OneDrive for Business (Basic)'],
    });
    const plan = { id: 'edu', name: 'SHAREPOINTENTERPRISE_EDU', label: 'SharePoint', appliesTo: 'User' as const };
    const education = { ...tenant.o365E1, servicePlans: [plan] };
    expect(warn([direct(education)], [], [education])).toMatchObject([{ code: 'oneDrive', deadlines: [] }]);
  });

  it('of a Cloud PC: first of all, though a mailbox is graver to most (D11)', () => {
    const before = [direct(tenant.m365E5), direct(tenant.teamsPhone), direct(tenant.cloudPc), direct(tenant.copilot)];
    const warnings = warn(before, []);
    expect(warnings.map(({ code }) => code)).toEqual([
      'cloudPc',
      'mailbox',
      'teams',
      'phone',
      'oneDrive',
      'office',
      'powerBi',
      'notChecked',
    ]);
    expect(warnings[0]?.deadlines).toEqual([{ event: 'deleted', days: 7, at: '2026-10-21T09:30:00.000Z' }]);
  });

  it('of each Cloud PC apart: a larger one in its place does not save the data of the smaller', () => {
    expect(warn([direct(tenant.cloudPc)], [direct(tenant.largerCloudPc)])).toMatchObject([
      { code: 'cloudPc', plans: ['Windows 365 Enterprise 2 vCPU, 4 GB, 128 GB'] },
    ]);
    expect(codes([direct(tenant.cloudPc)], [inherited(tenant.cloudPc)])).toEqual([]);
  });

  it('of flows: about 90 days (D12); premium ones are not saved by the free plan, free ones are by a suite', () => {
    expect(warn([direct(tenant.flowPerUser)], [])).toMatchObject([
      { code: 'flows', severity: 'warning', deadlines: [{ event: 'suspended', days: 90 }] },
    ]);
    expect(codes([direct(tenant.flowPerUser), direct(tenant.flowFree)], [direct(tenant.flowFree)])).toEqual(['flows']);
    expect(codes([direct(tenant.flowFree), direct(tenant.m365E3)], [direct(tenant.m365E3)])).toEqual([]);
    expect(warn([direct(tenant.flowFree)], [])).toMatchObject([{ code: 'flows', severity: 'info' }]);
  });

  it('of a phone number: with Teams Phone, and Microsoft’s own with the calling plan (D10)', () => {
    const before = [direct(tenant.teamsPhone), direct(tenant.callingPlan)];
    expect(codes(before, [direct(tenant.teamsPhone)])).toEqual(['phone']);
    expect(codes(before, [direct(tenant.callingPlan)])).toEqual(['phone']);
    expect(codes([direct(tenant.m365E5), direct(tenant.teamsPhone)], [direct(tenant.m365E5)])).toEqual([]);
  });

  it('of an archive: it goes with a downgrade, and with the mailbox (D7)', () => {
    const premium = [direct(tenant.businessPremium)];
    expect(warn(premium, [direct(tenant.businessStandard)]).filter(({ severity }) => severity !== 'stays')).toEqual([
      { code: 'archive', severity: 'warning', rules: ['D7'], deadlines: [], plans: ['Exchange Online Archiving'] },
    ]);
    expect(
      warn(premium, [])
        .find(({ code }) => code === 'archive')
        ?.deadlines.at(-1)?.days,
    ).toBe(30);
    expect(codes(premium, [direct(tenant.m365E3)])).not.toContain('archive');
    // Exchange Plan 2 contains archiving, Kiosk does not; whether there is an archive cannot be seen.
    expect(warn([direct(tenant.m365E3)], [direct(tenant.m365F3)])).toContainEqual(
      expect.objectContaining({ code: 'archive', severity: 'info' }),
    );
    expect(codes([direct(tenant.m365E3)], [])).not.toContain('archive');
  });
});

describe('what stays is not warned of', () => {
  it('swapping E3 for E5 loses nothing', () => {
    const warnings = warn([direct(tenant.m365E3)], [direct(tenant.m365E5)]);
    expect(warnings.filter(({ severity }) => severity !== 'stays')).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(['mailboxStays', 'oneDriveStays']);
  });

  it('swapping E5 for E3 loses the phone number and Power BI, no more', () => {
    const lost = warn([direct(tenant.m365E5)], [direct(tenant.m365E3)]).filter(({ severity }) => severity !== 'stays');
    expect(lost.map(({ code }) => code)).toEqual(['phone', 'powerBi']);
  });

  it('the same product from a group keeps everything, and that is said', () => {
    expect(warn([both(tenant.m365E3)], [inherited(tenant.m365E3)])).toEqual([
      {
        code: 'mailboxStays',
        severity: 'stays',
        rules: ['D1', 'D15'],
        deadlines: [],
        plans: ['Exchange Online (Plan 2)'],
      },
      { code: 'oneDriveStays', severity: 'stays', rules: ['D8', 'D15'], deadlines: [], plans: ['SharePoint (Plan 2)'] },
    ]);
  });

  it('a group that has a plan switched off does not keep it', () => {
    expect(codes([both(tenant.m365E3)], [inherited(tenant.m365E3, 'EXCHANGE_S_ENTERPRISE')])).toEqual([
      'mailbox',
      'notChecked',
      'oneDriveStays',
    ]);
  });

  it('a licence whose product the tenant no longer lists keeps nothing', () => {
    const gone = { ...direct(tenant.m365E3), skuId: 'no-longer-there' };
    expect(codes([direct(tenant.exchangePlan1), gone], [gone])).toEqual(['mailbox', 'notChecked']);
  });
});

describe('the people of the sandbox', () => {
  const meganHolds = [
    direct(tenant.m365E3, 'SWAY', 'YAMMER_ENTERPRISE'),
    both(tenant.visioPlan2),
    direct(tenant.flowFree),
    inherited(tenant.entraP2),
  ];

  it('Megan without E3 keeps her OneDrive by Visio (D15), and loses mailbox, Teams and Office', () => {
    const warnings = warn(meganHolds, meganHolds.slice(1));
    expect(warnings.map(({ code }) => code)).toEqual(['mailbox', 'teams', 'office', 'notChecked', 'oneDriveStays']);
    expect(warnings.at(-1)?.plans).toEqual(['OneDrive for Business (Basic)']);
  });

  it('Megan without Visio loses nothing: it comes from the group as well', () => {
    expect(codes(meganHolds, [direct(tenant.m365E3), inherited(tenant.visioPlan2)])).toEqual([]);
  });

  it('Visio alone goes: OneDrive stays with E3, and there is not a word of a mailbox', () => {
    expect(codes([direct(tenant.m365E3), direct(tenant.visioPlan2)], [direct(tenant.m365E3)])).toEqual([]);
  });

  it('Adele’s E3 comes only from a group; her Power BI goes without harm to her content (D13)', () => {
    const before = [inherited(tenant.m365E3), direct(tenant.powerBiPro)];
    expect(warn(before, [inherited(tenant.m365E3)])).toMatchObject([
      { code: 'powerBi', severity: 'info', deadlines: [] },
    ]);
  });

  it('Zoë without E3 keeps her mailbox by Exchange Plan 1', () => {
    const warnings = warn([direct(tenant.m365E3), direct(tenant.exchangePlan1)], [direct(tenant.exchangePlan1)]);
    expect(warnings.map(({ code }) => code)).toEqual(['teams', 'oneDrive', 'office', 'archive', 'mailboxStays']);
    expect(warnings.at(-1)?.plans).toEqual(['Exchange Online (Plan 1)']);
  });

  it('Omar without Project keeps the OneDrive of E3', () => {
    expect(codes([direct(tenant.m365E3), direct(tenant.projectPlan3)], [direct(tenant.m365E3)])).toEqual([
      'oneDriveStays',
    ]);
  });

  it('Entra P2 and Copilot hold no data', () => {
    expect(codes([direct(tenant.entraP2), direct(tenant.copilot)], [])).toEqual([]);
  });
});

/** What every warning is about. Cloud PCs are told apart by plan, and archives follow rules of their own: see above. */
const kinds: Partial<Record<WarningCode, DataKind[]>> = {
  mailbox: ['mailbox'],
  oneDrive: ['oneDrive'],
  teams: ['teams'],
  phone: ['phone', 'callingPlan'],
  office: ['office'],
  flows: ['flows', 'freeFlows'],
  powerBi: ['powerBi'],
};

function kindsOf(held: HeldLicense[], products: readonly Product[]): Set<DataKind> {
  const on = enabledPlans(held, products);
  const known = products.flatMap(({ servicePlans }) => servicePlans).filter(({ id }) => on.has(id));
  return new Set(known.flatMap((plan) => dataOf(plan).holds));
}

const license = fc
  .record({
    product: fc.constantFrom(...owned),
    off: fc.subarray(Object.keys(tenant.plans) as PlanKey[]),
    groupOff: fc.subarray(Object.keys(tenant.plans) as PlanKey[]),
    source: fc.constantFrom('direct', 'inherited', 'both', 'unknown'),
  })
  .map(({ product, off, groupOff, source }): HeldLicense => {
    if (source === 'unknown') return unknownSource(product);
    const fromGroup = inherited(product, ...groupOff);
    if (source === 'inherited') return fromGroup;
    return source === 'direct' ? direct(product, ...off) : { ...fromGroup, direct: direct(product, ...off).direct };
  });
const holdings = fc.uniqueArray(license, { selector: ({ skuId }) => skuId, maxLength: 8 });
const bad = (before: HeldLicense[], after: HeldLicense[]) =>
  warn(before, after).filter(({ severity }) => severity !== 'stays');

describe('for any licences', () => {
  it('no warning is about data whose kind is still on', () => {
    fc.assert(
      fc.property(holdings, holdings, (before, after) => {
        const left = kindsOf(after, owned);
        for (const { code } of warn(before, after)) {
          const about = kinds[code];
          if (about)
            expect(
              about.every((kind) => left.has(kind)),
              code,
            ).toBe(false);
        }
      }),
    );
  });

  it('what is said to stay is still on', () => {
    fc.assert(
      fc.property(holdings, holdings, (before, after) => {
        const stay = warn(before, after).map(({ code }) => code);
        const left = kindsOf(after, owned);
        if (stay.includes('mailboxStays')) expect(left).toContain('mailbox');
        if (stay.includes('oneDriveStays')) expect(left).toContain('oneDrive');
        expect(stay.includes('mailboxStays') && stay.includes('mailbox')).toBe(false);
      }),
    );
  });

  it('adding licences never warns', () => {
    fc.assert(
      fc.property(holdings, holdings, (before, more) => {
        const added = more.filter(({ skuId }) => !before.some((one) => one.skuId === skuId));
        expect(warn(before, [...before, ...added])).toEqual([]);
      }),
    );
  });

  it('taking everything warns of every kind that was on, the gravest first', () => {
    fc.assert(
      fc.property(holdings, (before) => {
        const said = bad(before, []).map(({ code }) => code);
        const had = kindsOf(before, owned);
        for (const [code, about] of Object.entries(kinds)) {
          expect(said.includes(code as WarningCode), code).toBe(about.some((kind) => had.has(kind)));
        }
        expect(said.includes('cloudPc')).toBe(had.has('cloudPc'));
        expect(said.includes('archive')).toBe(had.has('archive'));
        if (had.has('cloudPc')) expect(said[0]).toBe('cloudPc');
        expect(said.includes('notChecked')).toBe(said.includes('mailbox'));
      }),
    );
  });

  it('nothing changes, nothing is said', () => {
    fc.assert(
      fc.property(holdings, (held) => {
        expect(warn(held, held)).toEqual([]);
      }),
    );
  });
});

it('the table above has every service plan of the published products that holds something', () => {
  const holding = publishedProducts()
    .flatMap(({ plans }) => plans)
    .filter(({ holds }) => holds !== null);
  expect(holding.length).toBeGreaterThan(20);
  for (const { name } of holding) expect(Object.keys(alone)).toContain(name);
});
