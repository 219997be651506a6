import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import manifest from '../../../manifest/manifest.json' with { type: 'json' };
import { createMessageExtension } from '../../../src/bot/compose/message-extension.ts';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import { createSandbox, type Sandbox } from '../../../src/sandbox/sandbox.ts';
import { readerFor, textFor } from '../../../src/text/text.ts';
import { read } from '../../../src/understanding/recognizer.ts';
import { openWindow, type Window, wordsIn } from '../../support/chat-windows.ts';
import { type Connector, openConnector } from '../../support/connector.ts';
import { actor, licensingOn } from '../../support/licensing.ts';
import { PEOPLE, SKUS } from '../../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';
import { type CardJson, type Desk, openDesk } from '../../support/teams.ts';

const { ada, bram, hanna, nora, rob, karin, megan, omar, lars } = PEOPLE;

let desk: Desk;
let connector: Connector;
beforeAll(async () => {
  [desk, connector] = await Promise.all([openDesk(), openConnector()]);
});
beforeEach(() => {
  connector.messages.length = 0;
});
afterAll(async () => {
  await desk.close();
  await connector.close();
});

const windowOf = (user: string, locale = 'en-US') => openWindow(desk, connector, user, { name: 'Somebody', locale });

/** A chat of colleagues, in which the bot is no member: Teams calls that of two people personal. */
const amongOthers = (user: string, locale = 'en-US') =>
  openWindow(desk, connector, user, {
    name: 'Somebody',
    locale,
    place: { id: '19:two-colleagues@unq.gbl.spaces', conversationType: 'groupChat' },
  });

const slow = ['en-US', 'nl-NL'].map((locale) => textFor(locale).composeBox.slow);

/** Asks once more where the machine is too busy for an answer in time, as the bot advises. */
async function ask(window: Window, name: string, value: unknown): Promise<CardJson> {
  for (let left = 40; ; left--) {
    const body = await window.invoke(`composeExtension/${name}`, value);
    const answer = body.composeExtension ?? body.task;
    if (left === 0 || !slow.includes(answer.text)) return answer;
  }
}

const search = (window: Window, text: string, more: object = {}) =>
  ask(window, 'query', { commandId: 'search', parameters: [{ name: 'text', value: text }], ...more });

const hitsOf = ({ attachments }: CardJson) => attachments.map(({ preview }: CardJson) => preview.content);

const message = (content: string, user: object | null = { id: omar, displayName: 'Omar El Amrani' }) => ({
  commandId: 'ask',
  commandContext: 'message',
  messagePayload: { body: { contentType: 'html', content }, from: { user } },
});

const fieldOf = (answer: CardJson) => answer.value.card.content.body.find(({ id }: CardJson) => id === 'sentence');
const wordsOn = (answer: CardJson) => wordsIn({ text: '', card: answer.value.card.content });
const submit = (sentence: string, colleague = '') => ({
  commandId: 'ask',
  data: { dialog: 'ask', colleague, sentence },
});

