import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldLicense, Product, WarningCode } from '../../../src/licensing/model.ts';
import { type DataKind, dataOf } from '../../../src/licensing/plan/data-plans.ts';
import { enabledPlans } from '../../../src/licensing/plan/holdings.ts';
import { deletesData, warningsOf } from '../../../src/licensing/plan/warnings.ts';
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
  EXCHANGE_S_ARCHIVE_ADDON: ['archive', 'notChecked'],
  SHAREPOINTSTANDARD: ['oneDrive', 'notChecked'],
  SHAREPOINTENTERPRISE: ['oneDrive', 'notChecked'],
  SHAREPOINTDESKLESS: ['oneDrive', 'notChecked'],
  // Project sites belong to nobody in particular.
  SHAREPOINT_PROJECT: [],
  ONEDRIVESTANDARD: ['oneDrive', 'notChecked'],
  ONEDRIVEENTERPRISE: ['oneDrive', 'notChecked'],
  ONEDRIVE_BASIC: ['oneDrive', 'notChecked'],
  ONEDRIVE_BASIC_P2: ['oneDrive', 'notChecked'],
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
  BI_AZURE_P3: ['powerBiPremium', 'powerBi'],
  AAD_PREMIUM_P2: ['entra'],
  M365_COPILOT_APPS: ['copilot'],
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
      {
        code: 'notChecked',
        severity: 'info',
        rules: ['D2', 'D4', 'D5', 'D6'],
        deadlines: [],
        plans: [],
        unseen: ['holds', 'delay', 'mailboxSize'],
      },
    ]);
  });

  it('of the channel: only where it is unknown and 30 days are promised (D16)', () => {
    const unknown = (before: HeldLicense[]) => warn(before, [], owned, false).map(({ code }) => code);
    expect(unknown([direct(tenant.exchangePlan1)])).toEqual(['mailbox', 'channelUnknown', 'notChecked']);
    expect(unknown([direct(tenant.cloudPc), direct(tenant.visioPlan2)])).toEqual(['cloudPc', 'oneDrive', 'notChecked']);
  });

  it('of OneDrive: read-only, then archived (D30); without dates where that clock does not run (D35)', () => {
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
    expect(warn([direct(education)], [], [education])).toMatchObject([
      { code: 'oneDrive', deadlines: [], segment: 'education' },
      { code: 'notChecked', unseen: ['fileRetention'] },
    ]);
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
      'copilot',
      'notChecked',
    ]);
    expect(warnings[0]?.deadlines).toEqual([{ event: 'deleted', days: 7, at: '2026-10-21T09:30:00.000Z' }]);
  });

  it('of each Cloud PC apart: a larger one in its place does not save the data of the smaller', () => {
    expect(warn([direct(tenant.cloudPc)], [direct(tenant.largerCloudPc)])).toMatchObject([
      { code: 'cloudPc', plans: ['Windows 365 Enterprise 2 vCPU, 4 GB, 128 GB'] },
      { code: 'cloudPcAlone' },
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
    expect(codes(before, [direct(tenant.callingPlan)])).toEqual(['phone', 'callingPlanAlone']);
    expect(codes([direct(tenant.m365E5), direct(tenant.teamsPhone)], [direct(tenant.m365E5)])).toEqual([]);
  });

  it('of an archive: it goes with a downgrade, and with the mailbox (D19, D20)', () => {
    const premium = [direct(tenant.businessPremium)];
    const archiveOf = (before: HeldLicense[], after: HeldLicense[]) =>
      warn(before, after).find(({ code }) => code === 'archive');
    expect(archiveOf(premium, [direct(tenant.businessStandard)])).toMatchObject({
      severity: 'warning',
      rules: ['D19', 'D20'],
      deadlines: [],
      plans: ['Exchange Online Archiving'],
      size: { after: 50 },
    });
    expect(archiveOf(premium, [])?.deadlines.at(-1)?.days).toBe(30);
    expect(archiveOf(premium, [direct(tenant.m365E3)])).toBeUndefined();
    // Exchange Plan 2 contains archiving, Kiosk does not, and Plan 1 has 50 GB of it.
    expect(archiveOf([direct(tenant.m365E3)], [direct(tenant.m365F3)])).toMatchObject({ size: { after: 0 } });
    expect(archiveOf([direct(tenant.exchangePlan1)], [direct(tenant.m365F3)])).toMatchObject({
      size: { before: 50, after: 0 },
    });
    expect(archiveOf([direct(tenant.m365E3)], [])).toBeUndefined();
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

  it('Megan without E3 may keep her OneDrive by Visio (D15), of a size that nobody has published (D26)', () => {
    const warnings = warn(meganHolds, meganHolds.slice(1));
    expect(warnings.map(({ code }) => code)).toEqual(['mailbox', 'teams', 'office', 'oneDriveShrinks', 'notChecked']);
    expect(warnings.find(({ code }) => code === 'oneDriveShrinks')).toMatchObject({
      severity: 'info',
      plans: ['OneDrive for Business (Basic)'],
      size: { before: 5_120, after: null },
    });
  });

  it('Megan without Visio loses nothing: it comes from the group as well', () => {
    expect(
      codes(meganHolds, [...meganHolds.slice(0, 1), inherited(tenant.visioPlan2), ...meganHolds.slice(2)]),
    ).toEqual([]);
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

  it('Zoë without E3 keeps her mailbox by Exchange Plan 1, and half of its size (D18)', () => {
    const warnings = warn([direct(tenant.m365E3), direct(tenant.exchangePlan1)], [direct(tenant.exchangePlan1)]);
    expect(warnings.map(({ code }) => code)).toEqual([
      'teams',
      'oneDrive',
      'mailboxShrinks',
      'archive',
      'office',
      'notChecked',
    ]);
    expect(warnings.find(({ code }) => code === 'mailboxShrinks')).toMatchObject({
      plans: ['Exchange Online (Plan 1)'],
      size: { before: 100, after: 50 },
    });
  });

  it('Omar without Project keeps the OneDrive of E3', () => {
    expect(codes([direct(tenant.m365E3), direct(tenant.projectPlan3)], [direct(tenant.m365E3)])).toEqual([
      'oneDriveStays',
    ]);
  });

  it('Entra P2 and Copilot hold no data: what ends is said all the same (D54, D56)', () => {
    expect(codes([direct(tenant.entraP2), direct(tenant.copilot)], [])).toEqual(['copilot', 'entra']);
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

const grades = ['danger', 'warning', 'info', 'stays'];

/** Warnings of a loss. That something is idle or twice there is about what is left, and so is what was not checked about a loss. */
const ofWhatIsLeft = /Stays$|Alone$|^(teamsAddOns|overlap|notChecked|channelUnknown)$/;
const losses = (before: HeldLicense[], after: HeldLicense[]) =>
  warn(before, after).filter(({ code }) => !ofWhatIsLeft.test(code));

/** A mailbox that shrinks and one that goes are the same mailbox. */
const topicOf = (code: WarningCode) => code.replace(/Shrinks$/, '').replace(/^powerBiPremium$/, 'powerBi');

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
        for (const [kept, ...losses] of [
          ['mailboxStays', 'mailbox', 'mailboxShrinks'],
          ['oneDriveStays', 'oneDrive', 'oneDriveShrinks'],
        ] as const) {
          if (stay.includes(kept)) for (const loss of losses) expect(stay).not.toContain(loss);
        }
      }),
    );
  });

  it('adding licences never warns of a loss: at most that it is a second time the same, or does nothing alone', () => {
    const beside: WarningCode[] = ['overlap', 'teamsAddOns', 'callingPlanAlone', 'copilotAlone', 'archivingAlone'];
    fc.assert(
      fc.property(holdings, holdings, (before, more) => {
        const added = more.filter(({ skuId }) => !before.some((one) => one.skuId === skuId));
        const said = warn(before, [...before, ...added]).map(({ code }) => code);
        expect(said.filter((code) => ![...beside, 'cloudPcAlone', 'intuneSuiteAlone'].includes(code))).toEqual([]);
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
        const unseen = said.some((code) => code === 'mailbox' || code === 'archive' || code === 'oneDrive');
        expect(said.includes('notChecked')).toBe(unseen);
      }),
    );
  });

  it('more that is left never makes a loss out of what was none, nor a worse one', () => {
    fc.assert(
      fc.property(holdings, holdings, holdings, (before, left, more) => {
        const added = more.filter(({ skuId }) => !left.some((one) => one.skuId === skuId));
        const worst = new Map(losses(before, left).map(({ code, severity }) => [topicOf(code), severity]));
        for (const { code, severity } of losses(before, [...left, ...added])) {
          const had = worst.get(topicOf(code)) ?? (code === 'archive' ? worst.get('mailbox') : undefined);
          expect(had, code).toBeDefined();
          if (had) expect(grades.indexOf(had), code).toBeLessThanOrEqual(grades.indexOf(severity));
        }
      }),
      { numRuns: 500 },
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

describe('what is deleted for good', () => {
  const deadline = (event: 'deleted' | 'accessEnds') => ({ event, at: '2026-12-21T09:00:00Z', days: 30 });

  it('is what is dangerous with a day of deletion, among other days', () => {
    expect(deletesData({ severity: 'danger', deadlines: [deadline('accessEnds'), deadline('deleted')] })).toBe(true);
    expect(deletesData({ severity: 'danger', deadlines: [deadline('accessEnds')] })).toBe(false);
    expect(deletesData({ severity: 'danger', deadlines: [] })).toBe(false);
  });

  it('is not what can only happen: an archive that may not be there', () => {
    expect(deletesData({ severity: 'warning', deadlines: [deadline('deleted')] })).toBe(false);
  });
});
