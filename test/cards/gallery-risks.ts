import { atRiskCard } from '../../src/cards/lists/at-risk.ts';
import { finalDeadline } from '../../src/licensing/retention/final-deadline.ts';
import type { Risk } from '../../src/licensing/retention/risk.ts';
import type { Exhibit } from './gallery.ts';
import { e3, everyWarning, held, megan, oddPeople, samplePerson } from './samples.ts';

const now = new Date('2026-10-20T12:00:00Z');

/** Every kind of data that is kept for a time, of pleasant and unpleasant people. */
export const sampleRisks: Risk[] = everyWarning.flatMap((warning, index) => {
  const deadline = finalDeadline(warning);
  if (!deadline) return [];
  const plan = { id: '0197a1f0-0000-7000-8000-000000000042', number: 42, askerId: megan.id };
  const user = index === 0 ? megan : (oddPeople[index % oddPeople.length] ?? samplePerson('Zoë Maas'));
  const id = `0197a1f0-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`;
  return [{ id, plan, user, warning, deadline, before: [held(e3)], state: 'open' as const }];
});

const two = sampleRisks
  .filter(({ warning }) => warning.code === 'cloudPc' || warning.code === 'mailbox')
  .map((risk) =>
    risk.warning.code === 'cloudPc' ? { ...risk, user: samplePerson('Zoë Maas', { jobTitle: 'Designer' }) } : risk,
  )
  .sort((one, other) => one.deadline.at.localeCompare(other.deadline.at));

export function riskExhibits(): Exhibit[] {
  return [
    {
      card: 'at-risk',
      state: 'list',
      render: (reader) => atRiskCard(sampleRisks, reader, { now, page: 1, pages: 3 }),
    },
    {
      card: 'at-risk',
      state: 'two',
      render: (reader) => atRiskCard(two, reader, { now }),
    },
    {
      card: 'at-risk',
      state: 'reminder',
      render: (reader) => atRiskCard(sampleRisks.slice(0, 1), reader, { now, reminder: true }),
    },
    { card: 'at-risk', state: 'nothing', render: (reader) => atRiskCard([], reader, { now, note: '' }) },
    {
      card: 'at-risk',
      state: 'after a press',
      render: (reader) =>
        atRiskCard(sampleRisks, reader, { now, note: reader.text.atRisk.later('Megan', 'x'.repeat(30)) }),
    },
  ];
}
