import { afterEach, describe, expect, test } from 'vitest';
import { createAdapter } from '../../../src/bot/teams/adapter.ts';
import { botAuthentication } from '../../../src/bot/teams/credentials.ts';
import { createHttp } from '../../../src/http.ts';
import { createLog } from '../../../src/log.ts';
import type { Trouble } from '../../../src/operation/trouble.ts';
import { PEOPLE } from '../../support/sandbox.ts';
import { common } from '../../support/teams.ts';

let close = async () => {};
afterEach(() => close());

/** What a person reads whose turn fails while this is wrong with the database. */
async function answerWhen(trouble: Trouble | null, locale: string): Promise<string> {
  const log = createLog('silent');
  const adapter = createAdapter({
    authentication: botAuthentication(null, fetch),
    tenantId: 'd0000000-0000-4000-8000-000000000001',
    defaultLocale: 'en-US',
    limits: { perPerson: 0, perTenant: 0 },
    loopback: true,
    leaseTurn: async () => async () => {},
    trouble: async () => trouble,
    log,
  });
  const http = await createHttp({
    host: '127.0.0.1',
    port: 0,
    messages: (req, res) =>
      adapter.process(req, res, async () => {
        throw new Error('could not extend file "base/5/16384": No space left on device');
      }),
    readiness: async () => ({}),
    log,
  });
  close = http.close;
  const response = await fetch(`${http.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...common(PEOPLE.ada, locale), type: 'message', text: 'seats' }),
  });
  expect(response.status).toBe(200);
  return JSON.stringify(await response.json());
}

describe('a turn that fails', () => {
  test.each([
    ['full', 'en-US', 'the disk of my database is full'],
    ['full', 'nl-NL', 'de schijf van mijn database vol is'],
    ['away', 'en-US', 'My database does not answer at the moment'],
    ['away', 'nl-NL', 'Mijn database antwoordt op dit moment niet'],
    [null, 'en-US', 'something went wrong on my side'],
  ] as const)('while the database is %s says so in %s, and nothing of the error', async (trouble, locale, words) => {
    const answer = await answerWhen(trouble, locale);
    expect(answer).toContain(words);
    expect(answer).not.toContain('No space left');
  });
});
