import type { Choice } from '../cards/questions/choices.ts';
import type { Licensing } from '../licensing/licensing.ts';
import type { Actor, Product } from '../licensing/model.ts';
import { isOperation, operationNames, traitsOf } from '../licensing/operations.ts';
import { userLimit } from '../licensing/proposing/user-limit.ts';
import { Refusal } from '../licensing/refusal.ts';
import type { Reader } from '../text/text.ts';
import {
  type Draft,
  type Goal,
  hasDate,
  isUnknownExcept,
  needsUsers,
  type ProductRole,
  type ProductSlot,
  rolesNeeded,
  switchesApps,
} from './draft.ts';
import { nameExtent } from './extents.ts';
import { forSelf } from './for-self.ts';
import { actInWords } from './in-words.ts';
import { type Named, nameApps, nameColleague, nameProducts, nameUsers } from './names.ts';
import type { Topic } from './question.ts';

/** More holders than fit one card are found by typing. */
const holdersShown = 20;

/** A choice of more acts than this is no choice. */
const actsShown = 3;

/** Looks up the names in a draft and finds the first thing that is missing or means several things; null where nothing is. */
export async function nextStep(licensing: Licensing, actor: Actor, reader: Reader, said: Draft): Promise<Named> {
  const draft = await nameExtent(licensing, actor, await forSelf(licensing, actor, said));
  const { goal } = draft;
  if (draft.acts.length > 0) return { draft, refused: [], topic: actTopic(draft, reader) };
  if (goal === null) return { draft, refused: [], topic: { slot: 'goal', choices: goalChoices(reader) } };
  const day = dayInDoubt(draft, reader);
  if (day) return { draft, refused: [], topic: day };
  if (draft.unsure || hasDate(draft))
    return { draft, refused: [], topic: { slot: 'understood', choices: yesOrNo(draft, reader) } };
  // Said before 25 names are looked up one by one (S4, S14).
  const typed = draft.users.filter(({ found }) => found === null).length;
  if (typed > userLimit) throw new Refusal('tooManyUsers', { limit: userLimit, users: typed });
  const refused: Refusal[] = [];
  let now = draft;
  // Apps come last: they may be those of products that a colleague holds.
  for (const name of [nameUsers, nameColleague, nameProducts, copyLicenses, onlyProduct, nameApps]) {
    const named = await name(licensing, actor, now);
    now = named.draft;
    refused.push(...named.refused);
    if (named.topic) return { draft: now, refused, topic: named.topic };
  }
  const topic = await missing(licensing, actor, now, goal);
  if (topic !== null || refused.length === 0 || !isOperation(goal)) return { draft: now, refused, topic };
  // Somebody or something that was named is left out: no card before that is agreed to.
  return { draft: { ...now, unsure: true }, refused, topic: { slot: 'understood', choices: yesOrNo(now, reader) } };
}

/** Where somebody has one product only, its apps are meant; the card says it. */
async function onlyProduct(licensing: Licensing, actor: Actor, draft: Draft): Promise<Named> {
  const plain = { draft, refused: [], topic: null };
  const [user, ...others] = draft.users;
  if (draft.goal === null || !switchesApps(draft.goal) || draft.apps.length === 0) return plain;
  if (draft.products.length > 0 || !user?.found || others.length > 0) return plain;
  const [only, ...more] = await licensing.productsToTake(actor, user.found.id);
  if (!only || more.length > 0) return plain;
  const found = { skuId: only.skuId, name: only.name };
  return { ...plain, draft: { ...draft, products: [{ text: only.name, role: 'add', found }] } };
}

/** By the example of a colleague, beside what was said; what was said to be left out is a product there, not an app. */
async function copyLicenses(licensing: Licensing, actor: Actor, draft: Draft): Promise<Named> {
  const colleague = draft.sameAs?.found;
  const userIds = draft.users.flatMap(({ found }) => (found ? [found.id] : []));
  if (!colleague || userIds.length === 0) return { draft, refused: [], topic: null };
  const lacking = await licensing.productsToCopy(actor, colleague.id, userIds);
  const said = draft.products.filter(({ copied }) => !copied);
  if (lacking.length === 0 && said.length === 0)
    throw new Refusal('nothingToCopy', { colleague: colleague.displayName });
  const copied = lacking.map(
    ({ skuId, name }): ProductSlot => ({
      text: name,
      role: 'add',
      found: { skuId, name },
      copied: true,
    }),
  );
  const products = [...said, ...copied];
  return { draft: await leaveOut(licensing, actor, { ...draft, products }), refused: [], topic: null };
}

