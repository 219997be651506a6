import { z } from 'zod';
import type { PlanId, PlanNumber, UserId } from '../../ids.ts';
import type { NewRisk, RiskRow } from '../../storage/risks.ts';
import type { RiskState } from '../../storage/tables.ts';
import type { Change, Deadline, HeldLicense, Person, Plan, Warning } from '../model.ts';
import { lastMoment } from '../plan/calendar-day.ts';
import { derivedId } from '../plan/derived-id.ts';
import { heldLicenses, person, warning } from '../store/change-schema.ts';
import { finalDeadline } from './final-deadline.ts';

/** Data of one kind of one user that a plan has put at stake, with its last day. */
export interface Risk {
  id: string;
  plan: { id: PlanId; number: PlanNumber; askerId: UserId };
  user: Person;
  warning: Warning;
  deadline: Deadline;
  /** What the user held before: what of it covers the data is what brings it back. */
  before: HeldLicense[];
  state: RiskState;
}

const body = z.object({ user: person, warning, before: heldLicenses });

/** What a change that was carried out has put at stake. */
export function risksOf(tenantId: string, plan: Pick<Plan, 'id'>, { user, warnings, before }: Change): NewRisk[] {
  return warnings.flatMap((one) => {
    const deadline = finalDeadline(one);
    if (!deadline) return [];
    const { code } = one;
    const id = derivedId(`risk of ${code} for ${user.id} by ${plan.id}`);
    const finalAt = lastMoment(deadline);
    return [{ id, tenantId, planId: plan.id, userId: user.id, code, finalAt, body: { user, warning: one, before } }];
  });
}

/** Null where the row is not as this version writes it. */
export function riskFrom(row: RiskRow): Risk | null {
  const known = body.safeParse(row.body).data;
  const deadline = known && finalDeadline(known.warning);
  if (!deadline) return null;
  const plan = { id: row.planId, number: row.planNumber, askerId: row.askerId };
  return { id: row.id, plan, ...known, deadline, state: row.state };
}
