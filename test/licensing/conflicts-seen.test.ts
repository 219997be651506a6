import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmationCard } from '../../src/cards/plan/confirmation.ts';
import { readerFor } from '../../src/text/text.ts';
import { wordsOn } from '../cards/words-on.ts';
import { actor, changeRequest, licensingOn } from '../support/licensing.ts';
import { contoso, PEOPLE, SKUS } from '../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../support/storage.ts';

const ada = actor(PEOPLE.ada, 'Ada de Wit');
const sway = 'a23b959c-7ce8-4e57-9140-b90eb88a9e97';
const engage = '7547a3fe-08ee-4ccb-b430-5077c5041653';
const whiteboard = '94a54592-cd8b-425e-87c6-97868b000b91';

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());

/** A tenant whose Graph refuses every license change with this text. */
function refusing(message: string) {
  const sandbox = contoso();
  const fetch = (async (input, init) => {
    if (!String(input).endsWith('/assignLicense')) return sandbox.fetch(input, init);
    return Response.json({ error: { code: 'Request_BadRequest', message } }, { status: 400 });
  }) as typeof globalThis.fetch;
  return { sandbox, fetch };
}

describe('a refusal about service plans that no rule of the bot knows', () => {
  it.each([
    [
      'dependency',
      `License assignment failed because service plan ${sway} depends on the service plan(s) ${engage}`,
      { services: [{ skuId: SKUS.e3, on: [sway], off: [engage] }], operation: 'services' as const },
    ],
    [
      'mutuallyExclusive',
      `License assignment failed because service plans ${sway}, ${whiteboard} are mutually exclusive.`,
      { services: [{ skuId: SKUS.e3, on: [sway], off: [] }], operation: 'services' as const },
    ],
  ])('is foreseen in the next plan, %s, as seen here with its date', async (kind, message, change) => {
    const { sandbox, fetch } = refusing(message);
    const day = new Date('2026-11-12T10:00:00Z');
    const licensing = licensingOn(storage, sandbox, { fetch, now: () => day, tenantId: kind });
    const request = changeRequest({ userIds: [PEOPLE.megan], ...change });
    const first = await licensing.propose(ada, request);
    expect(first.changes[0]?.conflicts).toEqual([]);
    await licensing.confirm(ada, first.id);
    await licensing.apply(first.id);
    expect(await licensing.plan(ada, first.id)).toMatchObject({
      state: 'failed',
      changes: [{ failure: { code: kind } }],
    });

    const second = await licensing.propose(ada, request);
    expect(second.changes[0]?.conflicts).toMatchObject([{ kind, plan: { id: sway }, seenAt: day.toISOString() }]);
    for (const [locale, words] of [
      ['en', 'Seen here on 12 November 2026.'],
      ['nl', 'Hier gezien op 12 november 2026.'],
    ] as const) {
      const card = wordsOn(confirmationCard(second, readerFor({ locale, timeZone: 'Europe/Amsterdam' })));
      expect(card.join(' ')).toContain(words);
    }
  });

  it('is no verdict: the plan may be confirmed all the same, and another tenant has never heard of it', async () => {
    const sandbox = contoso();
    const request = changeRequest({
      userIds: [PEOPLE.megan],
      operation: 'services',
      services: [{ skuId: SKUS.e3, on: [sway], off: [] }],
    });
    const here = licensingOn(storage, sandbox, { tenantId: 'dependency' });
    const plan = await here.propose(ada, request);
    expect(plan.changes[0]?.conflicts).not.toEqual([]);
    await here.confirm(ada, plan.id);
    await here.apply(plan.id);
    expect(await here.plan(ada, plan.id)).toMatchObject({ state: 'done' });
    const elsewhere = await licensingOn(storage, contoso(), { tenantId: 'another' }).propose(ada, request);
    expect(elsewhere.changes[0]?.conflicts).toEqual([]);
  });
});