async function leaveOut(licensing: Licensing, actor: Actor, draft: Draft): Promise<Draft> {
  let { products, apps } = draft;
  for (const app of draft.apps) {
    if (app.on || app.servicePlanIds) continue;
    const meant = await licensing.findProducts(actor, app.text);
    const rest = products.filter(({ copied, found }) => !copied || !meant.some(({ skuId }) => skuId === found?.skuId));
    if (rest.length === products.length) continue;
    products = rest;
    apps = apps.filter((one) => one !== app);
  }
  return { ...draft, products, apps };
}

async function missing(licensing: Licensing, actor: Actor, draft: Draft, goal: Goal): Promise<Topic | null> {
  const traits = isOperation(goal) ? traitsOf(goal) : null;
  if (needsUsers(goal) && draft.users.length === 0) return askUsers(licensing, actor, draft, goal);
  const role = rolesNeeded(goal, draft.none).find((needed) => !draft.products.some((slot) => slot.role === needed));
  if (role) {
    const choices = productChoices(await proposals(licensing, actor, draft, goal, role));
    return { slot: 'product', choices, role, multiple: traits?.several ?? false };
  }
  const typed = draft.products.filter(isUnknownExcept).map(({ text }) => text);
  if (typed.length > 0) {
    const choices = productChoices(await proposals(licensing, actor, draft, goal, 'remove'));
    return { slot: 'unknownExcept', choices, typed };
  }
  if (traits?.switches && draft.apps.length === 0) return askApps(licensing, actor, draft);
  if (traits?.ticks && draft.products.length === 0) return askSet(licensing, actor, draft);
  return null;
}

/** By product (S8): who holds what is to go can be ticked, where they fit a card. */
async function askUsers(licensing: Licensing, actor: Actor, draft: Draft, goal: Goal): Promise<Topic> {
  const product = draft.products.find(({ role }) => role === 'remove')?.found;
  const onlyTakes = !rolesNeeded(goal).includes('add');
  const holders = onlyTakes && product ? await licensing.peopleToTakeFrom(actor, product.skuId) : [];
  const people = holders.length <= holdersShown ? holders : [];
  const choices = people.map(({ id, displayName }) => ({ value: id, label: displayName }));
  return { slot: 'user', choices, people };
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
  if ((role === 'remove' || switchesApps(goal)) && user) return licensing.productsToTake(actor, user.id);
  return goal === 'whoHas' ? licensing.products(actor) : licensing.productsToGive(actor);
}

/** Toggles show the present state of one user; for several the apps are named. */
async function askApps(licensing: Licensing, actor: Actor, draft: Draft): Promise<Topic> {
  const [user, ...others] = draft.users;
  const wanted = draft.products.find(({ role }) => role === 'add')?.found;
  if (!user?.found || !wanted || others.length > 0) return { slot: 'apps', choices: [], of: null };
  return { slot: 'apps', choices: [], of: await licensing.appsToSwitch(actor, user.found.id, wanted) };
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
  return operationNames
    .filter((name) => traitsOf(name).offered)
    .map((name) => ({ value: name, label: text.operations[name].action }));
}

/** What was to happen on a day that nobody can name can only happen now. */
function yesOrNo({ when }: Draft, { text }: Reader): Choice[] {
  const { now, notNow } = text.questions;
  const unknown = when.at !== null && when.at.day === null;
  return [
    { value: 'yes', label: unknown ? now : text.general.yes },
    { value: 'no', label: unknown ? notNow : text.general.no },
  ];
}

function actTopic(draft: Draft, reader: Reader): Topic {
  const offered = draft.goal === null;
  const { somethingElse } = reader.text.questions;
  const acts = draft.acts.slice(0, actsShown).map((act) => ({ value: act, label: actInWords(draft, act, reader) }));
  return { slot: 'act', offered, choices: [...acts, { value: 'else', label: somethingElse }] };
}

/** 3/4 is in April for some and in March for others: it is asked, though it cannot be kept to yet. */
function dayInDoubt({ when }: Draft, { format }: Reader): Topic | null {
  for (const edge of ['at', 'until'] as const) {
    const said = when[edge];
    if (!said || said.day !== null || said.alternatives.length < 2) continue;
    const choices = said.alternatives.map((day) => ({ value: day, label: format.weekday(day) }));
    return { slot: 'day', edge, typed: said.text, choices };
  }
  return null;
}
