import type { Plan } from '../../licensing/model.ts';
import { plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';

/** What a plan that undoes another says of itself: which one, and what does not come back with it (licensing-rules U3); empty of others. */
export function undoNote({ undoes }: Pick<Plan, 'undoes'>, { text }: Reader): string {
  if (!undoes) return '';
  const { undo } = text.plans;
  const gone = undoes.gone.flatMap((code) => text.lostThings[code] ?? []);
  return [
    undo.undoes(undoes.number),
    gone.length > 0 ? undo.gone(gone) : '',
    undoes.changed.length > 0 ? undo.changed(undoes.changed.slice(0, 5).map((name) => plain(name, 60))) : '',
    undoes.location ? undo.location : '',
  ]
    .filter(Boolean)
    .join(' ');
}
