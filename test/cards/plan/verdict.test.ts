import { describe, expect, test } from 'vitest';
import { approvalsCard } from '../../../src/cards/lists/approvals.ts';
import { approvalCard } from '../../../src/cards/plan/approval.ts';
import { confirmationCard } from '../../../src/cards/plan/confirmation.ts';
import { outcomeCard } from '../../../src/cards/plan/outcome.ts';
import type { Warning } from '../../../src/licensing/model.ts';
import { readerFor } from '../../../src/text/text.ts';
import { downgrade, everyWarning, megan, sampleApproval, sampleChange, samplePlan } from '../samples.ts';
import { wordsBehind, wordsOn } from '../words-on.ts';

const readers = {
  en: readerFor({ locale: 'en-GB', timeZone: 'Europe/Amsterdam' }),
  nl: readerFor({ locale: 'nl-NL', timeZone: 'Europe/Amsterdam' }),
};
const shrinks = downgrade.filter(({ code }) => code === 'mailboxShrinks');
const dies = everyWarning.filter(({ code }) => code === 'mailbox');
const plan = (warnings: Warning[], state: 'proposed' | 'waiting' | 'done' = 'proposed') =>
  samplePlan('replace', [sampleChange(megan, { warnings, state: state === 'done' ? 'done' : 'planned' })], state);
const waiting = (warnings: Warning[]) => ({
  ...plan(warnings, 'waiting'),
  state: 'waiting' as const,
  approval: sampleApproval,
});

describe.each([
  ['en', 'Danger: Mailbox size', 'Data will be lost', /^Approve$/, /^Approve: 1 mailbox will be deleted$/],
  ['nl', 'Gevaar: Grootte', 'gegevens verloren', /^Goedkeuren$/, /^Goedkeuren: 1 postvak/],
] as const)(
  'in %s, a mailbox that may shrink to 2 GB (D22, D47)',
  (language, head, deletion, approve, approveLosing) => {
    const reader = readers[language];

    test('is dangerous, but is never said to be deleted', () => {
      const words = wordsBehind(confirmationCard(plan(shrinks), reader)).join('\n');
      expect(words).toContain(head);
      expect(words).not.toContain(deletion);
      expect(wordsBehind(confirmationCard(plan(dies), reader)).join('\n')).toContain(deletion);
    });

    test('is agreed to by a button that promises no deletion', () => {
      const buttons = (warnings: Warning[]) => wordsOn(approvalCard(waiting(warnings), reader));
      expect(buttons(shrinks)).toContainEqual(expect.stringMatching(approve));
      expect(buttons(dies)).toContainEqual(expect.stringMatching(approveLosing));
    });

    test('is decided by itself, not together with others', () => {
      const impact = { users: 1, user: megan.displayName, gives: [], takes: [], gravest: null };
      const together = (warnings: Warning[]) =>
        wordsOn(approvalsCard([{ plan: waiting(warnings), asked: true, impact }], reader)).includes(
          reader.text.approvals.buttons.approveSafe(1, 1),
        );
      expect(together(shrinks)).toBe(false);
      expect(together([])).toBe(true);
    });

    test('leaves no day on the outcome by which something can be brought back', () => {
      const outcome = (warnings: Warning[]) => wordsOn(outcomeCard(plan(warnings, 'done'), reader)).join('\n');
      const bringBack = reader.text.verdict.bringBack;
      expect(outcome(dies)).toContain(bringBack);
      expect(outcome(shrinks)).not.toContain(bringBack);
    });
  },
);
