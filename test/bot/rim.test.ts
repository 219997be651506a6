import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../support/sandbox.ts';
import { buttonsOf, common, type Desk, type Heard, openDesk, planIdOf, wordsOf } from '../support/teams.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const hello = { ...common(PEOPLE.ada), type: 'message', text: 'help' };
const upload = {
  uploadUrl: 'https://contoso.sharepoint.example/upload',
  contentUrl: 'https://contoso.sharepoint.example/file',
  name: 'record.csv',
  uniqueId: 'u',
  fileType: 'csv',
};
const heardBy = ({ body }: { body: unknown }) => (body as { activities: unknown[] } | null)?.activities ?? [];

describe('who is served (design, decisions 11 and 13)', () => {
  const other = 'e1e1e1e1-0000-4000-8000-000000000001';
  it.each([
    ['another channel', { ...hello, channelId: 'emulator' }],
    ['no channel', { ...hello, channelId: undefined }],
    [
      'another tenant',
      { ...hello, conversation: { id: 'c', tenantId: other }, channelData: { tenant: { id: other } } },
    ],
    ['two tenants', { ...hello, channelData: { tenant: { id: other } } }],
    ['a guest of a shared channel', { ...hello, from: { ...hello.from, tenantId: other } }],
    ['no tenant at all', { ...hello, conversation: { id: 'c' }, channelData: undefined }],
  ])('answers nothing to %s', async (_who, activity) => {
    const answer = await desk.post(activity);
    expect(heardBy(answer)).toEqual([]);
  });

  it('refuses an invoke of another tenant', async () => {
    const answer = await desk.post({
      ...hello,
      type: 'invoke',
      name: 'adaptiveCard/action',
      deliveryMode: undefined,
      conversation: { id: 'c', tenantId: other },
      value: { action: { type: 'Action.Execute', verb: 'plan.confirm', data: {} } },
    });
    expect(answer).toMatchObject({ status: 401, body: { error: { code: 'Unauthorized' } } });
  });

  it.each([undefined, 'not-an-id'])('does nothing for a sender with the object id %s', async (aadObjectId) => {
    const answer = await desk.post({ ...hello, text: 'remove e3 from megan', from: { id: '29:x', aadObjectId } });
    expect(JSON.stringify(heardBy(answer))).toContain('cannot see who you are');
  });
});

