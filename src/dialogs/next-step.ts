import type { Choice } from '../cards/questions/choices.ts';
import type { Licensing } from '../licensing/licensing.ts';
import type { Actor, Person, Product } from '../licensing/model.ts';
import { userLimit } from '../licensing/proposals.ts';
import { Refusal } from '../licensing/refusal.ts';
import type { Reader } from '../text/text.ts';
import {
  type Draft,
  type Goal,
  isOperation,
  isUnknownExcept,
  needsUsers,
  type ProductRole,
  rolesNeeded,
} from './draft.ts';
import { type Named, nameApps, nameColleague, nameProducts, nameUsers } from './names.ts';
import type { Topic } from './question.ts';

/** What a person can choose to do where they have not said it. */
const offered = ['assign', 'unassign', 'replace', 'services', 'set', 'unassignAll'] as const;

/** More holders than fit one card are found by typing. */
const holdersShown = 20;

/** Looks up the names in a draft and finds the first thing that is missing or means several things; null where nothing is. */
export async function nextStep(licensing: Licensing, actor: Actor, reader: Reader, draft: Draft): Promise<Named> {
  const { goal } = draft;
  if (goal === null) return { draft, refused: [], topic: { slot: 'goal', choices: goalChoices(reader) } };
  if (draft.unsure || draft.until !== null)
    return { draft, refused: [], topic: { slot: 'understood', choices: yesOrNo(reader) } };
  // Said before 25 names are looked up one by one (S4, S14).
  if (draft.users.length > userLimit) {
    throw new Refusal('tooManyUsers', { limit: userLimit, users: draft.users.length });
  }
  const refused: Refusal[] = [];
  let now = draft;
  // Apps come last: they may be those of products that a colleague holds.
  for (const name of [nameUsers, nameColleague, nameProducts, copyLicenses, nameApps]) {
    const named = await name(licensing, actor, now);
    now = named.draft;
    refused.push(...named.refused);
    if (named.topic) return { draft: now, refused, topic: named.topic };
  }
  const topic = await missing(licensing, actor, now, goal);
  if (topic !== null || refused.length === 0 || !isOperation(goal)) return { draft: now, refused, topic };
  // Somebody or something that was named is left out: no card before that is agreed to.
  return { draft: { ...now, unsure: true }, refused, topic: { slot: 'understood', choices: yesOrNo(reader) } };
}

/** What the colleague holds directly and an administrator can assign; for one user only what they lack, of several the plan says who has it. */
async function copyLicenses(licensing: Licensing, actor: Actor, draft: Draft): Promise<Named> {
  const colleague = draft.sameAs?.found;
  const [user, ...others] = draft.users;
  if (!colleague || !user?.found) return { draft, refused: [], topic: null };
  const example = await licensing.licensesOf(actor, colleague.id);
  const direct = new Set(example.held.filter((license) => license.direct).map(({ skuId }) => skuId));
  const own = others.length === 0 ? (await licensing.licensesOf(actor, user.found.id)).held : [];
  const lacking = example.products.filter(
    ({ skuId, assignable, selfService }) =>
      direct.has(skuId) && assignable && !selfService && !own.some((license) => license.skuId === skuId),
  );
  const said = draft.products.filter(({ copied }) => !copied);
  if (lacking.length === 0 && said.length === 0)
    throw new Refusal('nothingToCopy', { colleague: colleague.displayName });
  const copied = lacking.map(({ skuId, name }) => ({
    text: name,
    role: 'add' as const,
    found: { skuId, name },
    copied: true,
  }));
  return {
    draft: await leaveOut(licensing, actor, { ...draft, products: [...said, ...copied] }),
    refused: [],
    topic: null,
  };
}

/** "the same as megan without visio" leaves out a product, not an app. */
async function leaveOut(licensing: Licensing, actor: Actor, draft: Draft): Promise<Draft> {
  let { products, apps } = draft;
  for (const app of draft.apps) {
    if (app.on || app.planIds) continue;
    const meant = await licensing.findProducts(actor, app.text);
    const rest = products.filter(({ copied, found }) => !copied || !meant.some(({ skuId }) => skuId === found?.skuId));
    if (rest.length === products.length) continue;
    products = rest;
    apps = apps.filter((one) => one !== app);
  }
  return { ...draft, products, apps };
}

