import type { InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import { licensesCard } from '../../cards/lists/licenses.ts';
import { seatsCard } from '../../cards/lists/seats.ts';
import { viewPerson } from '../../cards/person.ts';
import { snapshotCard } from '../../cards/snapshot.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Actor } from '../../licensing/model.ts';
import { plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type Hit, hitsResponse, insertResponse, lineResponse } from './compose-answers.ts';

export interface Searching {
  licensing: Licensing;
  actor: Actor;
  reader: Reader;
}

const mostPeople = 8;
const mostProducts = 5;
const longestQuery = 200;

const query = z.object({
  commandId: z.literal('search'),
  parameters: z.array(z.object({ name: z.string(), value: z.string().catch('') })).max(5),
  queryOptions: z.object({ skip: z.number().catch(0) }).optional(),
});

const picked = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: z.uuid() }),
  z.object({ kind: z.literal('product'), id: z.uuid() }),
]);

/** People and products by what is typed in the compose box. Nothing typed yet (`initialRun`): what may be typed. */
export async function search({ licensing, actor, reader }: Searching, value: unknown): Promise<InvokeResponse> {
  const words = reader.text.composeBox;
  const asked = query.safeParse(value).data;
  if (!asked) return lineResponse(words.invalid);
  const typed = plain(asked.parameters.find(({ name }) => name === 'text')?.value ?? '', longestQuery);
  if (typed === '') {
    await licensing.admit(actor, 'look');
    return lineResponse(words.hint);
  }
  // Everything that was found is on the first page.
  if ((asked.queryOptions?.skip ?? 0) > 0) return hitsResponse([]);
  const [people, products] = await Promise.all([
    licensing.findUsers(actor, typed, mostPeople),
    licensing.findProducts(actor, typed),
  ]);
  const hits: Hit[] = [
    ...people.map((person) => {
      const { name, details, badges } = viewPerson(person, reader.text);
      const about = [details, badges].filter(Boolean).join(' · ');
      return { title: name, text: `${about}. ${words.personReadBy}`, pick: { kind: 'person', id: person.id } };
    }),
    ...products.slice(0, mostProducts).map(({ skuId, name, skuPartNumber }) => ({
      title: name,
      text: `${skuPartNumber}. ${words.productReadBy}`,
      pick: { kind: 'product', id: skuId },
    })),
  ];
  return hits.length > 0 ? hitsResponse(hits) : lineResponse(words.nothing(plain(typed, 60)));
}

/**
 * The card of what was chosen, as it stands now. Rights are read again, for this very person (licensing-rules R5); what the list
 * carried is believed for nothing but whom and what it means.
 */
export async function insert(by: Searching & { now: Date }, value: unknown): Promise<InvokeResponse> {
  const { licensing, actor, reader, now } = by;
  const words = reader.text.composeBox;
  const pick = picked.safeParse(value).data;
  if (!pick) return lineResponse(words.invalid);
  if (pick.kind === 'person') {
    const found = await licensing.licensesOf(actor, pick.id);
    const card = snapshotCard(licensesCard(found, reader), now, reader);
    return insertResponse(card, { title: viewPerson(found.user, reader.text).name, text: words.personReadBy });
  }
  const row = (await licensing.seats(actor)).find(({ product }) => product.skuId === pick.id);
  // Its subscription has ended since the list was shown, or the list is not ours.
  if (!row) return lineResponse(words.invalid);
  const card = snapshotCard(seatsCard([row], reader, false), now, reader);
  return insertResponse(card, { title: row.product.name, text: words.productReadBy });
}
