import type { Plan } from '../licensing/model.ts';
import type { RequestAnswer } from './request-schema.ts';

/** A filed request as its application reads it: where it stands and what became of it, nothing of what people hold. */
export function answerOf(plan: Plan): RequestAnswer {
  const { id, number, state, asker, filedBy, request, createdAt, updatedAt } = plan;
  return {
    id,
    number,
    status: state,
    requester: { id: asker.id, name: asker.name },
    filedBy: { id: filedBy?.id ?? '', name: filedBy?.name ?? '' },
    ticket: request.ticket,
    decision: decisionOf(plan),
    people: plan.changes.map(({ user, state: status, failure }) => ({
      id: user.id,
      userPrincipalName: user.userPrincipalName,
      status,
      failure: failure?.code ?? null,
    })),
    createdAt,
    updatedAt,
  };
}

function decisionOf({ decisions }: Plan): RequestAnswer['decision'] {
  const last = decisions.findLast(({ verb }) => verb === 'approve' || verb === 'reject');
  if (last?.verb !== 'approve' && last?.verb !== 'reject') return null;
  return { verb: last.verb, by: last.actorName || last.actorId, reason: last.reason, at: last.at };
}
