import { describe, expect, test } from 'vitest';
import { heaviest, weightOf } from '../../../src/cards/card.ts';
import { confirmationCard } from '../../../src/cards/plan/confirmation.ts';
import { viewPowerShell } from '../../../src/cards/plan/powershell-view.ts';
import { powershellOf } from '../../../src/licensing/plan/powershell.ts';
import { readerFor } from '../../../src/text/text.ts';
import { everyConflict, everyWarning, sampleChange, samplePlan, suite, twentyPeople } from '../samples.ts';

const english = readerFor({ locale: 'en-GB', timeZone: 'UTC' });
const dutch = readerFor({ locale: 'nl-NL', timeZone: 'UTC' });
const script = ['# desk\nConnect', ...['a', 'b', 'c'].map((user) => `# ${user}\nSet-${user}`)].join('\n\n');

describe('viewPowerShell', () => {
  test('shows a script that fits as it is, and each line for clients that know no code', () => {
    expect(viewPowerShell(script, 10_000, english.text)).toEqual({
      powershell: script,
      powershellLines: ['# desk', 'Connect', '# a', 'Set-a', '# b', 'Set-b', '# c', 'Set-c'].map((text) => ({ text })),
    });
  });

  test('cuts between users and says how many are missing', () => {
    const { powershell, powershellLines } = viewPowerShell(script, 3_000, english.text);
    expect(powershell).toBe('# desk\nConnect\n\n# a\nSet-a\n\n# 2 users do not fit on this card');
    expect(powershellLines.at(-1)).toEqual({ text: '# 2 users do not fit on this card' });
    expect(viewPowerShell(script, 0, dutch.text).powershell).toBe('# 3 gebruikers passen niet op deze kaart');
  });

  test('shows nothing of nothing', () => {
    expect(viewPowerShell('', 0, english.text)).toEqual({ powershell: '', powershellLines: [] });
  });
});

describe('the confirmation of twenty users with their PowerShell', () => {
  const disabledPlans = suite.servicePlans.slice(0, 70).map(({ id }) => id);
  const light = twentyPeople.map((user) => sampleChange(user, { warnings: [] }));
  const heavy = twentyPeople.map((user) =>
    sampleChange(user, {
      add: [{ skuId: suite.skuId, disabledPlans }],
      warnings: everyWarning,
      conflicts: everyConflict,
    }),
  );

  test.each([
    ['light', light],
    ['heavy', heavy],
  ])('stays below 70 KB: %s', (_, changes) => {
    for (const reader of [english, dutch])
      for (const users of [1, 2, 8, 20]) {
        const plan = samplePlan('set', changes.slice(0, users));
        const card = confirmationCard(plan, reader, { powershell: powershellOf(plan) });
        expect(weightOf(card), `${users} users`).toBeLessThanOrEqual(heaviest);
        expect(JSON.stringify(card)).toContain('Connect-MgGraph');
      }
  });

  test('has room for every one of ordinary users', () => {
    const plan = samplePlan('set', light.slice(4, 14));
    const card = JSON.stringify(confirmationCard(plan, english, { powershell: powershellOf(plan) }));
    expect(card).toContain('# 10/10: ');
    expect(card).not.toContain('not fit on this card');
  });
});
