import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type Window } from '../support/chat-windows.ts';
import { type Connector, openConnector } from '../support/connector.ts';
import { PEOPLE } from '../support/sandbox.ts';
import { type Desk, openDesk } from '../support/teams.ts';

const stories = {
  en: {
    locale: 'en-US',
    ask: 'remove visio from megan',
    sendFirst: 'somebody else has to approve it',
    reminded: 'request #1',
    later: 'later 2d',
    laterStill: 'later 8d',
    now: 'For this sandbox it is now',
    tooFar: 'I can move the clock on by 1 hour to 400 days',
    expired: 'Nobody has decided request #1',
  },
  nl: {
    locale: 'nl-NL',
    ask: 'trek visio in bij megan',
    sendFirst: 'iemand anders moet het goedkeuren',
    reminded: 'aanvraag #1',
    later: 'later 2 dagen',
    laterStill: 'later 8d',
    now: 'Voor deze sandbox is het nu',
    tooFar: 'Ik kan de klok 1 uur tot 400 dagen vooruitzetten',
    expired: 'Niemand heeft op tijd over aanvraag #1 beslist',
  },
};

describe.each(Object.entries(stories))('time that passes while the sandbox runs, %s', (_language, say) => {
  let desk: Desk;
  let connector: Connector;
  let helpdesk: Window;

  beforeAll(async () => {
    connector = await openConnector();
    desk = await openDesk();
    helpdesk = openWindow(desk, connector, PEOPLE.hanna, { name: 'Hanna Visser', locale: say.locale });
    await helpdesk.say('help');
  });
  afterAll(async () => {
    await desk.close();
    await connector.close();
  });

  it('brings what falls due on the way, and the day it is then', async () => {
    await helpdesk.say(say.ask);
    await helpdesk.press(await helpdesk.card(say.sendFirst), 'plan.send', { reason: 'She is on leave' });
    await helpdesk.say(say.later);
    await helpdesk.hears(say.now);
    expect(helpdesk.words()).not.toContain(say.expired);
    await helpdesk.say(say.laterStill);
    await helpdesk.hears(say.expired);
  });

  it('goes on from there after a restart, in the tenant’s own answers too', async () => {
    await desk.restart();
    const answered = await fetch(`${desk.app.sandbox?.url}/v1.0/users`, { headers: { authorization: 'Bearer test' } });
    expect(Date.parse(answered.headers.get('date') ?? '') - Date.now()).toBeGreaterThan(9.9 * 86_400_000);
  });

  it('is refused beyond a year and a bit, and for nothing', async () => {
    for (const text of ['later 401d', 'later 0h']) {
      await helpdesk.say(text);
      expect(helpdesk.messages().at(-1)?.text).toContain(say.tooFar);
    }
  });
});
