/**
 * The nouns of License Desk (design: Actor, Request, Plan with Changes, Warnings and Decisions, Job, Audit entry).
 * Everything here is plain JSON, so that a plan can be stored, audited and shown from one shape.
 */

import type { GroupId, PlanId, PlanNumber, ServicePlanId, SkuId, UserId } from '../ids.ts';
import type { Operation } from './operations.ts';

/** The person who types or presses, as the channel's token vouches for. Never taken from a card. */
export interface Actor {
  /** Entra object id. */
  id: UserId;
  name: string;
  /** BCP 47, from the activity: decides the language of the answer. */
  locale: string;
  /** IANA name, from the activity: decides on which calendar day a deadline falls. */
  timeZone: string;
}

/** What is known of somebody whose licences are looked at or changed: enough to tell namesakes apart (U13). */
export interface Person {
  id: UserId;
  displayName: string;
  userPrincipalName: string;
  mail: string | null;
  department: string | null;
  jobTitle: string | null;
  guest: boolean;
  blocked: boolean;
  synced: boolean;
  usageLocation: string | null;
}

export interface ServicePlan {
  id: ServicePlanId;
  /** Graph's servicePlanName, `EXCHANGE_S_ENTERPRISE`. */
  name: string;
  /** What people call it, `Exchange Online (Plan 2)`. */
  label: string;
  /** Only plans of a user can be switched on and off; `Company` plans are tenant-wide (graph-api 1.4). */
  appliesTo: 'User' | 'Company';
  /** True where Microsoft has not switched it on for the tenant yet: the product does not give it (D45a). */
  pending?: true;
  /** True where no list names it: all that is known is what the tenant reports. */
  unknown?: true;
}

export interface Product {
  skuId: SkuId;
  skuPartNumber: string;
  /** The name people know; the part number where the product is unknown. */
  name: string;
  servicePlans: ServicePlan[];
  /** Bought by a user themselves: an administrator can neither assign nor unassign it (S16, G15). */
  selfService: boolean;
  /** Where it is no ordinary purchase of the organization (S16, G15). */
  purchase?: 'trial' | 'selfService' | 'selfServiceTrial' | 'viral';
  /** `appliesTo` of the SKU is `User`; a `Company` SKU can be assigned to nobody. */
  assignable: boolean;
}

/** One product that a user holds and where it comes from (G4). */
export interface HeldLicense {
  skuId: SkuId;
  /** The direct assignment, if any, with the service plans switched off in it. */
  direct: { disabledPlans: ServicePlanId[] } | null;
  /** The groups it is inherited from. */
  groups: { id: GroupId; name: string | null; disabledPlans: ServicePlanId[]; error: string | null }[];
  /** True where Graph lists the licence but not its source: said as such, never removed by guess. */
  sourceUnknown: boolean;
}

/** A product to give. */
export interface Wish {
  skuId: SkuId;
  /** What is to be off beside what was off in the products that it replaces (G2); all else is on (S10). */
  disabledPlans: ServicePlanId[] | null;
  /** True where a colleague is the example: what a group gives already is then not given directly as well. */
  copied?: boolean;
}

/** Apps to switch on and off in a license that is held already (S7); what is not named stays as it is. */
export interface Switches {
  skuId: SkuId;
  on: ServicePlanId[];
  off: ServicePlanId[];
}

/** What is to happen, to whomever it may be: every name is already resolved to an id. */
export interface Order {
  operation: Operation;
  add: Wish[];
  /** Products to take; `'all'` is every direct license that can be taken (S12), but those in `except`. */
  remove: SkuId[] | 'all';
  except: SkuId[];
  services: Switches[];
  /** When it begins (ISO 8601); null: as soon as it is agreed. */
  at: string | null;
  /** When it ends (ISO 8601); null: never by itself. */
  until: string | null;
  /** How long it lasts, where that was said instead of a day: an ISO 8601 duration, `P2W`. `until` is then counted from when it begins. */
  lasts?: string;
}

/** What is asked for one person. */
export interface Item extends Order {
  userId: UserId;
  /** The usage location that the asker agreed to (G6). */
  usageLocation: string | null;
}