describe('the search in the compose box', () => {
  it.each([
    ['en-US', 'Everybody in this chat will be able to read'],
    ['nl-NL', 'Iedereen in deze chat kan'],
  ])('finds people and products, and says in %s who will read what is inserted', async (locale, warning) => {
    const window = amongOthers(ada, locale);
    const [person] = hitsOf(await search(window, 'megan'));
    expect(person.title).toBe('Megan Bowen');
    expect(person.text).toContain('megan@contoso.example');
    const products = hitsOf(await search(window, 'e3'));
    expect(products.map(({ title }: CardJson) => title)).toEqual(['Microsoft 365 E3', 'Office 365 E3']);
    for (const { text } of [person, ...products]) expect(text).toContain(warning);
  });

  it('inserts what a person holds, as of now and without a button', async () => {
    const window = amongOthers(rob);
    const [hit] = hitsOf(await search(window, 'megan'));
    const { attachments } = await ask(window, 'selectItem', hit.tap.value);
    const [{ content, contentType, preview }] = attachments;
    expect(attachments).toHaveLength(1);
    expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(preview.content.text).toBe('Everybody in this chat will be able to read what this person holds.');
    const words = wordsIn({ text: '', card: content });
    expect(words).toMatch(/Megan Bowen.*Microsoft 365 E3.*Visio Plan 2.*As of \d/);
    expect(JSON.stringify(content)).not.toContain('Action.');
  });

  it('inserts the seats of one product, without a hint to type what nobody reads there', async () => {
    const { attachments } = await ask(amongOthers(ada), 'selectItem', { kind: 'product', id: SKUS.e3 });
    const words = wordsIn({ text: '', card: attachments[0].content });
    expect(words).toContain('38 of 60');
    expect(words).not.toMatch(/Office 365 E3|Type “subscriptions”/);
    expect(JSON.stringify(attachments[0].content)).not.toContain('Action.');
  });

  it('says what may be typed before anything is', async () => {
    const first = { commandId: 'search', parameters: [{ name: 'initialRun', value: 'true' }] };
    expect(await ask(amongOthers(ada), 'query', first)).toMatchObject({
      type: 'message',
      text: expect.stringContaining('Type part of a name'),
    });
    expect((await search(amongOthers(ada), '  ')).text).toContain('Type part of a name');
  });

  it('says that nothing was found, and has no second page', async () => {
    expect((await search(amongOthers(ada), 'zzzz')).text).toContain('Nobody and nothing goes by “zzzz”');
    expect((await search(amongOthers(ada), 'megan', { queryOptions: { skip: 25, count: 25 } })).attachments).toEqual(
      [],
    );
  });

  it('makes no link of a name', async () => {
    const shown = JSON.stringify(await search(amongOthers(ada), 'lars'));
    expect(shown).toContain(lars);
    expect(shown).not.toContain('[Approve](');
  });

  it.each([
    ['hints', { commandId: 'search', parameters: [{ name: 'initialRun', value: 'true' }] }, 'query'],
    ['people', { commandId: 'search', parameters: [{ name: 'text', value: 'megan' }] }, 'query'],
    ['a card by its id', { kind: 'person', id: megan }, 'selectItem'],
    ['seats by a product’s id', { kind: 'product', id: SKUS.e3 }, 'selectItem'],
  ])('shows %s to nobody without a role, and says which roles may (R5)', async (_, value, name) => {
    const answer = await ask(amongOthers(nora), name, value);
    expect(answer).toMatchObject({ type: 'message', text: expect.stringContaining('License Administrator') });
    expect(JSON.stringify(answer)).not.toMatch(/Megan|assigned/);
  });

  it('reads the rights for the very person: an administrator of another unit gets no card', async () => {
    const answer = await ask(amongOthers(karin), 'selectItem', { kind: 'person', id: megan });
    expect(answer.type).toBe('message');
    expect(JSON.stringify(answer)).not.toContain('Visio');
  });

  it.each([
    ['a product that is not owned', 'selectItem', { kind: 'product', id: nora }],
    ['a person whom nobody knows', 'selectItem', { kind: 'person', id: SKUS.e3 }],
    ['a pick of nothing', 'selectItem', { kind: 'person' }],
    ['another command', 'query', { commandId: 'other', parameters: [] }],
    ['parameters that are none', 'query', { commandId: 'search', parameters: 'x' }],
    ['nothing at all', 'query', null],
    ['an invoke that we do not know', 'setting', {}],
  ])('answers %s with words', async (_, name, value) => {
    expect(await ask(amongOthers(ada), name, value)).toMatchObject({
      type: 'message',
      text: expect.stringMatching(/\w{3}/),
    });
  });
});

describe('a directory that takes long', () => {
  let storage: TestStorage;
  let sandbox: Sandbox;
  let licensing: Licensing;
  beforeAll(async () => {
    storage = await openTestStorage();
    sandbox = createSandbox({ latencyMs: 1_000 });
    licensing = licensingOn(storage, sandbox);
  });
  afterAll(() => storage.close());

  it('is not waited for longer than people wait who type', async () => {
    const extension = createMessageExtension({ licensing, now: () => new Date(), wait: async () => {} });
    const by = {
      actor: actor(ada),
      reader: readerFor(actor(ada)),
      read: (text: string) => read(text),
      sayThere: async () => true,
    };
    const value = { commandId: 'search', parameters: [{ name: 'text', value: 'megan' }] };
    const { status, body } = await extension.answer(by, 'composeExtension/query', value);
    expect(status).toBe(200);
    expect(body.composeExtension.text).toContain('takes long');
  });
});

