import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type Window } from '../support/chat-windows.ts';
import { type Connector, openConnector } from '../support/connector.ts';
import { PEOPLE } from '../support/sandbox.ts';
import { type Desk, openDesk } from '../support/teams.ts';

let desk: Desk;
let connector: Connector;
let hanna: Window;
let ada: Window;
let bram: Window;

beforeAll(async () => {
  connector = await openConnector();
  desk = await openDesk();
  ada = openWindow(desk, connector, PEOPLE.ada, { name: 'Ada de Wit' });
  bram = openWindow(desk, connector, PEOPLE.bram, { name: 'Bram Peeters', locale: 'nl-NL' });
  hanna = openWindow(desk, connector, PEOPLE.hanna, { name: 'Hanna Visser' });
  for (const window of [ada, bram, hanna]) await window.say('help');
});
afterAll(async () => {
  await desk.close();
  await connector.close();
});

describe('debug', () => {
  it('sends', async () => {
    const said = await hanna.say('remove visio from megan');
    console.log(
      JSON.stringify(
        said.map((m) => m.card?.actions),
        null,
        1,
      ),
      hanna.words().slice(-1500),
    );
    const card = await hanna.card('Send for approval');
    console.log(await hanna.press(card, 'plan.send', { reason: '', ticket: '' }));
    console.log(await hanna.press(card, 'plan.send', { reason: 'She no longer draws', ticket: 'INC1' }));
    await ada.card('To be decided');
    await bram.card('Te beslissen');
    console.log('ADA', ada.words().slice(-3000));
    expect(1).toBe(1);
  });
});
