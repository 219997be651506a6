import type { SeatRow, SubscriptionRow } from '../../src/licensing/lookups/lookups.ts';
import type {
  Approval,
  Change,
  Conflict,
  HeldLicense,
  Person,
  Plan,
  PlanState,
  Product,
  Seats,
  ServicePlan,
  Warning,
} from '../../src/licensing/model.ts';
import type { Operation } from '../../src/licensing/operations.ts';
import { requestOf } from '../../src/licensing/plan/request.ts';

/** Invented people and products, pleasant and unpleasant, for the gallery of cards. */

export function samplePerson(displayName: string, more: Partial<Person> = {}): Person {
  const local = displayName
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')
    .slice(0, 30);
  return {
    id: `a0000000-0000-4000-8000-${String(displayName.length).padStart(12, '0')}`,
    displayName,
    userPrincipalName: `${local}@contoso.example`,
    mail: null,
    department: 'Marketing',
    jobTitle: 'Manager',
    guest: false,
    blocked: false,
    synced: false,
    usageLocation: 'NL',
    ...more,
  };
}

export const megan = samplePerson('Megan Bowen', { jobTitle: 'Marketing manager' });

export const oddPeople: Person[] = [
  samplePerson("[Approve](https://evil.example) **Lars** O'Neill", {
    department: '# Sales',
    jobTitle: '`rep` <b>1</b>',
  }),
  samplePerson('李 小龍', { department: '设计', jobTitle: '设计师' }),
  samplePerson('N'.repeat(10_000), {
    department: '部'.repeat(10_000),
    userPrincipalName: `${'n'.repeat(10_000)}@x.example`,
  }),
  samplePerson('Isaiah ${$root.planId} Langer', { guest: true, blocked: true, synced: true, usageLocation: null }),
];

export const e3 = sampleProduct('05e9a617-0261-4cee-bb44-138d3ef5d965', 'SPE_E3', 'Microsoft 365 E3', [
  ['efb87545-963c-4e0d-99df-69c6916d9eb0', 'EXCHANGE_S_ENTERPRISE', 'Exchange Online (Plan 2)'],
  ['43de0ff5-c92c-492b-9116-175376d08c38', 'OFFICESUBSCRIPTION', 'Microsoft 365 Apps for Enterprise'],
  ['57ff2da0-773e-42df-b2af-ffb7a2317929', 'TEAMS1', 'Microsoft Teams'],
  ['7547a3fe-08ee-4ccb-b430-5077c5041653', 'YAMMER_ENTERPRISE', 'Viva Engage Core'],
  ['a23b959c-7ce8-4e57-9140-b90eb88a9e97', 'SWAY', 'Sway'],
]);

export const visio = sampleProduct('c5928f49-12ba-48f7-ada3-0d743a3601d5', 'VISIOCLIENT', 'Visio Plan 2', [
  ['663a804f-1c30-4ff0-9915-9db84f0d1cea', 'VISIO_CLIENT_SUBSCRIPTION', 'Visio Desktop App'],
]);

export const powerBiSelfService: Product = {
  ...sampleProduct('3a6a908c-09c5-406a-8170-8ebb63c42882', 'POWER_BI_PRO_DEPT', 'Power BI Pro (for Department)', []),
  selfService: true,
};

export const oddProduct = sampleProduct(
  '00000000-0000-4000-8000-000000000001',
  'CONTOSO_**NEW**_[SKU]',
  'P'.repeat(10_000),
  [],
);

export function sampleProduct(
  skuId: string,
  skuPartNumber: string,
  name: string,
  plans: [id: string, name: string, label: string][],
): Product {
  const servicePlans: ServicePlan[] = plans.map(([id, planName, label]) => ({
    id,
    name: planName,
    label,
    appliesTo: 'User',
  }));
  return { skuId, skuPartNumber, name, servicePlans, selfService: false, assignable: true };
}

