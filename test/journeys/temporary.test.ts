import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsIn, openWindow, type Window, wordsIn } from '../support/chat-windows.ts';
import { type Connector, openConnector } from '../support/connector.ts';
import { PEOPLE, SKUS } from '../support/sandbox.ts';
import { type Desk, openDesk } from '../support/teams.ts';

const stories = {
  en: {
    locale: 'en-US',
    give: 'give youssef visio for two weeks',
    take: 'remove exchange online plan 1 from patti during her leave for ten days',
    sure: 'Is that right?',
    lastDay: 'that is its last day',
    yes: 'yes',
    until: 'Temporary, until',
    takesBack: 'then I take it back',
    givesBack: 'then I give it back; the seat is kept',
    away: 'the mailbox cannot be used until',
    done: 'Done',
    ended: 'Temporary: it ends on',
    list: 'scheduled',
    week: 'later 8d',
    longer: 'Is it to last longer?',
    extended: 'Takes the place of',
    rest: 'later 20d',
    vague: 'give youssef visio until she is back',
    notKnown: 'so I cannot keep to it',
    impossible: 'give youssef visio until 31 february 2027',
    move: (n: string) => `move ${n} to someday`,
    noDay: 'is no day',
  },
  nl: {
    locale: 'nl-NL',
    give: 'geef youssef visio voor twee weken',
    take: 'trek exchange online plan 1 in bij patti voor tien dagen',
    sure: 'Klopt dat?',
    lastDay: 'dat is de laatste dag',
    yes: 'ja',
    until: 'Tijdelijk, tot en met',
    takesBack: 'dan haal ik het weer weg',
    givesBack: 'dan geef ik het terug; de licentie wordt vastgehouden',
    away: 'niet te gebruiken',
    done: 'Uitgevoerd',
    ended: 'Tijdelijk: het eindigt op',
    list: 'gepland',
    week: 'later 8d',
    longer: 'Moet het langer duren?',
    extended: 'Komt in de plaats van',
    rest: 'later 20d',
    vague: 'geef youssef visio totdat ze terug is',
    notKnown: 'dus ik kan mij er niet aan houden',
    impossible: 'geef youssef visio tot 31 februari 2027',
    move: (n: string) => `verzet ${n} naar ooit`,
    noDay: 'geen dag',
  },
};

describe.each(Object.entries(stories))('a license for a time, %s', (_language, say) => {
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

  const holds = async (user: string, sku: string) => {
    const { licenseAssignmentStates } = await desk.graph(`/users/${user}?$select=licenseAssignmentStates`);
    return licenseAssignmentStates.some(
      ({ assignedByGroup, skuId }: { assignedByGroup: string | null; skuId: string }) =>
        assignedByGroup === null && skuId === sku,
    );
  };
  const agreedTo = async (sentence: string) => {
    await licenses.say(sentence);
    await licenses.hears(say.lastDay);
    await licenses.say(say.yes);
    const card = await licenses.card(say.until);
    const before = wordsIn(card);
    await licenses.press(card, 'plan.confirm');
    await licenses.card(say.ended);
    return { card, before };
  };
  const newest = () => wordsIn(licenses.messages().at(-1) ?? { text: '', card: undefined });

  it('is given with its last day on the card, and taken back by itself unless it is extended', async () => {
    const { before } = await agreedTo(say.give);
    expect(before).toContain(say.takesBack);
    expect(await holds(PEOPLE.youssef, SKUS.visio)).toBe(true);
    await licenses.say(say.list);
    expect(newest()).toContain('Youssef');

    await licenses.say(say.week);
    const asked = await licenses.card(say.longer);
    expect(buttonsIn(asked.card).map(({ verb }) => verb)).toEqual(expect.arrayContaining(['plan.move', 'plan.letEnd']));
    const day = new Date(Date.now() + 22 * 86_400_000).toISOString().slice(0, 10);
    const shown = await licenses.press(asked, 'plan.move', { day });
    expect(shown).toContain(say.extended);
    await licenses.press(asked, 'plan.confirm');
    const number = /#(\d+)/.exec(wordsIn(asked))?.[1] ?? '';
    await licenses.say(say.move(number));
    expect(newest()).toContain(say.noDay);

    await licenses.say('later 7d');
    expect(await holds(PEOPLE.youssef, SKUS.visio)).toBe(true);
    await licenses.say(say.rest);
    await expect.poll(() => holds(PEOPLE.youssef, SKUS.visio), { timeout: 30_000 }).toBe(false);
  });

  it('is taken for a time and given back, and is no danger where it is back in time', async () => {
    const { before } = await agreedTo(say.take);
    expect(before).toContain(say.givesBack);
    expect(before).toContain(say.away);
    expect(await holds(PEOPLE.patti, SKUS.exchange1)).toBe(false);
    await licenses.say(say.rest);
    await expect.poll(() => holds(PEOPLE.patti, SKUS.exchange1), { timeout: 30_000 }).toBe(true);
  });

  it('keeps to no day that is none', async () => {
    await licenses.say(say.vague);
    expect(newest()).toContain(say.notKnown);
    await licenses.say(say.impossible);
    expect(newest()).toContain(say.notKnown);
  });
});
