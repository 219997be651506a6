import { describe, expect, test } from 'vitest';
import { helpCard, welcomeCard } from '../../../src/cards/help.ts';
import { licensesCard } from '../../../src/cards/lists/licenses.ts';
import { seatsCard } from '../../../src/cards/lists/seats.ts';
import { subscriptionsCard } from '../../../src/cards/lists/subscriptions.ts';
import { whoHasCard } from '../../../src/cards/lists/who-has.ts';
import { confirmationCard } from '../../../src/cards/plan/confirmation.ts';
import { outcomeCard } from '../../../src/cards/plan/outcome.ts';
import { pickUserCard } from '../../../src/cards/questions/pick-user.ts';
import { servicesCard } from '../../../src/cards/questions/services.ts';
import { tickAndClearCard } from '../../../src/cards/questions/tick-and-clear.ts';
import { usageLocationCard } from '../../../src/cards/questions/usage-location.ts';
import { readerFor } from '../../../src/text/text.ts';
import { read } from '../../../src/understanding/recognizer.ts';
import {
  e3,
  fromGroup,
  held,
  megan,
  oddPeople,
  powerBiSelfService,
  sampleChange,
  samplePerson,
  samplePlan,
  seatRows,
  seatsOfE3,
  subscriptionRows,
  suite,
  visio,
} from '../samples.ts';
import { wordsBehind, wordsOn } from '../words-on.ts';

const english = readerFor({ locale: 'en-GB', timeZone: 'Europe/Amsterdam' });
const dutch = readerFor({ locale: 'nl-NL', timeZone: 'Europe/Amsterdam' });

describe('seats', () => {
  test('are counted in words: assigned, available, in the grace period, unusable, promised', () => {
    const words = wordsOn(seatsCard(seatRows, english));
    expect(words.slice(1, 3)).toEqual(['Product', 'Available']);
    expect(words.join('|')).toContain('Microsoft 365 E3|17 of 25 assigned · 1 promised to open plans|8');
    expect(words.join()).toContain('9 of 5 assigned · 4 too many assigned');
    expect(words.join()).toContain('5 in the grace period · 4 disabled, not usable · 2 locked out, not usable');
    expect(wordsOn(seatsCard(seatRows, dutch))).toContain('1.557 van 10.000 toegewezen · 1 toegezegd aan open plannen');
  });

  test('come the scarcest first, red where there is none; what cannot be assigned here comes last', () => {
    const card = seatsCard(seatRows, english);
    const at = (word: string) => wordsOn(card).findIndex((line) => line.startsWith(word));
    expect(at('Visio Plan 2')).toBeLessThan(at('Microsoft 365 E3'));
    expect(at('Microsoft 365 E3')).toBeLessThan(at('PPPP'));
    expect(at('PPPP')).toBeLessThan(at('Power BI Pro'));
    expect(JSON.stringify(card).match(/"type":"Badge","text":"0","size":"Medium","style":"Attention"/g)).toHaveLength(
      1,
    );
  });

  test('of many products show ten, and the others on demand', () => {
    const [row] = seatRows;
    const card = seatsCard(row ? Array.from({ length: 15 }, () => row) : [], english);
    expect(wordsOn(card).filter((line) => line === 'Microsoft 365 E3')).toHaveLength(10);
    expect(wordsBehind(card).filter((line) => line === 'Microsoft 365 E3')).toHaveLength(15);
    expect(wordsOn(card)).toContain('Show 5 more');
    expect(wordsOn(seatsCard(seatRows, english)).join()).not.toContain('Show');
  });

  test('say what is no ordinary purchase, and never call an unknown number 0 (G5, G15)', () => {
    const row = { product: { ...e3, purchase: 'viral' as const }, seats: { ...seatsOfE3, unknown: true as const } };
    const words = wordsOn(seatsCard([row], english)).join(' ');
    expect(words).toContain('How many there are is not known · free sign-up by users');
    expect(words).not.toMatch(/\d+ (of|available)/);
    const trial = { product: { ...e3, purchase: 'trial' as const }, seats: seatsOfE3 };
    expect(wordsOn(seatsCard([trial], dutch)).join(' ')).toContain(
      '17 van 25 toegewezen · proefabonnement · 1 toegezegd aan open plannen 8',
    );
    const unknown = subscriptionsCard(
      subscriptionRows.slice(0, 1).map((one) => ({ ...one, seats: null })),
      english,
    );
    expect(wordsOn(unknown).join(' ')).toContain('How many there are is not known');
  });

  test('are said to be in the grace period on the card of a plan and where they are ticked as well', () => {
    const grace = { ...seatsOfE3, warning: 5, free: 13 };
    const plan = { ...samplePlan('unassign', [sampleChange(megan)]), seats: [{ ...grace, change: -1 }] };
    expect(wordsOn(confirmationCard(plan, english)).join(' ')).toContain('5 in the grace period');
    expect(wordsOn(outcomeCard({ ...plan, state: 'done', seatsAfter: [grace] }, english)).join(' ')).toContain(
      '5 in the grace period',
    );
    const asked = { question: 'q', user: megan, held: [held(e3)], rows: [{ product: e3, seats: grace }] };
    expect(wordsOn(tickAndClearCard(asked, english)).join(' ')).toContain('5 in the grace period');
    const unsaid = { ...plan, seats: [{ ...seatsOfE3, unknown: true as const, change: 1 }] };
    expect(wordsOn(confirmationCard(unsaid, english)).join(' ')).toContain('How many there are is not known');
  });

  test('are never fewer than none on the card of a plan', () => {
    const short = { ...seatsOfE3, free: 0, enabled: 17, change: 1 };
    const plan = { ...samplePlan('assign', [sampleChange(megan)]), seats: [short] };
    expect(wordsOn(confirmationCard(plan, english)).join('|')).toMatch(/Microsoft 365 E3: 0 of 17 available[|· ]/);
    const over = { ...plan, seats: [{ ...short, free: -4, change: -1 }] };
    expect(wordsOn(confirmationCard(over, dutch)).join('|')).toMatch(/Microsoft 365 E3: 0 van 17 beschikbaar[|· ]/);
  });

  test('of no product say so', () => {
    expect(wordsOn(seatsCard([], english))).toEqual(['Available licenses', 'Your organization owns no products.']);
  });
});

