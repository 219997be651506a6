import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../support/sandbox.ts';
import { type Desk, openDesk, wordsOf } from '../support/teams.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

describe('who has what', () => {
  it.each([
    ['en-US', 'who has microsoft 365 e3 and not visio', /Who has Microsoft 365 E3.*users/],
    ['nl-NL', 'wie heeft microsoft 365 e3 en geen visio', /Wie heeft Microsoft 365 E3.*gebruikers/],
    ['en-US', 'who has no license', /Who has no license.*users.*Sofie Claes/],
    ['nl-NL', 'wie heeft geen licentie', /Wie heeft geen licentie.*gebruikers.*Sofie Claes/],
    ['en-US', 'compare megan and omar', /Megan Bowen.*Microsoft 365 E3.*Omar El Amrani.*Planner and Project Plan 3/],
    ['nl-NL', 'vergelijk megan en omar', /Megan Bowen.*Microsoft 365 E3.*Omar El Amrani.*Planner and Project Plan 3/],
  ])('in %s: %s', async (locale, asked, answer) => {
    expect(wordsOf(await desk.say(PEOPLE.ada, asked, locale))).toMatch(answer);
  });
});
