import type { Licensing } from '../licensing/licensing.ts';
import type { Actor, Product } from '../licensing/model.ts';
import { Refusal } from '../licensing/refusal.ts';
import type { Reader } from '../text/text.ts';
import { type Draft, type Goal, needsUsers, type ProductRole, rolesNeeded } from './draft.ts';
import type { Choice, Topic } from './question.ts';
import { candidateLimit, resolveProduct, resolveUser } from './resolution.ts';

/** What to ask next; `refused` are names that nobody and nothing goes by, which have left the draft. */
export interface Step {
  draft: Draft;
  refused: Refusal[];
  /** null where nothing is missing. */
  topic: Topic | null;
}

/** What a person can choose to do where he has not said it. */
const offered: Goal[] = ['assign', 'unassign', 'replace', 'unassignAll'];

/** Looks up the names in a draft and finds the first thing that is missing or means several things. */
export async function nextStep(licensing: Licensing, actor: Actor, reader: Reader, draft: Draft): Promise<Step> {
  const { goal } = draft;
  if (goal === null) return { draft, refused: [], topic: { slot: 'goal', choices: goalChoices(reader) } };
  if (draft.unsure) return { draft, refused: [], topic: { slot: 'understood', choices: yesOrNo(reader) } };
  const users = needsUsers(goal) ? await findUsers(licensing, actor, draft) : { draft, refused: [], topic: null };
  if (users.topic) return users;
  const products = await findProducts(licensing, actor, users.draft, goal);
  return { ...products, refused: [...users.refused, ...products.refused] };
}

async function findUsers(licensing: Licensing, actor: Actor, draft: Draft): Promise<Step> {
  const users = [...draft.users];
  const refused: Refusal[] = [];
  for (const slot of draft.users) {
    if (slot.found) continue;
    const resolution = await resolveUser(licensing, actor, slot.text);
    const index = users.indexOf(slot);
    if ('found' in resolution) {
      const { id, displayName } = resolution.found;
      users[index] = { text: slot.text, found: { id, displayName } };
    } else if (resolution.candidates.length === 0) {
      users.splice(index, 1);
      refused.push(new Refusal('unknownUser', { text: slot.text }));
    } else {
      const people = resolution.candidates.slice(0, candidateLimit + 1);
      const choices = people.map(({ id, displayName }) => ({ value: id, label: displayName }));
      const topic: Topic = { slot: 'userChoice', choices, typed: slot.text, index, people };
      return { draft: { ...draft, users }, refused, topic };
    }
  }
  return {
    draft: { ...draft, users },
    refused,
    topic: users.length === 0 ? { slot: 'user', choices: [] } : null,
  };
}

async function findProducts(licensing: Licensing, actor: Actor, draft: Draft, goal: Goal): Promise<Step> {
  const products = [...draft.products];
  const refused: Refusal[] = [];
  const now = { ...draft, products };
  for (const slot of draft.products) {
    if (slot.found) continue;
    const resolution = await resolveProduct(licensing, actor, slot, draft);
    const index = products.indexOf(slot);
    if ('found' in resolution) {
      const { skuId, name } = resolution.found;
      products[index] = { ...slot, found: { skuId, name } };
    } else if (resolution.candidates.length === 0) {
      products.splice(index, 1);
      refused.push(new Refusal('unknownProduct', { text: slot.text }));
    } else {
      const topic: Topic = {
        slot: 'productChoice',
        choices: productChoices(resolution.candidates),
        typed: slot.text,
        index,
      };
      return { draft: now, refused, topic };
    }
  }
  const role = rolesNeeded(goal).find((needed) => !products.some((slot) => slot.role === needed));
  if (!role) return { draft: now, refused, topic: null };
  const choices = productChoices(await proposals(licensing, actor, now, goal, role));
  return { draft: now, refused, topic: { slot: 'product', choices, role } };
}

/** What is likely meant: of one user what can be taken from him, else what the tenant can give. */
async function proposals(
  licensing: Licensing,
  actor: Actor,
  draft: Draft,
  goal: Goal,
  role: ProductRole,
): Promise<Product[]> {
  const user = draft.users.length === 1 ? draft.users[0]?.found : null;
  if ((role === 'remove' || goal === 'services') && user) {
    const { held, products } = await licensing.licensesOf(actor, user.id);
    const direct = new Set(held.filter((license) => license.direct).map(({ skuId }) => skuId));
    return products.filter(({ skuId, selfService }) => direct.has(skuId) && !selfService);
  }
  const products = await licensing.products(actor);
  return goal === 'whoHas' ? products : products.filter(({ assignable, selfService }) => assignable && !selfService);
}

function productChoices(products: Product[]): Choice[] {
  return products.map(({ skuId, name }) => ({ value: skuId, label: name }));
}

function goalChoices({ text }: Reader): Choice[] {
  return offered.map((goal) => ({
    value: goal,
    label: text.questions.actions[goal as keyof typeof text.questions.actions],
  }));
}

function yesOrNo({ text }: Reader): Choice[] {
  return [
    { value: 'yes', label: text.general.yes },
    { value: 'no', label: text.general.no },
  ];
}
