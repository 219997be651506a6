import { z } from 'zod';
import type { ExpectedAct } from './case-set.ts';

/** What of a stored plan's body names its products. */
const storedPlan = z.object({
  products: z.array(
    z.object({
      skuId: z.string(),
      name: z.string(),
      servicePlans: z.array(z.object({ id: z.string(), label: z.string() })),
    }),
  ),
});

/** What of a stored item says what was asked for. */
const storedItem = z.object({
  add: z.array(z.object({ skuId: z.string(), disabledPlans: z.array(z.string()).nullable() })),
  remove: z.union([z.literal('all'), z.array(z.string())]),
  except: z.array(z.string()),
  services: z.array(z.object({ skuId: z.string(), on: z.array(z.string()), off: z.array(z.string()) })),
});

/** What a plan's items would do, one line for each person and thing: `Omar El Amrani + Visio Plan 2`. */
export function effectsOfPlan(body: unknown, items: readonly { user: string; item: unknown }[]): string[] {
  const { products } = storedPlan.parse(body);
  const product = (skuId: string) => products.find((one) => one.skuId === skuId)?.name ?? skuId;
  const labels = new Map(products.flatMap((one) => one.servicePlans.map(({ id, label }) => [id, label])));
  const app = (id: string) => labels.get(id) ?? id;
  return items.flatMap(({ user, item }) => {
    const { add, remove, except, services } = storedItem.parse(item);
    const removed = remove === 'all' ? ['everything'] : remove.map(product);
    return [
      ...add.map(({ skuId }) => `${user} + ${product(skuId)}`),
      ...removed.map((name) => `${user} - ${name}`),
      ...except.map((skuId) => `${user} keeps ${product(skuId)}`),
      ...services.flatMap(({ on, off }) => [
        ...on.map((id) => `${user} on ${app(id)}`),
        ...off.map((id) => `${user} off ${app(id)}`),
      ]),
    ];
  });
}

/** Products and apps that a set may call by the name they had before Microsoft renamed them. */
const renamed: Record<string, string> = {
  'Microsoft Copilot for Microsoft 365': 'Microsoft 365 Copilot',
  'Power BI Pro Dept': 'Power BI Pro (for Departments)',
  'Yammer Enterprise': 'Viva Engage (Yammer)',
};

const today = (name: string) => renamed[name] ?? name;

/** What the expected act would do, in the same lines; null where it is no change, or its people are not named one by one. */
export function effectsOfAct(act: ExpectedAct, isPerson: (name: string) => boolean): string[] | null {
  const sign = act.act === 'switchOn' ? 'on' : 'off';
  const changes = ['assign', 'unassign', 'replace', 'unassignAll', 'replaceAll', 'switchOff', 'switchOn'];
  const who = act.upn ?? act.who;
  if (!changes.includes(act.act) || who.length === 0 || !who.every(isPerson)) return null;
  const all = act.act === 'unassignAll' || act.act === 'replaceAll';
  return who.flatMap((user) => [
    ...act.add.map((name) => `${user} + ${today(name)}`),
    ...act.remove.map((name) => `${user} - ${today(name)}`),
    ...(all ? [`${user} - everything`] : []),
    ...act.except.filter((name) => !isPerson(name)).map((name) => `${user} keeps ${today(name)}`),
    ...act.apps.map((name) => `${user} ${sign} ${today(name)}`),
  ]);
}

/** The lines that say the contrary of an expected one: given instead of taken, off instead of on. */
export function oppositesIn(shown: readonly string[], expected: readonly string[]): string[] {
  const contrary = { '+': '-', '-': '+', on: 'off', off: 'on' } as const;
  const flipped = expected.map((line) =>
    line.replace(/ (\+|-|on|off) /, (_, sign: keyof typeof contrary) => ` ${contrary[sign]} `),
  );
  return shown.filter((line) => flipped.includes(line) && !expected.includes(line));
}
