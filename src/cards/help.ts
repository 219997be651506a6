import { z } from 'zod';
import type { Stop } from '../licensing/model.ts';
import type { RoleName } from '../licensing/refusal.ts';
import type { Offered } from '../licensing/rights.ts';
import { stopInWords } from '../text/stop-text.ts';
import type { Reader, Text } from '../text/text.ts';
import { type AdaptiveCard, defineCard } from './card.ts';

export const help = defineCard(
  'help',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    sandbox: z.string(),
    intro: z.string(),
    rights: z.string(),
    /** What waits for the reader. */
    waiting: z.array(z.strictObject({ text: z.string() })),
    /** That all changes are stopped, where they are. */
    stop: z.string(),
    /** What may be typed, shown on demand. */
    commands: z.array(z.strictObject({ example: z.string(), does: z.string() })),
    hint: z.string(),
    /** Each says in the reader's name what could be typed instead. */
    buttons: z.array(z.strictObject({ title: z.string(), says: z.string() })).max(5),
    /** The emergency stop or its end, for those who may; among the examples, where nobody presses it by mistake. */
    emergency: z.array(z.strictObject({ title: z.string(), says: z.string(), style: z.string() })).max(1),
    supportUrl: z.string(),
    /** The same among the examples, where the buttons leave no room for it: Teams shows six. */
    supportBelow: z.string(),
    labels: z.strictObject({ support: z.string(), examples: z.string() }),
  }),
);

type Command = keyof Text['help']['commands'];
export type HelpButton = keyof Text['help']['buttons'];

const changing: Command[] = ['unassign', 'assign', 'template', 'undo'];
const looking: Command[] = [
  'licenses',
  'whoHas',
  'seats',
  'subscriptions',
  'atRisk',
  'scheduled',
  'queue',
  'cost',
  'unused',
];
const asking: Command[] = ['myRequests'];
const approving: Command[] = ['approvals'];
const history: Command[] = ['history'];
const reviewing: Command[] = ['export'];
const self: Command[] = ['mine', 'askForMe', 'myRequests', 'queue'];
const everythingAbout: Command = 'exportAll';
const stopping: Command = 'stopAll';
const resuming: Command = 'resumeAll';
const always: Command[] = ['settings', 'cancel', 'help'];

/** Whom to ask for access: those who assign licenses every day (licensing-rules R5). */
const helpfulRoles: RoleName[] = ['licenseAdministrator', 'userAdministrator'];

/** What help says of the organisation that is served. */
export interface HelpOptions {
  sandbox?: boolean;
  /** Where people get help from people. */
  supportUrl?: string | null;
}

/** What waits for somebody: requests for their decision, and questions about their own requests. */
export interface Waiting {
  decisions: number;
  questions: number;
}

const nothingWaits: Waiting = { decisions: 0, questions: 0 };

/** What the reader may do, as far as their rights go (`licensing.rightsOf`): a few buttons, and on demand what may be typed. */
export function helpCard(
  rights: Offered,
  reader: Reader,
  options: HelpOptions & { waiting?: Waiting; first?: boolean; stop?: Stop | null; mayStop?: boolean } = {},
): AdaptiveCard {
  const { text } = reader;
  const { help: words } = text;
  const mayChange = rights.execute || rights.ask;
  const title = options.first ? words.welcomeTitle : words.title;
  const buttons = buttonsFor(rights, options.waiting ?? nothingWaits);
  const supportUrl = options.supportUrl ?? '';
  return help.render({
    title,
    fallbackText: title,
    sandbox: options.sandbox ? text.general.sandbox : '',
    intro: options.first ? words.welcome : words.intro,
    rights: rightsInWords(rights, text),
    waiting: inWords(options.waiting ?? nothingWaits, text),
    stop: options.stop ? stopInWords(options.stop, reader) : '',
    emergency: options.mayStop ? [emergencyButton(options.stop ?? null, text)] : [],
    commands: [
      ...(mayChange ? changing : []),
      ...(rights.look ? looking : []),
      ...(limitedToSelf(rights) ? self : []),
      ...(rights.ask ? asking : []),
      ...(rights.approve ? approving : []),
      ...history,
      ...(rights.look ? reviewing : []),
      ...(options.mayStop ? [everythingAbout, options.stop ? resuming : stopping] : []),
      ...always,
    ].map((command) => words.commands[command]),
    hint: mayChange ? `${words.also} ${words.meanwhile}` : '',
    buttons: buttons.map((button) => ({ title: words.buttons[button], says: sayings(text)[button] })),
    supportUrl: buttons.length > 4 ? '' : supportUrl,
    supportBelow: buttons.length > 4 ? supportUrl : '',
    labels: { support: words.support, examples: words.examples },
  });
}

