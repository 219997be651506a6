import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ask,
  assign,
  contoso,
  contosoWith,
  disabledPlansOf,
  GROUPS,
  heldBy,
  PEOPLE,
  SKUS,
} from '../../support/sandbox.ts';

let folder: string;
let stateFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-state-'));
  stateFile = join(folder, 'deep', 'sandbox.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const YAMMER = '7547a3fe-08ee-4ccb-b430-5077c5041653';

describe('the state file', () => {
  it('brings back licenses, seats, switched-off plans, locations and group licenses', async () => {
    const first = contoso({ stateFile });
    await assign(first, PEOPLE.nora, [{ skuId: SKUS.e5, disabledPlans: [YAMMER] }], [SKUS.e3]);
    await ask(first, `PATCH /users/${PEOPLE.sofie}`, { body: { usageLocation: 'BE' } });
    await ask(first, `POST /groups/${GROUPS.helpdesk}/assignLicense`, {
      body: { addLicenses: [{ skuId: SKUS.visio }], removeLicenses: [] },
    });

    const second = contoso({ stateFile, delayMs: 60_000 });
    expect(heldBy(second, PEOPLE.nora)).toEqual([SKUS.e5]);
    expect(disabledPlansOf(second, PEOPLE.nora, SKUS.e5)).toEqual([YAMMER]);
    expect([SKUS.e3, SKUS.e5, SKUS.visio].map((skuId) => second.state.consumedSeen(skuId))).toEqual([37, 4, 4]);
    expect((await ask(second, `/users/${PEOPLE.sofie}?$select=usageLocation`)).body.usageLocation).toBe('BE');
    expect(
      (await ask(second, `/groups/${GROUPS.helpdesk}?$select=assignedLicenses`)).body.assignedLicenses,
    ).toHaveLength(1);
  });

  it('is there before the answer is, also where the answer is lost', async () => {
    const first = contoso({ stateFile, faults: [{ kind: 'lost', rate: 1 }] });
    await expect(assign(first, PEOPLE.nora, [], [SKUS.e3])).rejects.toThrow();
    expect(heldBy(contoso({ stateFile }), PEOPLE.nora)).toEqual([]);
  });

  it('keeps earlier changes when it is written again after a restart', async () => {
    await assign(contoso({ stateFile }), PEOPLE.nora, [], [SKUS.e3]);
    await assign(contoso({ stateFile }), PEOPLE.ada, [], [SKUS.e3]);
    const third = contoso({ stateFile });
    expect([heldBy(third, PEOPLE.nora), heldBy(third, PEOPLE.ada)]).toEqual([[], [SKUS.entraP2]]);
  });

  it('is not written by reads, and leaves nothing beside it', async () => {
    const sandbox = contoso({ stateFile });
    await ask(sandbox, '/users');
    expect(existsSync(stateFile)).toBe(false);
    await assign(sandbox, PEOPLE.nora, [], [SKUS.e3]);
    expect(readdirSync(join(folder, 'deep'))).toEqual(['sandbox.json']);
  });

  it('of another tenant is not used', async () => {
    await assign(contoso({ stateFile }), PEOPLE.nora, [], [SKUS.e3]);
    const other = contosoWith(
      (tenant) => {
        tenant.organization.displayName = 'Fabrikam';
      },
      { stateFile },
    );
    expect(heldBy(other, PEOPLE.nora)).toEqual([SKUS.e3]);
  });

  it('that is broken is refused in one line', () => {
    mkdirSync(join(folder, 'deep'));
    writeFileSync(stateFile, '{"version":1');
    expect(() => contoso({ stateFile })).toThrow(/sandbox\.json is not a state of the sandbox\. Delete it/);
    expect(() => contoso({ stateFile: folder })).toThrow(/Cannot read the sandbox's state .*: EISDIR/);
  });
});
