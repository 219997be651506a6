import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approvalCard } from '../../src/cards/plan/approval.ts';
import type { Licensing } from '../../src/licensing/licensing.ts';
import { createLog } from '../../src/log.ts';
import { createDevelopmentCheck } from '../../src/requests-api/caller.ts';
import { type ApiAnswer, createRequestsApi } from '../../src/requests-api/requests-api.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { readerFor } from '../../src/text/text.ts';
import { wordsOn } from '../cards/words-on.ts';
import { approvalScene, people, recordOf, refusalOf } from '../support/approvals.ts';
import { forEveryDeath, mortal } from '../support/mortal.ts';
import { carryOut } from '../support/queue-by-hand.ts';
import { heldBy, PEOPLE, SKUS } from '../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../support/storage.ts';

const { ada, bram, hanna } = people;
const serviceNow = { id: '22222222-2222-4222-8222-222222222222', name: 'ServiceNow *1*' };
const other = { id: '33333333-3333-4333-8333-333333333333', name: 'Other' };
const token = 'development-token';
const log = createLog('silent');
const takeE3 = {
  requester: 'hanna@contoso.example',
  people: ['megan@contoso.example'],
  remove: ['SPE_E3'],
  reason: 'She has left',
};

let storage: TestStorage;
let licensing: Licensing;
let sandbox: Sandbox;
let keys = 0;
const clock = { now: new Date('2026-03-03T09:00:00Z') };

beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());
beforeEach(() => {
  ({ licensing, sandbox } = approvalScene(storage, clock));
});

function apiOn(over: Pick<Licensing, 'file' | 'filed'>, caller = serviceNow, perMinute = 0) {
  const check = createDevelopmentCheck(token, caller);
  return createRequestsApi({ licensing: over, check, locale: 'en-US', perMinute, clock: () => 0, log });
}

const headers = (key: string) => ({ authorization: `Bearer ${token}`, 'idempotency-key': key });
const freshKey = () => `INC${++keys}`;
const post = (body: object, key = freshKey(), over = licensing) => apiOn(over).post({ headers: headers(key), body });
const idOf = ({ body }: ApiAnswer) => (body as { id: string }).id;
const errorOf = ({ body }: ApiAnswer) => (body as { error: { code: string; message: string } }).error;

describe('a request that an application files', () => {
  it('waits for approval in the name of the person, with the application in the record and before the approver', async () => {
    const answer = await post({ ...takeE3, ticket: 'INC0012345' });
    expect(answer).toMatchObject({
      status: 201,
      headers: { Location: `/api/requests/${idOf(answer)}` },
      body: {
        status: 'waiting',
        requester: { id: PEOPLE.hanna, name: 'Hanna Visser' },
        filedBy: serviceNow,
        ticket: 'INC0012345',
        decision: null,
        people: [{ userPrincipalName: 'megan@contoso.example', status: 'planned', failure: null }],
      },
    });
    const record = await recordOf(storage, idOf(answer));
    expect(record.slice(0, 2)).toEqual(['Hanna Visser: proposed', 'ServiceNow *1*: filed']);
    const plan = await licensing.plan(ada, idOf(answer));
    for (const [locale, says] of [
      ['en-US', 'Filed by'],
      ['nl-NL', 'Ingediend door'],
    ] as const) {
      const words = wordsOn(approvalCard(plan, readerFor({ locale, timeZone: 'UTC' }))).join('\n');
      expect(words).toContain(says);
      expect(words).toContain('ServiceNow');
      expect(words).not.toContain('*1*');
    }
  });

  it('is told by GET until it is over, with who decided; to the application that filed it only', async () => {
    const answer = await post(takeE3);
    const get = (caller = serviceNow) => apiOn(licensing, caller).get({ headers: headers(''), id: idOf(answer) });
    expect(await get()).toMatchObject({ status: 200, body: { status: 'waiting' } });
    await licensing.approve(ada, idOf(answer));
    await carryOut(licensing, idOf(answer));
    expect(await get()).toMatchObject({
      body: { status: 'done', decision: { verb: 'approve', by: 'Ada de Wit' }, people: [{ status: 'done' }] },
    });
    expect(heldBy(sandbox, PEOPLE.megan)).not.toContain(SKUS.e3);
    expect((await get(other)).status).toBe(404);
    const ofChat = await licensing
      .propose(hanna, (await licensing.plan(hanna, idOf(answer))).request)
      .catch(() => null);
    expect(ofChat).toBeNull();
    expect((await apiOn(licensing).get({ headers: headers(''), id: 'nonsense' })).status).toBe(404);
  });

  it('never defeats four eyes: also of somebody who may act alone, who then cannot approve it', async () => {
    const answer = await post({ ...takeE3, requester: 'ada@contoso.example' });
    expect(answer.body).toMatchObject({ status: 'waiting', requester: { id: PEOPLE.ada } });
    expect((await licensing.plan(ada, idOf(answer))).needsApproval).toBe('application');
    expect((await refusalOf(licensing.approve(ada, idOf(answer)))).code).toBe('fourEyes');
    expect((await refusalOf(licensing.confirm(ada, idOf(answer)))).code).toBe('alreadyDecided');
    expect((await licensing.approve(bram, idOf(answer))).state).toBe('approved');
  });

  it('is one, however often it is posted, also at the same moment', async () => {
    const key = freshKey();
    const both = await Promise.all([post(takeE3, key), post(takeE3, key)]);
    expect(new Set(both.map(idOf)).size).toBe(1);
    const again = await post(takeE3, key);
    expect(again).toMatchObject({ status: 200, body: { id: both[0] && idOf(both[0]), status: 'waiting' } });
    expect((await recordOf(storage, idOf(again))).filter((line) => line.endsWith(': waiting'))).toHaveLength(1);
    const changed = await post({ ...takeE3, people: ['jan.deboer@contoso.example'] }, key);
    expect([changed.status, errorOf(changed).code]).toEqual([422, 'IdempotencyKeyReused']);
    const foreign = await apiOn(licensing, other).post({ headers: headers(key), body: takeE3 });
    expect(idOf(foreign)).not.toBe(idOf(again));
  });

  it('is one and waits, at whichever step the process was killed before the second post', async () => {
    const deaths = await forEveryDeath(async (lastStep) => {
      ({ licensing, sandbox } = approvalScene(storage, clock));
      const killed = mortal(storage, sandbox, lastStep, () => clock.now);
      const key = freshKey();
      await post(takeE3, key, killed.licensing).catch(() => {});
      const answer = await post(takeE3, key);
      expect(answer.body).toMatchObject({ status: 'waiting' });
      const record = await recordOf(storage, idOf(answer));
      expect(record.filter((line) => line.endsWith(': filed'))).toHaveLength(1);
      expect(record.filter((line) => line.endsWith(': waiting'))).toHaveLength(1);
      return { died: killed.died() };
    });
    expect(deaths).toBeGreaterThan(4);
  });
});

