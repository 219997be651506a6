import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, SKUS } from '../../support/sandbox.ts';
import { type CardJson, common, type Desk, openDesk } from '../../support/teams.ts';

const { ada, hanna, nora, megan } = PEOPLE;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

async function search(user: string, value: unknown): Promise<CardJson> {
  const activity = { ...common(user), type: 'invoke', name: 'application/search', value, deliveryMode: undefined };
  const { status, body } = await desk.post(activity);
  expect(status).toBe(200);
  return body;
}

const typed = (dataset: string, queryText?: string, queryOptions?: object) => ({ dataset, queryText, queryOptions });
const resultsOf = (body: CardJson): { title: string; value: string }[] => body.value.results;

describe('users while typing', () => {
  it('are found by part of a name, with what tells namesakes apart', async () => {
    const body = await search(ada, typed('users', 'megan b', { skip: 0, top: 15 }));
    expect(body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.search.searchResponse',
      value: {
        results: [{ title: 'Megan Bowen · megan@contoso.example · Marketing manager · Marketing', value: megan }],
      },
    });
  });

  it('are at most fifteen, whatever is asked for, and the next ones on the next page', async () => {
    const first = resultsOf(await search(ada, typed('users', 'd')));
    expect(first).toHaveLength(15);
    expect(resultsOf(await search(ada, typed('users', 'd', { skip: 0, top: 500 })))).toHaveLength(15);
    const next = resultsOf(await search(ada, typed('users', 'd', { skip: 15, top: 15 })));
    expect(next.length).toBeGreaterThan(0);
    expect(next.filter(({ value }) => first.some((one) => one.value === value))).toEqual([]);
  });

  it('with nothing typed yet are those of the last plans, each once', async () => {
    expect(resultsOf(await search(ada, typed('users', '')))).toEqual([]);
    for (const product of ['visio', 'e3']) await desk.say(ada, `remove ${product} from megan`);
    expect(resultsOf(await search(ada, typed('users', ''))).map(({ value }) => value)).toEqual([megan]);
    expect(resultsOf(await search(ada, typed('users'))).map(({ value }) => value)).toEqual([megan]);
    expect(resultsOf(await search(hanna, typed('users', '')))).toEqual([]);
  });

  it('never become Markdown', async () => {
    const [one] = resultsOf(await search(ada, typed('users', 'lars')));
    expect(one?.title).toContain('Lars');
    expect(one?.title).not.toMatch(/\]\(|\*\*/);
  });
});

describe('products while typing', () => {
  it('are found by the names people use', async () => {
    expect(resultsOf(await search(hanna, typed('products', 'visio')))).toEqual([
      { title: 'Visio Plan 2', value: SKUS.visio },
    ]);
  });

  it('with nothing typed yet are all, as far as they are shown', async () => {
    const all = resultsOf(await search(ada, typed('products', '')));
    expect(all.length).toBeGreaterThan(5);
    expect(all.length).toBeLessThanOrEqual(15);
    expect(resultsOf(await search(ada, typed('products', '', { skip: 0, top: 3 })))).toEqual(all.slice(0, 3));
  });
});

describe('who may not look (R5)', () => {
  it.each([typed('users', 'megan'), typed('users', ''), typed('products', 'visio'), typed('products', '')])(
    'is told which roles may: %j',
    async (value) => {
      const body = await search(nora, value);
      expect(body).toMatchObject({ statusCode: 400, value: { code: 'NotAllowed' } });
      expect(body.value.message).toContain('License Administrator');
    },
  );
});

it.each([{}, null, { dataset: 'graph.microsoft.com/users', queryText: 'x' }, { dataset: 7 }, 'x'])(
  'a search that is none is refused: %j',
  async (value) => {
    expect(await search(ada, value)).toMatchObject({ statusCode: 400, value: { code: 'BadRequest' } });
  },
);

it('text and numbers of the wrong kind count as nothing typed', async () => {
  const body = await search(ada, { dataset: 'products', queryText: 7, queryOptions: { skip: -1, top: 'x' } });
  expect(body.statusCode).toBe(200);
});
