import { describe, expect, it } from 'vitest';
import { approvalNeedOf, fits, ruleFor } from '../../../src/licensing/approval/routing.ts';
import type { Condition } from '../../../src/licensing/approval/settings.ts';
import { parseApprovalSettings } from '../../../src/licensing/approval/settings-file.ts';
import type { Change, Plan, Warning } from '../../../src/licensing/model.ts';
import type { Operation } from '../../../src/licensing/operations.ts';
import { changeRequest } from '../../support/licensing.ts';
import { business, e3, person, visio } from '../../support/tenant-facts.ts';

const warning = (code: Warning['code'], severity: Warning['severity']): Warning => ({
  code,
  severity,
  rules: [],
  deadlines: [],
  plans: [],
});

function change(department: string | null, more: Partial<Change> = {}): Change {
  return {
    user: person(`somebody in ${department}`, { department }),
    before: [],
    add: [],
    remove: [e3.skuId],
    usageLocation: null,
    after: [],
    leftAlone: [],
    warnings: [],
    conflicts: [],
    state: 'planned',
    failure: null,
    clientRequestId: null,
    graphRequestId: null,
    ...more,
  };
}

function plan(changes: Change[], operation: Operation = 'unassign'): Pick<Plan, 'request' | 'changes' | 'products'> {
  const userIds = changes.map(({ user }) => user.id);
  return { request: changeRequest({ operation, userIds }), changes, products: [e3, business, visio] };
}

const mailbox = plan([change('Sales', { warnings: [warning('mailbox', 'danger')] })]);
const cloudPc = plan([change('Sales', { warnings: [warning('cloudPc', 'danger')] })]);
const harmless = plan([
  change('Sales', { warnings: [warning('oneDrive', 'warning'), warning('mailboxStays', 'stays')] }),
]);
const gives = plan([change('Sales', { remove: [], add: [{ skuId: business.skuId, disabledPlans: [] }] })], 'assign');
const two = plan([change('Finance'), change('Sales')]);
const idle = plan([change('Finance', { state: 'skipped', remove: [] }), change('Sales')]);

describe('whether a plan is as a rule says', () => {
  const table: [name: string, Condition, ReturnType<typeof plan>, boolean][] = [
    ['everything fits no condition at all', {}, mailbox, true],
    ['the product taken, by part number', { products: ['e3'] }, mailbox, true],
    ['the product taken, by skuId in capitals', { products: ['E3'] }, mailbox, true],
    ['a product that is not touched', { products: ['visio'] }, mailbox, false],
    ['the product given', { products: ['BUSINESS'] }, gives, true],
    ['one of several products', { products: ['visio', 'business'] }, gives, true],
    ['the operation', { operations: ['assign'] }, gives, true],
    ['another operation', { operations: ['assign', 'replace'] }, mailbox, false],
    ['the department of one of the users', { departments: ['finance'] }, two, true],
    ['the department of a user whom nothing is done to', { departments: ['finance'] }, idle, false],
    ['a user without a department', { departments: ['finance'] }, plan([change(null)]), false],
    ['a mailbox at stake', { data: ['mailbox'] }, mailbox, true],
    ['a mailbox that stays', { data: ['mailbox'] }, harmless, false],
    ['a Cloud PC at stake', { data: ['cloudPc'] }, cloudPc, true],
    ['a Cloud PC is no mailbox', { data: ['mailbox'] }, cloudPc, false],
    ['any danger', { data: ['danger'] }, cloudPc, true],
    ['a warning is no danger', { data: ['danger'] }, harmless, false],
    ['all that is given has to fit', { departments: ['Sales'], products: ['visio'] }, mailbox, false],
    ['all that is given does fit', { departments: ['Sales'], products: ['e3'], data: ['mailbox'] }, mailbox, true],
  ];
  it.each(table)('%s', (_name, condition, routed, expected) => {
    expect(fits(condition, routed)).toBe(expected);
  });
});

describe('which rule says whom to ask', () => {
  const steps = [{ everyone: true }];
  const settings = parseApprovalSettings({
    rules: [
      { name: 'Data', when: { data: ['danger'] }, steps },
      { name: 'Sales', when: { departments: ['Sales'] }, steps },
      { name: 'Sales too', when: { departments: ['Sales'], products: ['e3'] }, steps },
    ],
  });

  it.each([
    ['the first that fits', mailbox, 'Data'],
    ['the next where the first does not', harmless, 'Sales'],
    ['none where none fits', plan([change('Finance')]), undefined],
  ])('%s', (_name, routed, rule) => {
    expect(ruleFor(routed, settings)?.name).toBe(rule);
  });
});

describe('why somebody else has to agree (R3, R4, R8)', () => {
  const settings = parseApprovalSettings({ aloneUpToUsers: 1, needsApproval: [{ data: ['mailbox'] }] });
  const table: [name: string, ReturnType<typeof plan>, mayExecute: boolean, ReturnType<typeof approvalNeedOf>][] = [
    ['nobody for a small change of one’s own', harmless, true, null],
    ['who may only ask', harmless, false, 'rights'],
    ['more users than one may change alone', two, true, 'users'],
    ['users to whom nothing is done do not count', idle, true, null],
    ['a rule of the settings', mailbox, true, 'rule'],
    ['the gravest reason first', plan([...mailbox.changes, ...two.changes]), true, 'users'],
  ];
  it.each(table)('%s', (_name, routed, mayExecute, expected) => {
    expect(approvalNeedOf(routed, mayExecute, settings)).toBe(expected);
  });
});
