import { readGroupMembers, readRoleHolders } from '../../graph/principals.ts';
import type { DirectoryPerson } from '../../graph/types.ts';
import { readUnitMembers, unitsOf } from '../../graph/units.ts';
import { getUsers } from '../../graph/users.ts';
import type { GroupId, UserId } from '../../ids.ts';
import type { LicensingContext } from '../context.ts';
import { reading } from '../graph-failure.ts';
import type { Approver, Plan } from '../model.ts';
import { type Rights, refusalOf, rightsFrom, rolesWith, type Target } from '../rights.ts';
import { planned } from './routing.ts';
import type { Asked, Rule, Step } from './settings.ts';

/** Somebody who could be asked about a plan, and whether they might decide it at this moment. */
type Candidate = Pick<Approver, 'kind' | 'id' | 'name'> & { able: boolean };

type Asking = Pick<Plan, 'asker' | 'changes'>;

/** The default (U8): everyone who may execute, and nobody after them. */
const everyone: Step[] = [{ everyone: true, escalateAfterHours: 0 }];

/** The steps in which people are asked. */
export function stepsOf(rule: Rule | null): Step[] {
  return rule?.steps ?? everyone;
}

/**
 * Whom to ask from one step on, and which step was asked last: the step itself, and the next as well for as long as nobody asked
 * could decide now (an absent manager, a role that is not activated). Where that is nobody from the first step to the last, everyone who may.
 * @param known those who have been asked before
 */
export async function findApprovers(
  context: LicensingContext,
  plan: Asking,
  rule: Rule | null,
  from: number,
  known: readonly Approver[],
): Promise<{ approvers: Approver[]; step: number }> {
  const holders = rememberHolders(context);
  const steps = stepsOf(rule);
  const found: Approver[] = [];
  for (const [step, asked] of steps.entries()) {
    if (step < from) continue;
    const candidates = await candidatesOf(context, plan, asked, holders);
    found.push(...newAmong(candidates, [...known, ...found], { as: 'approver', step, at: context.now() }));
    if (candidates.some(({ able }) => able)) return { approvers: found, step };
  }
  const step = steps.length - 1;
  if (from > 0 || rule?.onlyThoseAsked) return { approvers: found, step };
  const rest = await candidatesOf(context, plan, { everyone: true }, holders);
  return {
    approvers: [...found, ...newAmong(rest, [...known, ...found], { as: 'approver', step, at: context.now() })],
    step,
  };
}

/** Who stands in for those asked in a step. */
export async function findStandIns(
  context: LicensingContext,
  plan: Asking,
  asked: Asked,
  step: number,
  known: readonly Approver[],
): Promise<Approver[]> {
  const candidates = await candidatesOf(context, plan, asked, rememberHolders(context));
  return newAmong(candidates, known, { as: 'standIn', step, at: context.now() });
}

/** Those of the candidates who are not known yet, each once. */
function newAmong(
  candidates: Candidate[],
  known: readonly Approver[],
  { as, step, at }: Pick<Approver, 'as' | 'step'> & { at: Date },
): Approver[] {
  const ids = new Set(known.map(({ id }) => id));
  return candidates
    .filter(({ id }) => !ids.has(id) && ids.add(id))
    .map(({ kind, id, name }) => ({ kind, id, name, as, step, at: at.toISOString() }));
}

/** Everybody whom these words of a rule mean, but the asker (R4) and blocked accounts. */
async function candidatesOf(
  context: LicensingContext,
  plan: Asking,
  asked: Asked,
  holders: () => Promise<Map<string, Holder>>,
): Promise<Candidate[]> {
  const targets = planned(plan).map(({ user }) => user);
  const able = async (id: UserId) => mayDecide((await holders()).get(id)?.rights, targets);
  const people = [
    ...(await namedPeople(context, asked.people ?? [])),
    ...(await groupMembers(context, asked.groups ?? [])),
    ...(asked.manager ? await managersOf(context, targets) : []),
    ...(asked.everyone ? [...(await holders()).values()].filter(({ rights }) => mayDecide(rights, targets)) : []),
  ];
  const candidates: Candidate[] = [];
  for (const { id, displayName, accountEnabled } of people) {
    if (id === plan.asker.id || !accountEnabled) continue;
    candidates.push({ kind: 'person', id, name: displayName, able: await able(id) });
  }
  if (asked.channel) candidates.push({ kind: 'channel', id: asked.channel, name: '', able: true });
  return candidates;
}

function mayDecide(rights: Rights | undefined, targets: Target[]): boolean {
  return rights !== undefined && targets.every((target) => refusalOf(rights, 'approve', target) === null);
}

async function namedPeople(context: LicensingContext, names: string[]): Promise<DirectoryPerson[]> {
  const users = await reading(() => getUsers(context.graph, names));
  return users.filter((user) => user !== null);
}

async function groupMembers(context: LicensingContext, groupIds: GroupId[]): Promise<DirectoryPerson[]> {
  const groups = await Promise.all(groupIds.map((id) => reading(() => readGroupMembers(context.graph, id))));
  return groups.flat();
}

/** The managers of these users, each once; blocked ones too. */
export async function managersOf(context: LicensingContext, targets: Pick<Target, 'id'>[]): Promise<DirectoryPerson[]> {
  const users = await reading(() =>
    getUsers(
      context.graph,
      targets.map(({ id }) => id),
    ),
  );
  return namedPeople(context, [...new Set(users.flatMap((user) => user?.manager?.id ?? []))]);
}

type Holder = DirectoryPerson & { rights: Rights };

/** Everybody with a role that may approve, read from the directory once and only if needed. */
function rememberHolders(context: LicensingContext): () => Promise<Map<string, Holder>> {
  let read: Promise<Map<string, Holder>> | undefined;
  return () => (read ??= readHolders(context));
}

async function readHolders({ graph, policy }: LicensingContext): Promise<Map<string, Holder>> {
  const holders = await reading(() => readRoleHolders(graph, rolesWith(policy, 'approve')));
  const unitMembers = await reading(() => readUnitMembers(graph, unitsOf(holders.flatMap(({ roles }) => roles))));
  return new Map(
    holders.map(({ roles, ...person }) => [
      person.id,
      { ...person, rights: rightsFrom(roles, { policy, helpdesk: false, unitMembers }) },
    ]),
  );
}
