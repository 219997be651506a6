import type { InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import { personChoice } from '../../cards/person.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Actor, Person, Product } from '../../licensing/model.ts';
import { Refusal } from '../../licensing/refusal.ts';
import { explainRefusal } from '../../text/explain.ts';
import { inert, plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { errorResponse } from '../teams/invoke-response.ts';

export interface Typing {
  licensing: Licensing;
  actor: Actor;
  reader: Reader;
}

/** As many as Teams shows (teams-platform 1.7). */
const most = 15;
const furthest = 200;

const asked = z.object({
  dataset: z.enum(['users', 'products']),
  queryText: z.string().catch(''),
  queryOptions: z
    .object({ skip: z.int().min(0).max(furthest).catch(0), top: z.int().min(1).max(most).catch(most) })
    .catch({ skip: 0, top: most }),
});

interface Found {
  title: string;
  value: string;
}

/**
 * Answers `application/search`: what a field with `Data.Query` shows while somebody types in it. With nothing typed yet, all products,
 * or the people of their last plans.
 */
export async function suggest(by: Typing, value: unknown): Promise<InvokeResponse> {
  const query = asked.safeParse(value).data;
  if (!query) return errorResponse('BadRequest', by.reader.text.composeBox.invalid);
  const text = plain(query.queryText, 200);
  const { skip, top } = query.queryOptions;
  try {
    const found = query.dataset === 'users' ? await users(by, text, skip + top) : await products(by, text);
    const results = found.slice(skip, skip + top);
    const type = 'application/vnd.microsoft.search.searchResponse';
    return { status: 200, body: { statusCode: 200, type, value: { results } } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { what, next } = explainRefusal(error, by.reader);
    return errorResponse('NotAllowed', `${what} ${next}`);
  }
}

async function users({ licensing, actor, reader }: Typing, text: string, limit: number): Promise<Found[]> {
  const people = text === '' ? await lastPeople(licensing, actor) : await licensing.findUsers(actor, text, limit);
  return people.map((person) => ({ title: personChoice(person, reader.text), value: person.id }));
}

async function products({ licensing, actor }: Typing, text: string): Promise<Found[]> {
  const found: Product[] = text === '' ? await licensing.products(actor) : await licensing.findProducts(actor, text);
  return found.map(({ skuId, name }) => ({ title: inert(plain(name, 100)), value: skuId }));
}

async function lastPeople(licensing: Licensing, actor: Actor): Promise<Person[]> {
  await licensing.admit(actor, 'look');
  const plans = await licensing.history(actor);
  const people = plans.flatMap(({ changes }) => changes.map(({ user }) => user));
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
