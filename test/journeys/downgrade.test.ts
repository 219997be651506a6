import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvalCard } from '../../src/cards/plan/approval.ts';
import { confirmationCard } from '../../src/cards/plan/confirmation.ts';
import { createUsageReader } from '../../src/graph/usage.ts';
import { readUsageReport } from '../../src/graph/usage-reports.ts';
import { standardApprovals } from '../../src/licensing/approval/settings-file.ts';
import { readerFor } from '../../src/text/text.ts';
import { wordsBehind, wordsOn } from '../cards/words-on.ts';
import { actor, changeRequest, licensingOn } from '../support/licensing.ts';
import { contoso, PEOPLE, SKUS } from '../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../support/storage.ts';

const ada = actor(PEOPLE.ada, 'Ada de Wit');
const now = () => new Date('2026-11-21T09:00:00Z');
const gb = 1024 ** 3;

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());

/** Microsoft's reports of a tenant in which Jan has 40 GB of mail and 1 GB of files, or of one that conceals names. */
function reportsOf(name: string) {
  const files: Record<string, string> = {
    getMailboxUsageDetail: `Report Refresh Date,User Principal Name,Is Deleted,Storage Used (Byte)\n2026-11-19,${name},False,${40 * gb}`,
    getOneDriveUsageAccountDetail: `Report Refresh Date,Owner Principal Name,Is Deleted,Storage Used (Byte)\n2026-11-19,${name},False,${gb}`,
  };
  const fetch = async (url: string) => {
    const report = Object.keys(files).find((one) => url.includes(one)) ?? '';
    if (url.startsWith('https://graph.example')) {
      return new Response(null, { status: 302, headers: { location: `https://files.example/${report}.csv` } });
    }
    return new Response(files[report]);
  };
  const options = { fetch, token: async () => 'token', baseUrl: 'https://graph.example/v1.0' };
  return createUsageReader({ read: (one) => readUsageReport(one, options), now, wait: () => new Promise(() => {}) });
}

async function downgrade(usage?: ReturnType<typeof reportsOf>) {
  const licensing = licensingOn(storage, contoso(), { now, ...(usage ? { usage } : {}) });
  const plan = await licensing.propose(
    ada,
    changeRequest({
      operation: 'replace',
      userIds: [PEOPLE.jan],
      remove: [SKUS.e3],
      add: [{ skuId: SKUS.f3, disabledPlans: null }],
    }),
  );
  return { plan, words: (locale: string) => read(plan, locale) };
}

const read = (plan: Parameters<typeof confirmationCard>[0], locale: string) =>
  wordsBehind(confirmationCard(plan, readerFor({ locale, timeZone: 'Europe/Amsterdam' })));

