import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '../../src/app.ts';
import { createLog } from '../../src/log.ts';
import { readState, writeState } from '../../src/storage/bot-state.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { buttonsIn, openWindow, wordsIn } from '../support/chat-windows.ts';
import { openConnector } from '../support/connector.ts';
import { PEOPLE } from '../support/sandbox.ts';
import { type Desk, openDesk, planIdOf, wordsOf } from '../support/teams.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const { ada, omar } = PEOPLE;
const numberOn = (words: string) => Number(/#(\d+)/.exec(words)?.[1]);

function later(minutes: number): void {
  desk.config.clockOffsetMs += minutes * 60_000;
}

describe('a confirmation card is put right by words', () => {
  it.each([
    ['en-US', 'remove e3 from megan', 'no, omar', 'no, visio', 'I have cancelled plan', 'Unassign '],
    ['nl-NL', 'trek e3 in bij megan', 'nee, omar', 'nee, visio', 'Ik heb plan', 'intrekken bij'],
  ])(
    'in %s: another person, then another product, and nothing is done',
    async (locale, say, who, what, dropped, title) => {
      const before = await desk.graph(`/users/${omar}?$select=licenseAssignmentStates`);
      const first = wordsOf(await desk.say(ada, say, locale));
      expect(first).toContain('Megan Bowen');

      const card = await desk.say(ada, who, locale);
      expect(wordsOf(card)).toContain(`${dropped} #${numberOn(first)}`);
      expect(wordsOf(card)).toContain(title);
      expect(wordsOf(card)).toContain('Omar El Amrani');
      expect(wordsOf(card)).not.toContain('Megan Bowen');
      expect(wordsOf(await desk.say(ada, `status ${numberOn(first)}`, locale))).toMatch(/cancelled|geannuleerd/);

      const other = wordsOf(await desk.say(ada, what, locale));
      expect(other).toMatch(/Visio|visio/);
      expect(await desk.graph(`/users/${omar}?$select=licenseAssignmentStates`)).toEqual(before);
    },
  );

  it('the card that was shown before says that it is cancelled, and has no buttons left', async () => {
    const connector = await openConnector();
    try {
      const window = openWindow(desk, connector, ada, { name: 'Ada de Wit' });
      await window.say('remove e3 from megan');
      const first = await window.card('Megan Bowen');
      await window.say('no, omar');
      await window.card('Omar El Amrani');
      await window.hears('You cancelled this plan');
      const now = window.messages().find(({ id }) => id === first.id);
      expect(buttonsIn(now?.card)).toEqual([]);
      expect(now && wordsIn(now)).toContain('Cancelled');
    } finally {
      await connector.close();
    }
  });

  it.each([
    [
      'en-US',
      ['assign a license', 'back', 'start over'],
      /cancelled plan #\d+.*Which product/,
      /cancelled plan #\d+.*Who should/,
    ],
    [
      'nl-NL',
      ['wijs een licentie toe', 'terug', 'opnieuw beginnen'],
      /plan #\d+ geannuleerd.*Welk product/,
      /plan #\d+ geannuleerd.*Wie moet/,
    ],
  ] as const)(
    'in %s: goes back to the last question, or begins again',
    async (locale, [assign, back, over], product, who) => {
      await desk.say(ada, assign, locale);
      await desk.say(ada, 'megan', locale);
      expect(wordsOf(await desk.say(ada, 'power bi pro', locale))).toContain('Megan Bowen');
      expect(wordsOf(await desk.say(ada, back, locale))).toMatch(product);
      expect(wordsOf(await desk.say(ada, 'power bi pro', locale))).toContain('Megan Bowen');
      expect(wordsOf(await desk.say(ada, over, locale))).toMatch(who);
      await desk.say(ada, 'cancel', locale);
    },
  );

  it('says that what is confirmed cannot be put right any more', async () => {
    const card = await desk.say(ada, 'assign visio to jan.deboer@contoso.example');
    await desk.press(ada, 'plan.confirm', { planId: planIdOf(card) });
    expect(wordsOf(await desk.say(ada, 'no, omar'))).toContain('already confirmed');
    const dutch = await desk.say(ada, 'wijs power bi pro toe aan zoë', 'nl-NL');
    await desk.press(ada, 'plan.confirm', { planId: planIdOf(dutch) }, 'nl-NL');
    expect(wordsOf(await desk.say(ada, 'nee, omar', 'nl-NL'))).toMatch(/Dit plan is al .*bevestigd/);
    expect(wordsOf(await desk.say(ada, 'no, omar'))).toContain('not waiting for an answer');
    expect(wordsOf(await desk.say(ada, 'back'))).toContain('nothing to go back to');
    expect(wordsOf(await desk.say(ada, 'opnieuw beginnen', 'nl-NL'))).toContain('niets opnieuw te beginnen');
  });

  it('in the question for a country: back, another person, or the country after a no', async () => {
    const asked = wordsOf(await desk.say(ada, 'assign power bi pro to sofie'));
    expect(asked).toContain('In which country');
    expect(wordsOf(await desk.say(ada, 'back'))).toMatch(/nothing to go back to.*In which country/);
    expect(wordsOf(await desk.say(ada, 'no, Belgium'))).toContain('Is set to Belgium first');
    await desk.say(ada, 'wijs power bi pro toe aan sofie', 'nl-NL');
    expect(wordsOf(await desk.say(ada, 'terug', 'nl-NL'))).toMatch(/niet verder terug.*In welk land/);
    expect(wordsOf(await desk.say(ada, 'nee, omar', 'nl-NL'))).toContain('Omar El Amrani');
  });
});

describe('the example of a colleague', () => {
  it('is on the card before anything happens', async () => {
    const words = wordsOf(await desk.say(ada, 'give omar the same licenses as megan'));
    expect(words).toContain('Omar El Amrani');
    expect(words).toMatch(/Added:\s+Visio Plan 2/);
  });

  it('of whom there is nothing to copy is said', async () => {
    expect(wordsOf(await desk.say(ada, 'give omar the same licenses as hanna'))).toContain(
      'nothing to copy from Hanna',
    );
    const dutch = wordsOf(await desk.say(ada, 'geef omar dezelfde licenties als hanna', 'nl-NL'));
    expect(dutch).toContain('niets over te nemen van Hanna');
  });
});

describe('a question of long ago', () => {
  it.each([
    ['en-US', 'assign visio', 'megan', 'That was a while ago', 'seats', 'Available licenses'],
    ['nl-NL', 'wijs visio toe', 'megan', 'Dat was een tijd geleden', 'beschikbare licenties', 'Beschikbare licenties'],
  ])('in %s is let go of, and what is said is heard as new', async (locale, say, answer, gone, next, heard) => {
    await desk.say(ada, say, locale);
    later(29);
    expect(wordsOf(await desk.say(ada, next, locale))).not.toContain(gone);
    later(29);
    // Asked again in between, so that it is not half an hour old.
    expect(wordsOf(await desk.say(ada, next, locale))).not.toContain(gone);
    later(31);
    const words = wordsOf(await desk.say(ada, next, locale));
    expect(words).toContain(gone);
    expect(words).toContain(heard);

    await desk.say(ada, say, locale);
    later(31);
    const alone = wordsOf(await desk.say(ada, answer, locale));
    expect(alone).toContain(gone);
    expect(alone).not.toMatch(/Visio/);
  });

  it('a card of long ago is not put right any more', async () => {
    await desk.say(ada, 'remove visio from megan');
    later(31);
    expect(wordsOf(await desk.say(ada, 'no, omar'))).toContain('not waiting for an answer');
  });

  it.each([
    ['en-US', 'assign visio', 'I have been updated'],
    ['nl-NL', 'wijs visio toe', 'Ik ben bijgewerkt'],
  ])('in %s, of another version of the desk, is not answered in the wrong place', async (locale, say, gone) => {
    await desk.say(ada, say, locale);
    await desk.app.close();
    const log = createLog('silent');
    const storage = await openStorage({
      dataDir: desk.config.dataDir,
      databaseUrl: undefined,
      log,
      now: () => new Date(),
    });
    const key = `msteams/conversations/chat ${ada}/users/29:${ada}/`;
    const { [key]: kept } = await readState(storage.db, [key]);
    const older = JSON.parse(JSON.stringify(kept).replace(/"request\.\d+"/, '"request.0"'));
    expect(older).not.toEqual(kept);
    await writeState(storage.db, { [key]: older }, new Date());
    await storage.close();
    desk.app = await startApp(desk.config, log);

    const words = wordsOf(await desk.say(ada, 'megan', locale));
    expect(words).toContain(gone);
    expect(wordsOf(await desk.say(ada, say, locale))).not.toContain(gone);
    await desk.say(ada, 'cancel', locale);
  });
});