describe('what is refused', () => {
  it.each([
    ['in the name of somebody who may not ask', { ...takeE3, requester: 'megan@contoso.example' }, 403, 'notAllowed'],
    ['in the name of nobody', { ...takeE3, requester: 'nobody@contoso.example' }, 422, 'unknownPeople'],
    ['in a name that only begins so', { ...takeE3, requester: 'hanna' }, 422, 'unknownPeople'],
    ['for nobody', { ...takeE3, people: ['nobody@contoso.example'] }, 422, 'unknownPeople'],
    ['of no product', { ...takeE3, remove: ['NOTHING'] }, 422, 'unknownProduct'],
    [
      'of what they do not hold',
      { ...takeE3, remove: ['VISIOCLIENT'], people: ['hanna@contoso.example'] },
      422,
      'nothingToDo',
    ],
  ])('%s, with the next step', async (_what, body, status, code) => {
    const answer = await post(body);
    expect([answer.status, errorOf(answer).code]).toEqual([status, code]);
    expect(errorOf(answer).message.length).toBeGreaterThan(20);
  });

  it.each([
    ['no object', []],
    ['nobody', { ...takeE3, people: [] }],
    ['too many people', { ...takeE3, people: Array.from({ length: 21 }, (_, n) => `p${n}@contoso.example`) }],
    ['nothing to do', { ...takeE3, remove: [] }],
    ['no reason', { ...takeE3, reason: ' ' }],
    ['a word too much', { ...takeE3, approved: true }],
    ['a day that is none', { ...takeE3, at: 'tomorrow' }],
    ['another kind of list', { ...takeE3, remove: 'SPE_E3' }],
  ])('a body with %s: 400, and which part it is', async (_what, body) => {
    const answer = await post(body);
    expect([answer.status, errorOf(answer).code]).toEqual([400, 'BadRequest']);
  });

  it.each([undefined, '', 'with space', 'x'.repeat(201)])('the key %s', async (key) => {
    const given = { authorization: `Bearer ${token}`, ...(key === undefined ? {} : { 'idempotency-key': key }) };
    const answer = await apiOn(licensing).post({ headers: given, body: takeE3 });
    expect([answer.status, errorOf(answer).code]).toEqual([400, 'IdempotencyKeyMissing']);
  });

  it('more than a minute bears', async () => {
    const api = apiOn(licensing, serviceNow, 2);
    const call = () => api.get({ headers: headers(''), id: 'nonsense' });
    expect([(await call()).status, (await call()).status]).toEqual([404, 404]);
    expect(await call()).toMatchObject({ status: 429, headers: { 'Retry-After': '60' } });
  });
});
