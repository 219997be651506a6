import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsIn, openWindow, wordsIn } from '../support/chat-windows.ts';
import { openConnector } from '../support/connector.ts';
import { PEOPLE } from '../support/sandbox.ts';
import { common, type Desk, openDesk, planIdOf, wordsOf } from '../support/teams.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const { ada, bram, gerda, hanna } = PEOPLE;
const numberOn = (words: string) => Number(/#(\d+)/.exec(words)?.[1]);
const hear = async (user: string, text: string, locale: string) => wordsOf(await desk.say(user, text, locale));

describe('while a confirmation card waits for its button', () => {
  it.each([
    ['en-US', 'remove e3 from megan', ['cancel', 'no', 'never mind', 'cancel the plan'], 'I have cancelled plan'],
    ['nl-NL', 'trek e3 in bij megan', ['annuleer', 'nee', 'laat maar', 'annuleer het plan'], 'geannuleerd'],
  ] as const)('in %s, no and cancel cancel its plan', async (locale, ask, answers, cancelled) => {
    for (const answer of answers) {
      const card = await desk.say(ada, ask, locale);
      const words = await hear(ada, answer, locale);
      expect(words, answer).toContain(cancelled);
      expect(words, answer).toContain(`#${numberOn(wordsOf(card))}`);
      const pressed = wordsOf(await desk.press(ada, 'plan.confirm', { planId: planIdOf(card) }, locale));
      expect(pressed, answer).toMatch(/already cancelled|al .*geannuleerd/);
    }
  });

  it.each([
    ['en-US', 'remove e3 from megan', ['yes', 'go ahead', 'confirm'], /loses data.*“confirm (\d+)”/],
    ['nl-NL', 'trek e3 in bij megan', ['ja', 'doe maar', 'bevestig'], /gegevens verloren.*“bevestig (\d+)”/],
    ['en-US', 'replace e3 by f3 for megan', ['yes'], /is dangerous.*“confirm (\d+)”/],
    ['nl-NL', 'vervang e3 door f3 bij megan', ['ja'], /is gevaarlijk.*“bevestig (\d+)”/],
  ] as const)(
    'in %s, a yes does nothing where data are lost or mail may stop, and the card says what does',
    async (locale, ask, answers, asked) => {
      const number = numberOn(await hear(ada, ask, locale));
      for (const answer of answers) {
        const words = await hear(ada, answer, locale);
        expect(Number(asked.exec(words)?.[1]), words).toBe(number);
        expect(words).toContain('Megan Bowen');
      }
      expect(await hear(ada, `status ${number}`, locale)).toMatch(/E3.* (from|for|bij|voor) Megan/);
      await hear(ada, 'cancel', locale);
    },
  );

  it.each([
    [
      'en-US',
      'remove visio from megan',
      'yes',
      'cancel',
      /“Send for approval”.*“send \d+ because”/,
      /waits.*“withdraw/,
    ],
    [
      'nl-NL',
      'trek visio in bij megan',
      'ja',
      'annuleer',
      /“Ter goedkeuring verzenden”.*“verzend \d+ omdat”/,
      /“trek \d+ in”/,
    ],
  ])('in %s, where somebody else has to agree', async (locale, ask, yes, cancel, send, waiting) => {
    const number = numberOn(await hear(hanna, ask, locale));
    expect(await hear(hanna, yes, locale)).toMatch(send);
    await hear(hanna, `send ${number}: she is away`, locale);
    expect(await hear(hanna, cancel, locale)).toMatch(waiting);
    await hear(hanna, `withdraw ${number}`, locale);
  });

  it.each([
    [
      'en-US',
      'remove e3 from megan',
      'yes but only for omar',
      /cancelled plan.*Did you mean: Unassign Microsoft 365 E3 from omar\?/,
    ],
    [
      'nl-NL',
      'trek e3 in bij megan',
      'ja, maar alleen voor omar',
      /geannuleerd.*Bedoelde u: Microsoft 365 E3 intrekken bij omar\?/,
    ],
  ])('in %s, yes with a but puts it right', async (locale, ask, but, asked) => {
    await hear(ada, ask, locale);
    expect(await hear(ada, but, locale)).toMatch(asked);
    await hear(ada, 'cancel', locale);
  });

  it('its card loses its buttons when the plan is cancelled by a word', async () => {
    const connector = await openConnector();
    try {
      const window = openWindow(desk, connector, ada, { name: 'Ada de Wit' });
      await window.say('remove e3 from megan');
      const card = await window.card('Megan Bowen');
      await window.say('cancel');
      await window.hears('You cancelled this plan');
      const now = window.messages().find(({ id }) => id === card.id);
      expect(buttonsIn(now?.card)).toEqual([]);
      expect(now && wordsIn(now)).toContain('Cancelled');
    } finally {
      await connector.close();
    }
  });
});

describe('what is said to an open card', () => {
  it.each([
    ['en-US', 'give nora visio', 'yes but not e3', /did not understand all.*is as it was/, 'cancel', /cancelled plan/],
    ['nl-NL', 'geef nora visio', 'ja maar niet e3', /niet helemaal begrepen.*zoals hij was/, 'annuleer', /geannuleerd/],
  ])('in %s agrees to nothing', async (locale, ask, but, unclear, cancel, cancelled) => {
    await hear(ada, ask, locale);
    expect(await hear(ada, but, locale)).toMatch(unclear);
    expect(await hear(ada, cancel, locale)).toMatch(cancelled);
  });

  it.each([
    ['en-US', 'give nora visio', 'no', 'no, rob', /Rob/],
    ['nl-NL', 'geef nora visio', 'nee', 'nee, rob', /Rob/],
  ])('in %s can be put right after a no', async (locale, ask, no, who, card) => {
    await hear(ada, ask, locale);
    await hear(ada, no, locale);
    expect(await hear(ada, who, locale)).toMatch(card);
    await hear(ada, 'cancel', locale);
  });

  it.each([
    ['en-US', 'assign e3 to eline schouten without teams', 'no, with teams', /cancelled plan.*Did you mean/],
    ['nl-NL', 'wijs e3 toe aan eline schouten zonder teams', 'nee, met teams', /geannuleerd.*Bedoelde u/],
  ])('in %s is asked about where it may mean an app or a product', async (locale, ask, other, asked) => {
    await hear(ada, ask, locale);
    expect(await hear(ada, other, locale)).toMatch(asked);
    await hear(ada, 'cancel', locale);
  });

  it('is still that after something was looked up; a question is asked again after it', async () => {
    await hear(ada, 'give nora visio', 'en-US');
    expect(await hear(ada, 'licenses of megan', 'en-US')).toContain('Megan Bowen');
    expect(await hear(ada, 'cancel', 'en-US')).toMatch(/cancelled plan/);
    await hear(ada, 'assign visio', 'en-US');
    expect(await hear(ada, 'who has power bi pro', 'en-US')).toMatch(/Who has Power BI Pro.*Who should get/s);
    expect(await hear(ada, 'nora', 'en-US')).toContain('Nora Bakker');
    await hear(ada, 'cancel', 'en-US');
  });
});

describe('a correction that leads nowhere', () => {
  it.each([
    ['en-US', ['give nora visio', 'no, Megan', 'no, power bi pro'], /nothing to change for Megan/],
    ['nl-NL', ['geef nora visio', 'nee, Megan', 'nee, power bi pro'], /niets te wijzigen voor Megan/],
  ] as const)('in %s can itself be put right', async (locale, [ask, who, what], refused) => {
    await hear(ada, ask, locale);
    expect(await hear(ada, who, locale)).toMatch(refused);
    expect(await hear(ada, what, locale)).toMatch(/Megan Bowen.*Power BI Pro/);
  });

  it.each([
    ['en-US', ['give sofie visio', 'belgium', 'no, germany'], 'Is set to Germany first', 'I have cancelled plan'],
    ['nl-NL', ['geef sofie visio', 'belgie', 'nee, duitsland'], 'ingesteld op Duitsland', 'geannuleerd'],
  ] as const)(
    'in %s, another country is the country, not a person',
    async (locale, [ask, one, other], set, dropped) => {
      await hear(ada, ask, locale);
      const first = await hear(ada, one, locale);
      const words = await hear(ada, other, locale);
      expect(words).toContain(dropped);
      expect(words).toContain(`#${numberOn(first)}`);
      expect(words).toContain('Sofie Claes');
      expect(words).toContain(set);
      await hear(ada, 'cancel', locale);
    },
  );

  it.each([
    ['en-US', 'give sofie visio', 'no', 'yes but germany', 'Is set to Germany first'],
    ['nl-NL', 'geef sofie visio', 'no', 'ja, maar duitsland', 'ingesteld op Duitsland'],
  ])('in %s, no is not Norway, and yes with another country does not agree', async (locale, ask, no, but, set) => {
    await hear(ada, ask, locale);
    expect(await hear(ada, no, locale)).toMatch(/is not a country|geen land/);
    expect(await hear(ada, but, locale)).toContain(set);
    await hear(ada, 'cancel', locale);
  });
});

describe('a question about several', () => {
  it.each([
    ['en-US', 'licenses of megan and nora', 'Licenses'],
    ['nl-NL', 'licenties van megan en nora', 'Licenties'],
  ])('in %s shows a card for each person', async (locale, ask, title) => {
    const cards = (await desk.say(ada, ask, locale)).map((one) => wordsOf([one]));
    expect(cards).toHaveLength(2);
    expect(cards[0]).toContain(`${title} MB Megan Bowen`);
    expect(cards[1]).toContain(`${title} NB Nora Bakker`);
  });

  it.each([
    ['en-US', 'licenses of megan, nora, omar, adele, diego, lidia and zoë', 'Ask again for Lidia Holloway and Zoë'],
    ['nl-NL', 'licenties van megan, nora, omar, adele, diego, lidia en zoë', 'Vraag apart naar Lidia Holloway en Zoë'],
  ])('in %s shows five of more, and says whom it leaves out', async (locale, ask, left) => {
    const heard = await desk.say(ada, ask, locale);
    expect(heard).toHaveLength(6);
    expect(wordsOf(heard)).toContain(left);
  });

  it.each([
    ['en-US', 'who has visio and power bi pro', /Who has Visio Plan 2 and Power BI Pro/],
    ['nl-NL', 'wie heeft visio en power bi pro', /Wie .*Visio Plan 2 en Power BI Pro/],
  ])('in %s shows who has all of several products', async (locale, ask, both) => {
    expect(await hear(ada, ask, locale)).toMatch(both);
  });

  it.each([
    ['en-US', 'history of megan, zzzz and nora', 'can’t find “zzzz”'],
    ['nl-NL', 'geschiedenis van megan, zzzz en nora', '“zzzz”'],
  ])('in %s shows what happened to each, and says who is nobody', async (locale, ask, nobody) => {
    const words = await hear(ada, ask, locale);
    expect(words).toContain(nobody);
    expect(words).toMatch(/Megan Bowen.*Nora Bakker/);
  });
});

describe('a person who is mentioned', () => {
  it.each([
    ['en-US', '<at>License Desk</at> remove e3 from <at>Megan Bowen</at> and nora bakker'],
    ['nl-NL', '<at>License Desk</at> trek e3 in bij <at>Megan Bowen</at> en nora bakker'],
  ])('in %s is meant like one who is named', async (locale, text) => {
    const entities = [
      { type: 'mention', text: '<at>License Desk</at>', mentioned: { id: '28:desk', name: 'License Desk' } },
      { type: 'mention', text: '<at>Megan Bowen</at>', mentioned: { id: '29:megan', name: 'Megan Bowen' } },
    ];
    const { body } = await desk.post({ ...common(ada, locale), type: 'message', text, entities });
    expect(wordsOf((body as { activities: never[] }).activities)).toMatch(/Megan Bowen.*Nora Bakker/);
    await hear(ada, 'cancel', locale);
  });
});

describe('a yes to the only card, where no data are lost', () => {
  it.each([
    ['en-US', bram, 'give rob visio', ['yes', 'go ahead', 'confirm'], /Confirmed|In progress|Sent|Done/],
    [
      'nl-NL',
      gerda,
      'geef rob power bi pro',
      ['ok doe maar', 'ja', 'bevestig'],
      /Bevestigd|uitgevoerd|Verzonden|Gereed/,
    ],
  ])('in %s confirms it, once', async (locale, person, ask, [yes = '', ...again], confirmed) => {
    const number = numberOn(await hear(person, ask, locale));
    expect(await hear(person, yes, locale)).toMatch(confirmed);
    for (const more of again) expect(await hear(person, more, locale)).not.toContain(`#${number}`);
  });

  it.each([
    ['en-US', 'give nora visio', 'give omar power bi pro', 'yes', /until you press “Assign.*Omar/],
    ['nl-NL', 'geef nora visio', 'geef omar power bi pro', 'ja', /totdat u “.* toewijzen aan .*”.*Omar/],
  ])('in %s does nothing where two cards wait', async (locale, one, two, yes, asked) => {
    const first = numberOn(await hear(ada, one, locale));
    await hear(ada, two, locale);
    expect(await hear(ada, yes, locale)).toMatch(asked);
    await hear(ada, 'cancel', locale);
    await hear(ada, `cancel ${first}`, locale);
  });
});
