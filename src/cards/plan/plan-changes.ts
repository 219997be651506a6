import { z } from 'zod';
import type { Change, PlannedRequest } from '../../licensing/model.ts';
import { plain, tidy } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { capped } from '../capped.ts';
import { type AdaptiveCard, heaviest, weightOf } from '../card.ts';
import { personView, toldApart, viewPerson } from '../person.ts';
import { viewSeats } from '../seat-views.ts';
import { type ChangeGroup, changeGroups, Names } from './change-groups.ts';
import { verdictView, viewVerdict } from './verdict.ts';
import { viewConflicts, viewWarnings, warningView } from './warning-views.ts';

/** A line with a heading of its own. */
export const line = z.strictObject({ label: z.string(), text: z.string() });

export type Line = z.infer<typeof line>;

/** A line, and all of it where only a part is shown: what differs in the rest is not the same. */
type Part = Line & { whole: string };

/** What a plan would do, for the parts `plan-changes` and `plan-details` of a card. */
export const planChanges = {
  verdict: verdictView,
  /** The one user, in full; empty where there are several. */
  single: z.array(personView.extend({ lines: z.array(line) })).max(1),
  /** What several users have in common; then each of them with what they have not. */
  shared: z.array(line),
  several: z.array(personView.extend({ lines: z.array(line) })).max(20),
  more: z.string(),
  /** What will probably be refused, and how to mend it. */
  conflicts: z.array(warningView),
  seats: z.array(z.strictObject({ text: z.string() })),
  /** Behind Details: the whole of each warning, and under which account people are known. */
  warnings: z.array(warningView),
  accounts: z.array(line),
};

export const planChangesLabels = { shared: z.string(), conflicts: z.string(), details: z.string() };

const shownUsers = 20;

/** Characters of a line that is shown once for all of several users, at least. */
const sharedLine = 300;

/** How much a card can bear. */
export interface Size {
  /** Characters of a line of one of several users. */
  line: number;
  /** Whether all headings of one of several users stand in one line. */
  joined: boolean;
  /** Licenses under one heading. */
  items: number;
  /** Rows of other lists: remarks, differences. */
  rows: number;
  /** Whether there is room to say where warnings come from. */
  sources: boolean;
}

export function viewPlanChanges(plan: PlannedRequest, reader: Reader, size: Size) {
  const { text } = reader;
  const { changes, products, seats } = tidy(plan);
  const names = new Names(products);
  const several = changes.length > 1;
  const people = several
    ? toldApart(
        changes.map((change) => ({ ...compact(change, reader, size), lines: linesOf(change, names, reader, size) })),
      )
    : [];
  const warnings = viewWarnings(changes, reader, size.joined ? { names: 1, characters: 24 } : undefined);
  const shared = sharedLines(people.map(({ lines }) => lines));
  return {
    verdict: viewVerdict(changes, reader),
    single: several
      ? []
      : changes.map((change) => ({
          ...viewPerson(change.user, text),
          lines: changeGroups(change, names, reader, size.items).map(inWords),
        })),
    shared: shared.map(({ label, text }) => ({ label, text: plain(text, Math.max(sharedLine, size.line)) })),
    several: people.slice(0, shownUsers).map(({ lines, ...person }) => ({
      ...person,
      lines: cut(
        lines.filter((line) => !isAmong(shared, line)),
        size,
      ),
    })),
    more: changes.length > shownUsers ? text.general.andMore(changes.length - shownUsers) : '',
    conflicts: viewConflicts(changes, reader),
    seats: viewSeats({ seats, products }, reader),
    warnings: size.sources ? warnings : warnings.map((warning) => ({ ...warning, source: '' })),
    accounts: accountsOf(changes, reader, size),
  };
}

/** Under which accounts people are known: what only some want to read. */
function accountsOf(changes: readonly Change[], { text }: Reader, { line: max }: Size): Line[] {
  const accounts = capped(
    changes.map(({ user }) => plain(user.userPrincipalName, Math.max(40, max))),
    shownUsers,
    text,
  );
  return [{ label: text.plans.labels.accounts(changes.length), text: plain(accounts.join(' · '), 2_000) }];
}

export function labelsOfChanges({ text }: Reader) {
  const { shared, conflicts } = text.plans.labels;
  return { shared, conflicts, details: text.general.details };
}

/**
 * All that there is to say, if Teams takes a card of that weight: whoever confirms has to see everything that goes. Otherwise the more
 * users, the shorter their lines; and with less still where names are very long.
 */
export function drawLight(
  plan: Pick<PlannedRequest, 'changes'>,
  draw: (size: Size) => AdaptiveCard,
): { card: AdaptiveCard; size: Size } {
  const full = Math.floor(Math.min(160, Math.max(36, 720 / plan.changes.length)));
  const sizes: Size[] = [
    { line: 1_000, joined: false, items: 50, rows: 12, sources: true },
    { line: full, joined: false, items: 12, rows: 12, sources: true },
    { line: 24, joined: false, items: 6, rows: 4, sources: false },
  ];
  for (const size of sizes) {
    const card = draw(size);
    if (weightOf(card) <= heaviest) return { card, size };
  }
  const size = { line: 24, joined: true, items: 3, rows: 2, sources: false };
  return { card: draw(size), size };
}

/** One of several users: their name is cut. */
function compact(change: Change, { text }: Reader, { line: max }: Size) {
  return viewPerson({ ...tidy(change.user, Math.min(60, max)), jobTitle: null }, text);
}

/** Each heading is one line. */
function linesOf(change: Change, names: Names, reader: Reader, size: Size): Part[] {
  const shown = changeGroups(change, names, reader, size.items).map(inWords);
  const all = changeGroups(change, names, reader, Number.POSITIVE_INFINITY).map(inWords);
  return shown.map((line, index) => ({ ...line, whole: all[index]?.text ?? line.text }));
}

function inWords({ label, items }: ChangeGroup): Line {
  return { label, text: items.join(' · ') };
}

function sharedLines([first = [], ...others]: Part[][]): Part[] {
  return first.filter((line) => others.every((lines) => isAmong(lines, line)));
}

function isAmong(lines: readonly Part[], { label, whole }: Part): boolean {
  return lines.some((line) => line.label === label && line.whole === whole);
}

function cut(lines: readonly Line[], { line: max, joined }: Size): Line[] {
  const short = lines.map(({ label, text }) => ({ label, text: plain(text, max) }));
  return joined ? inOne(short) : short;
}

function inOne([first, ...others]: Line[]): Line[] {
  if (!first) return [];
  return [
    { label: first.label, text: [first.text, ...others.map(({ label, text }) => `${label}: ${text}`)].join(' · ') },
  ];
}
