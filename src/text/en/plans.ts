import type { ChangeState, Decision, PlanState } from '../../licensing/model.ts';
import { numbersOf } from '../numbers.ts';

const { count, list, number } = numbersOf('en');

export const states: Record<PlanState, string> = {
  proposed: 'Waiting for you to confirm',
  preparing: 'Being prepared',
  waiting: 'Waiting for approval',
  scheduled: 'Scheduled',
  queued: 'Waiting for a seat',
  approved: 'Confirmed',
  applying: 'In progress',
  paused: 'Paused',
  done: 'Done',
  partly: 'Partly done',
  failed: 'Failed',
  refused: 'Rejected',
  cancelled: 'Cancelled',
  expired: 'Expired',
};

/** The title of another’s plan that they have to confirm. */
export const waitsFor = (asker: string) => `Waiting for ${asker} to confirm`;

/** What a card says whose plan has left its first state. */
export const outcomes: Record<PlanState | 'sent', string> = {
  proposed: 'Nothing has been changed yet.',
  preparing:
    'I am reading what is so now for everybody in it. This card changes when that is done; nothing has been changed yet.',
  waiting: 'Somebody with the right role has to approve this first. Nothing has changed yet.',
  scheduled: 'It is agreed and waits for its day. Nothing has been changed yet.',
  queued: 'It is agreed and waits for an available license. Nothing has been changed yet.',
  approved: 'It starts now. This card changes when it is done.',
  applying: 'It is being carried out. This card changes when it is done.',
  paused: 'It is paused: what stands as done is done, nothing more is sent until somebody resumes or stops it.',
  sent: 'Everything is sent. Microsoft 365 can take some minutes to show it.',
  done: 'Microsoft 365 shows the change.',
  partly: 'Some of it is done, some is not: see below.',
  failed: 'Nothing of it could be done: see below why.',
  refused: 'The request was rejected. Nothing has been changed.',
  cancelled: 'You cancelled this plan. Nothing has been changed.',
  expired: 'Nobody decided in time. Nothing has been changed; ask again if you still want it.',
};

/** Title of the outcome while Microsoft 365 has yet to show what was sent (licensing-rules G8). */
export const sentTitle: string = 'Sent, waiting for Microsoft 365 to show it';

/** What somebody's word on a plan did with it. */
const verdicts: Record<Decision['verb'], string> = {
  confirm: 'confirmed',
  cancel: 'cancelled',
  send: 'sent for approval',
  endorse: 'endorsed',
  approve: 'approved',
  reject: 'rejected',
  withdraw: 'withdrawn',
  pause: 'paused',
  resume: 'resumed',
  stop: 'stopped',
  queue: 'put in line',
};

/** Why a button of an older card does nothing any more. */
export const decided = (state: PlanState, verb: Decision['verb'] | null, by: string, on: string): string => {
  const already = (fallback: Decision['verb']) => `This plan was already ${verdicts[verb ?? fallback]}${by}${on}`;
  switch (state) {
    case 'proposed':
      return 'This plan is still open.';
    case 'preparing':
      return 'This plan is being prepared.';
    case 'waiting':
      return `${already('send')} and waits for a decision.`;
    case 'scheduled':
      return `${already('confirm')} and waits for its day.`;
    case 'queued':
      return `${already('confirm')} and waits for an available license.`;
    case 'approved':
      return `${already('confirm')}.`;
    case 'applying':
      return `${already('confirm')} and is being carried out.`;
    case 'paused':
      return `${already('pause')}.`;
    case 'done':
      return `${already('confirm')} and is carried out.`;
    case 'partly':
      return `${already('confirm')} and is carried out in part.`;
    case 'failed':
      return `${already('confirm')}, but could not be carried out.`;
    case 'refused':
      return `${already('reject')}.`;
    case 'cancelled':
      return `${already('cancel')}.`;
    case 'expired':
      return `This plan has expired${on}.`;
  }
};

