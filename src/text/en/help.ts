import { numbersOf } from '../numbers.ts';

const { count, either } = numbersOf('en');

export const help = {
  title: 'What I can do for you',
  welcomeTitle: 'Welcome to License Desk',
  welcome:
    'I assign and unassign Microsoft 365 licenses. You see first what would be lost, and on which day. Nothing happens until you confirm.',
  intro: 'Say it in your own words; I ask for the rest.',
  /** What may be typed: an example, and what it does. */
  commands: {
    mine: { example: 'what do I have', does: 'Your own licenses' },
    askForMe: { example: 'I need a license', does: 'Ask for a license for yourself' },
    unassign: { example: 'remove Microsoft 365 E3 from megan', does: 'Unassign a license' },
    assign: { example: 'assign E3 to adele', does: 'Assign a license' },
    licenses: { example: 'licenses of megan', does: 'What somebody holds, and where it comes from' },
    whoHas: { example: 'who has visio', does: 'Who holds a product' },
    template: { example: 'template', does: 'An empty list, to change many people with a file' },
    seats: { example: 'seats', does: 'Available and assigned licenses per product' },
    cost: { example: 'cost', does: 'What licenses cost, by product or department' },
    unused: { example: 'unused', does: 'Licenses that may be of no use' },
    subscriptions: { example: 'subscriptions', does: 'The same, per subscription' },
    myRequests: { example: 'my requests', does: 'What you have asked others to approve' },
    approvals: { example: 'approvals', does: 'What waits for your decision' },
    atRisk: { example: 'at risk', does: 'What removals will delete, and when' },
    undo: { example: 'undo 42', does: 'Give and take back what plan #42 changed' },
    scheduled: { example: 'scheduled', does: 'Plans that wait for their day' },
    queue: { example: 'queue', does: 'Who waits for a license, and when it may come' },
    history: { example: 'history', does: 'Your last plans' },
    export: { example: 'export', does: 'The record as a file' },
    exportAll: { example: 'export all about megan', does: 'All that I keep of somebody, as a file' },
    stopAll: {
      example: 'stop all changes',
      does: 'Emergency stop: nothing is written to Microsoft 365 until you resume',
    },
    resumeAll: { example: 'resume changes', does: 'End the emergency stop' },
    settings: { example: 'settings', does: 'Your language and working time' },
    cancel: { example: 'cancel', does: 'Stop what we were doing' },
    help: { example: 'help', does: 'This overview' },
  },
  also: 'You can also say “replace E3 with E5 for megan”, “switch off Teams in the E3 of omar”, “give eline the same as omar” or “remove all licenses from zoë”.',
  meanwhile:
    'While I ask: “back”, “start over”, “cancel”, or put one part right with “no, adele”. Where a phone does not send a button, type what it does: “approve 42”, “cancel 42”.',
  support: 'Get help from people',
  examples: 'What can I type?',
  /** Titles of the buttons; what they say stands in `commands`. */
  buttons: {
    approvals: 'Waiting for me',
    assign: 'Assign a license',
    askFor: 'Ask for somebody',
    myRequests: 'My requests',
    seats: 'Available licenses',
    subscriptions: 'Subscriptions',
    atRisk: 'At risk',
    whoHas: 'Who has Visio?',
    mine: 'What do I have?',
    askForMe: 'Ask for a license',
    history: 'History',
  },
  decisions: (n: number) => `${count(n, 'request waits', 'requests wait')} for your decision.`,
  questions: (n: number) => `${count(n, 'question waits', 'questions wait')} for your answer.`,
  mayExecute: 'Your roles let you assign and unassign licenses.',
  mayAsk: 'Your roles let you ask for changes; somebody else has to approve them.',
  mayLook: 'Your roles let you look at licenses, but not change them.',
  maySelf: 'You can look at your own licenses and ask for one for yourself.',
  mayNothing: (roles: string[]) =>
    `You have no active role for licenses. Ask a ${either(roles)} in your organization. If you are eligible for such a role, activate it first.`,
};
