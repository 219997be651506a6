import { describe, expect, test } from 'vitest';
import { historyCard } from '../../../src/cards/lists/history.ts';
import { approvalCard } from '../../../src/cards/plan/approval.ts';
import { confirmationCard } from '../../../src/cards/plan/confirmation.ts';
import { outcomeCard } from '../../../src/cards/plan/outcome.ts';
import type { Change, Failure, Plan } from '../../../src/licensing/model.ts';
import { byUrgency } from '../../../src/licensing/plan/warnings.ts';
import { readerFor } from '../../../src/text/text.ts';
import {
  e3,
  everyConflict,
  everyWarning,
  fromGroup,
  held,
  leavesE3,
  megan,
  oddProduct,
  powerBiSelfService,
  sampleChange,
  samplePerson,
  samplePlan,
  seatsOfE3,
  swapsE3ForF3,
  visio,
} from '../samples.ts';
import { wordsBehind, wordsOn } from '../words-on.ts';

const english = readerFor({ locale: 'en-GB', timeZone: 'Europe/Amsterdam' });
const dutch = readerFor({ locale: 'nl-NL', timeZone: 'Europe/Amsterdam' });
const adele = samplePerson('Adele Vance');

const drawn = (change: Partial<Change>, reader = english) =>
  confirmationCard(samplePlan('unassign', [sampleChange(megan, change)]), reader);
const confirmed = (change: Partial<Change>, reader = english) => wordsOn(drawn(change, reader));

