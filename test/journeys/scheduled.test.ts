import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsIn, openWindow, type Window, wordsIn } from '../support/chat-windows.ts';
import { type Connector, openConnector } from '../support/connector.ts';
import { PEOPLE, SKUS } from '../support/sandbox.ts';
import { type Desk, openDesk } from '../support/teams.ts';

const stories = {
  en: {
    locale: 'en-US',
    ask: 'remove exchange online plan 1 from patti in 5 days',
    askSecond: 'remove visio from megan in 5 days',
    sure: 'Is that right?',
    yes: 'yes',
    begins: 'Begins on',
    scheduled: 'Scheduled',
    list: 'scheduled',
    later: 'later 6d',
    started: 'was due and is carried out now',
    drop: (n: string) => `drop ${n}`,
    dropped: 'Cancelled',
    none: 'No plan waits for its day',
  },
  nl: {
    locale: 'nl-NL',
    ask: 'trek exchange online plan 1 in bij patti over 5 dagen',
    askSecond: 'trek visio in bij megan over 5 dagen',
    sure: 'Klopt dat?',
    yes: 'ja',
    begins: 'Begint op',
    scheduled: 'Ingepland',
    list: 'gepland',
    later: 'later 6d',
    started: 'was aan de beurt en wordt nu uitgevoerd',
    drop: (n: string) => `laat ${n} vervallen`,
    dropped: 'Geannuleerd',
    none: 'Er wacht geen plan op zijn dag',
  },
};

describe.each(Object.entries(stories))('a change on a later day, %s', (_language, say) => {
  let desk: Desk;
  let connector: Connector;
  let licenses: Window;

  beforeAll(async () => {
    connector = await openConnector();
    desk = await openDesk();
    licenses = openWindow(desk, connector, PEOPLE.ada, { name: 'Ada de Wit', locale: say.locale });
  });
  afterAll(async () => {
    await desk.close();
    await connector.close();
  });

  const held = async (user: string) => {
    const { licenseAssignmentStates } = await desk.graph(`/users/${user}?$select=licenseAssignmentStates`);
    return licenseAssignmentStates
      .filter(({ assignedByGroup }: { assignedByGroup: string | null }) => assignedByGroup === null)
      .map(({ skuId }: { skuId: string }) => skuId);
  };
  const agreedTo = async (sentence: string) => {
    await licenses.say(sentence);
    await licenses.hears(say.sure);
    await licenses.say(say.yes);
    const card = await licenses.card(say.begins);
    const number = /#(\d+)/.exec(wordsIn(card))?.[1] ?? '';
    expect(await licenses.press(card, 'plan.confirm')).toContain(say.scheduled);
    return { card, number };
  };

  it('is agreed to with its day, waits, and is listed', async () => {
    const { card } = await agreedTo(say.ask);
    expect(buttonsIn(card.card).map(({ verb }) => verb)).toEqual(expect.arrayContaining(['plan.now', 'plan.drop']));
    expect(await held(PEOPLE.patti)).toContain(SKUS.exchange1);
    await licenses.say(say.list);
    expect(wordsIn(licenses.messages().at(-1) ?? { text: '', card: undefined })).toContain('Patti');
  });

  it('can be dropped in words before', async () => {
    const { number } = await agreedTo(say.askSecond);
    await licenses.say(say.drop(number));
    expect(wordsIn(licenses.messages().at(-1) ?? { text: '', card: undefined })).toContain(say.dropped);
  });

  it('happens when its day has come, and only that', async () => {
    await licenses.say(say.later);
    await licenses.hears(say.started);
    await expect.poll(() => held(PEOPLE.patti), { timeout: 30_000 }).not.toContain(SKUS.exchange1);
    expect(await held(PEOPLE.megan)).toContain(SKUS.visio);
    await licenses.say(say.list);
    await licenses.hears(say.none);
  });
});
