import { approvalsCard } from '../../src/cards/lists/approvals.ts';
import { historyCard } from '../../src/cards/lists/history.ts';
import { recordCard } from '../../src/cards/lists/record.ts';
import { approvalCard } from '../../src/cards/plan/approval.ts';
import { approvalResultsCard } from '../../src/cards/plan/approval-results.ts';
import { confirmationCard } from '../../src/cards/plan/confirmation.ts';
import { outcomeCard } from '../../src/cards/plan/outcome.ts';
import { type RequestView, requestCard } from '../../src/cards/plan/request.ts';
import type { OpenApproval } from '../../src/licensing/approval/approval.ts';
import type {
  Approval,
  ApprovalNeed,
  Change,
  Decision,
  Difference,
  Plan,
  PlanState,
  Remark,
} from '../../src/licensing/model.ts';
import { Refusal } from '../../src/licensing/refusal.ts';
import type { RecordEntry, RecordEvent } from '../../src/licensing/store/record.ts';
import type { Reader } from '../../src/text/text.ts';
import type { Exhibit } from './gallery.ts';
import {
  e3,
  everyConflict,
  everyWarning,
  held,
  leavesE3,
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
      daysLater: 0,
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
      daysLater: 11,
      otherwise: true,
    },
  ],
  seats: [{ skuId: e3.skuId, before: 1557, now: 0 }],
};

/** A request in one state, with what was said and decided about it. */
export function sampleRequest(
  state: PlanState,
  remarks: Remark[] = [],
  more: { changes?: Change[]; approval?: Approval } = {},
): Plan {
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
  const given = sampleChange(megan, {
    before: [],
    add: [{ skuId: e3.skuId, disabledPlans: [] }],
    remove: [],
    after: [held(e3)],
    warnings: [],
  });
  const assignment = { ...sampleRequest('waiting'), changes: [given] };
  return [
    ...needs.map((needsApproval) => ({
      card: 'confirmation',
      state: `needs approval, ${needsApproval}`,
      render: (reader: Reader) =>
        confirmationCard({ ...sampleRequest('waiting'), state: 'proposed', needsApproval, approval: null }, reader),
    })),
    {
      card: 'approval',
      state: 'first time',
      render: (reader) => approvalCard(sampleRequest('waiting'), reader, { sandbox: true }),
    },
    {
      card: 'approval',
      state: 'filed by an application',
      render: (reader) =>
        approvalCard(
          {
            ...sampleRequest('waiting'),
            filedBy: { id: 'a', name: 'ServiceNow *1* [x](https://x.example)', fingerprint: '' },
          },
          reader,
        ),
    },
    {
      card: 'approval',
      state: 'unassign E3',
      render: (reader) =>
        approvalCard(
          {
            ...sampleRequest('waiting', [], { changes: [leavesE3] }),
            request: { ...sampleRequest('waiting').request, reason: 'Megan left on Friday.', ticket: null },
          },
          reader,
        ),
    },
    {
      card: 'approval',
      state: 'assign',
      render: (reader) =>
        approvalCard({ ...assignment, request: { ...assignment.request, operation: 'assign' } }, reader),
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
    ...lists(),
    {
      card: 'outcome',
      state: 'approved by somebody else',
      render: (reader) =>
        outcomeCard(sampleRequest('done', [], { changes: [sampleChange(megan, { state: 'done' })] }), reader),
    },
  ];
}

function lists(): Exhibit[] {
  const open: OpenApproval = {
    plan: sampleRequest('waiting'),
    impact: { users: 1, user: megan.displayName, gives: [], takes: ['Microsoft 365 E3'], gravest: null },
    asked: false,
  };
  const grave: OpenApproval = {
    ...open,
    plan: sampleRequest('waiting', [question]),
    impact: {
      ...open.impact,
      gravest: {
        code: 'mailbox',
        deadline: { event: 'deleted', at: '2026-11-13T09:00:00.000Z', days: 30, zone: 'Europe/Amsterdam' },
      },
    },
    asked: true,
  };
  const { plan } = open;
  const known = new Map([[plan.id, plan]]);
  return [
    { card: 'approvals', state: 'two', render: (reader) => approvalsCard([grave, open], reader) },
    { card: 'approvals', state: 'one', render: (reader) => approvalsCard([open], reader) },
    { card: 'approvals', state: 'none', render: (reader) => approvalsCard([], reader) },
    {
      card: 'approvals',
      state: 'many',
      render: (reader) =>
        approvalsCard(
          Array.from({ length: 99 }, () => grave),
          reader,
        ),
    },
    {
      card: 'approval-results',
      state: 'some approved',
      render: (reader) =>
        approvalResultsCard(
          [
            { planId: plan.id, plan, refusal: null },
            { planId: plan.id, plan: null, refusal: new Refusal('fourEyes', { number: 42 }) },
            { planId: 'x', plan: null, refusal: new Refusal('unknownPlan', { id: 'x' }) },
          ],
          reader,
          known,
        ),
    },
    {
      card: 'record',
      state: 'every event',
      render: (reader) => recordCard([{ plan, entries: everyEntry() }], 42, reader),
    },
    { card: 'record', state: 'none', render: (reader) => recordCard([], megan.displayName, reader) },
    {
      card: 'record',
      state: 'many plans',
      render: (reader) =>
        recordCard(
          Array.from({ length: 50 }, () => ({ plan, entries: everyEntry() })),
          oddPeople[0]?.displayName ?? '',
          reader,
        ),
    },
    {
      card: 'history',
      state: 'requests',
      render: (reader) => historyCard([plan, sampleRequest('refused')], reader, 'requests'),
    },
    { card: 'history', state: 'no requests', render: (reader) => historyCard([], reader, 'requests') },
  ];
}

const events: RecordEvent[] = [
  'proposed',
  'waiting',
  'asked',
  'seen',
  'reminded',
  'stoodIn',
  'escalated',
  'askedBack',
  'answered',
  'factsChanged',
  'approved',
  'refused',
  'cancelled',
  'expired',
  'applying',
  'sending',
  'foundDone',
  'foundSent',
  'sent',
  'done',
  'partly',
  'failed',
];

/** Each event with everything that can stand beside it, and with nothing. */
function everyEntry(): RecordEntry[] {
  const bare = { text: null, userId: null, before: null, after: null, clientRequestId: null, graphRequestId: null };
  return events.flatMap((event): RecordEntry[] => [
    {
      at: '2026-10-15T09:00:00.000Z',
      event,
      actor: { id: 'b', name: 'Bram Peeters' },
      roles: ['userAdministrator', 'licenseAdministrator /administrativeUnits/x'],
      to: ['Ada de Wit', 'Bram Peeters'],
      text: odd,
      userId: megan.id,
      before: [held(e3), held(visio)],
      after: [],
      clientRequestId: 'c1111111-0000-4000-8000-000000000001',
      graphRequestId: 'f1111111-0000-4000-8000-000000000001',
    },
    { ...bare, at: '2026-10-15T10:00:00.000Z', event, actor: { id: 'license-desk', name: '' }, roles: [], to: [] },
  ]);
}