describe('the confirmation', () => {
  test('says who, what goes, what stays, and the licenses before and after', () => {
    const words = confirmed({});
    expect(words.slice(0, 2)).toEqual(['Unassign Microsoft 365 E3 from Megan Bowen', '#42']);
    expect(words).toEqual(
      expect.arrayContaining([
        'Marketing manager · Marketing',
        'Removed: Microsoft 365 E3',
        'Kept: Visio Plan 2 (from the group Visio users)',
        'Microsoft 365 E3: 8 of 25 available, 9 afterwards',
      ]),
    );
    expect(words.join()).not.toContain('@');
    expect(wordsBehind(drawn({}))).toContain('Account: megan.bowen@contoso.example');
  });

  test('says the same in Dutch', () => {
    const words = confirmed({}, dutch);
    for (const line of [
      'Microsoft 365 E3 intrekken bij Megan Bowen',
      'Verdwijnt: Microsoft 365 E3',
      'Blijft: Visio Plan 2 (overgenomen van de groep Visio users)',
      'E3 intrekken bij Megan',
      'Annuleren',
    ])
      expect(words).toContain(line);
  });

  test('puts the shortest deadline first and good news last, each kind of severity in words', () => {
    const heads = wordsBehind(drawn({ warnings: everyWarning })).filter((line) =>
      /^[‼⚠ℹ✔] (Data will|Careful|Good to|Stays)/.test(line),
    );
    expect(heads[0]).toMatch(/^‼ Data will be lost: Windows 365 Cloud PC\./);
    expect(heads[1]).toMatch(/^‼ Data will be lost: Mailbox\./);
    expect(heads[2]).toMatch(/^⚠ Careful: /);
    expect(heads.at(-1)).toMatch(/^✔ Stays: OneDrive\./);
    expect(heads).toHaveLength(everyWarning.length);
  });

  test('keeps the order of the plan, in which what comes first counts and not what comes last (D11)', () => {
    const in60 = { event: 'readOnly', at: '2027-01-19T12:00:00Z', days: 60 } as const;
    const in90 = { event: 'suspended', at: '2027-02-18T12:00:00Z', days: 90 } as const;
    const in93 = { event: 'archived', at: '2027-02-21T12:00:00Z', days: 93 } as const;
    const warnings: Change['warnings'] = [
      { code: 'oneDrive', severity: 'warning', rules: [], plans: [], deadlines: [in60, in93] },
      { code: 'flows', severity: 'warning', rules: [], plans: [], deadlines: [in90] },
    ];
    expect(warnings.toSorted(byUrgency)).toEqual(warnings);
    const heads = confirmed({ warnings }).filter((line) => line.startsWith('⚠'));
    expect(heads).toEqual([
      '⚠ OneDrive read-only from 19 January 2027, archived or deleted from 21 February 2027 · Premium flows suspended around 18 February 2027',
    ]);
  });

  test.each([
    { free: 5, warning: 5, says: '5 of 5 available, 6 afterwards · 5 in the grace period' },
    { free: 3, warning: 5, says: '3 of 5 available, 4 afterwards · 5 in the grace period' },
    { free: 8, warning: 5, says: '8 of 5 available, 9 afterwards · 5 in the grace period' },
  ])('says beside $free available licenses how many are in their grace period (G5)', ({ free, warning, says }) => {
    const plan = samplePlan('unassign', [sampleChange(megan)]);
    const seats = [{ ...seatsOfE3, enabled: 0, warning, free, promised: 0, change: -1 }];
    expect(wordsOn(confirmationCard({ ...plan, seats }, english)).join()).toContain(says);
  });

  test('gives the calendar day of the reader', () => {
    const late: Change['warnings'] = [
      {
        code: 'cloudPc',
        severity: 'danger',
        rules: [],
        plans: [],
        deadlines: [{ event: 'deleted', at: '2026-10-21T23:30:00Z', days: 7 }],
      },
    ];
    const inTexas = readerFor({ locale: 'en-US', timeZone: 'America/Chicago' });
    expect(confirmed({ warnings: late }).join()).toContain('22 October 2026');
    expect(confirmed({ warnings: late }, inTexas).join()).toContain('21 October 2026');
  });

  test('shows no warnings where there are none, and says when nothing else is held', () => {
    const words = confirmed({ warnings: [], after: [] });
    expect(words.filter((line) => /^[‼⚠ℹ✔]/.test(line))).toEqual([]);
    expect(words).toContain('Kept: No other licenses');
  });

  test('says what Microsoft 365 will probably refuse and how to mend it, before anybody presses (S6)', () => {
    const words = confirmed({ conflicts: everyConflict.slice(0, 1), warnings: everyWarning.slice(0, 1) });
    const at = words.indexOf('Microsoft 365 will probably refuse this');
    expect(words[at + 1]).toBe(
      'A service would lack another one: Project Online service (part of Project Plan 3) needs SharePoint (Plan 2) (part of Microsoft 365 E3), and that would be missing. What you can do: Keep or assign Microsoft 365 E3 or Microsoft 365 E5, or take Project Plan 3 away as well, or switch Project Online service off. ',
    );
    expect(confirmed({})).not.toContain('Microsoft 365 will probably refuse this');
  });

  test('offers to switch on what is merely off, and to go on (S6)', () => {
    const [lacking] = everyConflict;
    const switchedOff = [{ plan: { id: 's', label: 'SharePoint (Plan 2)' }, skuId: 'p', product: 'Project Plan 3' }];
    const conflicts = lacking ? [{ ...lacking, switchedOff }] : [];
    const buttons = (reader: typeof english, more: Partial<Change>) =>
      (
        confirmationCard(samplePlan('unassign', [sampleChange(megan, more)]), reader).actions as { title: string }[]
      ).map(({ title }) => title);
    expect(buttons(english, { conflicts })).toContain('Switch on SharePoint (Plan 2) and go on');
    expect(buttons(dutch, { conflicts })).toContain('SharePoint (Plan 2) inschakelen en doorgaan');
    expect(buttons(english, {}).join()).not.toContain('Switch on');
    expect(confirmed({ conflicts }).join()).toContain('Switch SharePoint (Plan 2) on in Project Plan 3, or keep');
  });

  test('says which services exclude each other, in Dutch too', () => {
    const [, , , exclusive] = everyConflict;
    const words = confirmed({ conflicts: exclusive ? [exclusive] : [] }, dutch).join();
    expect(words).toContain('Microsoft 365 weigert dit waarschijnlijk');
    expect(words).toContain(
      'International Calling Plan en Domestic Calling Plan (onderdeel van Teams Calling Plan) sluiten elkaar uit',
    );
  });

  test('names a conflict of several users once, with their number', () => {
    const changes = [megan, adele].map((user) =>
      sampleChange(user, { conflicts: everyConflict.slice(0, 1), warnings: [] }),
    );
    const words = wordsOn(confirmationCard(samplePlan('unassign', changes), english));
    expect(words.filter((line) => line.startsWith('A service would lack another one'))).toHaveLength(1);
    expect(words.join()).toContain('applies to 2 users');
  });

  test('says what is not done, and why', () => {
    const leftAlone: Change['leftAlone'] = [
      {
        skuId: visio.skuId,
        code: 'inherited',
        groups: [{ id: 'g', name: 'Sales', alsoGives: ['Power BI Pro'] }],
      },
    ];
    expect(confirmed({ leftAlone }).join()).toContain('Visio Plan 2 is inherited from the group Sales');
    expect(confirmed({ leftAlone }).join()).toContain('Leaving would also take Power BI Pro');
  });

  test('says beside which group a license is given directly, and that it takes no second one (U9)', () => {
    const inherited = held(e3, { direct: null, groups: fromGroup });
    const sway = String(e3.servicePlans.at(-1)?.id);
    const add = [{ skuId: e3.skuId, disabledPlans: [sway] }];
    const after = [{ ...inherited, direct: { disabledPlans: [sway] } }];
    expect(confirmed({ before: [inherited], add, remove: [], after })).toEqual(
      expect.arrayContaining([
        'Added: Microsoft 365 E3 (directly, beside the group Visio users: that takes no second license; switched off: Sway)',
        'Kept: Microsoft 365 E3 (from the group Visio users)',
      ]),
    );
    expect(confirmed({ before: [inherited], add, remove: [], after }, dutch)).toContain(
      'Komt erbij: Microsoft 365 E3 (rechtstreeks, naast de groep Visio users: dat kost geen tweede licentie; uitgeschakeld: Sway)',
    );
  });

  test('tells a new license from a change of one that is held', () => {
    const [, , , yammer, sway] = e3.servicePlans.map(({ id }) => id);
    const before = [held(e3, { direct: { disabledPlans: [String(yammer)] } })];
    const add = [{ skuId: e3.skuId, disabledPlans: [String(sway)] }];
    const switched = confirmed({ before, add, remove: [], after: before });
    expect(switched).toContain('Changed: Microsoft 365 E3: switched off: Sway; switched on: Viva Engage Core');
    expect(switched.join()).not.toContain('Added');
    expect(confirmed({ before: [], add, remove: [], after: [] })).toContain(
      'Added: Microsoft 365 E3 (switched off: Sway)',
    );
  });

  test('announces the usage location that would be set', () => {
    expect(confirmed({ usageLocation: 'NL' })).toContain('Usage location: Is set to Netherlands first');
  });

  test('shows reason and ticket, and PowerShell only on demand', () => {
    const plan = samplePlan('unassign', [sampleChange(megan)]);
    const asked = { ...plan, request: { ...plan.request, reason: 'Leaves', ticket: 'INC-7' } };
    const card = confirmationCard(asked, english, { powershell: 'Set-MgUserLicense', note: 'Something has changed.' });
    expect(wordsOn(card)).toEqual(
      expect.arrayContaining(['Reason: Leaves', 'Ticket: INC-7', 'Something has changed.', 'Details']),
    );
    expect(wordsOn(card).join()).not.toMatch(/PowerShell|Set-Mg/);
    expect(wordsBehind(card)).toEqual(expect.arrayContaining(['Show as PowerShell', 'Set-MgUserLicense']));
    expect(wordsBehind(confirmationCard(plan, english))).not.toContain('Show as PowerShell');
  });

  test('of several users has a summary, each user, and each warning once', () => {
    const changes = [megan, adele].map((user) => sampleChange(user, { warnings: everyWarning.slice(0, 1) }));
    const words = wordsOn(confirmationCard(samplePlan('unassign', changes), english));
    expect(words).toContain('Unassign Microsoft 365 E3 from 2 users');
    expect(words.filter((line) => line === 'Removed: Microsoft 365 E3')).toHaveLength(1);
    expect(words.filter((line) => line.startsWith('‼'))).toEqual(['‼ Mailbox deleted on 13 November 2026']);
    const some = [sampleChange(megan, { warnings: everyWarning.slice(0, 1) }), sampleChange(adele, { warnings: [] })];
    expect(wordsOn(confirmationCard(samplePlan('unassign', some), english))).toContain(
      '‼ Mailbox deleted on 13 November 2026 (1 user)',
    );
  });

  test('says once what several users have in common, and of each only the rest', () => {
    const changes = [sampleChange(megan), sampleChange(adele, { before: [held(e3)], after: [] })];
    const words = wordsOn(confirmationCard(samplePlan('unassign', changes), english));
    const from = words.indexOf('For each of them');
    const line = (start: string) => words.findIndex((one) => one.startsWith(start));
    expect(words[from + 1]).toBe('Removed: Microsoft 365 E3');
    expect(line('Megan Bowen')).toBe(from + 2);
    expect(words[from + 3]).toBe('Kept: Visio Plan 2 (from the group Visio users)');
    expect(words[line(adele.displayName) + 1]).toBe('Kept: No other licenses');
    const alone = wordsOn(confirmationCard(samplePlan('unassign', changes.slice(0, 1)), english));
    expect(alone).not.toContain('For each of them');
  });

  test('names everything that goes, of several users too', () => {
    const many = [e3, visio, oddProduct, powerBiSelfService].map(({ skuId }) => skuId);
    const changes = [sampleChange(megan, { remove: many }), sampleChange(adele, { remove: many.slice(0, 3) })];
    const plan = samplePlan('unassignAll', changes);
    const gone = wordsOn(confirmationCard(plan, english)).filter((line) => line.startsWith('Removed: '));
    expect(gone).toHaveLength(2);
    expect(gone[0]).toMatch(/Visio Plan 2.*Power BI Pro \(for Department\)$/);
    expect(gone[1]).not.toContain('Power BI Pro');
    const done = {
      ...plan,
      state: 'done' as const,
      changes: changes.map((one) => ({ ...one, state: 'done' as const })),
    };
    expect(wordsOn(outcomeCard(done, english)).find((line) => line.startsWith('Removed: '))).toContain('Power BI Pro');
  });

  test('says how many users it does not show', () => {
    const changes = Array.from({ length: 1_577 }, () => sampleChange(megan));
    expect(wordsOn(confirmationCard(samplePlan('unassign', changes), english))).toContain('and 1,557 more');
  });

  test('can be answered by typing, where no card is shown', () => {
    const plan = samplePlan('unassign', [sampleChange(megan)]);
    expect(confirmationCard(plan, english).fallbackText).toBe(
      'Unassign Microsoft 365 E3 from Megan Bowen (#42). Type “confirm 42” or “cancel 42”.',
    );
  });
});