/** What a person asked for: a list of items, of each person one. Made by `requestOf`. */
export interface Request {
  /** In whose words the whole is told: the operation of all items, `set` where they differ. */
  operation: Operation;
  items: Item[];
  reason: string | null;
  ticket: string | null;
}

export const warningCodes = [
  'cloudPc',
  'mailbox',
  'mailboxShrinks',
  'archive',
  'oneDrive',
  'oneDriveShrinks',
  'teams',
  'phone',
  'office',
  'flows',
  'powerBi',
  'powerBiPremium',
  'powerApps',
  'project',
  'visio',
  'teamsPremium',
  'audioConferencing',
  'copilot',
  'intune',
  'entra',
  'audit',
  'compliance',
  'defender',
  'teamsAddOns',
  'callingPlanAlone',
  'copilotAlone',
  'archivingAlone',
  'cloudPcAlone',
  'intuneSuiteAlone',
  'overlap',
  'businessLimit',
  'unknownPlans',
  'mailboxStays',
  'oneDriveStays',
  'channelUnknown',
  'notChecked',
] as const;

export type WarningCode = (typeof warningCodes)[number];

/** Which rule for OneDrive without a license holds for somebody (licensing-rules D35, D36); `unknown`: the signs disagree. */
export const segments = ['worldwide', 'education', 'gcc', 'gccHigh', 'dod', 'china', 'unknown'] as const;

export type Segment = (typeof segments)[number];

/** How much something may hold before and after a change, in gigabytes; null where that is not known (licensing-rules D18, D26). */
export interface SizeChange {
  before: number | null;
  after: number | null;
  /** What is in it, by Microsoft's usage report, and the day of the report; absent where it was not checked (D25, D28). */
  used?: { gb: number; on: string };
}

/** What the bot cannot see and says so: it is never said to be fine. */
export const unseens = [
  'holds',
  'mailboxSize',
  'archive',
  'delay',
  'fileRetention',
  'oneDriveSize',
  'concealedNames',
] as const;

export type Unseen = (typeof unseens)[number];

/** `stays` is good news worth saying: what a careful person would otherwise fear for. */
export const severities = ['danger', 'warning', 'info', 'stays'] as const;

export type Severity = (typeof severities)[number];

export const deadlineEvents = ['accessEnds', 'readOnly', 'archived', 'suspended', 'deleted'] as const;

export type DeadlineEvent = (typeof deadlineEvents)[number];

/** What one change does to one kind of data (rules D1 to D17). The words and dates are made in text/. */
export interface Warning {
  code: WarningCode;
  severity: Severity;
  /** The rules behind it, `['D1', 'D3']`, for the record and for Details. */
  rules: string[];
  /** What happens when, earliest first. */
  deadlines: Deadline[];
  /** Labels of the service plans that cause it (or that keep it). */
  plans: string[];
  size?: SizeChange;
  /** For `oneDrive`: whose rule it is. */
  segment?: Segment;
  /** Names of products: those to take as well, or those that another contains. */
  products?: string[];
  /** For `businessLimit`: for how many users it is sold, and how many have it after the plan. */
  limit?: { most: number; used: number };
  /** For `notChecked`. */
  unseen?: Unseen[];
  /** When the license comes back by itself (ISO 8601), where that is before anything of this is gone for good (U11). */
  back?: string;
}

/** Kept as its cause and the moment; the calendar day is derived from it, always in the organization's time zone. */
export interface Deadline {
  event: DeadlineEvent;
  /** ISO 8601: so many days of 24 hours after the license goes. */
  at: string;
  days: number;
  /** IANA name of the organization's time zone; absent from plans that were kept before it was. */
  zone?: string;
}

/** A service plan in a conflict, and the user's products that bring it. */
export interface ConflictingPlan {
  id: ServicePlanId;
  /** What people call it. */
  label: string;
  /** Names of products. */
  products: string[];
}

