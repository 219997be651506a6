import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import { type Leaning, nothingRead, type Reading } from '../../../src/understanding/reading.ts';
import { openChatRoom } from '../../support/chat-room.ts';
import { licensingOn } from '../../support/licensing.ts';
import { contoso, PEOPLE } from '../../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';

let storage: TestStorage;
let licensing: Licensing;
beforeAll(async () => {
  storage = await openTestStorage();
  licensing = licensingOn(storage, contoso());
});
afterAll(() => storage.close());

const { ada, bram } = PEOPLE;
const nothing: Leaning = nothingRead.refers;
const leaning = (more: Partial<Leaning>): Leaning => ({ ...nothing, ...more });
const sure = { confidence: 'sure' as const };
const add = (text: string) => ({ text, role: 'add' as const });

const sentences: Record<string, Partial<Reading>> = {
  'assign visio to nora': { ...sure, intent: 'assign', users: ['nora'], products: [add('visio')] },
  'same for omar': { ...sure, users: ['omar'], refers: leaning({ operation: true }) },
  'en omar ook': { ...sure, language: 'nl', users: ['omar'], refers: leaning({ operation: true }) },
  'and power bi pro': { ...sure, products: [add('power bi pro')], refers: leaning({ operation: true }) },
  'take e3 away from her': {
    ...sure,
    intent: 'unassign',
    products: [{ text: 'e3', role: 'remove' }],
    refers: leaning({ users: 'her' }),
  },
  'haal e3 bij haar weg': {
    ...sure,
    intent: 'unassign',
    products: [{ text: 'e3', role: 'remove' }],
    refers: leaning({ users: 'haar' }),
  },
  'licenses of megan': { ...sure, intent: 'licensesOf', users: ['megan'] },
  'give her a license': { ...sure, intent: 'assign', refers: leaning({ users: 'her' }) },
  'who has entra p2': { ...sure, intent: 'whoHas', products: [add('entra id p2')] },
  'assign power bi pro to the second one': {
    ...sure,
    intent: 'assign',
    products: [add('power bi pro')],
    refers: leaning({ nth: 2 }),
  },
};

describe('the turn before', () => {
  it.each([
    ['en-US', 'same for omar', /As before: Visio Plan 2.*Project lead.*Added: *Visio Plan 2/],
    ['nl-NL', 'en omar ook', /Zoals eerder: Visio Plan 2.*Project lead.*Komt erbij: *Visio Plan 2/],
  ])('in %s gives what is to happen and the product, and the card says so', async (locale, again, card) => {
    const room = openChatRoom(licensing, sentences);
    await room.say(ada, 'assign visio to nora', locale);
    expect(await room.say(ada, again, locale)).toMatch(card);
  });

  it('gives the person', async () => {
    const room = openChatRoom(licensing, sentences);
    await room.say(ada, 'assign visio to nora');
    expect(await room.say(ada, 'and power bi pro')).toMatch(/As before: Nora Bakker.*Power BI Pro/);
  });

  it.each([
    ['en-US', 'take e3 away from her', /By “her” I understand Megan Bowen.*Removed/],
    ['nl-NL', 'haal e3 bij haar weg', /Onder “haar” versta ik Megan Bowen.*Verdwijnt/],
  ])('in %s, her is who was looked at', async (locale, said, card) => {
    const room = openChatRoom(licensing, sentences);
    await room.say(ada, 'licenses of megan', locale);
    expect(await room.say(ada, said, locale)).toMatch(card);
  });

  it('stands in a question as well', async () => {
    const room = openChatRoom(licensing, sentences);
    await room.say(ada, 'licenses of megan');
    expect(await room.say(ada, 'give her a license')).toMatch(/Which product.*By “her” I understand Megan Bowen/);
  });

  it('gives one of those who were listed', async () => {
    const room = openChatRoom(licensing, sentences);
    expect(await room.say(ada, 'who has entra p2')).toMatch(/Ada de Wit.*Megan Bowen.*Adele Vance/);
    expect(await room.say(ada, 'assign power bi pro to the second one')).toMatch(
      /As before: Megan Bowen.*Power BI Pro/,
    );
  });

  it('is forgotten after 15 minutes, and never another person’s', async () => {
    const room = openChatRoom(licensing, sentences);
    await room.say(ada, 'assign visio to nora');
    expect(await room.say(bram, 'same for omar')).not.toMatch(/Visio/);
    room.later(16);
    expect(await room.say(ada, 'same for omar')).not.toMatch(/Visio/);
  });
});

