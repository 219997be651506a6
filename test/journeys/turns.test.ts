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
