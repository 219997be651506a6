import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsIn, openWindow, type Window, wordsIn } from '../support/chat-windows.ts';
import { type Connector, openConnector } from '../support/connector.ts';
import { PEOPLE, SKUS } from '../support/sandbox.ts';
import { type Desk, openDesk } from '../support/teams.ts';

const stories = {
  en: {
    locale: 'en-US',
    ask: 'assign microsoft 365 e5 to megan, omar, zoe and joni',
    join: 'Assign 3, queue 1',
    done: 'Done',
    waits: 'waits for a license',
    list: 'queue',
    place: 'Place 1',
    askAgain: 'assign microsoft 365 e5 to youssef',
    queueOne: 'Queue 1',
    second: 'Place 2',
    put: (n: string) => `put ${n} first: starts tomorrow`,
    isFirst: 'is first in line now',
    noReason: 'needs to know why',
    putBare: (n: string) => `put ${n} first`,
    leave: (n: string) => `leave ${n}`,
    left: 'has left the line',
    frees: 'remove microsoft 365 e5 from omar',
    came: 'A license has come free',
    nobody: 'Nobody waits for a license',
    freesAgain: 'remove microsoft 365 e5 from zoe',
    helpdeskAsk: 'assign microsoft 365 e5 to adele',
    held: 'is held for you until',
    later: 'later 4d',
    passed: 'The license went to the next in line',
  },
  nl: {
    locale: 'nl-NL',
    ask: 'wijs microsoft 365 e5 toe aan megan, omar, zoe en joni',
    join: 'Wijs 3 toe, 1 op de wachtlijst',
    done: 'Gedaan',
    waits: 'wacht op een licentie',
    list: 'wachtlijst',
    place: 'Plaats 1',
    askAgain: 'wijs microsoft 365 e5 toe aan youssef',
    queueOne: '1 op de wachtlijst',
    second: 'Plaats 2',
    put: (n: string) => `zet ${n} vooraan: begint morgen`,
    isFirst: 'staat nu vooraan',
    noReason: 'moet weten waarom',
    putBare: (n: string) => `zet ${n} vooraan`,
    leave: (n: string) => `verlaat wachtlijst ${n}`,
    left: 'staat niet meer op de wachtlijst',
    frees: 'trek microsoft 365 e5 in bij omar',
    came: 'Er is een licentie vrijgekomen',
    nobody: 'Niemand wacht op een licentie',
    freesAgain: 'trek microsoft 365 e5 in bij zoe',
    helpdeskAsk: 'wijs microsoft 365 e5 toe aan adele',
    held: 'Die is voor u tot',
    later: 'later 4d',
    passed: 'De licentie ging naar de volgende',
  },
};

describe.each(Object.entries(stories))('no license left, %s', (_language, say) => {
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

  const helpdesk = () => openWindow(desk, connector, PEOPLE.hanna, { name: 'Hanna Visser', locale: say.locale });
  const last = (window: Window) => wordsIn(window.messages().at(-1) ?? { text: '', card: undefined });
  const numberOf = (words: string) => /#(\d+)/.exec(words)?.[1] ?? '';
  const held = async (user: string) => {
    const { assignedLicenses } = await desk.graph(`/users/${user}?$select=assignedLicenses`);
    return assignedLicenses.map(({ skuId }: { skuId: string }) => skuId);
  };

  it('gives those for whom there is one theirs, and the last a place in line', async () => {
    await licenses.say(say.ask);
    const card = await licenses.card(say.join);
    expect(buttonsIn(card.card).map(({ verb }) => verb)).not.toContain('plan.confirm');
    await licenses.press(card, 'plan.queue');
    await licenses.hears(say.waits);
    await expect.poll(() => held(PEOPLE.zoe), { timeout: 30_000 }).toContain(SKUS.e5);
    expect(await held(PEOPLE.joni)).not.toContain(SKUS.e5);
    await licenses.say(say.list);
    await licenses.hears(say.place);
  });

  it('is asked for by others too, and reordered with a reason only', async () => {
    await licenses.say(say.askAgain);
    const card = await licenses.card(say.queueOne);
    const number = numberOf(wordsIn(card));
    await licenses.press(card, 'plan.queue');
    await licenses.say(say.list);
    expect(last(licenses)).toContain(say.second);
    await licenses.say(say.putBare(number));
    expect(last(licenses)).toContain(say.noReason);
    await licenses.say(say.put(number));
    await licenses.hears(say.isFirst);
    await licenses.say(say.leave(number));
    await licenses.hears(say.left);
  });

  it('goes on by itself when a license comes free', async () => {
    await licenses.say(say.frees);
    const card = await licenses.card(/E5.*Omar/s);
    await licenses.press(card, 'plan.confirm');
    await licenses.hears(say.came);
    await expect.poll(() => held(PEOPLE.joni), { timeout: 30_000 }).toContain(SKUS.e5);
    await licenses.say(say.list);
    expect(last(licenses)).toContain(say.nobody);
  });

  it('asks who could not agree alone, and passes on where nobody answers', async () => {
    const hanna = helpdesk();
    await hanna.say(say.helpdeskAsk);
    await hanna.press(await hanna.card(say.queueOne), 'plan.queue');
    await licenses.say(say.freesAgain);
    await licenses.press(await licenses.card(/E5.*Zo/s), 'plan.confirm');
    await hanna.hears(say.held);
    const card = await hanna.card('#');
    expect(buttonsIn(card.card).map(({ verb }) => verb)).toContain('plan.send');
    await licenses.say(say.later);
    await hanna.hears(say.passed);
  });
});
