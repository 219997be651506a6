import type { PlanId, PlanNumber } from '../ids.ts';
import type { TableProblemCode, TableProblems } from '../spreadsheet/table.ts';
import type { Deadline, Decision, Difference, LeftAlone, Person, PlanState } from './model.ts';

/** Names of the Entra roles the bot knows, as keys into the texts. */
export type RoleName =
  | 'globalAdministrator'
  | 'licenseAdministrator'
  | 'userAdministrator'
  | 'billingAdministrator'
  | 'helpdeskAdministrator'
  | 'globalReader';

/** Every expected refusal and what its sentence needs. `text` has one sentence and next step for each, in both languages. */
export interface Refusals {
  /**
   * R1 to R5. `why`: no role at all, a PIM role that is not activated cannot be told apart from none; scope of another unit; scope of a
   * unit for what concerns the whole organization; guests need Global.
   */
  notAllowed: {
    verb: 'execute' | 'ask' | 'approve' | 'look';
    why: 'noRole' | 'otherUnit' | 'wholeOrganization' | 'guest';
    roles: RoleName[];
  };
  unknownUser: { text: string };
  unknownProduct: { text: string };
  /** Ticking and clearing shows the state of one user. */
  oneUserOnly: Record<string, never>;
  productNotOwned: { product: string };
  /** Nothing of what was asked can or need be done. `user`: the only one; where there are several, each item says whose it is. */
  nothingToDo: {
    user: Person | null;
    leftAlone: (LeftAlone & { product: string | null; whose?: Person })[];
    /** Names of products that were to replace what cannot go, and so are not given either (S11); of one user only. */
    notGiven?: string[];
  };
  /** A colleague is the example, but holds nothing directly that can be assigned and is not held already. */
  nothingToCopy: { colleague: string };
  /** `own`: who asks for themselves can buy nothing. */
  noSeats: { product: string; free: number; needed: number; own?: true };
  /** `guestsNeedApproval`: R2, said before anybody answers a question for what they cannot decide. */
  usageLocationNeeded: {
    users: Person[];
    proposal: string | null;
    source: 'manager' | 'organization' | null;
    guestsNeedApproval?: boolean;
  };
  /** `usageLocation` is not one of ISO 3166's two-letter codes. */
  badUsageLocation: { text: string };
  /** Two things are asked of one person that do not go together. `user`: their display name. */
  contradiction: { user: string };
  tooManyUsers: { limit: number; users: number };
  /** A plan of more people than one card shows begins as soon as it is agreed. */
  laterForMany: { limit: number };
  /** So many people would lose something for good: whoever agrees types their number. */
  numberNeeded: { number: PlanNumber; people: number; verb: 'confirm' | 'approve' };
  /** A forged, mistyped or forgotten plan id. */
  unknownPlan: { id: string };
  /** People who were not named one by one, and are nobody or cannot be looked up. */
  unknownPeople: { text: string };
  /** Somebody pressed a button of another person's plan. */
  notYours: { asker: string };
  /** The plan is no longer where this button could move it from. */
  /** `verb`: the last word on it, where it is somebody's. */
  alreadyDecided: { state: PlanState; verb: Decision['verb'] | null; by: string | null; at: string | null };
  /** No change of this plan has failed, or it is still being carried out. */
  nothingToRetry: { number: PlanNumber };
  /** The facts have changed since the card was shown: the plan is made anew. */
  factsChanged: { number: PlanNumber; difference: Difference };
  /** R4: nobody approves or rejects what they asked for themselves. */
  fourEyes: { number: PlanNumber };
  /** The rule of this plan lets only those who were asked decide. */
  notAsked: { number: PlanNumber; asked: string[] };
  /** Sending for approval and rejecting need a reason, which the other side reads. */
  reasonNeeded: { verb: 'send' | 'reject' | 'putFirst' };
  /** A question to the asker, or their answer, without words. */
  textNeeded: { verb: 'askBack' | 'answer' };
  textTooLong: { limit: number; length: number };
  /** A ticket number that the configured pattern does not allow, or a missing one where it is required. */
  badTicket: { ticket: string; pattern: string; example: string | null };
  /** Nobody in the directory may approve this plan, other than its asker. */
  noApprover: { number: PlanNumber };
  /** Somebody without a role asks about others, or for more than a license for themselves (U16). */
  selfOnly: Record<string, never>;
  /** `instead`: what everybody may ask for, where that is a short list. */
  notForEverybody: { product: string; instead: string[] };
  /** The asker holds these already. */
  alreadyYours: { products: { name: string; groups: string[] }[] };
  /** Their manager has not endorsed it yet. */
  notEndorsed: { number: PlanNumber; manager: string };
  /** They were asked as manager, but are not the asker's manager any more. */
  noLongerManager: { number: PlanNumber; asker: string };
  /** The asker was not asked anything that they have not answered. */
  nothingAsked: { number: PlanNumber };
  /** Approvers are reminded once in a while only; `again` is when it may be done next. */
  remindedAlready: { number: PlanNumber; at: string; again: string };
  /** Nothing is held since a standstill, or another list than the one that was seen. */
  nothingHeld: Record<string, never>;
  /** The plan does not wait in line for a seat, or not any more. */
  notInLine: { number: PlanNumber };
  /** A day on which a request cannot begin or end; `endsFirst`: it would end before it begins, `unknown`: it is no day. */
  badTime: { why: 'past' | 'tooFar' | 'endsFirst' | 'unknown' };
  /** A file or a pasted list that is no table, or more than is read. */
  badFile: BadFile;
  /** A list lacks a column that it cannot do without. */
  columnMissing: { column: 'user' | 'action'; found: string[] };
  /** Two columns of a list mean the same. */
  columnTwice: { one: string; other: string };
  /** A list has a heading and nothing else. */
  noRows: Record<string, never>;
  unknownList: { number: number };
  /** The organization has not allowed to look at sign-ins. */
  idleSeatsOff: Record<string, never>;
  /** It did nothing, is not over yet, or all of it is as it was before already. */
  nothingToUndo: { number: PlanNumber };
  /** What was at stake is no longer, or it is too late. */
  riskOver: Record<string, never>;
  /** There is no working day left before the data is gone. */
  noLater: { deadline: Deadline };
  /** Graph does not answer, or answers that it is too busy, after all retries. */
  graphUnavailable: { requestId: string | null };
  /** `PROTECTED` names what is neither a user nor a group: who is protected is not known (R10). */
  protectionUnknown: { names: string[] };
  /** Graph refuses the bot itself: a permission is missing. */
  graphForbidden: { requestId: string | null };
}

/** What is wrong with a file, with what is needed to say what to do. */
export type BadFile = { [C in TableProblemCode]: { problem: C } & TableProblems[C] }[TableProblemCode];

export type RefusalCode = keyof Refusals;

/** An expected "no": a code and its data; the words are in `text` (design, decision 10). */
export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
  readonly code: C;
  readonly data: Refusals[C];

  constructor(code: C, data: Refusals[C]) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.data = data;
  }
}

/** Whether a refusal has this code, for whoever wants its data. */
export function isRefusal<C extends RefusalCode>(refusal: Refusal, code: C): refusal is Refusal<C> {
  return refusal.code === code;
}

/** No plan goes by this id or number, or none that is known here. */
export function unknownPlan(idOrNumber: PlanId | PlanNumber): Refusal<'unknownPlan'> {
  return new Refusal('unknownPlan', { id: String(idOrNumber) });
}
