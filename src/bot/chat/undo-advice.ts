import type { SkuId } from '../../ids.ts';
import { nameOf } from '../../licensing/catalogue/catalogue.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Actor, Plan } from '../../licensing/model.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import type { Reading } from '../../understanding/recognizer.ts';

/** More would be a list nobody types. */
const commandsShown = 5;

/**
 * What to say to "undo": that it is not offered yet, and the sentences that do it for the plan of this number, or the last one.
 * @throws Refusal `unknownPlan`, `notAllowed`
 */
export async function adviseUndo(
  licensing: Licensing,
  actor: Actor,
  { numbers }: Reading,
  { text }: Reader,
): Promise<string> {
  const [number] = numbers;
  const plan =
    number === undefined ? (await licensing.history(actor)).find(didSomething) : await licensing.plan(actor, number);
  const commands = plan ? commandsAgainst(plan, text.plans.undo) : [];
  if (!plan || commands.length === 0) return escapeMarkdown(text.plans.undo.generally);
  const lines = commands.slice(0, commandsShown).map((command) => `- ${escapeMarkdown(command)}`);
  return [escapeMarkdown(text.plans.undo.instead(plan.number)), ...lines].join('\n');
}

function didSomething({ changes }: Plan): boolean {
  return changes.some(({ state }) => state === 'done' || state === 'sent');
}

function commandsAgainst(plan: Plan, words: Reader['text']['plans']['undo']): string[] {
  const name = (skuId: SkuId) => nameOf(plan.products, skuId);
  return plan.changes
    .filter(({ state }) => state === 'done' || state === 'sent')
    .flatMap(({ user, before, add, remove }) => {
      const had = (skuId: SkuId) => before.some((license) => license.skuId === skuId && license.direct);
      const given = add.map(({ skuId }) => skuId).filter((skuId) => !had(skuId));
      return [
        ...(remove.length > 0 ? [words.assign(remove.map(name), user.userPrincipalName)] : []),
        ...(given.length > 0 ? [words.unassign(given.map(name), user.userPrincipalName)] : []),
      ];
    });
}
