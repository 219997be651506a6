import type { TurnContext } from 'botbuilder';
import type { Speaker } from '../../dialogs/speaker.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Plan } from '../../licensing/model.ts';
import { isOver } from '../../licensing/plan/states.ts';
import { didSomething } from '../../licensing/plan/undo.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import type { Reading } from '../../understanding/recognizer.ts';
import { type ServedTenant, showPlan } from '../plans/plan-cards.ts';
import type { CardMessageStore } from '../teams/message-stores.ts';

/** Milliseconds that somebody waits for a large plan before they see that it is being read. */
const patience = 2_500;

export interface UndoOptions {
  licensing: Licensing;
  cards: CardMessageStore;
  tenant: ServedTenant;
}

/**
 * Shows the plan that undoes those of these numbers, or the speaker's last one that did something; nothing changes before it is
 * confirmed (licensing-rules U3). @throws Refusal `unknownPlan`, `nothingToUndo`, `notAllowed`
 */
export async function showUndo(
  { licensing, cards, tenant }: UndoOptions,
  context: TurnContext,
  { actor, reader }: Speaker,
  { numbers }: Reading,
): Promise<void> {
  const named = await Promise.all(numbers.map((number) => licensing.plan(actor, number)));
  const plans = numbers.length > 0 ? named : (await licensing.history(actor)).filter(canBeUndone).slice(0, 1);
  if (plans.length === 0) await context.sendActivity(escapeMarkdown(reader.text.plans.undo.nothing));
  for (const { id } of plans) {
    const made = await licensing.prepared(await licensing.undo(actor, id), patience);
    const { plan, part } = await licensing.seen(actor, made.id);
    await showPlan(context, plan, { reader, actor }, cards, { ...tenant, view: part });
  }
}

function canBeUndone(plan: Plan): boolean {
  return isOver(plan.state) && didSomething(plan);
}
