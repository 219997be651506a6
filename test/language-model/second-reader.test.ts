import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSecondReader } from '../../src/language-model/second-reader.ts';
import { createLog } from '../../src/log.ts';
import { Secret } from '../../src/secret.ts';
import { nothingRead, type Reading } from '../../src/understanding/reading.ts';
import { type ModelServer, openModelServer } from '../support/model-server.ts';

const sentence = 'omar could do with some visio as of the day after his party';
const rules: Reading = { ...nothingRead, unread: ['party'] };
const assign = { act: 'assign', people: ['omar'], give: ['visio'], from: 'the day after his party' };
let server: ModelServer;

beforeAll(async () => {
  server = await openModelServer();
});
afterAll(() => server.close());

const reader = (patienceMs = 10_000, key: Secret | null = new Secret('the key')) =>
  createSecondReader({ url: server.url, key, model: 'small' }, { fetch, log: createLog('silent'), patienceMs });

describe('a second reading', () => {
  it('is asked with the sentence, the schema and the key, and nothing else', async () => {
    server.answers({ words: { orders: [assign] } });
    const reading = await reader()(sentence, rules);
    expect(reading).toMatchObject({
      intent: 'assign',
      users: ['omar'],
      products: [{ text: 'visio', role: 'add' }],
      when: { at: { text: 'the day after his party', day: null } },
      confidence: 'ask',
    });
    const { path, headers, body } = server.sent.at(-1) ?? { path: '', headers: {}, body: '{}' };
    expect(path).toBe('/v1/chat/completions');
    expect(headers.authorization).toBe('Bearer the key');
    const { model, messages } = JSON.parse(body);
    expect(model).toBe('small');
    expect(messages.map(({ role }: { role: string }) => role)).toEqual(['system', 'user']);
    expect(messages[1].content).toBe(sentence);
  });

  it.each([
    ['words that are no JSON', { words: 'Certainly! Omar gets Visio.' }],
    ['JSON of another shape', { words: { operation: 'assign', user: 'omar' } }],
    ['an act that there is not', { words: { orders: [{ ...assign, act: 'confirm' }] } }],
    ['an error', { status: 500, body: 'no' }],
    ['no JSON at all', { status: 200, body: '<html>' }],
    ['another address', { status: 302, body: '' }],
    ['far too much', { status: 200, body: JSON.stringify({ choices: [], filler: 'x'.repeat(30_000) }) }],
    ['nothing that was asked for', { words: { orders: [] } }],
    [
      'invented names only',
      { words: { orders: [{ act: 'unassign', people: ['Megan Bowen'], take: ['Microsoft 365 E5'] }] } },
    ],
  ])('is none where the answer is %s', async (_, how) => {
    server.answers(how);
    expect(await reader()(sentence, rules)).toBeNull();
  });

  it('is none where the model takes too long', async () => {
    server.answers('never');
    expect(await reader(50)(sentence, rules)).toBeNull();
  });

  it('is not asked for long texts', async () => {
    const before = server.sent.length;
    expect(await reader()('omar '.repeat(500), rules)).toBeNull();
    expect(server.sent.length).toBe(before);
  });
});