describe('the outcome', () => {
  const failure: Failure = { code: 'noSeats', message: 'raw', conflict: null, graphRequestId: 'f111' };
  const shown = (state: Change['state'], more: Partial<Change> = {}, plan: 'applying' | 'done' | 'failed' = 'done') =>
    wordsOn(
      outcomeCard(
        { ...samplePlan('unassign', [sampleChange(megan, { state, ...more })], plan), seatsAfter: [seatsOfE3] },
        english,
      ),
    );

  const behind = (state: Change['state'], more: Partial<Change>) =>
    wordsBehind(
      outcomeCard(samplePlan('unassign', [sampleChange(megan, { state, ...more })], 'failed'), english),
    ).join();

  test('says first until when what was taken can be brought back', () => {
    const words = shown('done', { warnings: everyWarning.filter(({ code }) => code === 'mailbox') });
    expect(words.slice(3, 5)).toEqual([
      '‼ Mailbox deleted on 13 November 2026',
      'Undo, or reassigning the license before then, keeps it. “at risk” lists all such dates.',
    ]);
    expect(shown('done', { warnings: [] }).join()).not.toContain('deleted');
    expect(shown('failed', { failure }, 'failed').join()).not.toContain('deleted');
  });

  test('is "sent" until Microsoft 365 shows the change, and only then done', () => {
    expect(shown('sent', {}, 'applying')[0]).toBe('… Sent, waiting for Microsoft 365 to show it');
    expect(shown('planned', {}, 'applying')[0]).toBe('… In progress');
    expect(shown('done')[0]).toBe('✔ Done');
  });

  test('shows the licenses as they are now', () => {
    expect(shown('done')).toContain('Microsoft 365 E3: 17 of 25 assigned · 8 available');
  });

  test('says for whom it failed, why, and what next, with Microsoft’s request id', () => {
    const words = shown('failed', { failure }, 'failed').join('\n');
    expect(words).toContain('✖ Failed: Megan Bowen');
    expect(words).toContain('There was no license left. Buy more');
    expect(words).not.toMatch(/f111|raw|Removed:/);
    expect(behind('failed', { failure })).toContain('Microsoft’s request id: f111');
  });

  test('says which services conflict, of which products, where Microsoft 365 names them', () => {
    const [conflict = null] = everyConflict;
    const words = shown('failed', { failure: { ...failure, code: 'dependency', conflict } }, 'failed').join('\n');
    expect(words).toContain(
      'Project Online service (part of Project Plan 3) needs SharePoint (Plan 2) (part of Microsoft 365 E3)',
    );
    expect(words).toContain('Keep or assign Microsoft 365 E3 or Microsoft 365 E5, or take');
  });

  test('repeats Microsoft’s own words only where it has none of its own', () => {
    expect(behind('failed', { failure: { ...failure, code: 'unknown' } })).toContain('Microsoft 365 says: raw');
    expect(behind('failed', { failure })).not.toContain('raw');
  });

  test('leads to the free licenses after unassigning, and to leaving where nothing is left', () => {
    expect(shown('done')).toContain('Buy fewer licenses');
    expect(shown('done')).not.toContain('Remove a former employee');
    expect(shown('done', { after: [] })).toContain('Remove a former employee');
  });

  test('leads to the installation only after assigning a product with the Office apps', () => {
    const given = (product: typeof e3) =>
      shown('done', {
        before: [],
        remove: [],
        add: [{ skuId: product.skuId, disabledPlans: [] }],
        after: [held(product)],
      });
    expect(given(e3)).toContain('Install the Office apps');
    expect(given(visio)).not.toContain('Install the Office apps');
  });

  test('gives no next steps where nothing was done', () => {
    expect(shown('failed', { failure }, 'failed')).not.toContain('Buy fewer licenses');
    expect(shown('skipped')).not.toContain('Buy fewer licenses');
  });

  test('of a cancelled plan has no buttons and says that nothing changed', () => {
    const card = outcomeCard(samplePlan('unassign', [sampleChange(megan)], 'cancelled'), dutch);
    expect(card.actions).toEqual([]);
    expect(wordsOn(card)).toContain('U hebt dit plan geannuleerd. Er is niets gewijzigd.');
  });
});

