import { z } from 'zod';
import type { Change, PlanSum } from '../../licensing/model.ts';
import { deletesData } from '../../licensing/plan/warnings.ts';
import type { Reader } from '../../text/text.ts';
import type { VerdictText } from '../../text/verdict-text.ts';
import { severityMarks, severityStyles } from '../marks.ts';
import { widestButton } from '../widest-button.ts';
import { factsOf, type Kind, kindsOf } from './warning-views.ts';

/** What a plan comes down to: a line for each severity, the worst first, in its colour; how to prevent it; what is not known. */
export const verdictView = z.strictObject({
  style: z.string(),
  lines: z.array(z.strictObject({ mark: z.string(), text: z.string(), weight: z.enum(['Bolder', 'Default']) })),
  keep: z.string(),
  quiet: z.string(),
});

export type VerdictView = z.infer<typeof verdictView>;

/** Every loss stands in it with its date; of several users the earliest, and for how many. @param sum of a plan of which `changes` are only the first */
export function viewVerdict(changes: readonly Change[], reader: Reader, sum: PlanSum | null = null): VerdictView {
  const several = changes.length > 1;
  const all = sum?.planned ?? changes.length;
  const said = (sum ? kindsIn(sum) : kindsOf(changes)).map((kind) => ({
    kind,
    words: verdictOf(kind, changes, reader),
  }));
  const loud = said.filter(({ words }) => !words.quiet);
  const bySeverity = [...Map.groupBy(loud, ({ kind }) => kind.severity)];
  const worst = bySeverity[0]?.[0];
  const scope = ({ users }: Kind) =>
    several && (sum !== null || users < all) ? ` (${reader.text.verdict.users(users)})` : '';
  return {
    style: worst ? severityStyles[worst] : 'default',
    lines: bySeverity.map(([severity, those]) => ({
      mark: severityMarks[severity],
      text: those.map(({ kind, words }) => `${words.short}${scope(kind)}`).join(' · '),
      weight: severity === 'danger' ? ('Bolder' as const) : ('Default' as const),
    })),
    keep: said
      .filter(({ kind }) => kind.severity === 'danger')
      .map(
        ({ kind, words }) => words.keep ?? reader.text.warnings[kind.code](factsOf(kind, changes, reader)).todo ?? '',
      )
      .filter(Boolean)
      .join(' '),
    quiet: said
      .filter(({ words }) => words.quiet)
      .map(({ words }) => words.short)
      .join(' '),
  };
}

/** What is deleted first, in a few words with its date; empty where nothing is. @param several say for how many users */
export function firstLoss(changes: readonly Change[], several: boolean, reader: Reader): string {
  const worst = kindsOf(changes).find(deletesData);
  if (!worst) return '';
  const scope = several ? ` (${reader.text.verdict.users(worst.users)})` : '';
  return `${severityMarks.danger} ${verdictOf(worst, changes, reader).short}${scope}`;
}

/** What is deleted for good, counted, of a plan of many: "14 mailboxes". */
export function lostIn(sum: PlanSum, reader: Reader): string[] {
  const words = reader.text.verdict;
  const deadly = kindsIn(sum).filter(deletesData);
  return [...new Set(deadly.map((kind) => (verdictOf(kind, [], reader).lost ?? words.dataOf)(kind.users)))];
}

function kindsIn({ losses }: PlanSum): Kind[] {
  return losses.map(({ people, ...warning }) => ({ ...warning, users: people }));
}

/** Whether it has to be looked at by itself: something would be deleted for good, or somebody could no longer work. */
export function isDangerous(changes: readonly Change[]): boolean {
  return changes.some(({ warnings }) => warnings.some(({ severity }) => severity === 'danger'));
}

/** Whether something of somebody would be deleted for good. */
export function losesData(changes: readonly Change[]): boolean {
  return changes.some(({ warnings }) => warnings.some(deletesData));
}

/** The button that agrees; what would be deleted it says, counted: "Approve: 1 mailbox will be deleted". */
export function approveButton(changes: readonly Change[], reader: Reader, sum: PlanSum | null = null): string {
  const deadly = (sum ? kindsIn(sum) : kindsOf(changes)).filter(deletesData);
  const words = reader.text.verdict;
  if (deadly.length === 0) return reader.text.approvals.buttons.approve;
  const lost = [...new Set(deadly.map((kind) => (verdictOf(kind, changes, reader).lost ?? words.dataOf)(kind.users)))];
  const title = words.approveLosing(lost);
  return title.length <= widestButton
    ? title
    : words.approveLosingMany(deadly.reduce((sum, { users }) => sum + users, 0));
}

function verdictOf(kind: Kind, changes: readonly Change[], reader: Reader): VerdictText {
  const { schedules, lostThings } = reader.text;
  const thing = lostThings[kind.code];
  if (kind.back && thing) return { short: schedules.away(thing, reader.format.dateTime(kind.back)) };
  const facts = factsOf(kind, changes, reader);
  const { verdicts, warnings } = reader.text;
  return verdicts[kind.code]?.(facts) ?? { short: warnings[kind.code](facts).title };
}