async function missing(licensing: Licensing, actor: Actor, draft: Draft, goal: Goal): Promise<Topic | null> {
  if (needsUsers(goal) && draft.users.length === 0) return askUsers(licensing, actor, draft, goal);
  const role = rolesNeeded(goal).find((needed) => !draft.products.some((slot) => slot.role === needed));
  if (role) {
    const choices = productChoices(await proposals(licensing, actor, draft, goal, role));
    return { slot: 'product', choices, role, multiple: goal === 'assign' || goal === 'unassign' };
  }
  const typed = draft.products.filter(isUnknownExcept).map(({ text }) => text);
  if (typed.length > 0) {
    const choices = productChoices(await proposals(licensing, actor, draft, goal, 'remove'));
    return { slot: 'unknownExcept', choices, typed };
  }
  if (goal === 'services' && draft.apps.length === 0) return askApps(licensing, actor, draft);
  if (goal === 'set' && draft.products.length === 0) return askSet(licensing, actor, draft);
  return null;
}

/** By product (S8): who holds what is to go can be ticked, where the actor may look at all of them and they fit a card. */
async function askUsers(licensing: Licensing, actor: Actor, draft: Draft, goal: Goal): Promise<Topic> {
  const product = draft.products.find(({ role }) => role === 'remove')?.found;
  const people = goal === 'unassign' && product ? await holders(licensing, actor, product.skuId) : [];
  const choices = people.map(({ id, displayName }) => ({ value: id, label: displayName }));
  return { slot: 'user', choices, people };
}

async function holders(licensing: Licensing, actor: Actor, skuId: string): Promise<Person[]> {
  try {
    const { users } = await licensing.whoHas(actor, skuId);
    const direct = users.filter((user) => user.direct);
    return direct.length <= holdersShown ? direct : [];
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** What is likely meant: of one user what can be taken from them, else what the tenant can give. */
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

/** Toggles show the present state of one user; for several the apps are named. */
async function askApps(licensing: Licensing, actor: Actor, draft: Draft): Promise<Topic> {
  const [user, ...others] = draft.users;
  const wanted = draft.products.find(({ role }) => role === 'add')?.found;
  if (!user?.found || others.length > 0) return { slot: 'apps', choices: [], of: null };
  const { user: person, held, products } = await licensing.licensesOf(actor, user.found.id);
  const product = products.find((one) => one.skuId === wanted?.skuId);
  const license = held.find((one) => one.skuId === wanted?.skuId);
  if (!product) throw new Refusal('productNotOwned', { product: wanted?.name ?? '' });
  if (!license?.direct) {
    const code = !license ? 'notHeld' : license.groups.length > 0 ? 'inherited' : 'sourceUnknown';
    const groups = (license?.groups ?? []).map(({ id, name }) => ({ id, name, alsoGives: [] }));
    throw new Refusal('nothingToDo', {
      user: person,
      leftAlone: [{ skuId: product.skuId, code, groups, product: product.name }],
    });
  }
  return { slot: 'apps', choices: [], of: { user: person, product, disabledPlans: license.direct.disabledPlans } };
}

async function askSet(licensing: Licensing, actor: Actor, draft: Draft): Promise<Topic> {
  const [user, ...others] = draft.users;
  if (!user?.found || others.length > 0) throw new Refusal('oneUserOnly', {});
  const [{ user: person, held }, rows] = await Promise.all([
    licensing.licensesOf(actor, user.found.id),
    licensing.seats(actor),
  ]);
  return { slot: 'set', choices: [], user: person, held, rows };
}

function productChoices(products: Product[]): Choice[] {
  return products.map(({ skuId, name }) => ({ value: skuId, label: name }));
}

function goalChoices({ text }: Reader): Choice[] {
  return offered.map((goal) => ({ value: goal, label: text.questions.actions[goal] }));
}

function yesOrNo({ text }: Reader): Choice[] {
  return [
    { value: 'yes', label: text.general.yes },
    { value: 'no', label: text.general.no },
  ];
}
