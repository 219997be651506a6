import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveConversation } from '../../../src/storage/conversations.ts';
import { approvalScene, askFor, begin, people, refusalOf } from '../../support/approvals.ts';
import { changeRequest } from '../../support/licensing.ts';
import { PEOPLE, SKUS } from '../../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());

const clock = { now: new Date(begin) };
const zoe = { id: PEOPLE.zoe, userPrincipalName: 'Zoe@contoso.example', mail: null };

describe('all that is known of somebody', () => {
  it('is what was asked, decided and kept about them and by them, and nothing of others', async () => {
    const { licensing } = approvalScene(storage, clock);
    await askFor(licensing, changeRequest({ userIds: [PEOPLE.zoe], remove: [SKUS.e3] }));
    await licensing.propose(people.bram, changeRequest({ userIds: [PEOPLE.lidia], remove: [SKUS.teamsPhone] }));
    const reference = { user: { name: 'Zoë' } };
    await saveConversation(
      storage.db,
      { aadObjectId: PEOPLE.zoe, reference, locale: 'nl', timeZone: 'UTC' },
      clock.now,
    );
    const file = await licensing.exportAbout(people.gerda, zoe);
    const known = JSON.parse(file.content);
    expect(known).toMatchObject({ about: [PEOPLE.zoe, 'Zoe@contoso.example'] });
    expect([known.plans.length, known.plan_changes.length, known.conversations.length]).toEqual([1, 1, 1]);
    expect(known.audit.map(({ event }: { event: string }) => event)).toContain('proposed');
    expect(file.content).toContain('She has left');
    expect(file.content).not.toContain('Lidia');
    expect(file.content).not.toContain('salts');
    expect(file.rows).toBeGreaterThan(3);

    const hanna = { id: PEOPLE.hanna, userPrincipalName: 'hanna@contoso.example', mail: null };
    const asked = JSON.parse((await licensing.exportAbout(people.gerda, hanna)).content);
    expect(asked.plans).toHaveLength(1);
    expect(asked.audit.length).toBeGreaterThan(0);
  });

  it('is only for those who may execute in the whole organization', async () => {
    const { licensing } = approvalScene(storage, clock);
    for (const person of [people.hanna, people.rob, people.nora, people.petra]) {
      expect(await refusalOf(licensing.exportAbout(person, zoe))).toMatchObject({ code: 'notAllowed' });
    }
  });

  it('is nothing of somebody whom nobody has spoken of', async () => {
    const { licensing } = approvalScene(storage, clock);
    const li = { id: PEOPLE.li, userPrincipalName: 'li@contoso.example', mail: null };
    expect(await licensing.exportAbout(people.gerda, li)).toMatchObject({ rows: 0 });
  });
});
