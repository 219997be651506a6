import type { Operation } from '../../licensing/model.ts';
import { numbersOf } from '../numbers.ts';

const { number, either } = numbersOf('en');

export const questions = {
  action: 'What would you like to do?',
  actions: {
    assign: 'Assign a license',
    unassign: 'Unassign a license',
    unassignAll: 'Unassign all licenses',
    replace: 'Replace a license',
    replaceAll: 'Replace all licenses',
    services: 'Change apps and services',
    set: 'Change several licenses',
  } satisfies Record<Operation, string>,
  user: {
    assign: 'Who is to get the license? Type part of the name, the mail address or the user principal name.',
    unassign:
      'From whom do you want to unassign it? Type part of the name, the mail address or the user principal name.',
    unassignAll: 'Whose licenses do you want to unassign? Type part of the name or the mail address.',
    replace: 'For whom do you want to replace a license? Type part of the name or the mail address.',
    replaceAll: 'Whose licenses do you want to replace? Type part of the name or the mail address.',
    services: 'Whose apps and services do you want to change? Type part of the name or the mail address.',
    set: 'Whose licenses do you want to change? Type part of the name or the mail address.',
  } satisfies Record<Operation, string>,
  product: {
    assign: 'Which product do you want to assign?',
    unassign: 'Which product do you want to unassign?',
    unassignAll: 'Which products are meant?',
    replace: 'Which product is to be replaced?',
    replaceAll: 'Which product is to come in their place?',
    services: 'Of which product do you want to change the apps and services?',
    set: 'Which products are meant?',
  } satisfies Record<Operation, string>,
  replacement: 'By which product do you want to replace it?',
  whoseLicenses: 'Whose licenses do you want to see? Type part of the name or the mail address.',
  whoHasWhat: 'Of which product do you want to know who has it?',
  severalUsers: (typed: string, n: number) => `${number(n)} people match “${typed}”. Who do you mean?`,
  severalApps: (typed: string, n: number) => `${number(n)} apps and services match “${typed}”. Which ones do you mean?`,
  whichApps: 'Which apps and services do you want to switch on or off? Type for example “switch off Sway”.',
  severalUsersMore: 'There are more. If the right one is missing, type more of the name.',
  severalProducts: (typed: string, n: number) => `${number(n)} products match “${typed}”. Which one do you mean?`,
  didYouMean: (names: string[]) => `Did you mean ${either(names)}?`,
  yourself: 'yourself',
  sameAs: (colleague: string) => `the same licenses as ${colleague}`,
  but: (product: string) => `but not ${product}`,
  notTemporary: (until: string, short: string) =>
    `Temporary assignments are not offered yet, so I cannot keep to “${until}”: the change lasts until somebody changes it again. Do you want it all the same? ${short}.`,
  nothingBefore: 'There is nothing to go back to: this was the first question.',
  nothingToStartOver: 'There is nothing to start over: I am not waiting for an answer from you.',
  startingOver: 'All right, from the beginning. Nothing has been changed.',
  planDropped: (plan: number) => `I have cancelled plan #${plan}. Nothing of it has been done.`,
  /** Of the fields that search while somebody types. */
  find: {
    colleagues: 'Colleagues, one or several',
    account: 'Or any account, also of guests and of people who may not sign in',
    name: 'Name or mail address',
    product: 'Part of the name',
    orType: 'You can also simply type it in the chat.',
  },
  people: 'Person',
  products: 'Product',
  country: 'Country',
  required: 'Choose one first.',
  usageLocation: (name: string) =>
    `${name} has no usage location yet, and Microsoft 365 needs one before it assigns a license. In which country does this person use the services?`,
  usageLocationFor: (n: number) =>
    `${number(n)} users have no usage location yet, and Microsoft 365 needs one before it assigns a license. In which country do they use the services?`,
  proposal: {
    manager: (country: string) =>
      `My proposal is ${country}, because that is the usage location of the manager. Please check it.`,
    organization: (country: string) =>
      `My proposal is ${country}, because that is the country of your organization. Please check it.`,
  },
  cancelled: 'All right, I have stopped. Nothing has been changed.',
  nothingToCancel: 'There is nothing to cancel: I am not waiting for an answer from you.',
  timedOut: 'That was a while ago, so I have let go of the question. Nothing has been changed. Please start again.',
  startAgain: 'I have been updated since we began, so please start again. Nothing has been changed.',
  notUnderstood: 'Sorry, I did not understand that.',
  notUnderstoodExamples: 'You could type, for example:',
  oldAnswer: 'That button belongs to an earlier question. Please answer the last one, or type “cancel”.',
};
