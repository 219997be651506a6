import type { Licensing } from '../licensing/licensing.ts';
import type { Actor } from '../licensing/model.ts';
import { Refusal } from '../licensing/refusal.ts';
import type { Draft } from './draft.ts';
import { resolveUser } from './resolution.ts';

/** The draft with only those names that somebody or something goes by; the others are words that were not read. */
export async function onlyKnown(licensing: Licensing, actor: Actor, draft: Draft): Promise<Draft> {
  const [users, products] = await Promise.all([
    Promise.all(draft.users.map(async (slot) => ({ slot, known: await isUser(slot.text) }))),
    Promise.all(draft.products.map(async (slot) => ({ slot, known: await isProduct(slot.text) }))),
  ]);
  const unknown = [...users, ...products].filter(({ known }) => !known).map(({ slot }) => slot.text);
  return {
    ...draft,
    users: users.filter(({ known }) => known).map(({ slot }) => slot),
    products: products.filter(({ known }) => known).map(({ slot }) => slot),
    unread: [...new Set([...draft.unread, ...unknown])],
  };

  async function isUser(text: string): Promise<boolean> {
    const found = await resolveUser(licensing, actor, text);
    return 'found' in found || found.candidates.length > 0;
  }

  async function isProduct(text: string): Promise<boolean> {
    try {
      return (await licensing.findProducts(actor, text)).length > 0;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'productNotOwned') return true;
      throw error;
    }
  }
}

/** Whether there is anything that can be done something with. */
export function hasThings({ users, products, extent }: Draft): boolean {
  return users.length > 0 || products.length > 0 || extent !== null;
}
