import { type Activity, TestAdapter } from 'botbuilder';
import { beforeEach, expect, test } from 'vitest';
import { createRateLimit, type RateLimits } from '../../../src/bot/teams/rate-limit.ts';
import { createLog } from '../../../src/log.ts';

const tooMany = 'That is more than I can answer in a minute. Please wait a moment and then go on.';
let time = 0;
let logged: string[] = [];
beforeEach(() => {
  time = 0;
  logged = [];
});

/** A bot that answers everything with "heard", behind the limit. */
function bot(limits: RateLimits) {
  const log = createLog('debug', { write: (line) => void logged.push(line) });
  const adapter = new TestAdapter(async (context) => {
    if (context.activity.type === 'message') await context.sendActivity('heard');
  });
  adapter.use(createRateLimit(limits, () => time, log));
  return async (person: string, activity: Partial<Activity> = {}) => {
    const before = adapter.activeQueue.length;
    const from = { id: `29:${person}`, name: person, aadObjectId: person };
    await adapter.processActivity({ type: 'message', text: 'hello', locale: 'en-US', from, ...activity });
    return adapter.activeQueue.slice(before).map(({ text, value }) => text ?? value);
  };
}

test('a minute’s worth may come at once; then words, once, and then silence until it has refilled', async () => {
  const say = bot({ perPerson: 3, perTenant: 0 });
  for (const _ of [1, 2, 3]) expect(await say('ada')).toEqual(['heard']);
  expect(await say('ada')).toEqual([tooMany]);
  expect(await say('ada')).toEqual([]);
  expect(logged).toHaveLength(1);
  time = 21_000;
  expect(await say('ada')).toEqual(['heard']);
  expect(await say('ada')).toEqual([tooMany]);
});

test('one person does not use up what another may say', async () => {
  const say = bot({ perPerson: 1, perTenant: 0 });
  expect(await say('ada')).toEqual(['heard']);
  expect(await say('ada')).toEqual([tooMany]);
  expect(await say('bram')).toEqual(['heard']);
});

test('all together have a limit too', async () => {
  const say = bot({ perPerson: 0, perTenant: 2 });
  expect([await say('ada'), await say('bram'), await say('rob')]).toEqual([['heard'], ['heard'], [tooMany]]);
});

test('every button over the limit is answered, in its own language', async () => {
  const say = bot({ perPerson: 1, perTenant: 0 });
  await say('ada');
  for (const _ of [1, 2]) {
    expect(await say('ada', { type: 'invoke', name: 'adaptiveCard/action', locale: 'nl-NL' })).toMatchObject([
      { status: 200, body: { statusCode: 400, value: { code: 'TooManyRequests', message: /^Dat is meer/ } } },
    ]);
  }
});

test('what the bot begins by itself is not counted, and without limits nothing is', async () => {
  const limited = bot({ perPerson: 1, perTenant: 1 });
  for (const _ of [1, 2, 3]) await limited('ada', { type: 'event', name: 'ContinueConversation' });
  expect(await limited('ada')).toEqual(['heard']);
  const free = bot({ perPerson: 0, perTenant: 0 });
  for (let i = 0; i < 500; i++) expect(await free('ada')).toEqual(['heard']);
});