describe('E3 to F3 for somebody with 40 GB of mail', () => {
  it.each([
    [
      'en',
      'The mailbox may shrink to 2 GB (100 GB before), and it holds 40 GB (Microsoft’s report of 19 November 2026): no sending, then no receiving; nothing is deleted.',
      'OneDrive may shrink to 2 GB (up to 5 TB before); it holds 1 GB (Microsoft’s report of 19 November 2026), so it fits.',
      'If there is an archive mailbox or a litigation hold, no license covers it any more.',
      'I cannot see: holds, retention labels and policies; whether there is an archive mailbox.',
      '✔ Stays',
      'Understanding the new 100 GB mailbox entitlement (Exchange Team Blog) (19 August 2026, Microsoft, quoted by others): D18, D22, D23',
    ],
    [
      'nl',
      'Het postvak kan krimpen tot 2 GB (was 100 GB) en er staat 40 GB in (rapport van Microsoft van 19 november 2026): er kan niet meer worden verzonden en later niet meer ontvangen; er wordt niets verwijderd.',
      'OneDrive kan krimpen tot 2 GB (was tot 5 TB); er staat 1 GB in (rapport van Microsoft van 19 november 2026), dus dat past.',
      'Is er een archiefpostvak of juridische bewaring (litigation hold), dan is daar geen licentie meer voor.',
      'Ik kan niet zien: juridische bewaring (litigation hold), bewaarlabels en bewaarbeleid; of er een archiefpostvak is.',
      '✔ Blijft',
      'Understanding the new 100 GB mailbox entitlement (Exchange Team Blog) (19 augustus 2026, Microsoft, aangehaald door anderen): D18, D22, D23',
    ],
  ])(
    'in %s: what shrinks, what is in it, what is not covered and not checked, and where that comes from',
    async (locale, mail, files, archive, unseen, stays, source) => {
      const { plan, words } = await downgrade(reportsOf('jan.deboer@contoso.example'));
      expect(plan.changes).toHaveLength(1);
      const said = words(locale);
      for (const sentence of [mail, files, archive, unseen]) expect(said.join('\n')).toContain(sentence);
      const card = confirmationCard(plan, readerFor({ locale, timeZone: 'UTC' }));
      expect(JSON.stringify(card)).toContain(source);
      expect(said.filter((line) => line.startsWith(stays))).toEqual([]);
    },
  );

  it.each([
    ['en', /shrink to 2 GB \(100 GB before\): .* Its size is not checked\./, /I cannot see: .*the size of the mailbox/],
    ['nl', /krimpen tot 2 GB \(was 100 GB\): .* De grootte is niet gecontroleerd\./, /Ik kan niet zien: .*hoe groot/],
  ])('in %s: without the permission the size is said not to be checked', async (locale, mail, unseen) => {
    const said = (await downgrade()).words(locale).join('\n');
    expect(said).toMatch(mail);
    expect(said).toMatch(unseen);
  });

  it('says who conceals the names, where they are hashes', async () => {
    expect((await downgrade(reportsOf('5B3F0C77AA'))).words('en').join('\n')).toContain('usage reports conceal names');
  });

  it('shows the approver the same, to the word', async () => {
    const { plan, words } = await downgrade();
    const reader = readerFor({ locale: 'en', timeZone: 'America/Los_Angeles' });
    const theirs = wordsBehind(approvalCard(plan, reader, {}));
    for (const line of words('en').filter((line) => /shrink|archive mailbox/.test(line)))
      expect(theirs).toContain(line);
  });
});

describe('a OneDrive without a license', () => {
  const takeE3 = changeRequest({ userIds: [PEOPLE.jan], remove: [SKUS.e3] });

  it.each([
    ['worldwide', null, 'worldwide', 2],
    ['worldwide', 'GCC', 'gcc', 0],
    ['usgov', 'DODCON', 'gccHigh', 0],
    ['china', null, 'china', 0],
  ] as const)(
    'of a tenant on %s with the scope %s: %s, %i dates (D35, D36)',
    async (cloud, subScope, segment, dates) => {
      const licensing = licensingOn(storage, contoso(), { now, cloud: async () => ({ cloud, subScope }) });
      const plan = await licensing.propose(ada, takeE3);
      const warning = plan.changes[0]?.warnings.find(({ code }) => code === 'oneDrive');
      expect(warning?.segment).toBe(segment);
      expect(warning?.deadlines).toHaveLength(dates);
    },
  );

  it('has its days counted in the organization’s time zone, for readers everywhere', async () => {
    const workingTime = { ...standardApprovals.workingTime, timeZone: 'Pacific/Auckland' };
    const licensing = licensingOn(storage, contoso(), {
      now: () => new Date('2026-11-21T20:00:00Z'),
      approvals: { ...standardApprovals, workingTime },
    });
    const plan = await licensing.propose(ada, takeE3);
    // In Auckland it is 22 November already; sixty days later it is 21 January.
    for (const timeZone of ['America/Los_Angeles', 'Europe/Amsterdam', 'Pacific/Auckland']) {
      const words = wordsOn(confirmationCard(plan, readerFor({ locale: 'en', timeZone }))).join(' ');
      expect(words).toContain('read-only from 21 January 2027');
      expect(words).toContain('Mailbox deleted on 22 December 2026');
    }
  });
});
