import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvalNames } from '../../../src/licensing/approval/settings.ts';
import {
  ApprovalSettingsError,
  loadApprovalSettings,
  parseApprovalSettings,
  standardApprovals,
} from '../../../src/licensing/approval/settings-file.ts';
import { noProductNames } from '../../../src/licensing/catalogue/product-names.ts';

function problemsOf(content: unknown): string[] {
  try {
    parseApprovalSettings(content);
  } catch (error) {
    if (error instanceof ApprovalSettingsError) return error.problems;
    throw error;
  }
  return [];
}

const ruleWith = (step: object) => ({ rules: [{ name: 'One', steps: [step] }] });

describe('the settings of approvals', () => {
  it('are the default of rules R4 and R8 where nothing is said', () => {
    expect(standardApprovals).toMatchObject({
      aloneUpToUsers: 20,
      aloneUpToUsersADay: 100,
      expiresAfterDays: 5,
      needsApproval: [],
      rules: [],
      workingTime: { timeZone: 'UTC', days: [1, 2, 3, 4, 5], from: 540, to: 1020 },
    });
    expect(standardApprovals.ticket).toBeUndefined();
  });

  it('take everything that the documentation shows', () => {
    const settings = parseApprovalSettings({
      workingTime: {
        timeZone: 'Europe/Amsterdam',
        days: ['monday', 'sunday'],
        from: '08:30',
        to: '24:00',
        holidays: ['2026-12-25'],
      },
      ticket: { pattern: '^INC[0-9]{7}$', required: true, example: 'INC0012345' },
      expiresAfterDays: 3,
      remindEveryHours: 2.5,
      remindAtMostEveryMinutes: 10,
      aloneUpToUsers: 0,
      needsApproval: [{ data: ['mailbox', 'cloudPc'] }],
      rules: [
        {
          name: 'Finance',
          when: { departments: ['Finance'], operations: ['unassign'], products: ['SPE_E5'] },
          onlyThoseAsked: true,
          steps: [
            {
              manager: true,
              people: ['bram@contoso.example'],
              standIn: { groups: ['b0000000-0000-4000-8000-000000000002'], afterHours: 1 },
              escalateAfterHours: 3,
            },
            { everyone: true },
          ],
        },
        { name: 'Rest', steps: [{ channel: '19:abc@thread.tacv2' }] },
      ],
    });
    expect(settings.workingTime).toMatchObject({
      days: [1, 7],
      from: 510,
      to: 1440,
      holidays: new Set(['2026-12-25']),
    });
    expect(settings.ticket?.pattern.test('INC0012345')).toBe(true);
    expect(settings.rules[0]?.steps).toMatchObject([{ escalateAfterHours: 3 }, { escalateAfterHours: 8 }]);
    expect(settings.rules[1]).toMatchObject({ when: {}, onlyThoseAsked: false });
  });

  const mistakes: [unknown, string][] = [
    [3, 'the file must be an object { }'],
    [[], 'the file must be an object { }'],
    [{ rule: [] }, '"rule" is not a setting; did you mean "rules"?'],
    [{ workingtime: {} }, '"workingtime" is not a setting; did you mean "workingTime"?'],
    [{ colour: 'red' }, '"colour" is not a setting'],
    [
      { workingTime: { timeZone: 'Mars' } },
      'workingTime.timeZone must be the name of a time zone, like "Europe/Amsterdam"',
    ],
    [{ workingTime: { days: [] } }, 'workingTime.days must name at least one day'],
    [{ workingTime: { days: ['mon'] } }, 'workingTime.days[0] must be monday, tuesday,'],
    [{ workingTime: { from: '9:00' } }, 'workingTime.from must be a time like "09:00"'],
    [{ workingTime: { from: 9 } }, 'workingTime.from must be a time like "09:00"'],
    [{ workingTime: { from: '17:00', to: '09:00' } }, 'workingTime.to must be later than "from"'],
    [{ workingTime: { holidays: ['25-12-2026'] } }, 'workingTime.holidays[0] must be a date like "2026-12-25"'],
    [{ workingTime: { holidays: ['2026-02-30'] } }, 'workingTime.holidays[0] must be a date like "2026-12-25"'],
    [{ ticket: {} }, 'ticket.pattern is missing'],
    [{ ticket: { pattern: '(' } }, 'ticket.pattern must be a regular expression'],
    [{ ticket: { pattern: '^A$', example: 'B' } }, 'ticket.example must be a ticket number that the pattern allows'],
    [{ expiresAfterDays: '5' }, 'expiresAfterDays must be a whole number'],
    [{ expiresAfterDays: 0 }, 'expiresAfterDays must be at least 1'],
    [{ remindEveryHours: 0 }, 'remindEveryHours must be more than 0'],
    [{ aloneUpToUsers: -1 }, 'aloneUpToUsers must be 0 or more'],
    [{ needsApproval: [{ data: ['mail'] }] }, 'needsApproval[0].data[0] must be mailbox, cloudPc or danger'],
    [{ rules: [{ steps: [{ manager: true }] }] }, 'rules[0].name is missing'],
    [{ rules: [{ name: 'One', steps: [] }] }, 'rules[0].steps must have at least one step'],
    [{ rules: [{ name: 'One' }] }, 'rules[0].steps is missing'],
    [
      { rules: [{ name: 'One', wen: {}, steps: [{ manager: true }] }] },
      '"wen" of rules[0] is not a setting; did you mean "when"?',
    ],
    [ruleWith({}), 'rules[0].steps[0] must ask somebody: people, groups, manager, everyone, channel'],
    [ruleWith({ manager: false }), 'rules[0].steps[0] must ask somebody'],
    [ruleWith({ people: 'bram@contoso.example' }), 'rules[0].steps[0].people must be a list [ ]'],
    [ruleWith({ people: ['Bram'] }), 'rules[0].steps[0].people[0] must be a user principal name or an object id'],
    [ruleWith({ groups: ['Approvers'] }), 'rules[0].steps[0].groups[0] must be the object id of a group'],
    [ruleWith({ channel: 'General' }), 'rules[0].steps[0].channel must be the conversation id of a channel'],
    [ruleWith({ manager: 'yes' }), 'rules[0].steps[0].manager must be true or false'],
    [ruleWith({ manager: true, standIn: {} }), 'rules[0].steps[0].standIn must ask somebody'],
    [
      { rules: [{ name: 'One', onlyThoseAsked: true, steps: [{ channel: '19:a@thread.tacv2' }] }] },
      'rules[0].onlyThoseAsked cannot be used with a channel',
    ],
    [{ rules: ['One', 'One'].map((name) => ({ name, steps: [{ manager: true }] })) }, 'rules must each have a name'],
  ];
  it.each(mistakes)('refuse %j', (content, problem) => {
    const problems = problemsOf(content);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`APPROVALS: ${problem}`);
  });

  it('tell all mistakes at once, each in one line', () => {
    const problems = problemsOf({ expiresAfterDays: 0, rule: [], ticket: { pattern: '(', requried: true } });
    expect(problems).toHaveLength(4);
    expect(problems.every((line) => line.startsWith('APPROVALS: ') && !line.includes('\n'))).toBe(true);
  });
});

