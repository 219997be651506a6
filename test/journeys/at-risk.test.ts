import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsIn, openWindow, type Window, wordsIn } from '../support/chat-windows.ts';
import { type Connector, openConnector } from '../support/connector.ts';
import { PEOPLE } from '../support/sandbox.ts';
import { type CardJson, type Desk, openDesk } from '../support/teams.ts';

const stories = {
  en: {
    locale: 'en-US',
    take: 'remove windows 365 from lidia',
    takeMail: 'remove exchange online plan 1 from patti',
    list: 'what is at risk?',
    title: 'At risk',
    cloudPc: 'Cloud PC deleted on',
    mailbox: 'Mailbox deleted on',
    later: 'later 6d',
    month: 'later 28d',
    reminder: 'Gone soon, unless you act',
    released: 'Nobody is reminded of it any more',
    none: 'Nothing that was changed here is at risk',
    noRole: 'You have no active role',
  },
  nl: {
    locale: 'nl-NL',
    take: 'trek windows 365 in bij lidia',
    takeMail: 'trek exchange online plan 1 in bij patti',
    list: 'wat loopt gevaar?',
    title: 'Wat gevaar loopt',
    cloudPc: 'Cloud-pc',
    mailbox: 'Postvak',
    later: 'later 6d',
    month: 'later 28d',
    reminder: 'Binnenkort weg, tenzij u iets doet',
    released: 'Niemand krijgt hierover nog een herinnering',
    none: 'Niets van wat hier is gewijzigd loopt gevaar',
    noRole: 'U hebt geen actieve rol',
  },
};

describe.each(Object.entries(stories))('what a removal puts at stake, %s', (_language, say) => {
  let desk: Desk;
  let connector: Connector;
  let licenses: Window;

  beforeAll(async () => {
    connector = await openConnector();
    desk = await openDesk();
    licenses = openWindow(desk, connector, PEOPLE.ada, { name: 'Ada de Wit', locale: say.locale });
    for (const sentence of [say.take, say.takeMail]) {
      await licenses.say(sentence);
      const card = licenses.messages().findLast(({ card }) => card);
      if (card) await licenses.press(card, 'plan.confirm');
    }
  });
  afterAll(async () => {
    await desk.close();
    await connector.close();
  });

  const last = () => {
    const message = licenses.messages().findLast(({ card }) => card);
    if (!message) throw new Error('No card');
    return message;
  };
  /** The buttons of rows stand in the card itself, not below it. */
  const rowButton = (card: CardJson, verb: string) =>
    buttonsIn({
      actions: card.body.flatMap((row: CardJson) => row.items ?? []).flatMap((item: CardJson) => item.actions ?? []),
    }).find((button) => button.verb === verb);
  const press = async (verb: string) => {
    const message = last();
    const data = rowButton(message.card, verb)?.data;
    const answer = await licenses.invoke(
      'adaptiveCard/action',
      { action: { type: 'Action.Execute', verb, data } },
      message,
    );
    return wordsIn({ text: '', card: answer.value });
  };

  it('is listed by date', async () => {
    await licenses.say(say.list);
    const words = wordsIn(last());
    expect(words).toContain(say.title);
    expect(words.indexOf('Lidia')).toBeGreaterThan(0);
    expect(words.indexOf('Patti')).toBeGreaterThan(words.indexOf('Lidia'));
    expect(words).toContain(say.cloudPc);
    expect(words).toContain(say.mailbox);
  });

  it('is nobody’s business who may look at nobody', async () => {
    const [answer] = await desk.say(PEOPLE.nora, say.list, say.locale);
    expect(answer?.text).toContain(say.noRole);
  });

  it('comes as one card when the clock has moved on, with what can be done', async () => {
    await licenses.say(say.later);
    const card = await licenses.card(say.reminder);
    expect(wordsIn(card)).toContain('Lidia');
    expect(wordsIn(card)).not.toContain('Patti');
    const reminders = licenses.messages().filter((message) => wordsIn(message).includes(say.reminder));
    expect(reminders.length).toBeGreaterThanOrEqual(1);
    expect(reminders.length).toBeLessThanOrEqual(2);
  });

  it('is no longer spoken of once somebody said that it may go', async () => {
    await licenses.say(say.list);
    expect(await press('risk.release')).toContain(say.released);
    await licenses.say(say.list);
    expect(await press('risk.release')).toContain(say.none);
    const before = licenses.messages().length;
    await licenses.say(say.month);
    const after = licenses.messages().slice(before).map(wordsIn).join('\n');
    expect(after).not.toContain(say.reminder);
  });
});
