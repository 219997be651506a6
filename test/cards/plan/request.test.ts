import { describe, expect, it } from 'vitest';
import { type RequestView, requestCard } from '../../../src/cards/plan/request.ts';
import type { PlanState, Remark } from '../../../src/licensing/model.ts';
import { readerFor } from '../../../src/text/text.ts';
import { sampleRequest } from '../gallery-approvals.ts';
import { wordsOn } from '../words-on.ts';

const english = readerFor({ locale: 'en-GB', timeZone: 'UTC' });
const remark = (kind: Remark['kind'], text: string): Remark => ({
  kind,
  actorId: 'b',
  actorName: 'Bram Peeters',
  text,
  at: '2026-10-15T09:00:00.000Z',
});
const plan = (state: PlanState) => {
  const asked = sampleRequest(state, [remark('question', 'Is she ill?'), remark('answer', 'Since Monday')]);
  return { ...asked, request: { ...asked.request, reason: 'Long illness', ticket: 'INC0012345' } };
};
const shown = (state: PlanState, view: RequestView) => wordsOn(requestCard(plan(state), english, view)).join('\n');

describe('a request where others read along (R5)', () => {
  it.each(['waiting', 'refused', 'cancelled', 'expired', 'approved', 'done'] as const)(
    'says of nobody anything, %s: no name, license, reason, ticket, question or answer',
    (state) => {
      for (const private_ of ['Megan', 'Microsoft 365 E3', 'Long illness', 'INC0012345', 'Is she ill?', 'Since Monday'])
        expect(shown(state, 'public')).not.toContain(private_);
      expect(JSON.stringify(requestCard(plan(state), english, 'public'))).not.toMatch(/Is she ill|Long illness|Megan/);
    },
  );

  it('is whole for those who decide and for its asker', () => {
    for (const view of ['asker', 'approver'] as const)
      for (const said of ['Megan', 'Long illness', 'INC0012345', 'Is she ill?', 'Since Monday'])
        expect(shown('waiting', view)).toContain(said);
  });
});