it('is as docs/operate.md shows it', () => {
  const document = readFileSync(join(import.meta.dirname, '../../../docs/operate.md'), 'utf8');
  const example: unknown = JSON.parse(/```json\n(\{\s+"workingTime".*?)```/s.exec(document)?.[1] ?? '');
  expect(problemsOf(example)).toEqual([]);
  const names = new Set(JSON.stringify(example).match(/(?<=")\w+(?=":)/g));
  expect([...new Set(approvalNames)].filter((name) => !names.has(name))).toEqual([]);
});

describe('the file of approvals', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'license-desk-approvals-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is read, with a byte order mark or without', async () => {
    const path = join(folder, 'approvals.json');
    await writeFile(path, '\uFEFF{ "expiresAfterDays": 2 }');
    expect(await loadApprovalSettings(path, noProductNames)).toMatchObject({ expiresAfterDays: 2 });
  });

  it('names only products that exist, in the catalogue or in Microsoft’s list', async () => {
    const path = join(folder, 'products.json');
    const known = ['spe_e3', '05e9a617-0261-4cee-bb44-138d3ef5d965'];
    const content = {
      needsApproval: [{ products: [...known, 'SPE_E33'] }],
      rules: [{ name: 'One', when: { products: ['Microsoft 365 E3'] }, steps: [{ everyone: true }] }],
      prices: { currency: 'EUR', perMonth: { SPE_E3: 38.5, NEW_PRODUCT: 1 } },
    };
    await writeFile(path, JSON.stringify(content));
    const newer = 'Newer ones come with PRODUCT_NAMES_CSV';
    const problems = [
      `APPROVALS: needsApproval[0].products[2]: "SPE_E33" is no part number that is known; did you mean "SPE_E3"? ${newer}`,
      `APPROVALS: rules[0].when.products[0]: "Microsoft 365 E3" is no part number that is known; ${newer}`,
      `APPROVALS: prices.perMonth: "NEW_PRODUCT" is no part number that is known; ${newer}`,
    ];
    await expect(loadApprovalSettings(path, noProductNames)).rejects.toMatchObject({ problems });

    await writeFile(path, JSON.stringify({ needsApproval: [{ products: ['NEW_PRODUCT'] }] }));
    const skuId = '11111111-2222-4333-8444-555555555555';
    const products = new Map([[skuId, { skuPartNumber: 'NEW_PRODUCT', name: 'New' }]]);
    await expect(loadApprovalSettings(path, { ...noProductNames, products })).resolves.toBeDefined();
  });

  it('is named where it cannot be read or is not JSON', async () => {
    const path = join(folder, 'broken.json');
    await writeFile(path, '{ "rules": [ }');
    await expect(loadApprovalSettings(path, noProductNames)).rejects.toThrow(`APPROVALS: ${path} is not JSON`);
    await expect(loadApprovalSettings(folder, noProductNames)).rejects.toThrow(
      `APPROVALS: cannot read ${folder} (EISDIR)`,
    );
  });
});