export const changes: Record<ChangeState, string> = {
  planned: 'Not done yet',
  sent: 'Sent',
  done: 'Done',
  failed: 'Failed',
  skipped: 'Nothing to do',
};

/** Labels of the confirmation and the outcome. */
export const labels = {
  goes: 'Removed',
  comes: 'Added',
  switches: 'Changed',
  stays: 'Kept',
  leftAlone: 'Not done',
  shared: 'For each of them',
  conflicts: 'Microsoft 365 will probably refuse this',
  todo: 'What you can do:',
  accounts: (n: number) => (n === 1 ? 'Account' : 'Accounts'),
  usageLocation: 'Usage location',
  setTo: (country: string) => `Is set to ${country} first`,
  reason: 'Reason',
  ticket: 'Ticket',
  filedBy: 'Filed by',
  application: (name: string) => `the application ${name}, in the name of the person asking`,
  retryOf: 'Retry of',
  noOthers: 'No other licenses',
  on: (names: string[]) => `switched on: ${list(names)}`,
  off: (names: string[]) => `switched off: ${list(names)}`,
  besideGroup: (groups: string[]) => `directly, beside the group ${list(groups)}: that takes no second license`,
  fromGroup: (groups: string[]) => `from the group ${list(groups)}`,
  sourceUnknown: 'source unknown',
  freeNow: (now: string, total: string) => `${now} of ${total} available`,
  freeBeforeAfter: (before: string, after: string, total: string) =>
    `${before} of ${total} available, ${after} afterwards`,
  forUsers: (n: number) => `applies to ${count(n, 'user', 'users')}`,
  seatCosts: (amount: string) => `${amount} a month for each`,
  promised: (n: number) => `${count(n, 'license', 'licenses')} promised to open plans`,
  supportCode: (requestId: string) => `Microsoft’s request id: ${requestId}`,
  ownCode: (requestId: string) => `request id that I gave: ${requestId}`,
  powershellCut: (n: number) => `${count(n, 'user does', 'users do')} not fit on this card`,
  microsoftSays: (message: string) => `Microsoft 365 says: ${message}`,
};

/** While a plan of several users is carried out: how many have had their turn, and whose turn it is. */
export const progress = (n: number, total: number, who: string) =>
  `${number(n)} of ${number(total)} users handled. Now: ${who}.`;

/** How many users of a plan are in a state. */
export const tally = (state: string, users: number) => `${state}: ${number(users)}`;

/** The button that makes a new plan for those for whom a plan failed. */
export const retry: string = 'Retry what failed';

/** The button that makes a new plan which also switches on what would be missing. */
export const mend = (services: string[]) => `Switch on ${list(services)} and go on`;

/** The button that makes a new plan which also takes what would do nothing any more. */
export const takeToo = (products: string[]) => `Take ${list(products)} too`;

/** The way back from a plan: the button, and what a plan that undoes another says of itself. */
export const undo = {
  button: 'Undo',
  nothing: 'You have no plan that changed anything. Type “history” to see your plans, or “undo” with a number.',
  undoes: (plan: number) => `Undoes #${plan}.`,
  gone: (things: string[]) => `It does not bring back: ${list(things)}.`,
  changed: (names: string[]) => `For ${list(names)} something else has changed since; that stays.`,
  location: 'A usage location that was set stays.',
};

/** What does the same as the buttons, for clients that show no card or send no button (design, decision 13). */
export const typeInstead = (plan: number) => `Type “confirm ${plan}” or “cancel ${plan}”.`;

/** Buttons of a plan that is being carried out. */
export const holding = { pause: 'Pause', resume: 'Resume', stop: 'Stop the rest' };

/** Messages to the asker when a plan ends while he is not looking (a `notify` job). */
export const notices = {
  done: (plan: number, what: string) => `Your plan #${plan} is done: ${what}.`,
  partly: (plan: number, what: string) =>
    `Your plan #${plan} is partly done: ${what}. The card shows for whom it is not, and why.`,
  failed: (plan: number, what: string) => `Your plan #${plan} could not be carried out: ${what}. The card shows why.`,
};