/** Service plans that Graph does not let one user have together, or one without another: foreseen, or refused (S6, G11). */
export interface Conflict {
  kind: 'dependency' | 'mutuallyExclusive';
  plan: ConflictingPlan;
  /** For `dependency` the plans of which it needs one, for `mutuallyExclusive` those that it excludes. */
  others: ConflictingPlan[];
  /** Names of products of the tenant that would bring what is needed, those that the user has today first. */
  mendedBy: string[];
  /** Where what is needed is merely switched off, in a product that the user keeps; absent from plans kept before this was looked for. */
  switchedOff?: { plan: { id: ServicePlanId; label: string }; skuId: SkuId; product: string }[];
  /** When Graph last refused this in this tenant (ISO 8601), where the bot knows it only from there. */
  seenAt?: string;
}

/** Why something is left alone. `exceptNotHeld`: it was to be kept, but is not there; `alreadySo`: the apps are switched as was asked. */
export const leftAloneCodes = [
  'inherited',
  'selfService',
  'notHeld',
  'exceptNotHeld',
  'alreadyAssigned',
  'alreadySo',
  'sourceUnknown',
  'unknownUser',
  'notAssignable',
  'guest',
  'otherUnit',
  'noLocation',
] as const;

export type LeftAloneCode = (typeof leftAloneCodes)[number];

/** Something asked for that will not be done for this user, and why. It is shown, never silently dropped. */
export interface LeftAlone {
  skuId: SkuId | null;
  code: LeftAloneCode;
  /** For `inherited`: the groups, and what else leaving them would take. */
  groups: { id: GroupId; name: string | null; alsoGives: string[] }[];
}

export const changeStates = ['planned', 'sent', 'done', 'failed', 'skipped'] as const;

export type ChangeState = (typeof changeStates)[number];

/** Everything that one plan does to one user: one call to `assignLicense` (G3). */
export interface Change {
  user: Person;
  /** Where the organization protects them: nobody changes their licenses alone (R10). */
  protected?: true;
  before: HeldLicense[];
  /** Exactly what goes into `addLicenses`. */
  add: { skuId: SkuId; disabledPlans: ServicePlanId[] }[];
  /** Exactly what goes into `removeLicenses`. */
  remove: SkuId[];
  /** Set first, with its own call, where the person agreed to it (G6). */
  usageLocation: string | null;
  /** What the user holds if all goes well. */
  after: HeldLicense[];
  leftAlone: LeftAlone[];
  warnings: Warning[];
  /** What Graph will probably refuse, for people to read; it stops nothing, since Graph decides (G11). */
  conflicts: Conflict[];
  state: ChangeState;
  failure: Failure | null;
  /** The `client-request-id` of the write, kept before it was sent; null while nothing was to be sent. */
  clientRequestId: string | null;
  /** Graph's own request id of the write. */
  graphRequestId: string | null;
}