test('the history shows number, what, state and when', () => {
  const words = wordsOn(historyCard([samplePlan('unassign', [sampleChange(megan)], 'done')], dutch));
  expect(words).toContain('Microsoft 365 E3 intrekken bij Megan Bowen #42');
  expect(words).toContain('✔ Voltooid · 14 oktober 2026 om 11:00');
});

test('a license that goes directly but stays through a group is said to stay', () => {
  const both = held(e3, { groups: fromGroup });
  const words = confirmed({ before: [both], after: [{ ...both, direct: null }] });
  expect(words).toContain('Removed: Microsoft 365 E3');
  expect(words).toContain('Kept: Microsoft 365 E3 (from the group Visio users)');
});

describe('the button', () => {
  const title = (plan: Plan, reader = english) =>
    (confirmationCard(plan, reader).actions as { title: string; style?: string }[])[0];

  test('names the act, and is red only where data dies', () => {
    const taken = samplePlan('unassign', [leavesE3]);
    expect(title(taken)).toMatchObject({ title: 'Unassign E3 from Megan', style: 'destructive' });
    expect(title(taken, dutch)).toMatchObject({ title: 'E3 intrekken bij Megan' });
    expect(title(samplePlan('replace', [swapsE3ForF3]))).toMatchObject({
      title: 'Replace E3 with F3 for Megan',
      style: 'default',
    });
    const many = samplePlan('unassign', [sampleChange(megan, { remove: [e3.skuId, visio.skuId], warnings: [] })]);
    expect(title(many)).toMatchObject({ title: 'Unassign 2 licenses from Megan' });
  });

  test('does not call two products by one short name', () => {
    const office = { ...e3, skuId: 'office', name: 'Office 365 E3' };
    const plan = samplePlan('replace', [sampleChange(megan, { add: [{ skuId: 'office', disabledPlans: [] }] })]);
    expect(title({ ...plan, products: [e3, office] })).toMatchObject({
      title: 'Replace a license',
    });
  });

  test('of an approval says what dies, and comes last then', () => {
    const buttons = (changes: Change[], reader = english) =>
      (
        approvalCard(samplePlan('unassign', changes, 'waiting'), reader).actions as { title: string; style?: string }[]
      ).map((action) => [action.title, action.style]);
    expect(buttons([leavesE3]).at(-1)).toEqual(['Approve: 1 mailbox will be deleted', 'destructive']);
    expect(buttons([leavesE3], dutch).at(-1)).toEqual(['Goedkeuren: 1 postvak verwijderen', 'destructive']);
    const two = [leavesE3, sampleChange(adele, { warnings: everyWarning.slice(0, 2) })];
    expect(buttons(two, dutch).at(-1)?.[0]).toBe('Goedkeuren: 3 verwijderingen');
    expect(buttons([sampleChange(megan, { warnings: [] })])[0]).toEqual(['Approve', 'default']);
  });
});

test.each(everyWarning.filter(({ deadlines }) => deadlines.some(({ days }) => days > 0)))(
  'the date of $code stands on the closed card',
  (warning) => {
    for (const reader of [english, dutch]) {
      const words = confirmed({ warnings: [warning] }, reader).join('\n');
      for (const { at, days } of warning.deadlines) if (days > 0) expect(words).toContain(reader.format.date(at));
    }
  },
);
