import type { Licensing } from '../licensing/licensing.ts';
import type { Actor } from '../licensing/model.ts';
import { Refusal } from '../licensing/refusal.ts';
import { self } from '../understanding/recognizer.ts';
import { asGoal, type Draft, type Goal, type UserSlot } from './draft.ts';

const themselves: UserSlot = { text: self, found: null };

/** What somebody without a role may do (U16). */
const own: readonly Goal[] = ['assign', 'licensesOf'];

/**
 * Of somebody who may only ask for themselves: whom it is for need not be said, of several acts those remain that are for them, and
 * anything else is refused before a question is asked. @throws Refusal `selfOnly`
 */
export async function forSelf(licensing: Licensing, actor: Actor, draft: Draft): Promise<Draft> {
  if (!(await licensing.asksForSelf(actor))) return draft;
  const offered = draft.acts.length > 0;
  const [goal, ...others] = (offered ? draft.acts : [draft.goal ?? 'assign']).filter((act) => own.includes(act));
  if (goal === undefined || draft.extent !== null) throw new Refusal('selfOnly', {});
  if (others.length > 0) return { ...draft, acts: [goal, ...others] };
  const settled = offered ? { ...asGoal(draft, goal), unsure: true } : { ...draft, goal };
  const [user, ...more] = draft.users;
  if (!user) return { ...settled, users: [themselves] };
  // "I need Visio for drawings" names nobody; a name would.
  const why =
    goal === 'assign' && more.length === 0 && user.text !== self && !user.found && /^\p{Ll}[^@]*$/u.test(user.text);
  return why ? { ...settled, users: [themselves], reason: draft.reason ?? user.text, unsure: true } : settled;
}