/** A product with as many apps and services as the largest suites have. */
export const suite: Product = {
  ...sampleProduct('06ebc4ee-1bb5-47dd-8120-11324bc54e06', 'SPE_E5', 'Microsoft 365 E5', []),
  servicePlans: [
    ...Array.from({ length: 80 }, (_, index) => ({
      id: `b0000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      name: `SERVICE_${index}`,
      label: `Service _number_ ${index}`,
      appliesTo: 'User' as const,
    })),
    { id: 'b0000000-0000-4000-8000-999999999999', name: 'DLP', label: 'Data Loss Prevention', appliesTo: 'Company' },
  ],
};

export function held(product: Product, more: Partial<HeldLicense> = {}): HeldLicense {
  return { skuId: product.skuId, direct: { disabledPlans: [] }, groups: [], sourceUnknown: false, ...more };
}

export const fromGroup = [
  { id: 'f0000000-0000-4000-8000-000000000001', name: 'Visio users', disabledPlans: [], error: null },
];

const exchange = ['Exchange Online (Plan 2)'];

export const everyWarning: Warning[] = [
  warning(
    'mailbox',
    'danger',
    [
      ['accessEnds', 0],
      ['deleted', 30],
    ],
    exchange,
  ),
  warning('cloudPc', 'danger', [['deleted', 7]], ['Windows 365 Enterprise']),
  warning('archive', 'warning', [], exchange),
  warning(
    'oneDrive',
    'warning',
    [
      ['readOnly', 60],
      ['archived', 93],
    ],
    ['SharePoint (Plan 2)'],
  ),
  warning('teams', 'warning', [['accessEnds', 0]], ['Microsoft Teams']),
  warning('phone', 'warning', [['accessEnds', 0]], ['Microsoft 365 Phone System']),
  warning('office', 'warning', [], ['Microsoft 365 Apps for Enterprise']),
  warning('flows', 'warning', [['suspended', 90]], ['Power Automate Premium']),
  warning('powerBi', 'info', [], ['Power BI Pro']),
  warning('channelUnknown', 'info', [], []),
  warning('notChecked', 'info', [], []),
  warning('mailboxStays', 'stays', [], ['Exchange Online (Plan 1)']),
  warning('oneDriveStays', 'stays', [], ['SharePoint (Plan 1)']),
];

/** What a smaller product does: with and without the usage reports, add-ons left behind, services nobody knows. */
export const downgrade: Warning[] = [
  {
    ...warning('mailboxShrinks', 'danger', [], ['Exchange Online Kiosk']),
    rules: ['D18', 'D22', 'D23', 'D47'],
    size: { before: 100, after: 2, used: { gb: 40, on: '2026-11-19' } },
  },
  {
    ...warning('oneDriveShrinks', 'warning', [], ['SharePoint Kiosk']),
    rules: ['D26', 'D27'],
    size: { before: 5_120, after: 2 },
  },
  { ...warning('archive', 'warning', [], exchange), rules: ['D19', 'D20'], size: { before: 1_536, after: 0 } },
  { ...warning('oneDrive', 'warning', [], exchange), rules: ['D35', 'D36'], segment: 'unknown' },
  { ...warning('teamsAddOns', 'warning', [], ['Teams Premium']), rules: ['D38a', 'D38d'], products: ['Teams Premium'] },
  { ...warning('overlap', 'info', [], ['Microsoft 365 E5']), rules: ['D43', 'D44'], products: ['Power BI Pro'] },
  { ...warning('unknownPlans', 'info', [], ['NEW_SERVICE', 'NEWER_SERVICE']), rules: ['G11'] },
  {
    ...warning('notChecked', 'info', [], []),
    rules: ['D20', 'D58a'],
    unseen: ['holds', 'archive', 'mailboxSize', 'oneDriveSize', 'fileRetention', 'concealedNames'],
  },
];

function warning(
  code: Warning['code'],
  severity: Warning['severity'],
  deadlines: [Warning['deadlines'][number]['event'], number][],
  plans: string[],
): Warning {
  const dated = deadlines.map(([event, days]) => ({
    event,
    days,
    at: new Date(Date.UTC(2026, 9, 14 + days, 9)).toISOString(),
  }));
  return { code, severity, rules: [], deadlines: dated, plans };
}

const sharePoint2 = {
  id: '5dbe027f-2339-4123-9542-606e4d348a72',
  label: 'SharePoint (Plan 2)',
  products: ['Microsoft 365 E3'],
};
const domestic = {
  id: '4ed3ff63-69d7-4fb7-b984-5aec7f605ca8',
  label: 'Domestic Calling Plan',
  products: ['Teams Calling Plan'],
};

/** Conflicts of few and of many plans, with and without a product that would mend them. */
export const everyConflict: Conflict[] = [
  conflict(
    'dependency',
    'Project Online service',
    ['Project Plan 3'],
    [sharePoint2],
    ['Microsoft 365 E3', 'Microsoft 365 E5'],
  ),
  conflict('dependency', 'Viva Engage Core', [], [{ ...sharePoint2, products: [] }], []),
  conflict(
    'dependency',
    'Viva Insights',
    ['Viva', 'Suite'],
    Array.from({ length: 9 }, () => sharePoint2),
    Array.from({ length: 9 }, () => 'Microsoft 365 E3'),
  ),
  conflict('mutuallyExclusive', 'International Calling Plan', ['International Calling Plan'], [domestic], []),
  conflict(
    'mutuallyExclusive',
    'Intune',
    [],
    Array.from({ length: 4 }, () => domestic),
    [],
  ),
];

function conflict(
  kind: Conflict['kind'],
  label: string,
  products: string[],
  others: Conflict['others'],
  mendedBy: string[],
): Conflict {
  return { kind, plan: { id: label, label, products }, others, mendedBy };
}

export function sampleChange(user: Person, more: Partial<Change> = {}): Change {
  return {
    user,
    before: [held(e3), held(visio, { groups: fromGroup })],
    add: [],
    remove: [e3.skuId],
    usageLocation: null,
    after: [held(visio, { groups: fromGroup })],
    leftAlone: [],
    warnings: everyWarning.slice(0, 2),
    conflicts: [],
    state: 'planned',
    failure: null,
    clientRequestId: null,
    graphRequestId: null,
    ...more,
  };
}

const f3 = sampleProduct('66b55226-6b4f-492c-910c-a3b7a3c9d993', 'SPE_F1', 'Microsoft 365 F3', [
  ['9aaf7827-d63c-4b61-89c3-182f06f82e5c', 'EXCHANGE_S_STANDARD', 'Exchange Online (Plan 1)'],
]);

const ofKinds = (...codes: Warning['code'][]) => everyWarning.filter(({ code }) => codes.includes(code));

/** What really happens to whoever loses Microsoft 365 E3, and to whoever gets F3 instead. */
export const leavesE3 = sampleChange(megan, {
  before: [held(e3)],
  after: [],
  warnings: [
    ...ofKinds('mailbox', 'archive', 'oneDrive', 'teams', 'office', 'channelUnknown'),
    warning('intune', 'warning', [], ['Microsoft Intune']),
    warning('defender', 'warning', [], ['Microsoft Defender for Endpoint']),
    { ...warning('notChecked', 'info', [], []), unseen: ['holds', 'archive', 'delay', 'fileRetention'] },
  ],
});

export const swapsE3ForF3 = sampleChange(megan, {
  before: [held(e3)],
  add: [{ skuId: f3.skuId, disabledPlans: [] }],
  after: [held(f3)],
  warnings: ofKinds('archive', 'office', 'powerBi', 'mailboxStays', 'oneDriveStays', 'channelUnknown', 'notChecked'),
});

export const seatsOfE3: Seats = {
  skuId: e3.skuId,
  enabled: 25,
  warning: 0,
  suspended: 0,
  lockedOut: 0,
  consumed: 17,
  promised: 1,
  free: 8,
};

export function samplePlan(operation: Operation, changes: Change[], state: PlanState = 'proposed'): Plan {
  const named = [...new Set(changes.flatMap(({ add }) => add.map(({ skuId }) => skuId)))];
  const added = operation === 'services' ? [] : named;
  const removed = [...new Set(changes.flatMap(({ remove }) => remove))];
  const plan = {
    id: '0197a1f0-0000-7000-8000-000000000042',
    number: 42,
    asker: {
      id: 'a0000000-0000-4000-8000-000000000001',
      name: 'Ada de Wit',
      locale: 'en-US',
      timeZone: 'Europe/Amsterdam',
    },
    request: requestOf({
      operation,
      userIds: changes.map(({ user }) => user.id),
      add: added.map((skuId) => ({ skuId, disabledPlans: null })),
      remove: removed,
      except: [],
      services: operation === 'services' ? named.map((skuId) => ({ skuId, on: [], off: [] })) : [],
      usageLocations: {},
      reason: null,
      ticket: null,
    }),
    changes,
    products: [e3, f3, visio, powerBiSelfService, oddProduct, suite],
    seats: [{ ...seatsOfE3, change: added.length - removed.length }],
    seatsAfter: null,
    decisions: [],
    needsApproval: null,
    retryOf: null,
    createdAt: '2026-10-14T09:00:00.000Z',
    updatedAt: '2026-10-14T09:00:00.000Z',
  };
  return state === 'waiting' ? { ...plan, state, approval: sampleApproval } : { ...plan, state, approval: null };
}

/** Sent to one person, her stand-in and a channel. */
export const sampleApproval: Approval = {
  sentAt: '2026-10-14T09:00:00.000Z',
  expiresAt: '2026-10-21T15:00:00.000Z',
  rule: 'finance',
  exclusive: false,
  asked: [
    { kind: 'person', id: 'a', name: 'Ada de Wit', as: 'approver', step: 0, at: '2026-10-14T09:00:00.000Z' },
    { kind: 'person', id: 'b', name: 'Bram Peeters', as: 'standIn', step: 0, at: '2026-10-15T09:00:00.000Z' },
    { kind: 'channel', id: '19:c@thread.tacv2', name: '', as: 'approver', step: 0, at: '2026-10-14T09:00:00.000Z' },
  ],
  step: 0,
  remarks: [],
  remindedAt: null,
  seenBy: [],
  digest: { at: '2026-10-14T09:00:00.000Z', users: [], seats: [] },
  difference: null,
};

export const twentyPeople: Person[] = [
  ...oddPeople,
  ...Array.from({ length: 16 }, (_, index) =>
    samplePerson(`Person van der Number ${index}`, { jobTitle: 'Store manager' }),
  ),
];

export const seatRows: SeatRow[] = [
  { product: e3, seats: seatsOfE3 },
  { product: visio, seats: { ...seatsOfE3, skuId: visio.skuId, enabled: 5, consumed: 9, free: -4, promised: 0 } },
  {
    product: powerBiSelfService,
    seats: {
      ...seatsOfE3,
      skuId: powerBiSelfService.skuId,
      enabled: 0,
      warning: 5,
      suspended: 4,
      lockedOut: 2,
      consumed: 0,
      free: 5,
    },
  },
  {
    product: oddProduct,
    seats: { ...seatsOfE3, skuId: oddProduct.skuId, enabled: 10_000, consumed: 1557, free: 8443 },
  },
];

export const subscriptionRows: SubscriptionRow[] = [
  { product: e3, status: 'Enabled', seats: 25, isTrial: false, renewsAt: '2027-01-31T00:00:00Z' },
  { product: visio, status: 'Warning', seats: 1557, isTrial: true, renewsAt: null },
  { product: powerBiSelfService, status: 'Suspended', seats: 1, isTrial: false, renewsAt: null },
  { product: oddProduct, status: 'SomethingNew', seats: 1, isTrial: false, renewsAt: 'never' },
];