test('subscriptions say their state, trial, self-service purchase and date', () => {
  const words = wordsOn(subscriptionsCard(subscriptionRows, dutch));
  expect(words.join('|')).toContain('Microsoft 365 E3|Actief|verlengt of verloopt op 31 januari 2027|25');
  expect(words.join('|')).toContain('Visio Plan 2|In respijtperiode|Proefabonnement|1.557');
  expect(words.join('|')).toContain('Uitgeschakeld|Selfserviceaankoop van een gebruiker|1');
  expect(words.join('|')).toContain('SomethingNew|volgende datum: never|1');
});

test.each([
  ['Enabled', false, 'renews or ends on 31 January 2027'],
  ['Enabled', true, 'Trial · ends on 31 January 2027'],
  ['Warning', false, 'is disabled on 31 January 2027'],
  ['Suspended', false, 'is deleted on 31 January 2027'],
])('a subscription that is %s (trial: %s) says what happens on its date', (status, isTrial, says) => {
  const row = { product: e3, seats: 25, status, isTrial, renewsAt: '2027-01-31T00:00:00Z' };
  expect(wordsOn(subscriptionsCard([row], english))).toContain(says);
});

describe('the licenses of a user', () => {
  const shown = (license: ReturnType<typeof held>) =>
    wordsOn(licensesCard({ user: megan, held: [license], products: [e3, visio] }, english));
  const [exchange, office] = e3.servicePlans.map(({ id }) => id);

  test('say where each comes from', () => {
    expect(shown(held(e3))).toContain('Assigned directly');
    expect(shown(held(e3, { groups: fromGroup }))).toContain(
      'Assigned directly, and inherited from the group Visio users',
    );
    expect(shown(held(e3, { direct: null, groups: fromGroup }))).toContain('Inherited from the group Visio users');
    expect(shown(held(e3, { direct: null, sourceUnknown: true })).join()).toContain('does not say where');
  });

  test('call an app switched off only if no source gives it', () => {
    const direct = { disabledPlans: [String(exchange), String(office)] };
    const groups = fromGroup.map((group) => ({ ...group, disabledPlans: [String(office)] }));
    expect(shown(held(e3, { direct }))).toContain(
      'Switched off: Exchange Online (Plan 2), Microsoft 365 Apps for Enterprise',
    );
    expect(shown(held(e3, { direct, groups }))).toContain('Switched off: Microsoft 365 Apps for Enterprise');
  });
});

