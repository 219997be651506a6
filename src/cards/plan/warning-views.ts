import { z } from 'zod';
import type { Change, Conflict, Warning } from '../../licensing/model.ts';
import { type Source, sources } from '../../licensing/plan/sources.ts';
import { byUrgency, deletesData } from '../../licensing/plan/warnings.ts';
import { explainConflict } from '../../text/explain.ts';
import { plain, tidy } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type WarningFacts, warningFacts } from '../../text/warning-text.ts';
import { severityMarks } from '../marks.ts';

export const warningView = z.strictObject({
  /** Sign and severity in words. */
  head: z.string(),
  title: z.string(),
  says: z.string(),
  todo: z.string(),
  todoLabel: z.string(),
  /** For how many users, where it is not for all there are. */
  scope: z.string(),
  /** The rules behind it with their pages, dates and how sure they are; for Details. */
  source: z.string(),
});

export type WarningView = z.infer<typeof warningView>;

/** How many service plans a warning names, and how long each name may be. */
export interface Room {
  names: number;
  characters: number;
}

const ample: Room = { names: 3, characters: 60 };

/** The whole of what is to be said of the warnings of all changes, for Details: each kind once (licensing-rules D11). */
export function viewWarnings(changes: readonly Change[], reader: Reader, room: Room = ample): WarningView[] {
  const { text } = reader;
  return kindsOf(changes).map((kind) => {
    const words = text.warnings[kind.code](factsOf(kind, changes, reader, room));
    return {
      head: `${severityMarks[kind.severity]} ${text.severities[deletesData(kind) ? 'deletion' : kind.severity]}: `,
      title: words.title,
      says: words.says,
      todo: words.todo ?? '',
      todoLabel: words.todo ? text.plans.labels.todo : '',
      scope: changes.length > 1 ? text.plans.labels.forUsers(kind.users) : '',
      source: sourceOf(kind.rules, reader),
    };
  });
}

/** Each kind of warning once, the most dangerous and the soonest first. */
export function kindsOf(changes: readonly Change[]): Kind[] {
  return kinds(changes.flatMap(({ warnings }) => warnings)).sort(byUrgency);
}

/** What the sentences of a kind of warning are made from. */
export function factsOf(kind: Kind, changes: readonly Change[], { format }: Reader, room: Room = ample): WarningFacts {
  const named = [...new Set(kind.plans)];
  const plans = tidy(named.slice(0, room.names), room.characters);
  const products = tidy([...new Set(kind.products)].slice(0, room.names), room.characters);
  const whole = { count: named.length, who: changes.length === 1 ? whoIs(changes[0]?.user) : null };
  return warningFacts({ ...kind, plans, products }, format, whole);
}

/** What finds this one user again when it is typed. */
function whoIs(user: Change['user'] | undefined): string | null {
  return user ? plain(user.userPrincipalName, 100) : null;
}

/** Nobody mends more than that at once, and a card has its weight. */
const shownConflicts = 2;

/** What Microsoft 365 will probably refuse, each conflict once (licensing-rules S6, G11). */
export function viewConflicts(changes: readonly Change[], reader: Reader): WarningView[] {
  const { text } = reader;
  const kinds = Map.groupBy(
    changes.flatMap(({ conflicts }) => conflicts),
    ({ kind, plan }: Conflict) => `${kind} ${plan.id}`,
  );
  const shown = [...kinds.values()].slice(0, shownConflicts);
  return shown.flatMap((same, index) => {
    const [first] = same;
    if (first === undefined) return [];
    const { title, what, next } = explainConflict(first, reader);
    const users = changes.length > 1 ? text.plans.labels.forUsers(same.length) : '';
    const hidden = index === shown.length - 1 ? kinds.size - shown.length : 0;
    return {
      head: `${severityMarks.warning} ${text.severities.warning}: `,
      title,
      says: what,
      todo: next,
      todoLabel: text.plans.labels.todo,
      scope: [users, hidden > 0 ? text.general.andMore(hidden) : ''].filter(Boolean).join(' · '),
      source: '',
    };
  });
}

/** Each page once, with the rules that it bears out: "Unassign licenses from users (10 January 2023, Microsoft): D1, D3". */
function sourceOf(rules: readonly string[], { text, format }: Reader): string {
  const pages = Map.groupBy(rules, (rule) => {
    const { title, date, sureness } = sources[rule] ?? unsourced;
    const details = [date === null ? '' : format.day(date), text.sureness[sureness]].filter(Boolean).join(', ');
    return [title, title === '' ? details : `(${details})`].filter(Boolean).join(' ');
  });
  return [...pages].map(([page, cited]) => `${page}: ${[...new Set(cited)].join(', ')}`).join(' · ');
}

const unsourced: Source = { title: '', date: null, sureness: 'own' };

/** A warning, and how many users it is for. */
export type Kind = Warning & { users: number };

/** One of each kind, severity and size; of several users the earliest date of each event. */
function kinds(warnings: readonly Warning[]): Kind[] {
  const found = new Map<string, Kind>();
  for (const warning of warnings) {
    const key = [
      warning.code,
      warning.severity,
      warning.size?.before,
      warning.size?.after,
      warning.segment,
      warning.back,
      warning.limit?.used,
    ].join(' ');
    const same = found.get(key);
    found.set(key, same ? merged(same, warning) : { ...warning, users: 1 });
  }
  return [...found.values()];
}

function merged(kind: Kind, warning: Warning): Kind {
  const byEvent = new Map(kind.deadlines.map((deadline) => [deadline.event, deadline]));
  for (const deadline of warning.deadlines) {
    const known = byEvent.get(deadline.event);
    if (!known || deadline.at < known.at) byEvent.set(deadline.event, deadline);
  }
  return {
    ...kind,
    plans: [...kind.plans, ...warning.plans],
    rules: [...kind.rules, ...warning.rules],
    products: [...(kind.products ?? []), ...(warning.products ?? [])],
    unseen: [...new Set([...(kind.unseen ?? []), ...(warning.unseen ?? [])])],
    ...largest(kind, warning),
    deadlines: [...byEvent.values()],
    users: kind.users + 1,
  };
}

/** Of several users the one with most in it: if that fits, all do. Where one was not checked, that is what is said. */
function largest(one: Warning, other: Warning): Pick<Warning, 'size'> {
  if (!one.size || !other.size) return {};
  const [first, second] = [one.size.used, other.size.used];
  if (!first || !second) return { size: { before: one.size.before, after: one.size.after } };
  return { size: { ...one.size, used: first.gb >= second.gb ? first : second } };
}