describe('Ask License Desk, on a message of a colleague', () => {
  it('shows what is understood, and the words of the message to be changed', async () => {
    const content = '<p>Hi Ada,</p><p>zou u <b>e3</b>&nbsp;kunnen intrekken bij megan?</p>';
    const answer = await ask(amongOthers(ada), 'fetchTask', message(content));
    expect(answer).toMatchObject({ type: 'continue', value: { title: 'Ask License Desk' } });
    expect(wordsOn(answer)).toContain('I read in this message: Unassign e3 from megan');
    expect(fieldOf(answer).value).toMatch(/^Hi\.\nzou u e3 kunnen intrekken bij megan\?$/);
    expect(connector.messages).toEqual([]);
  });

  it('takes “me” for whoever wrote it, not for whoever passes it on', async () => {
    const window = windowOf(ada);
    await window.say('help');
    const content = 'please give me Visio Plan 2';
    const answer = await ask(amongOthers(ada), 'fetchTask', message(content));
    expect(wordsOn(answer)).toContain('Assign Visio Plan 2 to Omar El Amrani');
    const [{ data }] = answer.value.card.content.actions;
    const end = await ask(amongOthers(ada), 'submitAction', {
      commandId: 'ask',
      data: { ...data, sentence: fieldOf(answer).value },
    });
    expect(end).toEqual({ type: 'message', value: 'I have answered in our personal chat.' });
    expect(window.words()).toContain('“please give me Visio Plan 2”');
    expect(window.words()).toMatch(/Visio Plan 2.*omar/);
    expect(window.words()).not.toMatch(/to Ada|ada@/);
    await window.say('cancel');
  });

  it('asks for whom, where a message that says “me” was written by an app', async () => {
    const window = windowOf(ada);
    await window.say('help');
    const answer = await ask(amongOthers(ada), 'fetchTask', message('please give me Visio Plan 2', null));
    expect(wordsOn(answer)).not.toContain('Ada');
    await ask(amongOthers(ada), 'submitAction', submit('please give me Visio Plan 2'));
    await window.say('yes');
    expect(window.words()).toContain('Who should get the license?');
    await window.say('cancel');
  });

  it.each([
    ['en-US', 'remove visio from megan', 'Unassign Visio Plan 2 from Megan'],
    ['nl-NL', 'trek visio in bij megan', 'Visio Plan 2 intrekken bij Megan'],
  ])(
    'goes on in the personal chat in %s, up to the confirmation card and no further',
    async (locale, text, confirm) => {
      const window = windowOf(bram, locale);
      await window.say('help');
      await ask(amongOthers(bram, locale), 'submitAction', submit(text));
      expect(wordsIn(await window.card(confirm))).toContain('Megan Bowen');
      expect(connector.messages.every(({ conversationId }) => conversationId === window.conversationId)).toBe(true);
      const { licenseAssignmentStates } = await desk.graph(`/users/${megan}?$select=licenseAssignmentStates`);
      expect(JSON.stringify(licenseAssignmentStates)).toContain(SKUS.visio);
    },
  );

  it.each(['approve 42', 'yes', 'cancel', 'lunch?'])(
    'does not let a colleague’s “%s” speak for the reader',
    async (text) => {
      const window = windowOf(ada);
      await window.say('help');
      const before = window.messages().length;
      const end = await ask(amongOthers(ada), 'submitAction', submit(text, omar));
      expect(end.value).toContain('I find no request about licenses');
      expect(window.messages()).toHaveLength(before);
    },
  );

  it('says that it cannot write to whoever has no chat with it, and takes no chat of others for his', async () => {
    const end = await ask(amongOthers(PEOPLE.gerda), 'submitAction', submit('remove visio from megan'));
    expect(end.value).toContain('Open a personal chat');
    expect(connector.messages).toEqual([]);
  });

  it('refuses whoever may not ask, before anything is begun', async () => {
    const looker = windowOf(rob);
    await looker.say('help');
    const begun = looker.messages().length;
    expect((await ask(amongOthers(rob), 'submitAction', submit('remove visio from megan'))).value).toContain(
      'Helpdesk Administrator',
    );
    expect(looker.messages()).toHaveLength(begun);
    expect((await ask(amongOthers(nora), 'fetchTask', message('remove visio from megan'))).type).toBe('message');
    expect((await ask(amongOthers(hanna), 'fetchTask', message('remove visio from megan'))).type).toBe('continue');
  });

  it.each([
    ['fetchTask', {}],
    ['fetchTask', { commandId: 'ask', messagePayload: 'x' }],
    ['submitAction', { commandId: 'ask', data: { dialog: 'ask', sentence: '   ', colleague: '' } }],
    ['submitAction', { commandId: 'ask', data: { dialog: 'ask', sentence: 'x'.repeat(3_000), colleague: '' } }],
    ['submitAction', { commandId: 'ask', data: { dialog: 'ask', sentence: 'e3', colleague: "' or 1 eq 1" } }],
    ['submitAction', null],
  ])('answers a garbled %s with words: %j', async (name, value) => {
    expect(await ask(amongOthers(ada), name, value)).toMatchObject({
      type: 'message',
      value: 'I could not read that. Close this window and try again.',
    });
  });
});

it('the manifest offers the commands that are answered', () => {
  const commands = manifest.composeExtensions.flatMap((extension) => extension.commands);
  expect(commands.map(({ id, type }) => [id, type])).toEqual([
    ['search', 'query'],
    ['ask', 'action'],
  ]);
  expect(commands[0]?.parameters?.map(({ name }) => name)).toEqual(['text']);
});
