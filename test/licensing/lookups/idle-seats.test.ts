import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IdleReport } from '../../../src/licensing/lookups/idle-seats.ts';
import { takingBack } from '../../../src/licensing/lookups/taking-back.ts';
import type { TenantInput } from '../../../src/sandbox/tenant/tenant.ts';
import { actor, licensingOn } from '../../support/licensing.ts';
import { contosoWith, PEOPLE, SKUS } from '../../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());

const now = () => new Date('2026-11-21T09:00:00Z');

async function reportOn(change: Parameters<typeof contosoWith>[0] = () => {}): Promise<IdleReport> {
  const sandbox = contosoWith(change, { now });
  return licensingOn(storage, sandbox, { now, idleSeats: { days: 90 } }).idleSeats(actor(PEOPLE.ada));
}

const idsIn = (group: IdleReport['blocked'] | null) => group?.holders.map(({ person }) => person.id) ?? null;

/** Old enough to be judged, with a last sign-in of this day. */
function signedIn(user: TenantInput['users'][number], at: string | null): void {
  user.createdDateTime = '2020-01-01T00:00:00Z';
  user.signInActivity = at === null ? null : { lastSignInDateTime: at, lastSuccessfulSignInDateTime: at };
}

describe('seats that seem to be of no use', () => {
  it('are those of people without a sign-in for the time, never of new accounts or guests', async () => {
    const days: Record<string, string | null> = {
      [PEOPLE.megan]: '2026-08-01T00:00:00Z',
      [PEOPLE.joni]: '2026-11-01T00:00:00Z',
      [PEOPLE.zoe]: null,
      [PEOPLE.isaiah]: null,
    };
    const { unused } = await reportOn(({ users }) => {
      for (const user of users) if (user.id in days) signedIn(user, days[user.id] ?? null);
    });
    const idle = idsIn(unused);
    expect(idle).toEqual(expect.arrayContaining([PEOPLE.megan, PEOPLE.zoe]));
    expect(idle).not.toContain(PEOPLE.joni);
    expect(idle).not.toContain(PEOPLE.isaiah);
  });

  it('are said to be not checked without the permission or Entra ID P1; the rest is told', async () => {
    const report = await reportOn((tenant) => {
      tenant.grantedPermissions = ['User.Read.All', 'LicenseAssignment.ReadWrite.All', 'Organization.Read.All'];
    });
    expect(report.unused).toBeNull();
    expect(idsIn(report.blocked)).toContain(PEOPLE.patti);
  });

  it('are taken back as one request, of each person what is idle', async () => {
    const { blocked } = await reportOn();
    const request = takingBack(blocked.holders, 'Not used');
    const patti = request?.items.find(({ userId }) => userId === PEOPLE.patti);
    expect(patti).toMatchObject({ operation: 'unassign', remove: [SKUS.exchange1] });
    expect(takingBack([], 'Not used')).toBeNull();
  });
});