test('namesakes are told apart by title, department, address and marks', () => {
  const people = [
    samplePerson('Jan de Boer', { jobTitle: 'Controller' }),
    samplePerson('Jan de Boer', { jobTitle: 'Team lead', guest: true, blocked: true }),
  ];
  const words = wordsOn(
    pickUserCard(
      { question: 'q', asked: dutch.text.questions.severalUsers('jan', people.length), people, multiple: false },
      dutch,
    ),
  );
  expect(words[0]).toBe('“jan” past bij 2 personen. Wie bedoelt u?');
  expect(words).toContain('Jan de Boer · jan.de.boer@contoso.example · Controller · Marketing');
  expect(words).toContain(
    'Jan de Boer · jan.de.boer@contoso.example · Team lead · Marketing · Gastgebruiker · Aanmelden geblokkeerd',
  );
});

test('who has a product is counted in full though not all are shown', () => {
  const words = wordsOn(whoHasCard({ product: visio, users: Array.from({ length: 1_557 }, () => megan) }, english));
  expect(words.slice(0, 2)).toEqual(['Who has Visio Plan 2', '1,557 users']);
  expect(words).toContain('and 1,517 more');
});

describe('buttons of a list', () => {
  const says = (card: object) =>
    [...JSON.stringify(card).matchAll(/"title":"([^"]*)","data":\{"msteams":\{"type":"imBack","value":"([^"]*)"/g)].map(
      ([, title, words]) => [title, words],
    );
  const found = {
    user: megan,
    held: [held(e3), held(visio, { direct: null, groups: fromGroup })],
    products: [e3, visio],
  };

  test('take what can be taken, by those who may', () => {
    expect(says(licensesCard(found, english, 'execute'))).toEqual([
      ['Remove', 'remove Microsoft 365 E3 from megan.bowen@contoso.example'],
      ['Assign a license', 'assign a license to megan.bowen@contoso.example'],
    ]);
    expect(says(licensesCard(found, dutch, 'ask')).map(([title]) => title)).toEqual([
      'Intrekken aanvragen',
      'Licentie aanvragen',
    ]);
    expect(says(licensesCard(found, english))).toEqual([]);
  });

  test.each([english, dutch])('say what is understood', ({ text }) => {
    const account = megan.userPrincipalName;
    expect(read(text.says.licensesOf(account))).toMatchObject({ intent: 'licensesOf', users: [account] });
    const sentence = text.says.remove('Visio Plan 2', account);
    const start = sentence.indexOf('Visio');
    const findProductSpans = () => [{ text: 'Visio Plan 2', start, end: start + 'Visio Plan 2'.length }];
    expect(read(sentence, { findProductSpans })).toMatchObject({ intent: 'unassign', users: [account] });
    expect(read(text.says.assignTo(account))).toMatchObject({ intent: 'assign', users: [account] });
    expect(read(text.says.status(42))).toMatchObject({ intent: 'status', numbers: [42] });
  });

  test('open what somebody holds', () => {
    expect(says(whoHasCard({ product: visio, users: [megan] }, english))).toEqual([
      ['Open', 'licenses of megan.bowen@contoso.example'],
    ]);
  });
});

describe('help', () => {
  const none = { execute: false, ask: false, approve: false, look: false };

  test('offers what the reader may do', () => {
    const all = wordsBehind(helpCard({ execute: true, ask: true, approve: true, look: true }, english));
    expect(all).toContain('assign E3 to adele');
    const looking = wordsBehind(helpCard({ ...none, look: true }, english));
    expect(looking).toContain('who has visio');
    expect(looking).not.toContain('assign E3 to adele');
  });

  test('leads to people, where the organisation says where they are', () => {
    const supportUrl = 'mailto:desk@contoso.com';
    const button = { type: 'Action.OpenUrl', title: 'Get help from people', url: supportUrl };
    expect(helpCard(none, english, { supportUrl }).actions).toContainEqual(button);
    expect(welcomeCard(english, { supportUrl }).actions).toContainEqual(button);
    expect(JSON.stringify(helpCard(none, english, { supportUrl: null }))).not.toContain('OpenUrl');
    const administrator = helpCard({ execute: true, ask: true, approve: true, look: true }, english, { supportUrl });
    expect((administrator.actions as { title: string }[]).map(({ title }) => title)).toEqual([
      'Waiting for me',
      'Assign a license',
      'Available licenses',
      'Subscriptions',
      'At risk',
      'What can I type?',
    ]);
    expect(JSON.stringify(administrator.body)).toContain(JSON.stringify(button));
  });

  test('has three to five buttons by role, each with words that do what it is called', () => {
    const buttons = (rights: typeof none) =>
      wordsOn(helpCard(rights, english)).filter((words) => Object.values(english.text.help.buttons).includes(words));
    expect(buttons({ execute: true, ask: true, approve: true, look: true })).toEqual([
      'Waiting for me',
      'Assign a license',
      'Available licenses',
      'Subscriptions',
      'At risk',
    ]);
    expect(buttons({ ...none, ask: true, look: true })).toEqual([
      'Ask for somebody',
      'My requests',
      'Available licenses',
    ]);
    expect(buttons({ ...none, look: true })).toHaveLength(3);
    expect(buttons(none)).toEqual([]);
  });

  test('says what waits, and nothing where nothing does', () => {
    const words = (decisions: number, questions: number) =>
      wordsOn(helpCard(none, english, { waiting: { decisions, questions } }));
    expect(words(2, 1)).toEqual(
      expect.arrayContaining(['2 requests wait for your decision.', '1 question waits for your answer.']),
    );
    expect(words(0, 0).join()).not.toMatch(/waits?\b/);
  });

  test('tells somebody without a role which roles may', () => {
    expect(wordsOn(helpCard(none, dutch)).join()).toContain('licentiebeheerder');
  });

  test('says in the sandbox that nothing is real, and elsewhere nothing of it', () => {
    expect(wordsOn(welcomeCard(english, { sandbox: true })).join()).toContain('Sandbox');
    expect(wordsOn(welcomeCard(english)).join()).not.toContain('Sandbox');
  });
});

