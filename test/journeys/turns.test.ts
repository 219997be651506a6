import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../support/sandbox.ts';
import { type CardJson, type Desk, type Heard, openDesk, wordsOf } from '../support/teams.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const { ada } = PEOPLE;

/** The button that agrees to what was understood, where there is one. */
function yesIn(heard: Heard[]): { data: unknown } | undefined {
  const actions: CardJson[] = heard.flatMap(({ attachments = [] }) =>
    attachments.flatMap(({ content }) => content?.actions ?? []),
  );
  return actions.find(({ data }) => data?.value === 'yes');
}

/** Says a turn, agrees to what was understood, and returns everything that was heard. */
async function say(text: string, locale: string): Promise<string> {
  const heard = await desk.say(ada, text, locale);
  const yes = yesIn(heard);
  const more = yes ? await desk.submit(ada, yes.data, locale) : [];
  return [wordsOf(heard), wordsOf(more)].join(' ');
}

/** Each turn with what is heard; the last card is cancelled, so that the next conversation finds nothing of it. */
async function talk(locale: string, turns: readonly (readonly [string, RegExp])[]): Promise<void> {
  for (const [text, heard] of turns) expect(await say(text, locale), text).toMatch(heard);
  await desk.say(ada, 'cancel', locale);
}

const [en, nl] = ['en-US', 'nl-NL'];

