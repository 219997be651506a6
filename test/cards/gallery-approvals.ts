import { approvalCard } from '../../src/cards/approval.ts';
import { confirmationCard } from '../../src/cards/confirmation.ts';
import { outcomeCard } from '../../src/cards/outcome.ts';
import { type RequestView, requestCard } from '../../src/cards/request.ts';
import type { ApprovalNeed, Decision, Difference, Plan, PlanState, Remark } from '../../src/licensing/model.ts';
import type { Reader } from '../../src/text/text.ts';
import type { Exhibit } from './gallery.ts';
import {
  e3,
  everyConflict,
  everyWarning,
  megan,
  oddPeople,
  sampleApproval,
  sampleChange,
  samplePlan,
  twentyPeople,
  visio,
} from './samples.ts';

const odd = 'Leaves **1 November** [see](https://evil.example)';

const question: Remark = {
  kind: 'question',
  actorId: 'a',
  actorName: 'Bram Peeters',
  text: odd,
  at: '2026-10-15T09:00:00.000Z',
};

const answer: Remark = { ...question, kind: 'answer', actorName: 'Hanna Visser' };

export const difference: Difference = {
  since: '2026-10-14T09:00:00.000Z',
  at: '2026-10-15T09:00:00.000Z',
  users: [
    {
      userId: megan.id,
      displayName: megan.displayName,
      gained: [e3.skuId],
      lost: [visio.skuId],
      nowAdds: [e3.skuId],
      nowRemoves: [visio.skuId],
      noLongerAdds: [visio.skuId],
      noLongerRemoves: [e3.skuId, visio.skuId],
      newWarnings: ['mailbox', 'oneDrive'],
      goneWarnings: ['cloudPc'],
      newlyLeftAlone: [{ skuId: visio.skuId, code: 'inherited' }],
      otherwise: true,
    },
    {
      userId: 'x',
      displayName: oddPeople[0]?.displayName ?? '',
      gained: [],
      lost: [],
      nowAdds: [],
      nowRemoves: [],
      noLongerAdds: [],
      noLongerRemoves: [],
      newWarnings: [],
      goneWarnings: [],
      newlyLeftAlone: [],
      otherwise: true,
    },
  ],
  seats: [{ skuId: e3.skuId, before: 1557, now: 0 }],
};

/** A request in one state, with what was said and decided about it. */
export function sampleRequest(state: PlanState, remarks: Remark[] = [], more: Partial<Plan> = {}): Plan {
  const plan = samplePlan('unassign', [sampleChange(megan)], state);
  const verbs: Partial<Record<PlanState, Decision['verb']>> = {
    refused: 'reject',
    cancelled: 'withdraw',
    approved: 'approve',
    applying: 'approve',
    done: 'approve',
  };
  const verb = verbs[state];
  const decision = verb && {
    verb,
    actorId: 'b',
    actorName: 'Bram Peeters',
    roles: ['userAdministrator'],
    reason: state === 'refused' ? odd : null,
    at: '2026-10-15T12:00:00.000Z',
  };
  return {
    ...plan,
    request: { ...plan.request, reason: odd, ticket: 'INC0012345' },
    needsApproval: 'rights',
    approval: { ...sampleApproval, remarks },
    decisions: decision ? [decision] : [],
    ...more,
  };
}

/** Every card of requests and approvals in every state that people meet. */
export function approvalExhibits(): Exhibit[] {
  const states: PlanState[] = ['waiting', 'refused', 'cancelled', 'expired', 'approved', 'done'];
  const views: RequestView[] = ['asker', 'approver', 'onlooker', 'public'];
  const needs: ApprovalNeed[] = ['rights', 'users', 'rule'];
  const changed = sampleRequest('waiting', [question, answer]);
  const twenty = twentyPeople.map((user) => sampleChange(user, { warnings: everyWarning, conflicts: everyConflict }));
  const given = sampleChange(megan, { add: [{ skuId: e3.skuId, disabledPlans: [] }], remove: [], warnings: [] });
  return [
    ...needs.map((needsApproval) => ({
      card: 'confirmation',
      state: `needs approval, ${needsApproval}`,
      render: (reader: Reader) =>
        confirmationCard({ ...sampleRequest('proposed'), needsApproval, approval: null }, reader),
    })),
    {
      card: 'approval',
      state: 'first time',
      render: (reader) => approvalCard(sampleRequest('waiting'), reader, { sandbox: true }),
    },
    {
      card: 'approval',
      state: 'assign',
      render: (reader) => approvalCard({ ...sampleRequest('waiting'), changes: [given] }, reader),
    },
    {
      card: 'approval',
      state: 'answered, changed meanwhile',
      render: (reader) =>
        approvalCard({ ...changed, approval: { ...sampleApproval, remarks: [question, answer], difference } }, reader, {
          note: reader.text.approvals.notes.answered('Hanna Visser'),
        }),
    },
    {
      card: 'approval',
      state: 'twenty odd people',
      render: (reader) => approvalCard({ ...sampleRequest('waiting'), changes: twenty }, reader),
    },
    ...states.flatMap((state) =>
      views.map((view) => ({
        card: 'request',
        state: `${state}, ${view}`,
        render: (reader: Reader) => requestCard(sampleRequest(state), reader, view),
      })),
    ),
    {
      card: 'request',
      state: 'a question for the asker',
      render: (reader) => requestCard(sampleRequest('waiting', [question]), reader, 'asker', { sandbox: true }),
    },
    {
      card: 'outcome',
      state: 'approved by somebody else',
      render: (reader) => outcomeCard(sampleRequest('done'), reader),
    },
  ];
}