export const failureCodes = [
  'noSeats',
  'usageLocation',
  'mutuallyExclusive',
  'dependency',
  'inherited',
  'skuNotOwned',
  'skuNotForUsers',
  'notAllowed',
  'userGone',
  'protected',
  'busy',
  'notSignedIn',
  'notShown',
  'stale',
  'stopped',
  'unknown',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** Why one change did not happen. `message` is Graph's own text: shown in Details, never decided on (G7). */
export interface Failure {
  code: FailureCode;
  message: string;
  /** What is in conflict, where Graph names it. */
  conflict: Conflict | null;
  graphRequestId: string | null;
}

/** Seats of one product, summed over its subscriptions (S3, G5). */
export interface Seats {
  skuId: SkuId;
  enabled: number;
  warning: number;
  suspended: number;
  lockedOut: number;
  consumed: number;
  /** Seats that open plans have been promised. */
  promised: number;
  /** enabled + warning - consumed. */
  free: number;
  /** True where Microsoft 365 gave no numbers: the zeros above then mean nothing, and are shown to nobody. */
  unknown?: true;
  /** What one seat costs a month, where a price list is configured. */
  price?: { amount: number; currency: string };
}

export type PlanState =
  | 'proposed'
  | 'preparing'
  | 'waiting'
  | 'scheduled'
  | 'queued'
  | 'approved'
  | 'applying'
  | 'paused'
  | 'done'
  | 'partly'
  | 'failed'
  | 'refused'
  | 'cancelled'
  | 'expired';

export const decisionVerbs = [
  'confirm',
  'cancel',
  'send',
  'endorse',
  'approve',
  'reject',
  'withdraw',
  'pause',
  'resume',
  'stop',
  'queue',
] as const;

export type DecisionVerb = (typeof decisionVerbs)[number];

/** One person's word on a plan, with the roles they had at that moment (U6). */
export interface Decision {
  verb: DecisionVerb;
  actorId: UserId;
  actorName: string;
  roles: string[];
  reason: string | null;
  at: string;
}

/** Nothing is changed in the tenant at the moment (R9): who said so, since when, and why if they said it. */
export interface Stop {
  by: { id: string; name: string };
  since: string;
  reason: string | null;
}

/** What one kind of data at stake comes to over many people: of each event the earliest date. */
export interface SummedLoss extends Warning {
  people: number;
}

/** What a plan of many people comes to: numbers, and of nobody anything. */
export interface PlanSum {
  planned: number;
  /** How many lose something for good, or could no longer work. */
  danger: number;
  protected: number;
  guests: number;
  losses: SummedLoss[];
  gives: { skuId: SkuId; people: number }[];
  takes: { skuId: SkuId; people: number }[];
  /** In which of what they keep apps are switched. */
  switches: { skuId: SkuId; people: number }[];
  conflicts: number;
  leftAlone: { code: LeftAloneCode; people: number }[];
  operations: Operation[];
  departments: string[];
}

/** A large plan whose rights and facts are being read: where it was, who wants what with it, and how far it is. */
export interface Preparing {
  step: 'propose' | 'confirm' | 'approve';
  actor: Actor;
  /** The place of the first who has not been read. */
  next: number;
  /** For how many something is otherwise than they were shown. */
  changed: number;
}

/** Why a large plan was not agreed to, or came to nothing. */
export type NotAgreed =
  | { code: 'noSeats'; product: string; free: number; needed: number }
  | { code: 'nothingToDo' | 'notAllowed' | 'productNotOwned' | 'unreadable' };

/** What is kept of a plan of more people than one card shows; nothing of any of them. */
export interface KeptLargePlan {
  /** null until everybody has been read. */
  sum: PlanSum | null;
  preparing: Preparing | null;
  /** The places of those who come first, and whether somebody has looked at what became of them. */
  pilot: { places: number[]; over: boolean } | null;
  /** How many had been tried, and had failed, when it began or somebody last let it go on. */
  since: { tried: number; failed: number; at: string | null };
  /** In how many seconds it will be done, as it went until now; null where that cannot be told. */
  secondsLeft: number | null;
  /** Why it holds by itself; null where it does not. */
  halted: 'pilot' | 'failures' | null;
  /** For how many something was otherwise when somebody agreed: it is to be looked at again. */
  changed: number;
  notAgreed: NotAgreed | null;
}

/** What is known of everybody in a plan of which only the first are read. */
export interface LargePlan extends KeptLargePlan {
  people: number;
  /** How many changes stand in each state. */
  counts: Partial<Record<ChangeState, number>>;
  /** Names of the first who lose something for good; only where the plan is looked at by itself. */
  losing: string[];
}

interface PlanInAnyState {
  id: PlanId;
  /** The short number people type: #42. */
  number: PlanNumber;
  asker: Actor;
  request: Request;
  changes: Change[];
  /** Products named anywhere in the plan, so that it can be shown without asking Graph again. */
  products: Product[];
  /** Seats of every product touched, when the plan was made, and the difference the plan makes. */
  seats: (Seats & { change: number })[];
  /** The same when nothing more happened to the plan; null before, and where they could not be read. */
  seatsAfter: Seats[] | null;
  decisions: Decision[];
  /** Why somebody else has to agree; null where the asker may confirm alone (R3, R4, R8). */
  needsApproval: ApprovalNeed | null;
  /** Where `changes` and the request's items are only the first of many, as in lists; absent where they are everybody. */
  large?: LargePlan;
  /** The plan whose failed changes this one tries again. */
  retryOf: { id: PlanId; number: PlanNumber } | null;
  /** Why it was not carried out on its day, and is to be agreed to again; absent where it was not held back. */
  heldBack?: HeldBack;
  /** Of a plan that waited for seats, or that had its share of them while the rest of it waits (U12); absent of others. */
  line?: InLine;
  /** What it undoes; absent where it undoes nothing. */
  undoes?: Undoing;
  /** The application that filed it in its asker's name; absent where they asked themselves. */
  filedBy?: FiledBy;
  /** The temporary plan that it ends; absent where it ends none (U11). */
  ends?: Ending;
  /** Of a temporary plan that is over: the plans that end it, each on its day. */
  endedBy?: { id: PlanId; number: PlanNumber; at: string }[];
  /** The scheduled plan in whose place this one comes when it is agreed to. */
  replaces?: { id: PlanId; number: PlanNumber; at: string };
  /** Scheduled plans about the same licenses of the same people, or newer plans about them, by number. */
  meets?: { number: PlanNumber; at: string | null }[];
  /** People for whom a newer decision has taken its place: it does nothing about them. */
  superseded?: { userId: UserId; by: PlanNumber }[];
  /** What was otherwise when it was due than whoever agreed saw it. */
  difference?: Difference;
  /** Until its day the seats that it will take are kept for it. */
  holdsSeats?: true;
  /** What it waits for, as it was when the plan was read; kept with no plan, and absent while changes go on. */
  stop?: Stop;
  createdAt: string;
  updatedAt: string;
}

/**
 * It fell due more than a day ago, whoever agreed lost the right, there is no seat, it would now do something else, or what was to end has
 * ended already.
 */
export const heldBackReasons = ['late', 'rights', 'noSeats', 'changed', 'nothingLeft'] as const;

export type HeldBack = (typeof heldBackReasons)[number];

/** How a plan has to do with the line for seats. */
export interface InLine {
  /** The plan of the others who were asked for with these, and how many they are. */
  other?: { id: PlanId; number: PlanNumber; people: number };
  /** Until when its seats are held for its asker to answer (ISO 8601); absent while none are. */
  heldUntil?: string;
}

/** The end of a temporary plan: which one, whom it was said to, and whether somebody has agreed to let it end. */
export interface Ending {
  id: PlanId;
  number: PlanNumber;
  /** Moments (ISO 8601) whose reminder was sent. */
  told: string[];
  /** Who said *let it end*: nobody is reminded any more. */
  letEnd?: { id: UserId; name: string; at: string };
}

/** The plan that another undoes, and what that does not bring back (U3). */
export interface Undoing {
  id: PlanId;
  number: PlanNumber;
  /** Kinds of data that are gone for good. */
  gone: WarningCode[];
  /** Names of users for whom somebody else has changed something since: that stays. */
  changed: string[];
  /** A usage location was set, which stays. */
  location: boolean;
}

/** An application, such as a ticket system. It is nobody: it has no rights, decides nothing, and its plans always need a second person. */
export interface FiledBy {
  /** Its application (client) id. */
  id: string;
  name: string;
  /** What was asked under its key, so that the same key with another request is told apart. */
  fingerprint: string;
}

/** A plan in the hands of its approvers. */
export interface WaitingPlan extends PlanInAnyState {
  state: 'waiting';
  approval: Approval;
}

/** A plan that nobody has to decide: not yet, or no longer. */
export interface SettledPlan extends PlanInAnyState {
  state: Exclude<PlanState, 'waiting'>;
  /** From the moment it was sent for approval, and for ever after. */
  approval: Approval | null;
}

export type Plan = WaitingPlan | SettledPlan;

/** What a request does, whether it is a plan already or not. */
export type PlannedRequest = Pick<Plan, 'request' | 'changes' | 'products' | 'seats'>;

/**
 * The asker may ask but not act (R3), somebody in it is protected (R10), it concerns too many users or, with what they changed alone in
 * the last 24 hours, would (R8), a rule of the settings says so, they ask for themselves (U16), or an application filed it (R4).
 */
export const approvalNeeds = ['rights', 'protected', 'users', 'day', 'rule', 'self', 'application'] as const;

export type ApprovalNeed = (typeof approvalNeeds)[number];

/** Somebody who has been asked to decide, or the Teams conversation where it was asked. */
export interface Approver {
  kind: 'person' | 'channel';
  /** Entra object id, or Bot Framework's conversation id. */
  id: string;
  /** A person's display name; empty for a channel. */
  name: string;
  as: 'approver' | 'standIn';
  /** Which step of the rule: 0 is the first, each escalation asks the next. */
  step: number;
  at: string;
}

/** One remark between an approver and the asker. The last one being a question means that the asker has to answer. */
export interface Remark {
  kind: 'question' | 'answer';
  actorId: UserId;
  actorName: string;
  text: string;
  at: string;
}

/** The word of the asker's manager, who comes before those who may approve (U16). */
export interface Endorsement {
  id: UserId;
  name: string;
  /** When it was given; null while it is waited for. */
  at: string | null;
}

/** How a plan is being agreed. Reason and ticket stand in the request. */
export interface Approval {
  sentAt: string;
  /** From this moment nobody can decide it any more. */
  expiresAt: string;
  /** The rule of the settings that said whom to ask; null for the default: everyone who may execute. */
  rule: string | null;
  /** True where only those asked may decide, not everyone with the rights to. */
  exclusive: boolean;
  asked: Approver[];
  /** Only of requests of somebody for themselves whose manager is known. */
  endorsement?: Endorsement;
  /** The step of the rule that was asked last. */
  step: number;
  remarks: Remark[];
  remindedAt: string | null;
  /** Persons who have seen the present digest; who has not is shown what changed before their approval counts. */
  seenBy: UserId[];
  /** What the asker saw when they sent it. */
  digest: PlanDigest;
  /** What has changed since then; null while it is still so. */
  difference: Difference | null;
}

/** What a plan says of each user, short enough to be compared and kept. */
export interface PlanDigest {
  at: string;
  users: {
    userId: UserId;
    displayName: string;
    /** skuIds held before the change. */
    held: SkuId[];
    add: SkuId[];
    remove: SkuId[];
    leftAlone: Pick<LeftAlone, 'skuId' | 'code'>[];
    warnings: WarningCode[];
    /** The dates that the warnings show; absent from digests that were kept before dates were. */
    deadlines?: { code: WarningCode; event: Warning['deadlines'][number]['event']; at: string }[];
    /** Of everything else that counts, whether it stands above or not: equal digests have equal ones. */
    fingerprint: string;
  }[];
  /** Seats left for this plan, of the products that it takes seats of. */
  seats: { skuId: SkuId; left: number }[];
}

/** What is otherwise than people saw it (U5). Everything in skuIds of the plan's products. */
export interface Difference {
  /** When the old digest was made, and the new one. */
  since: string;
  at: string;
  /** Only users for whom something changed. */
  users: {
    userId: UserId;
    displayName: string;
    /** Licenses that the user has got, or no longer has, meanwhile and not through this plan. */
    gained: SkuId[];
    lost: SkuId[];
    /** What the plan would now do beyond what was asked, and what it would no longer do. */
    nowAdds: SkuId[];
    nowRemoves: SkuId[];
    noLongerAdds: SkuId[];
    noLongerRemoves: SkuId[];
    newWarnings: WarningCode[];
    goneWarnings: WarningCode[];
    /** What would now be left alone and why: inherited, user unknown, and so on. */
    newlyLeftAlone: Pick<LeftAlone, 'skuId' | 'code'>[];
    /** By how many days the dates of warnings are later than they were shown; 0 where by no more than one. */
    daysLater: number;
    /** True where none of these differs, but a detail does: service plans that are switched off, usage location, conflicts. */
    otherwise: boolean;
  }[];
  /** Seats left for this plan, where they are not as many as before. */
  seats: { skuId: SkuId; before: number; now: number }[];
}
