import type { GraphClient } from '../graph/client.ts';
import { readFacts } from '../graph/facts.ts';
import { isMemberOf, readRoles } from '../graph/roles.ts';
import type { TenantCloud } from '../graph/tenant-cloud.ts';
import type { CompanySubscription, Facts } from '../graph/types.ts';
import { readUnitMembers, unitsOf } from '../graph/units.ts';
import type { UsageReader } from '../graph/usage.ts';
import type { UserId } from '../ids.ts';
import { promisedSeats } from '../storage/plans/promised-seats.ts';
import type { Database } from '../storage/tables.ts';
import type { PersonalAccess } from './apply/signing-in.ts';
import type { ApprovalSettings } from './approval/settings.ts';
import { describeProducts } from './catalogue/catalogue.ts';
import type { ProductNames } from './catalogue/product-names.ts';
import { conflictsSeen } from './conflicts-seen.ts';
import { reading } from './graph-failure.ts';
import { readProtected } from './guards/protection.ts';
import { personFrom, unknownPerson } from './people.ts';
import { heldFromGraph } from './plan/holdings.ts';
import type { PlanFacts, Subject } from './plan/plan.ts';
import { seatsFrom } from './plan/seats.ts';
import type { ReminderSettings } from './retention/reminder-times.ts';
import { type Rights, type RightsPolicy, refusalOf, rightsFrom } from './rights.ts';
import type { SelfRequests } from './self-requests.ts';

/** What the parts of this folder are built on. */
export interface LicensingContext {
  graph: GraphClient;
  db: Database;
  tenantId: string;
  names: ProductNames;
  policy: RightsPolicy;
  /** Groups whose members may ask, beside Helpdesk Administrators (R3). */
  helpdeskGroups: string[];
  /** Users and groups whose licenses nobody changes alone (R10); nobody where it is left out. */
  protectedPeople?: string[];
  /** What everybody may ask for, for themselves (U16). */
  selfRequests: SelfRequests;
  /** How requests are approved (U8). */
  approvals: ApprovalSettings;
  now: () => Date;
  /** Whose access plans are written with; the application's own where it is left out. */
  personalAccess?: PersonalAccess;
  /** How people are reminded of data at stake (U4); the standard where it is left out. */
  reminders?: ReminderSettings;
  /** Sizes of mailboxes and OneDrives (D25, D28); not checked where it is left out. */
  usage?: UsageReader;
  /** Which of Microsoft's clouds the tenant is in (D36); left out: the worldwide one, as far as is known. */
  cloud?: () => Promise<TenantCloud>;
}

/** Rights and facts of one moment, read together: what a plan is made from (R6). */
export interface RightsAndFacts {
  rights: Rights;
  facts: PlanFacts;
}

/**
 * Reads the actor's rights and everything about these users, in the fixed number of round trips of `readFacts`.
 * @param exceptPlanId a plan whose own promised seats do not count against it
 * @param options `many`: in fewer requests, and without their managers
 * @throws Refusal `graphForbidden`, `graphUnavailable`, `protectionUnknown`
 */
export async function readRightsAndFacts(
  context: LicensingContext,
  actorId: UserId,
  userIds: UserId[],
  exceptPlanId?: string,
  { many = false } = {},
): Promise<RightsAndFacts> {
  const [facts, helpdesk, promised, seen, cloud, guarded] = await Promise.all([
    reading(() => readFacts(context.graph, { userIds, actorId, many })),
    isHelpdesk(context, actorId),
    promisedSeats(context.db, context.tenantId, exceptPlanId),
    conflictsSeen(context),
    context.cloud?.(),
    readProtected(context),
  ]);
  const usage = await context.usage?.of(facts.users.map((user) => user?.userPrincipalName ?? ''));
  const rights = rightsFrom(facts.roles, { policy: context.policy, helpdesk, unitMembers: facts.unitMembers });
  return {
    rights,
    facts: {
      subjects: userIds.map((id, index) => {
        const subject = subjectFrom(id, facts.users[index] ?? null, facts.groupNames, rights);
        return { ...subject, usage: usage?.[index] ?? null, protected: guarded.has(subject.person.id) };
      }),
      names: context.names,
      products: describeProducts(facts.skus, facts.subscriptions, context.names),
      seats: facts.skus.map((sku) => seatsFrom(sku, promised.get(sku.skuId) ?? 0, context.approvals.prices)),
      countryLetterCode: facts.countryLetterCode,
      channelKnown: isChannelKnown(facts.subscriptions),
      at: context.now(),
      timeZone: context.approvals.workingTime.timeZone,
      seen,
      ...(cloud ? { cloud } : {}),
    },
  };
}

/** Only what a person may do, now (R6). @throws Refusal `graphForbidden`, `graphUnavailable` */
export async function readRights(context: LicensingContext, actorId: UserId): Promise<Rights> {
  const [roles, helpdesk] = await Promise.all([
    reading(() => readRoles(context.graph, actorId)),
    isHelpdesk(context, actorId),
  ]);
  const unitMembers = await reading(() => readUnitMembers(context.graph, unitsOf(roles)));
  return rightsFrom(roles, { policy: context.policy, helpdesk, unitMembers });
}

/** Whether the actor belongs to one of the configured helpdesk groups (R3). */
async function isHelpdesk(context: LicensingContext, actorId: UserId): Promise<boolean> {
  if (context.helpdeskGroups.length === 0) return false;
  const groups = await reading(() => isMemberOf(context.graph, actorId, context.helpdeskGroups));
  return groups.length > 0;
}

/** One user as plans see them, by what Graph says of them. */
export function subjectFrom(
  id: UserId,
  user: Facts['users'][number],
  groupNames: Map<string, string>,
  rights: Rights,
): Subject {
  if (!user) {
    return { person: unknownPerson(id), held: [], managerLocation: null, barred: null, unknown: true };
  }
  const person = personFrom(user);
  const refusal = refusalOf(rights, 'execute', person);
  return {
    person,
    held: heldFromGraph(user, groupNames),
    managerLocation: user.manager?.usageLocation ?? null,
    barred: refusal?.why === 'guest' || refusal?.why === 'otherUnit' ? refusal.why : null,
    unknown: false,
  };
}

/** A subscription that another tenant created came through a partner, whose grace differs; of none nothing is known (D16). */
function isChannelKnown(subscriptions: CompanySubscription[] | null): boolean {
  if (subscriptions === null || subscriptions.length === 0) return false;
  return subscriptions.every(({ ownerTenantId }) => ownerTenantId === null);
}
