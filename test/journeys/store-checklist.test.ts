import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, wordsIn } from '../support/chat-windows.ts';
import { type Connector, openConnector } from '../support/connector.ts';
import { PEOPLE } from '../support/sandbox.ts';
import { type Desk, openDesk, wordsOf } from '../support/teams.ts';

/** Points of the store checklist in docs/evidence.md that no other file proves. */
let desk: Desk;
let connector: Connector;
beforeAll(async () => {
  [desk, connector] = await Promise.all([openDesk(), openConnector()]);
});
afterAll(async () => {
  await desk.close();
  await connector.close();
});

describe('the first words that somebody tries', () => {
  it.each([
    ['Hi', 'en-US', 'What I can do for you'],
    ['Hello', 'en-US', 'What I can do for you'],
    ['HELP', 'en-US', 'What I can do for you'],
    ['Hallo', 'nl-NL', 'Wat ik voor u kan doen'],
    ['Hulp', 'nl-NL', 'Wat ik voor u kan doen'],
  ])('%s (%s) shows what can be done', async (text, locale, title) => {
    expect(wordsOf(await desk.say(PEOPLE.ada, text, locale))).toContain(title);
  });

  it.each([
    ['en-US', 'remove Microsoft 365 E3 from megan'],
    ['nl-NL', 'trek Microsoft 365 E3 in bij megan'],
  ])('what nobody understands gets examples in %s', async (locale, example) => {
    expect(wordsOf(await desk.say(PEOPLE.ada, 'qwxz plonk', locale))).toContain(example);
  });
});

describe('people with few rights', () => {
  it.each([PEOPLE.isaiah, PEOPLE.nora])(
    'a guest or a person without a role is told which roles may: %s',
    async (user) => {
      const words = wordsOf(await desk.say(user, 'remove visio from megan'));
      expect(words).toContain('License Administrator');
      expect(words).not.toContain('Megan Bowen');
    },
  );
});

it('who removes the app and installs it again is written to again', async () => {
  const window = openWindow(desk, connector, PEOPLE.ada, { name: 'Ada de Wit' });
  const data = { dialog: 'ask', colleague: '', sentence: 'who has visio' };
  const passOn = async () => {
    const body = await window.invoke('composeExtension/submitAction', { commandId: 'ask', data });
    return body.task.value as string;
  };
  await window.say('help');
  connector.failing(window.conversationId, 403);
  expect(await passOn()).toContain('Open a personal chat');
  expect(await passOn()).toContain('Open a personal chat');
  await window.say('hello');
  expect(await passOn()).toContain('answered in our personal chat');
  expect(wordsIn(await window.card('Who has Visio Plan 2'))).toContain('Megan Bowen');
});