describe('several orders in one sentence', () => {
  const orders: Record<string, Partial<Reading>> = {
    'one plan': {
      ...sure,
      intent: 'assign',
      users: ['nora'],
      products: [add('visio')],
      also: [order('assign', ['nora'], ['power bi pro'])],
    },
    'one exchange': {
      ...sure,
      intent: 'unassign',
      users: ['megan'],
      products: [{ text: 'visio', role: 'remove' }],
      also: [order('assign', ['megan'], ['power bi pro'])],
    },
    'two cards': {
      ...sure,
      intent: 'unassign',
      users: ['lidia'],
      products: [{ text: 'copilot', role: 'remove' }],
      also: [{ ...order('assign', ['miriam'], []), refers: leaning({ products: 'it' }) }],
    },
    'a question first': {
      ...sure,
      intent: 'assign',
      users: ['jan de boer'],
      products: [add('visio')],
      also: [order('assign', ['omar'], ['power bi pro'])],
    },
    'one that leads nowhere': {
      ...sure,
      intent: 'unassign',
      users: ['nora'],
      products: [{ text: 'copilot', role: 'remove' }],
      also: [order('assign', ['omar'], ['power bi pro'])],
    },
  };

  it('are one plan where they can be', async () => {
    const room = openChatRoom(licensing, orders);
    expect(await room.say(ada, 'one plan')).toMatch(/Nora Bakker.*Visio Plan 2.*Power BI Pro/);
    const exchange = await room.say(ada, 'one exchange');
    expect(exchange).toMatch(/Change the licenses of Megan Bowen.*Removed.*Visio Plan 2.*Added.*Power BI Pro/);
    expect(exchange.match(/Change the licenses of/g)).toHaveLength(1);
  });

  it.each([
    [
      'en-US',
      /Unassign Microsoft 365 Copilot from Lidia.*Next: Assign copilot to miriam.*Assign Microsoft 365 Copilot.*By “it” I understand copilot.*Miriam/,
    ],
    [
      'nl-NL',
      /Microsoft 365 Copilot intrekken bij Lidia.*Dan nu: copilot toewijzen aan miriam.*Copilot toewijzen aan.*Onder “it” versta ik copilot.*Miriam/,
    ],
  ])('in %s are a card each where they cannot', async (locale, cards) => {
    expect(await openChatRoom(licensing, orders).say(ada, 'two cards', locale)).toMatch(cards);
  });

  it('none is forgotten while the first is asked about, or leads nowhere', async () => {
    const room = openChatRoom(licensing, orders);
    expect(await room.say(ada, 'a question first')).toMatch(/2 people match/);
    expect(await room.say(ada, '1')).toMatch(/Visio Plan 2.*Next: Assign power bi pro to omar.*Omar El Amrani/);
    expect(await room.say(ada, 'one that leads nowhere')).toMatch(/Next: Assign power bi pro to omar.*Omar El Amrani/);
  });

  it('what is let go of with the first is said', async () => {
    const room = openChatRoom(licensing, orders);
    await room.say(ada, 'a question first');
    expect(await room.say(ada, 'cancel')).toMatch(/I have stopped.*let go of.*Assign power bi pro to omar/);
  });
});

function order(intent: Reading['intent'], users: string[], products: string[]): Reading {
  return { ...nothingRead, intent, users, products: products.map(add), confidence: 'sure' };
}