describe('after a card', () => {
  it.each([
    [en, 'give hugo bosch and koen kok visio', 'koen only', /cancelled plan.*Visio Plan 2 to Koen Kok/s],
    [nl, 'geef hugo bosch en koen kok visio', 'alleen koen', /geannuleerd.*Visio Plan 2 toewijzen aan Koen Kok/s],
    [en, 'assign visio to omar', 'cancel that and give it to miriam', /cancelled plan.*Visio Plan 2 to Miriam Graham/s],
    [nl, 'geef omar visio', 'annuleer dat en geef het aan miriam', /geannuleerd.*toewijzen aan Miriam Graham/s],
    [en, 'assign visio to omar', 'no, give it to karin', /cancelled plan.*Visio Plan 2 to Karin Dekker/s],
    [nl, 'geef omar visio', 'nee, juist weghalen bij megan', /geannuleerd.*Visio Plan 2 intrekken bij Megan Bowen/s],
    [en, 'assign visio to omar', 'change that to copilot', /cancelled plan.*Copilot to Omar/s],
    [nl, 'geef omar visio', 'maak daar copilot van', /geannuleerd.*Copilot toewijzen aan Omar/s],
    [en, 'assign f3 and teams phone to olivier bosch', 'without the phone', /Microsoft 365 F3 to Olivier Bosch/],
    [nl, 'geef olivier bosch f3 en teams phone', 'zonder teams phone', /Microsoft 365 F3 toewijzen aan Olivier Bosch/],
    [en, 'replace e3 with f3 for bas bosch', 'the other way round', /Replace Microsoft 365 F3 with Microsoft 365 E3/],
    [nl, 'vervang e3 door f3 voor bas bosch', 'andersom', /Microsoft 365 F3 vervangen door Microsoft 365 E3/],
    [en, 'replace e3 with f3 for bas bosch', 'and the same for puck post', /E3 with Microsoft 365 F3 for Puck Post/],
    [
      nl,
      'vervang e3 door f3 voor bas bosch',
      'en bij puck post hetzelfde',
      /E3 vervangen door Microsoft 365 F3 voor Puck/,
    ],
    [en, 'assign visio to omar', 'do it on 1 december', /cancelled plan.*1 December 2026/s],
    [nl, 'geef omar visio', 'doe maar per 1 december', /geannuleerd.*1 december 2026/s],
    [en, 'remove e3 from puck schouten', "it's dijkstra i meant", /cancelled plan.*Puck Dijkstra/s],
    [nl, 'trek e3 in bij puck schouten', 'dijkstra bedoel ik', /geannuleerd.*Puck Dijkstra/s],
  ])('in %s, “%s”, then “%s”: only the corrected one waits', (locale, first, then, heard) =>
    talk(locale, [
      [first, /#\d+/],
      [then, heard],
    ]),
  );

  it.each([
    [en, 'give hugo bosch and koen kok visio', 'koen from 1 december', /to Hugo Bosch.*Koen Kok.*1 December 2026/s],
    [nl, 'geef hugo bosch en koen kok visio', 'koen pas per 1 december', /aan Hugo Bosch.*Koen Kok.*1 december 2026/s],
  ])('in %s, “%s”, then “%s”: a day of one of them leaves the others as they were', (locale, first, then, heard) =>
    talk(locale, [
      [first, /#\d+/],
      [then, heard],
    ]),
  );
});

describe('a part of a card that waits', () => {
  it.each([
    [en, 'give e5 to bas bosch', 'instead of his e3', /Replace Microsoft 365 E3 with Microsoft 365 E5 for Bas Bosch/],
    [nl, 'geef bas bosch e5', 'in plaats van zijn e3', /E3 vervangen door Microsoft 365 E5 voor Bas Bosch/],
    [en, 'give visio to roos kok', 'make it project instead of visio', /Assign Planner and Project Plan 3 to Roos/],
    [nl, 'geef roos kok visio', 'doe maar project in plaats van visio', /Project Plan 3 toewijzen aan Roos Kok #/],
    [nl, 'vervang de f3 van sem post door e3', 'liever business premium', /F3 vervangen door Microsoft 365 Business P/],
    [en, 'remove e3 from puck schouten', "no don't, forget it", /have cancelled plan/],
    [nl, 'trek e3 in bij puck schouten', 'nee laat maar, hoeft niet', /plan #\d+ geannuleerd/],
    [
      nl,
      'geef hugo meijer visio',
      'sorry ik ben gewoon nederlands haha, doe m vanaf maandag',
      /Visio.*Hugo Meijer.*november 2026/s,
    ],
    [nl, 'geef hugo meijer visio', 'haha sorry, doe maar vanaf maandag', /Visio Plan 2 toewijzen aan Hugo Meijer/],
  ])('in %s, “%s”, then “%s”', (locale, first, then, heard) =>
    talk(locale, [
      [first, /#\d+/],
      [then, heard],
    ]),
  );

  it.each([
    [en, 'give bas bosch and bas schouten project', "the second one doesn't need it", 'Bas Bosch', 'Bas Schouten'],
    [nl, 'geef bas bosch en bas schouten project', 'nee wacht, die tweede hoeft niet', 'Bas Bosch', 'Bas Schouten'],
  ])('in %s, “%s”, then “%s”: only that one is left out', async (locale, first, then, stays, goes) => {
    await desk.say(ada, first, locale);
    const heard = await say(then, locale);
    expect(heard).toContain(stays);
    expect(heard).not.toContain(goes);
    await desk.say(ada, 'cancel', locale);
  });

  it.each([
    [en, 'eline bosch and eline meijer need an e3', 'actually the second one only needs an f3'],
    [nl, 'geef eline bosch en eline meijer e3', 'nee, die tweede krijgt een f3'],
  ])(
    'in %s, “%s”, then “%s”: another product for that one, and the other keeps theirs',
    async (locale, first, then) => {
      await desk.say(ada, first, locale);
      const heard = await say(then, locale);
      expect(heard).toMatch(/365 E3 (to|toewijzen aan) Eline Bosch #/);
      expect(heard).toMatch(/365 F3 (to|toewijzen aan) Eline Meijer #/);
      await desk.say(ada, 'cancel', locale);
    },
  );

  it.each([
    [en, 'switch off teams for daan kok', 'same for noor peters'],
    [nl, 'zet teams uit bij daan kok', 'zelfde voor noor peters'],
  ])('in %s, “%s”, then “%s”: that app of that product, and the card before stays', async (locale, first, then) => {
    expect(await say(first, locale)).toMatch(/#\d+/);
    const heard = await say(then, locale);
    expect(heard).toMatch(/noor peters \((switched off|uitgeschakeld): teams\).*noor peters #\d+/is);
    expect(heard).not.toMatch(/cancelled|geannuleerd/);
    await desk.say(ada, 'cancel', locale);
  });
});

describe('after a look-up', () => {
  it.each([
    [en, 'how many E5 do we have left?', 'ok give one to hanna', /By “one”.*Microsoft 365 E5 to Hanna Visser/s],
    [nl, 'hoeveel E5 is er nog?', 'geef er een aan hanna', /Onder “er een”.*Microsoft 365 E5 toewijzen aan Hanna/s],
    [en, 'why does youssef have E3', 'who else has it?', /Who has Microsoft 365 E3/],
    [nl, 'waarom heeft youssef E3', 'wie heeft die nog meer?', /Wie heeft Microsoft 365 E3/],
    [en, 'who has visio?', 'and how many are left then?', /Visio Plan 2.*of 10/s],
    [nl, 'wie heeft visio?', 'en hoeveel zijn er dan nog over?', /Visio Plan 2.*van 10/s],
    [en, 'does lidia have copilot?', 'take it off lidia', /Unassign Microsoft 365 Copilot from Lidia/],
    [nl, 'heeft lidia copilot?', 'haal hem bij lidia weg', /Copilot intrekken bij Lidia/],
    [en, 'what has anouk meijer got?', 'swap that for an E3', /Business Premium with Microsoft 365 E3/],
    [nl, 'wat heeft anouk meijer?', 'vervang die door een E3', /Business Premium vervangen door Microsoft 365 E3/],
  ])('in %s, “%s”, then “%s”', (locale, first, then, heard) =>
    talk(locale, [
      [first, /./],
      [then, heard],
    ]),
  );
});

describe('after what would happen', () => {
  it.each([
    [nl, 'wat gebeurt er als ik visio weghaal bij megan?', 'oké, haal maar weg', /intrekken bij Megan Bowen #\d+/],
    [en, 'what happens if I take visio from megan?', 'ok take it away', /Unassign Visio Plan 2 from Megan Bowen #\d+/],
    [en, 'what happens if I take visio from megan?', 'ok do it then', /Unassign Visio Plan 2 from Megan Bowen #\d+/],
    [nl, 'wat gebeurt er als ik visio weghaal bij megan?', 'ok doe maar', /intrekken bij Megan Bowen #\d+/],
  ])('in %s, “%s”, then “%s” makes it a request', (locale, first, then, heard) =>
    talk(locale, [
      [first, /Nothing has been asked|Er is niets aangevraagd/],
      [then, heard],
    ]),
  );

  it.each([
    [en, 'what happens if I remove e3 from puck schouten?', 'and from roos kok?', /Nothing has been asked/],
    [nl, 'wat gebeurt er als ik e3 weghaal bij puck schouten?', 'en bij roos kok?', /Er is niets aangevraagd/],
  ])('in %s, “%s”, then “%s” only asks again', (locale, first, then, heard) =>
    talk(locale, [
      [first, heard],
      [then, heard],
    ]),
  );
});

describe('the license that is spoken of', () => {
  it.each([
    [en, 'what happens if I take visio from megan?', 'it can go to omar el amrani then', /Visio Plan 2 to Omar/],
    [
      nl,
      'wat gebeurt er als ik visio weghaal bij megan?',
      'die kan dan naar omar el amrani',
      /Visio Plan 2 toewijzen aan/,
    ],
  ])('in %s, “%s”, then “%s” gives it', (locale, first, then, heard) =>
    talk(locale, [
      [first, /./],
      [then, heard],
    ]),
  );

  it('is hers alone: nothing else of what she has', async () => {
    await desk.say(ada, 'who has teams phone?');
    const heard = await say('what would happen if joni lost hers', en);
    expect(heard).toMatch(/Removed:\s+Microsoft Teams Phone Standard.*Kept:\s+Microsoft 365 E3/s);
    await desk.say(ada, 'cancel');
  });
});

describe('an answer in free words', () => {
  it.each([
    [en, 'power bi for rob', 'the normal one, not departments', /Power BI Pro to Rob Mulder/],
    [nl, 'power bi voor rob', 'de gewone', /Power BI Pro toewijzen aan Rob Mulder/],
    [en, 'f3 for tess', 'the one from logistics', /F3 to Tess Dijkstra/],
    [nl, 'f3 voor tess', 'die van logistiek', /F3 toewijzen aan Tess Dijkstra/],
    [en, 'power bi for rob', 'do it', /2 products match/],
    [nl, 'power bi voor rob', 'doe maar', /past bij 2 producten/],
  ])('in %s, “%s”, then “%s”', (locale, first, then, heard) =>
    talk(locale, [
      [first, /match|past bij/],
      [then, heard],
    ]),
  );

  it('is never the second act where somebody is the second', async () => {
    await desk.say(ada, 'power bi pro quinten kok quinten dijkstra');
    expect(wordsOf(await desk.say(ada, 'the second one'))).not.toMatch(/Unassign Power BI Pro from .* #\d/);
    await desk.say(ada, 'cancel');
  });
});