describe('the question for a usage location', () => {
  const input = (card: ReturnType<typeof usageLocationCard>) =>
    (card.body as Record<string, unknown>[]).find(({ type }) => type === 'Input.ChoiceSet');

  test('proposes one with its source, and nothing where it knows none', () => {
    const proposed = usageLocationCard({ question: 'q', users: [megan], proposal: 'NL', source: 'manager' }, english);
    expect(wordsOn(proposed).join()).toContain(
      'My proposal is Netherlands, because that is the usage location of the manager.',
    );
    expect(input(proposed)).toMatchObject({ value: 'NL', isRequired: true });
    const open = usageLocationCard({ question: 'q', users: oddPeople, proposal: null, source: null }, english);
    expect(wordsOn(open).join()).not.toContain('proposal');
    expect(input(open)).toMatchObject({ value: '' });
  });

  test('lists the countries by their names in the reader’s language', () => {
    const choices = input(
      usageLocationCard({ question: 'q', users: [megan], proposal: null, source: null }, dutch),
    )?.choices;
    expect(choices).toHaveLength(249);
    expect(choices).toContainEqual({ title: 'België', value: 'BE' });
    expect((choices as { value: string }[])[0]?.value).toBe('AF');
  });
});

describe('apps and services', () => {
  const toggles = (card: ReturnType<typeof servicesCard>) =>
    JSON.stringify(card).match(/"Input\.Toggle"/g)?.length ?? 0;

  test('are all there, with those that are off in a group of their own', () => {
    const off = e3.servicePlans.slice(3).map(({ id }) => id);
    const card = servicesCard({ question: 'q', user: megan, product: e3, disabledPlans: off }, english);
    const words = wordsOn(card);
    expect(toggles(card)).toBe(e3.servicePlans.length);
    expect(words.indexOf('Sway')).toBeGreaterThan(words.indexOf('Off now'));
    expect(words.indexOf('Microsoft Teams')).toBeLessThan(words.indexOf('Off now'));
  });

  test('of a large product come with a hint, and those of the organization as a number', () => {
    const words = wordsOn(
      servicesCard({ question: 'q', user: megan, product: suite, disabledPlans: [] }, english),
    ).join();
    expect(words).toContain('switch off Service');
    expect(words).toContain('1 service applies to the whole organization');
  });
});

test('tick and clear: what cannot be changed is said with its reason instead of being tickable', () => {
  const holdings = [held(e3), held(visio, { direct: null, groups: fromGroup })];
  const card = tickAndClearCard({ question: 'q', user: megan, held: holdings, rows: seatRows }, english);
  const words = wordsOn(card);
  expect(words).toContain('Microsoft 365 E3 · 8 licenses available');
  expect(words.join()).toContain('☑ Visio Plan 2: Visio Plan 2 is inherited from the group Visio users');
  expect(words.join()).toContain(`☐ ${powerBiSelfService.name}: ${powerBiSelfService.name} was bought by a user`);
  expect(JSON.stringify(card)).toContain(`"id":"${e3.skuId}"`);
  expect(JSON.stringify(card)).not.toContain(`"id":"${visio.skuId}"`);
});
