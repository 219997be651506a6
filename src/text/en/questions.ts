import { numbersOf } from '../numbers.ts';

const { number, list, either } = numbersOf('en');

const quoted = (names: string[]) => names.map((name) => `“${name}”`);

export const questions = {
  action: 'What would you like to do?',
  whoseLicenses: 'Whose licenses do you want to see? Type part of the name or the e-mail address.',
  whoHasWhat: 'Of which product do you want to know who has it?',
  severalUsers: (typed: string, n: number) => `${number(n)} people match “${typed}”. Who do you mean?`,
  manyUsers: (typed: string, n: number) =>
    `More than ${number(n)} people match “${typed}”. Who do you mean? If the right one is missing, type more of the name.`,
  nearUsers: (typed: string) => `I can’t find “${typed}”. Do you mean one of these?`,
  severalApps: (typed: string, n: number) => `${number(n)} apps and services match “${typed}”. Which ones do you mean?`,
  whichApps: 'Which apps and services do you want to switch on or off? Type for example “switch off Sway”.',
  severalUsersMore: 'There are more. If the right one is missing, type more of the name.',
  severalProducts: (typed: string, n: number) =>
    n === 1
      ? `Is this the product that you mean by “${typed}”?`
      : `${number(n)} products match “${typed}”. Which one do you mean?`,
  unknownExcept: (typed: string[]) =>
    `I can’t find a product called ${either(quoted(typed))}. Which products are to stay as they are?`,
  unknownAppsOff: (typed: string[], products: string[]) =>
    `I can’t find an app or service of ${list(products)} called ${either(quoted(typed))} that can be switched per user. Which ones do you want to switch off?`,
  unknownAppsOn: (typed: string[], products: string[]) =>
    `I can’t find an app or service of ${list(products)} called ${either(quoted(typed))} that can be switched per user. Which ones do you want to switch on?`,
  didYouMean: (short: string) => `Did you mean: ${short}?`,
  yesOrNo:
    'I did not understand all of that. Answer “yes” or “no”, or say what is different, for example “no, Adele” or “no, Visio”.',
  yourself: 'yourself',
  sameAs: (colleague: string) => `the same licenses as ${colleague}`,
  but: (product: string) => `but not ${product}`,
  /** Words in a sentence that mean nothing to the recogniser. */
  notRead: (words: string[]) => `I did not read ${list(quoted(words))}.`,
  /** What was taken from the turn before, and the word that stood for it. */
  by: (word: string, means: string[]) => `By “${word}” I understand ${list(means)}.`,
  asBefore: (means: string[]) => `As before: ${list(means)}.`,
  /** Several orders in one sentence, one by one. */
  nextOrder: (short: string) => `Next: ${short}.`,
  nothingToSend: 'No request of yours waits to be sent for approval.',
  sendWhich: (numbers: number[]) =>
    `More than one request waits to be sent: ${list(numbers.map((n) => `#${n}`))}. Type for example “send ${numbers[0]} because …”.`,
  /** `date` is the phrase as typed, with the day that it means. */
  notLater: (date: string) => `I do not know which day ${date} is, so I cannot do it then.`,
  notTemporary: (date: string) =>
    `I do not know which day ${date} is, so I cannot keep to it: the change lasts until somebody changes it again.`,
  /** A change that lasts for a time. `start`: its first day, where that is not now. */
  onlyUntil: (short: string, last: string, start: string | null) =>
    `${short}. It is prepared now${start ? `, carried out on ${start}, when work begins,` : ''} and ends on ${last}: that is its last day, and then it is put back as it was. Is that right?`,
  onThatDay: (short: string, day: string, time: string | null) =>
    `${short}. It is prepared now and carried out on ${day}, ${time === null ? 'when work begins' : time === 'end' ? 'when work is over' : `at ${time}`}. Is that right?`,
  nowOrNot: (short: string) => `Do it now, or not? ${short}.`,
  allTheSame: (short: string) => `Do you want it all the same? ${short}.`,
  now: 'Now',
  notNow: 'Not now',
  whichDay: (typed: string) => `Which day do you mean by “${typed}”?`,
  /** Two readings of one sentence are as likely. */
  whichAct: 'Which of these do you mean?',
  /** Known things were named, but not what to do with them. */
  offer: (things: string[]) => `I see ${list(things)}, but not what is to happen. What would you like?`,
  somethingElse: 'Something else',
  showHoldings: (who: string) => `Show what ${who} has`,
  nothingBefore: 'There is nothing to go back to: this was the first question.',
  nothingToStartOver: 'There is nothing to start over: I am not waiting for an answer from you.',
  startingOver: 'All right, from the beginning. Nothing has been changed.',
  planDropped: (plan: number) => `I have cancelled plan #${plan}. Nothing of it has been done.`,
  /** A yes or something unclear in answer to a card: only the card, or words that name the plan, agree to it. */
  pressFirst: (button: string, plan: number, what: string) =>
    `Nothing happens until you press “${button}” on the card of plan #${plan}: ${what}. Does the button not work?`,
  /** A mere yes does not agree to what loses data. */
  confirmWithNumber: (plan: number, deletes: boolean) =>
    `${deletes ? 'This loses data' : 'This is dangerous'}, so a yes is not enough: press “Confirm”, or type “confirm ${plan}”.`,
  /** "yes, but not e3", said to a card. */
  notAllUnderstood: (plan: number) =>
    `I did not understand all of that, so nothing has changed: the card of plan #${plan} is as it was. Say for example “no, Adele” or “no, Visio” to put one part of it right, or “cancel ${plan}” and ask again.`,
  /** A decision in words that were not understood for certain. */
  nothingDone: 'I have not done anything yet, because I am not sure what you mean.',
  rejectLike: (plan: number) =>
    `I have not rejected anything yet, because I am not sure what you mean. Type “reject ${plan} because …” with the reason.`,
  /** More cards than this are not shown in answer to one sentence. */
  alsoAsked: (shown: number, names: string[]) => `I show ${number(shown)} at a time. Ask again for ${list(names)}.`,
  /** Of the fields that search while somebody types. */
  find: {
    colleagues: 'Colleagues, one or several',
    account: 'Or any account, also of guests and of people who may not sign in',
    name: 'Name or e-mail',
    product: 'Part of the name',
    orType: 'You can also simply type it in the chat.',
  },
  people: 'Person',
  products: 'Product',
  country: 'Country',
  required: 'Choose one first.',
  /** Asked of somebody about themselves. */
  ownUsageLocation:
    'Microsoft 365 does not know yet in which country you use its services. It needs that before it assigns a license. Which country is it?',
  usageLocation: (name: string) =>
    `${name} has no usage location yet, and Microsoft 365 needs one before it assigns a license. In which country does this person use the services?`,
  usageLocationFor: (n: number) =>
    `${number(n)} users have no usage location yet, and Microsoft 365 needs one before it assigns a license. In which country do they use the services?`,
  proposal: {
    ownManager: (country: string) => `My proposal is ${country}, because your manager works there. Please check it.`,
    manager: (country: string) =>
      `My proposal is ${country}, because that is the usage location of the manager. Please check it.`,
    organization: (country: string) =>
      `My proposal is ${country}, because that is the country of your organization. Please check it.`,
  },
  /** Stands below a question. */
  orCancel: 'Type “cancel” to stop.',
  /** A new request came while a question waited. */
  dropped: (short: string) => `I have let go of what I was asking about before: ${short}.`,
  cancelled: 'All right, I have stopped. Nothing has been changed.',
  nothingToCancel: 'There is nothing to cancel: I am not waiting for an answer from you.',
  timedOut: 'That was a while ago, so I have let go of the question. Nothing has been changed. Please start again.',
  startAgain: 'I have been updated since we began, so please start again. Nothing has been changed.',
  notUnderstood: 'Sorry, I did not understand that.',
  lookedFor: 'I looked for people, products and requests that I know, and for what is to happen with them.',
  notUnderstoodExamples: 'You could type, for example:',
  oldAnswer: 'That button belongs to an earlier question. Please answer the last one, or type “cancel”.',
};
