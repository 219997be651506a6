import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type Window } from '../support/chat-windows.ts';
import { type Connector, openConnector } from '../support/connector.ts';
import { PEOPLE } from '../support/sandbox.ts';
import { common, type Desk, openDesk } from '../support/teams.ts';

const { ada, gerda, bilal, bram, hanna } = PEOPLE;
const inCatalog = 'f0000000-0000-4000-8000-000000000001';

/** Approvers who have never opened the bot. */
describe.each([
  ['with the bot in the catalog', inCatalog],
  ['with an id that the catalog does not know', 'f0000000-0000-4000-8000-0000000000ff'],
  ['without it', ''],
])('somebody asks for approval, %s', (_when, catalogApp) => {
  let desk: Desk;
  let connector: Connector;
  let helpdesk: Window;
  const installs = catalogApp === inCatalog;

  beforeAll(async () => {
    connector = await openConnector();
    desk = await openDesk({ TEAMS_CATALOG_APP_ID: catalogApp });
    await openWindow(desk, connector, ada, { name: 'Ada de Wit' }).say('help');
    helpdesk = openWindow(desk, connector, hanna, { name: 'Hanna Visser' });
    await helpdesk.say('remove visio from megan');
    await helpdesk.press(await helpdesk.card('somebody else has to approve it'), 'plan.send', { reason: 'Not needed' });
  });
  afterAll(async () => {
    await desk.close();
    await connector.close();
  });

  const installed = async (user: string) => (await desk.graph(`/users/${user}/teamwork/installedApps`)).value.length;

  it('the bot is installed for those who have never opened it, and for nobody else', async () => {
    const all = async () => [await installed(gerda), await installed(bilal), await installed(ada)];
    await expect.poll(all, { timeout: 15_000 }).toEqual(installs ? [1, 1, 0] : [0, 0, 0]);
  });

  it('who cannot be reached is named, and nobody else', async () => {
    if (installs) expect(helpdesk.words()).not.toContain('I could not write to');
    else await helpdesk.hears('I could not write to Gerda Smit, Bram Jansen or Bilal Haddad');
  });

  it('asked again, nobody is installed twice', async () => {
    await helpdesk.say('remove power bi pro from zoe').catch(() => undefined);
    await helpdesk.say('remind 1');
    expect(await installed(gerda)).toBe(installs ? 1 : 0);
  });

  it('whoever is added then is greeted with what waits', async () => {
    const later = openWindow(desk, connector, gerda, { name: 'Gerda Smit' });
    const { deliveryMode: _, ...activity } = common(gerda);
    const added = { type: 'conversationUpdate', serviceUrl: connector.url, membersAdded: [{ id: '28:desk' }] };
    await desk.post({ ...activity, ...added });
    await later.hears('1 request waits for your decision');
    await later.hears('Waiting for your decision');
    await later.hears('Hanna Visser');
  });

  it('whoever comes by typing something else is told as well, once', async () => {
    const later = openWindow(desk, connector, bram, { name: 'Bram Jansen' });
    expect((await later.say('seats')).length).toBe(2);
    await later.hears('Waiting for your decision');
    expect((await later.say('seats')).length).toBe(1);
  });
});
