import { z } from 'zod';
import type { ServicePlanId } from '../../ids.ts';
import type { Person, Product, ServicePlan } from '../../licensing/model.ts';
import { inert, plain, tidy } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { personView, viewPerson } from '../person.ts';

const toggle = z.strictObject({ id: z.string(), title: z.string(), value: z.enum(['true', 'false']) });

export const services = defineCard(
  'services',
  personView.extend({
    title: z.string(),
    fallbackText: z.string(),
    question: z.string(),
    userId: z.string(),
    skuId: z.string(),
    product: z.string(),
    hint: z.string(),
    search: z.string(),
    none: z.string(),
    groups: z.array(z.strictObject({ label: z.string(), toggles: z.array(toggle) })),
    companyWide: z.string(),
    labels: z.strictObject({ review: z.string(), cancel: z.string() }),
  }),
);

/** From how many on it is quicker to type a name than to look for it. */
const many = 12;

/**
 * Every app and service of one product as a toggle, in its present state (licensing-rules S5, S7). The answer arrives as
 * `{ dialog: 'services', question, userId, skuId, [planId]: 'true' | 'false' }`.
 */
export function servicesCard(
  asked: { question: string; user: Person; product: Product; disabledPlans: readonly ServicePlanId[] },
  { text }: Reader,
): AdaptiveCard {
  const { user, product, disabledPlans } = asked;
  const words = text.services;
  const switchable = product.servicePlans.filter(({ appliesTo }) => appliesTo === 'User');
  const companyWide = product.servicePlans.length - switchable.length;
  const isOff = ({ id }: ServicePlan) => disabledPlans.includes(id);
  const groups = [
    {
      label: words.onNow,
      toggles: toggles(
        switchable.filter((plan) => !isOff(plan)),
        'true',
      ),
    },
    { label: words.offNow, toggles: toggles(switchable.filter(isOff), 'false') },
  ].filter((group) => group.toggles.length > 0);
  const example = switchable.find((plan) => !isOff(plan))?.label;
  return services.render({
    ...viewPerson(tidy(user), text),
    title: words.title,
    fallbackText: `${words.title}: ${plain(product.name, 100)}`,
    question: asked.question,
    userId: user.id,
    skuId: product.skuId,
    product: plain(product.name, 100),
    hint: words.hint,
    search: switchable.length > many && example ? words.search(plain(example, 60)) : '',
    none: groups.length === 0 ? words.none : '',
    groups,
    companyWide: companyWide > 0 ? words.companyWide(companyWide) : '',
    labels: { review: words.review, cancel: text.general.cancel },
  });
}

function toggles(plans: readonly ServicePlan[], value: 'true' | 'false') {
  return [...plans]
    .sort((a, b) => a.label.localeCompare(b.label))
    .map(({ id, label }) => ({ id, title: inert(plain(label, 80)), value }));
}
