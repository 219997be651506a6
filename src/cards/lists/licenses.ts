import { z } from 'zod';
import type { HeldLicense, Person, Product } from '../../licensing/model.ts';
import { tidy } from '../../text/markdown.ts';
import type { Reader, Text } from '../../text/text.ts';
import { capped } from '../capped.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { personView, viewPerson } from '../person.ts';
import { Names } from '../plan/change-groups.ts';

export const licenses = defineCard(
  'licenses',
  personView.extend({
    title: z.string(),
    fallbackText: z.string(),
    location: z.string(),
    none: z.string(),
    rows: z.array(
      z.strictObject({
        product: z.string(),
        source: z.string(),
        notes: z.array(z.strictObject({ text: z.string() })),
        /** The badge of what comes from a group only. */
        inherited: z.string(),
        /** The button of what can be taken, and what it says. */
        remove: z.string(),
        says: z.string(),
      }),
    ),
    more: z.string(),
    /** Behind Details; empty where others read along, or where it is shown already. */
    accountToShow: z.string(),
    labels: z.strictObject({ details: z.string() }),
    assign: z.string(),
    assignSays: z.string(),
  }),
);

const shown = 30;

/** Rows with a button: more than anybody needs, and a card has its weight. */
const actionable = 12;

/**
 * What one user holds, where it comes from and what is switched off in it (licensing-rules G4).
 * @param may what the reader may do about it: nothing where others read along; `self`: they are their own, and more can be asked for (U16)
 */
export function licensesCard(
  found: { user: Person; held: readonly HeldLicense[]; products: readonly Product[] },
  { text, format }: Reader,
  may: 'execute' | 'ask' | 'self' | null = null,
): AdaptiveCard {
  const { user, held, products } = tidy(found);
  const names = new Names(products);
  const selfService = new Set(products.filter((product) => product.selfService).map(({ skuId }) => skuId));
  const person = viewPerson(user, text);
  const words = text.lists.licenses;
  const account = found.user.userPrincipalName.slice(0, 200);
  const remove = may === null || may === 'self' ? '' : may === 'ask' ? words.askToRemove : words.remove;
  const { buttons, commands } = text.help;
  const give = { execute: words.assign, ask: words.askFor, self: buttons.askForMe };
  return licenses.render({
    ...person,
    title: words.title,
    fallbackText: `${words.title}: ${person.name}`,
    location: user.usageLocation ? words.usageLocation(format.country(user.usageLocation)) : words.noUsageLocation,
    none: held.length === 0 ? words.none : '',
    accountToShow: may === null || person.account === person.role ? '' : person.account,
    labels: { details: text.general.details },
    assign: may === null ? '' : give[may],
    assignSays: may === 'self' ? commands.askForMe.example : text.says.assignTo(account),
    rows: held.slice(0, shown).map((license, index) => ({
      product: names.product(license.skuId),
      source: source(license, text),
      inherited: license.direct === null && license.groups.length > 0 ? words.inheritedBadge : '',
      remove: license.direct !== null && !selfService.has(license.skuId) && index < actionable ? remove : '',
      says: text.says.remove(names.product(license.skuId), account),
      notes: [...(selfService.has(license.skuId) ? [words.selfService] : []), ...notes(license, names, text)].map(
        (note) => ({
          text: note,
        }),
      ),
    })),
    more: held.length > shown ? text.general.andMore(held.length - shown) : '',
  });
}

function source({ direct, groups, sourceUnknown }: HeldLicense, text: Text): string {
  const words = text.lists.licenses;
  const names = capped(
    groups.map(({ id, name }) => name ?? id),
    4,
    text,
  );
  if (sourceUnknown) return words.unknown;
  if (names.length === 0) return words.direct;
  return direct ? words.both(names) : words.inherited(names);
}

/** An app is off only if neither the direct license nor a group gives it. */
function notes({ direct, groups }: HeldLicense, names: Names, text: Text): string[] {
  const words = text.lists.licenses;
  const [first, ...others] = [...(direct ? [direct] : []), ...groups].map(({ disabledPlans }) => disabledPlans);
  const off = (first ?? []).filter((id) => others.every((disabled) => disabled.includes(id)));
  const labels = capped(
    off.map((id) => names.plan(id)),
    8,
    text,
  );
  return [
    ...(labels.length > 0 ? [words.off(labels.join(', '))] : []),
    ...groups.filter(({ error }) => error !== null).map(({ id, name }) => words.groupError(name ?? id)),
  ];
}
