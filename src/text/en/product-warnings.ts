import type { WarningCode } from '../../licensing/model.ts';
import { numbersOf } from '../numbers.ts';
import type { WarningFacts, WarningText } from '../warning-text.ts';
import { some } from './general.ts';

const { list, plural } = numbersOf('en');

/** What goes with other products, one line each (licensing-rules D46 to D56), and add-ons that stay behind (D38a, D44). */
export const productWarnings = {
  powerBiPremium: () => ({
    title: 'Power BI Premium per user',
    says: 'Content in Premium per user workspaces is closed to whoever has no Premium license; it is not deleted.',
    todo: 'Move those workspaces to a capacity or to Pro, then refresh them in full.',
  }),
  powerApps: () => ({
    title: 'Power Apps and Dynamics',
    says: 'The user becomes disabled in Dataverse environments, and flows and connections that run in their name stop; records, apps and tables stay.',
    todo: 'Give flows and connections that must go on to somebody with a license.',
  }),
  project: () => ({
    title: 'Project and Planner',
    says: 'Premium plans stay, but without a license they can probably only be read; nothing can be promised for Project Online, which closed on 30 September 2026.',
    todo: null,
  }),
  visio: () => ({
    title: 'Visio',
    says: 'Drawings stay, since they are files; the desktop app will probably ask for a license.',
    todo: null,
  }),
  teamsPremium: () => ({
    title: 'Teams Premium',
    says: 'Premium features of meetings end at once; templates and backgrounds stay in the organization.',
    todo: null,
  }),
  audioConferencing: () => ({
    title: 'Audio Conferencing',
    says: 'Meetings that this user organizes probably no longer have a number to dial in by, even where an invitation that was sent shows one.',
    todo: null,
  }),
  copilot: () => ({
    title: 'Copilot',
    says: 'Copilot in the apps probably ends at once; what was made with it stays.',
    todo: null,
  }),
  intune: () => ({
    title: 'Intune',
    says: 'Devices of this user may become non-compliant, and Conditional Access may then lock them out.',
    todo: 'Retire or wipe devices that go back before you confirm. Reassigning the license repairs it.',
  }),
  entra: ({ plans, count }) => ({
    title: 'Microsoft Entra ID',
    says: `${plans.length > 0 ? some(plans, count) : 'The Premium license'} ${plural(count, 'goes', 'go')}: policies go on working, but the user is no longer licensed for them.`,
    todo: null,
  }),
  audit: () => ({
    title: 'Audit log',
    says: 'What the user does is recorded for 180 days instead of a year; whether older records are cut back is not documented.',
    todo: 'Export the records that must be kept first.',
  }),
  compliance: ({ plans, count }) => ({
    title: 'Compliance',
    says: `${plans.length > 0 ? some(plans, count) : 'Compliance services'} no longer ${plural(count, 'covers', 'cover')} this user; cases and labels that exist probably stay.`,
    todo: null,
  }),
  defender: ({ plans, count }) => ({
    title: 'Microsoft Defender',
    says: `${plans.length > 0 ? some(plans, count) : 'Microsoft Defender'} no longer ${plural(count, 'protects', 'protect')} this user.`,
    todo: null,
  }),
  teamsAddOns: (facts) => ({
    title: 'Add-ons of Teams',
    says: idle('Teams', facts),
    todo: takeToo(facts),
  }),
  callingPlanAlone: (facts) => ({
    title: 'Calling plan without Teams Phone',
    says: idle('Teams Phone', facts),
    todo: takeToo(facts),
  }),
  copilotAlone: (facts) => ({
    title: 'Copilot without a base',
    says: `Copilot is sold beside a product such as Microsoft 365 E3 or Business Basic. ${idle('one', facts, 'probably ')}`,
    todo: takeToo(facts),
  }),
  archivingAlone: (facts) => ({
    title: 'Archiving without a mailbox',
    says: idle('a mailbox', facts, 'probably '),
    todo: takeToo(facts),
  }),
  cloudPcAlone: () => ({
    title: 'Cloud PC without Intune',
    says: 'The Cloud PC stays, but Windows 365 Enterprise needs Intune: it may no longer be managed.',
    todo: 'Keep or assign a product with Intune.',
  }),
  intuneSuiteAlone: (facts) => ({
    title: 'Intune Suite without Intune',
    says: idle('Intune Plan 1', facts, 'probably '),
    todo: takeToo(facts),
  }),
  businessLimit: ({ products, limit }) => ({
    title: 'More users than Business is sold for',
    says: `Microsoft sells Business products for at most ${limit?.most ?? '300'} users, probably of each product. ${limit ? `With this change ${limit.used} have ${list(products)}. ` : ''}What Microsoft does about it is not established.`,
    todo: 'Consider an Enterprise product for some of them, or ask whoever buys the licenses.',
  }),
  overlap: ({ plans, products, count }) => ({
    title: 'Twice the same',
    says: `${plans.length > 0 ? some(plans, count) : 'One product'} already contains ${products.length > 0 ? list(products) : 'another'}: without ${plural(products.length, 'it a license is', 'them licenses are')} saved.`,
    todo: null,
  }),
} satisfies Partial<Record<WarningCode, (facts: WarningFacts) => WarningText>>;

/** It stays assigned; where it has a product of its own, that costs a license. */
function idle(without: string, { plans, products, count }: WarningFacts, probably = ''): string {
  const own = products.length > 0;
  const what = own ? list(products) : plans.length > 0 ? some(plans, count) : 'it';
  const many = own ? products.length : Math.max(1, count);
  const does = plural(many, 'does nothing, stays assigned', 'do nothing, stay assigned');
  const costs = own ? plural(many, ' and costs a license', ' and cost licenses') : '';
  return `Without ${without} ${what} ${probably}${does}${costs}.`;
}

function takeToo({ products, who }: WarningFacts): string | null {
  if (products.length === 0) return null;
  return who === null ? 'Take it too.' : `Take it too: type “remove ${list(products)} from ${who}”.`;
}
