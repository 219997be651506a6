import { z } from 'zod';
import type { RoleName } from '../licensing/refusal.ts';
import type { Verb } from '../licensing/rights.ts';
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
    commands: z.array(z.strictObject({ example: z.string(), does: z.string() })),
    hint: z.string(),
    supportUrl: z.string(),
    labels: z.strictObject({ support: z.string() }),
  }),
);

type Command = keyof Text['help']['commands'];

const changing: Command[] = ['unassign', 'assign'];
const looking: Command[] = ['licenses', 'whoHas', 'seats', 'subscriptions'];
const asking: Command[] = ['myRequests'];
const approving: Command[] = ['approvals'];
const history: Command[] = ['history'];
const reviewing: Command[] = ['export'];
const always: Command[] = ['cancel', 'help'];

/** Everything that may look; the roles named to somebody who has none (licensing-rules R5). */
const helpfulRoles: RoleName[] = [
  'globalAdministrator',
  'licenseAdministrator',
  'userAdministrator',
  'billingAdministrator',
  'helpdeskAdministrator',
  'globalReader',
];

/** What help says of the organisation that is served. */
export interface HelpOptions {
  sandbox?: boolean;
  /** Where people get help from people. */
  supportUrl?: string | null;
}

/** What may be typed, as far as the reader's rights go (`licensing.rightsOf`). */
export function helpCard(rights: Record<Verb, boolean>, { text }: Reader, options: HelpOptions = {}): AdaptiveCard {
  const mayChange = rights.execute || rights.ask;
  return help.render({
    title: text.help.title,
    fallbackText: text.help.title,
    sandbox: options.sandbox ? text.general.sandbox : '',
    intro: text.help.intro,
    rights: rightsInWords(rights, text),
    commands: [
      ...(mayChange ? changing : []),
      ...(rights.look ? looking : []),
      ...(rights.ask ? asking : []),
      ...(rights.approve ? approving : []),
      ...history,
      ...(rights.look ? reviewing : []),
      ...always,
    ].map((command) => text.help.commands[command]),
    hint: mayChange ? `${text.help.also} ${text.help.meanwhile}` : '',
    ...support(text, options),
  });
}

/** The first message after installation: what this is for, and three sentences worth typing. */
export function welcomeCard({ text }: Reader, options: HelpOptions = {}): AdaptiveCard {
  const { commands } = text.help;
  return help.render({
    title: text.help.welcomeTitle,
    fallbackText: text.help.welcomeTitle,
    sandbox: options.sandbox ? text.general.sandbox : '',
    intro: text.help.welcome,
    rights: '',
    commands: [commands.unassign, commands.assign, commands.licenses, commands.help],
    hint: text.help.intro,
    ...support(text, options),
  });
}

function support(text: Text, { supportUrl }: HelpOptions) {
  return { supportUrl: supportUrl ?? '', labels: { support: text.help.support } };
}

function rightsInWords(rights: Record<Verb, boolean>, { help: words, roles }: Text): string {
  if (rights.execute) return words.mayExecute;
  if (rights.ask) return words.mayAsk;
  if (rights.look) return words.mayLook;
  return words.mayNothing(helpfulRoles.map((name) => roles[name]));
}
