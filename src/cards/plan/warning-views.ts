import { z } from 'zod';
import type { Change, Conflict, Warning } from '../../licensing/model.ts';
import { byUrgency } from '../../licensing/plan/warnings.ts';
import { explainConflict } from '../../text/explain.ts';
import { tidy } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { warningFacts } from '../../text/warning-text.ts';
import { capped } from '../capped.ts';
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
});

export type WarningView = z.infer<typeof warningView>;

/** The whole of what is to be said of the warnings of all changes, for Details: each kind once, the most dangerous and the soonest first (licensing-rules D11). */
export function viewWarnings(changes: readonly Change[], reader: Reader): WarningView[] {
  const { text, format } = reader;
  return kindsOf(changes).map((warning) => {
    const plans = capped(tidy([...new Set(warning.plans)], 60), 3, text);
    const words = text.warnings[warning.code](warningFacts({ ...warning, plans }, format));
    return {
      head: `${severityMarks[warning.severity]} ${text.severities[warning.severity]}: `,
      title: words.title,
      says: words.says,
      todo: words.todo ?? '',
      todoLabel: words.todo ? text.plans.labels.todo : '',
      scope: changes.length > 1 ? text.plans.labels.forUsers(warning.users) : '',
    };
  });
}

/** Each kind of warning once, the most dangerous and the soonest first. */
export function kindsOf(changes: readonly Change[]): Kind[] {
  return kinds(changes.flatMap(({ warnings }) => warnings)).sort(byUrgency);
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
    };
  });
}

/** A warning, and how many users it is for. */
export type Kind = Warning & { users: number };

/** One of each kind and severity; of several users the earliest date of each event. */
function kinds(warnings: readonly Warning[]): Kind[] {
  const found = new Map<string, Kind>();
  for (const warning of warnings) {
    const key = `${warning.code} ${warning.severity}`;
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
    deadlines: [...byEvent.values()],
    users: kind.users + 1,
  };
}
