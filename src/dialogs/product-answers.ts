import type { Choice } from '../cards/questions/choices.ts';
import { answerList } from '../understanding/recognizer.ts';
import type { ProductSlot } from './draft.ts';
import { type Given, type Question, textOf } from './question.ts';
import type { Speaker } from './speaker.ts';

export function productsSaid(answer: Given, role: ProductSlot['role'], speaker: Speaker): ProductSlot[] {
  if (answer.kind !== 'text') return productsNamed(answer, role);
  const { products } = speaker.read(answer.text);
  const texts = products.length > 0 ? products.map(({ text }) => text) : [answer.text];
  return texts.map((text) => ({ text, role, found: null }));
}

export function productsNamed(answer: Given, role: ProductSlot['role']): ProductSlot[] {
  if (answer.kind === 'choices') return answer.choices.map((choice) => productChosen(choice, role));
  return [{ text: textOf(answer), role, found: null }];
}

/** What is to stay: "visio", "all but visio". */
export function exceptsSaid(answer: Given, speaker: Speaker): ProductSlot[] {
  if (answer.kind !== 'text') return productsNamed(answer, 'except');
  const { products, allExcept } = speaker.read(answer.text);
  const said = [...products.map(({ text }) => text), ...allExcept];
  // "copilot and bar": what is no product is asked again.
  const listed = answerList(answer.text);
  const texts = said.length < listed.length ? listed : said;
  return texts.flatMap((text) => (text === '' ? [] : { text, role: 'except' as const, found: null }));
}

function productChosen({ value, label }: Choice, role: ProductSlot['role']): ProductSlot {
  return { text: label, role, found: { skuId: value, name: label } };
}

/** Ticked and not held directly: to give. Cleared and held directly: to take. */
export function productsTicked(answer: Given, { held, rows }: Question & { slot: 'set' }): ProductSlot[] {
  if (answer.kind !== 'toggles') return [];
  const direct = new Set(held.filter((license) => license.direct).map(({ skuId }) => skuId));
  return rows.flatMap(({ product: { skuId, name } }) => {
    const ticked = answer.toggles[skuId];
    if (ticked === undefined || ticked === direct.has(skuId)) return [];
    return [productChosen({ value: skuId, label: name }, ticked ? 'add' : 'remove')];
  });
}