describe('whatever comes in', () => {
  it.each([
    ['no JSON', '{"type":'],
    ['an array', '[]'],
    ['an empty object', '{}'],
    ['a type of another kind', '{"type":7}'],
    ['a conversation that is a text', JSON.stringify({ ...hello, conversation: 'c' })],
    ['a text that is a number', JSON.stringify({ ...hello, text: 7 })],
    ['no service url', JSON.stringify({ ...hello, serviceUrl: undefined, deliveryMode: undefined })],
    ['a member that is null', JSON.stringify({ ...hello, type: 'conversationUpdate', membersAdded: [null] })],
    [
      'no recipient',
      JSON.stringify({ ...hello, type: 'conversationUpdate', membersAdded: [{ id: 'x' }], recipient: null }),
    ],
    ['a null character', JSON.stringify({ ...hello, locale: 'nl\0' })],
    ['a service url that is a list', JSON.stringify({ ...hello, serviceUrl: [hello.serviceUrl] })],
    ['a name that is a list', JSON.stringify({ ...hello, from: { ...hello.from, name: ['x'] } })],
    ['an object id that is a number', JSON.stringify({ ...hello, from: { ...hello.from, aadObjectId: 42 } })],
    ['a sender without an id', JSON.stringify({ ...hello, from: { name: 'x' } })],
    ['entities that are none', JSON.stringify({ ...hello, entities: 'x' })],
    ['a mention without a text', JSON.stringify({ ...hello, text: undefined, entities: [{ type: 'mention' }] })],
  ])('is survived: %s', async (_what, body) => {
    const { status } = await desk.post(body);
    expect(status).toBeLessThan(500);
    expect(wordsOf(await desk.say(PEOPLE.ada, 'help'))).toContain('What I can do for you');
  });

  it.each(['message/submitAction', 'task/fetch', 'application/search', 'nonsense', undefined])(
    'answers the invoke %s with HTTP 200',
    async (name) => {
      const answer = await desk.post({ ...hello, type: 'invoke', name, value: {}, deliveryMode: undefined });
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ statusCode: 400 });
    },
  );

  it.each([{}, { verb: 'plan.confirm' }, { verb: 7, data: [] }, { verb: 'plan.confirm', data: { planId: {} } }, null])(
    'answers the action %j with words',
    async (action) => {
      const answer = await desk.post({
        ...hello,
        type: 'invoke',
        name: 'adaptiveCard/action',
        deliveryMode: undefined,
        value: { action },
      });
      expect(answer).toMatchObject({ status: 200, body: { statusCode: expect.any(Number) } });
    },
  );

  it.each([{ x: 1 }, ['a'], 7, null])('answers an invoke whose name is %j with a refusal', async (name) => {
    const answer = await desk.post({ ...hello, type: 'invoke', name, value: {}, deliveryMode: undefined });
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 400 } });
  });

  it('answers who asks for a file without the right with the reason, in words', async () => {
    const value = { action: 'accept', context: { question: { days: 3 } }, uploadInfo: upload };
    const invoke = { ...common(PEOPLE.nora), type: 'invoke', name: 'fileConsent/invoke', value };
    const heard = heardBy(await desk.post(invoke)) as Heard[];
    const words = wordsOf(heard.filter(({ type }) => type === 'message'));
    expect(words).toContain('You have no active role that lets you look at licenses');
    expect(words).not.toMatch(/went wrong|reference/i);
  });

  it.each(['', '\u0000', 'remove e3\u0000 from me\u0000gan', 'history of \u0000', '\uD800 e3'])(
    'answers the text %j',
    async (text) => {
      const words = wordsOf(await desk.say(PEOPLE.ada, text));
      expect(words).not.toMatch(/went wrong/i);
      expect(words).not.toBe('');
      await desk.say(PEOPLE.ada, 'cancel');
    },
  );

  it('answers a NUL in what is typed on a card', async () => {
    const card = await desk.say(PEOPLE.hanna, 'remove visio from megan');
    const planId = buttonsOf(card).find(({ verb }) => verb === 'plan.send')?.data.planId;
    const sent = await desk.press(PEOPLE.hanna, 'plan.send', { planId, reason: 'left\u0000 us', ticket: '\u0000' });
    expect(wordsOf(sent)).toContain('left us');
    const old = await desk.submit(PEOPLE.ada, { question: 'a\u0000b', value: '\u0000' });
    expect(wordsOf(old)).not.toMatch(/went wrong/i);
  });

  it.each(['approve', 'reject', 'askBack'])(
    'answers whoever presses %s on a plan that is no request, and that they may not even see, in words',
    async (verb) => {
      const planId = planIdOf(await desk.say(PEOPLE.ada, 'remove e3 from zoe'));
      const answer = await desk.press(PEOPLE.nora, `plan.${verb}`, { planId, rejection: 'x', question: 'x' });
      expect(wordsOf(answer)).toContain('You have no active role');
      expect(wordsOf(answer)).not.toContain('Zoë');
    },
  );

  it('answers a text of 10,000 characters and a name full of Markdown', async () => {
    expect((await desk.say(PEOPLE.ada, 'x '.repeat(5_000))).length).toBeGreaterThan(0);
    await desk.say(PEOPLE.ada, 'cancel');
    const words = wordsOf(await desk.say(PEOPLE.ada, 'remove e3 from [click](https://evil.example) **now**'));
    expect(words).not.toContain('[click](https://evil.example)');
    await desk.say(PEOPLE.ada, 'cancel');
  });

  it('strips every mention of itself and hard spaces', async () => {
    const text = '<at>License Desk</at>&nbsp; who has <at>License Desk</at> visio';
    expect(wordsOf(await desk.say(PEOPLE.ada, text))).toContain('Who has Visio Plan 2');
  });

  it('welcomes whoever installs it, once', async () => {
    const added = { ...common(PEOPLE.rob, 'nl-NL'), type: 'conversationUpdate', membersAdded: [{ id: '28:desk' }] };
    expect(JSON.stringify(heardBy(await desk.post(added)))).toContain('Welkom bij');
    const installed = { ...common(PEOPLE.rob, 'nl-NL'), type: 'installationUpdate', action: 'add' };
    expect(heardBy(await desk.post(installed))).toEqual([]);
  });
});