/** The first message in a channel or group, where nobody's rights are shown. */
export function welcomeCard({ text }: Reader, options: HelpOptions = {}): AdaptiveCard {
  const { help: words } = text;
  return help.render({
    title: words.welcomeTitle,
    fallbackText: words.welcomeTitle,
    sandbox: options.sandbox ? text.general.sandbox : '',
    intro: words.welcome,
    rights: '',
    waiting: [],
    stop: '',
    emergency: [],
    commands: [words.commands.unassign, words.commands.assign, words.commands.licenses, words.commands.help],
    hint: words.intro,
    buttons: [],
    supportUrl: options.supportUrl ?? '',
    supportBelow: '',
    labels: { support: words.support, examples: words.examples },
  });
}

/** A few by role: who may act sees what there is, who may ask asks. */
function buttonsFor(rights: Offered, { decisions }: Waiting): HelpButton[] {
  if (rights.execute) return ['approvals', 'assign', 'seats', 'subscriptions', 'atRisk'];
  if (rights.ask) return ['askFor', 'myRequests', 'seats'];
  if (rights.look) return ['seats', 'subscriptions', 'whoHas'];
  if (!limitedToSelf(rights)) return [];
  // Somebody's manager may have something to endorse.
  return decisions > 0 ? ['approvals', 'mine', 'askForMe', 'myRequests'] : ['mine', 'askForMe', 'myRequests'];
}

/** Those of these buttons that are for somebody with these rights, with what they say. */
export function helpButtons(
  wanted: readonly HelpButton[],
  rights: Offered,
  { text }: Reader,
): { title: string; says: string }[] {
  const mine = rights.self === true && !rights.ask;
  const allowed: Record<HelpButton, boolean> = {
    approvals: rights.approve,
    assign: rights.execute,
    askFor: rights.ask && !rights.execute,
    myRequests: rights.ask || mine,
    seats: rights.look,
    subscriptions: rights.look,
    atRisk: rights.execute,
    whoHas: rights.look,
    mine,
    askForMe: mine,
    history: rights.ask || mine,
  };
  return wanted
    .filter((button) => allowed[button])
    .map((button) => ({ title: text.help.buttons[button], says: sayings(text)[button] }));
}

/** What a button says: always something that is understood when it is typed. */
function sayings({ help: { commands }, operations }: Text): Record<HelpButton, string> {
  return {
    approvals: commands.approvals.example,
    assign: operations.assign.action,
    askFor: operations.assign.action,
    myRequests: commands.myRequests.example,
    seats: commands.seats.example,
    subscriptions: commands.subscriptions.example,
    atRisk: commands.atRisk.example,
    whoHas: commands.whoHas.example,
    mine: commands.mine.example,
    askForMe: commands.askForMe.example,
    history: commands.history.example,
  };
}

/** Red where it stops; it says what could be typed. */
function emergencyButton(stop: Stop | null, { help: { commands }, emergency: { buttons } }: Text) {
  return stop
    ? { title: buttons.resume, says: commands.resumeAll.example, style: 'positive' }
    : { title: buttons.stop, says: commands.stopAll.example, style: 'destructive' };
}

function inWords({ decisions, questions }: Waiting, { help: words }: Text) {
  return [
    ...(decisions > 0 ? [{ text: words.decisions(decisions) }] : []),
    ...(questions > 0 ? [{ text: words.questions(questions) }] : []),
  ];
}

/** Without any role, but for themselves (licensing-rules U16). */
function limitedToSelf({ look, self = false }: Offered): boolean {
  return self && !look;
}

function rightsInWords(rights: Offered, { help: words, roles }: Text): string {
  if (rights.execute) return words.mayExecute;
  if (rights.ask) return words.mayAsk;
  if (rights.look) return words.mayLook;
  if (limitedToSelf(rights)) return words.maySelf;
  return words.mayNothing(helpfulRoles.map((name) => roles[name]));
}
