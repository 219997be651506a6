import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, type Window, wordsIn } from '../support/chat-windows.ts';
import { type Connector, openConnector } from '../support/connector.ts';
import { PEOPLE } from '../support/sandbox.ts';
import { type Desk, openDesk, wordsOf } from '../support/teams.ts';

const { ada, hanna } = PEOPLE;

describe('each person’s own settings', () => {
  let desk: Desk;
  let connector: Connector;
  let window: Window;

  beforeAll(async () => {
    connector = await openConnector();
    desk = await openDesk();
    window = openWindow(desk, connector, ada, { name: 'Ada de Wit', locale: 'en-US' });
  });
  afterAll(async () => {
    await desk.close();
    await connector.close();
  });

  const save = (data: Record<string, string>, user = ada) => desk.press(user, 'settings.save', data);
  /** What the fields of the newest settings card say. */
  async function shown(sentence = 'settings') {
    const [message] = await window.say(sentence);
    if (!message?.card) throw new Error(`no card was shown after ${sentence}`);
    const fields = elements(message.card).filter(({ id }) => typeof id === 'string');
    const value = (id: string) => fields.find((field) => field.id === id)?.value;
    return { words: wordsIn(message), language: value('language'), from: value('from'), to: value('to') };
  }

  it.each(['settings', 'my preferences', 'instellingen', 'language dutch', 'taal'])(
    '%s shows them',
    async (sentence) => {
      expect(await shown(sentence)).toMatchObject({ language: 'teams', from: '09:00', to: '17:00' });
    },
  );

  it('a language counts from the next word on, and for that person only', async () => {
    expect(wordsOf(await save({ language: 'nl', from: '08:00', to: '16:30' }))).toContain('Opgeslagen');
    expect(wordsOf(await desk.say(ada, 'seats', 'en-US'))).toContain('Beschikbare licenties');
    expect(wordsOf(await desk.say(hanna, 'seats', 'en-US'))).toContain('Available licenses');
  });

  it('and for what is sent unasked', async () => {
    await window.say('hi');
    const plan = await desk.say(hanna, 'remove visio from megan', 'en-US');
    const planId = /"planId":"([^"]+)"/.exec(JSON.stringify(plan))?.[1];
    await desk.press(hanna, 'plan.send', { planId, reason: 'Not needed' });
    await window.hears('vraagt:');
  });

  it('outlives a restart', async () => {
    await desk.restart();
    const now = await shown();
    expect(now).toMatchObject({ language: 'nl', from: '08:00', to: '16:30' });
    expect(now.words).toContain('Uw instellingen');
  });

  it.each([
    { language: 'nl', from: '17:00', to: '09:00' },
    { language: 'nl', from: '09:00', to: '09:00' },
    { language: 'nl', from: '25:00', to: '26:00' },
    { language: 'nl', from: '', to: '' },
    {},
  ])('a working day of $from to $to is not saved', async (data) => {
    expect(wordsOf(await save(data as Record<string, string>))).toContain('Er is niets opgeslagen');
    expect(await shown()).toMatchObject({ from: '08:00', to: '16:30' });
  });

  it('the language of Teams counts again once it is chosen; saved twice is saved once', async () => {
    for (const _ of ['once', 'twice']) {
      expect(wordsOf(await save({ language: 'teams', from: '09:00', to: '17:00' }))).toContain('Saved');
    }
    expect(wordsOf(await desk.say(ada, 'seats', 'en-US'))).toContain('Available licenses');
  });

  it('an unknown language is none', async () => {
    expect(wordsOf(await save({ language: 'tlh', from: '09:00', to: '17:00' }))).toContain('Saved');
    expect(wordsOf(await desk.say(ada, 'seats', 'nl-NL'))).toContain('Beschikbare licenties');
  });
});

/** Every element of a card. */
function elements(part: unknown): Record<string, unknown>[] {
  if (Array.isArray(part)) return part.flatMap(elements);
  if (typeof part !== 'object' || part === null) return [];
  return [part as Record<string, unknown>, ...Object.values(part).flatMap(elements)];
}
