import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, SKUS } from '../support/sandbox.ts';
import { type Desk, openDesk, planIdOf, wordsOf } from '../support/teams.ts';
import { plainWorkbook } from '../support/workbooks.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const { ada, megan } = PEOPLE;

const heldBy = async (user: string): Promise<string[]> =>
  (await desk.graph(`/users/${user}?$select=assignedLicenses`)).assignedLicenses.map(
    ({ skuId }: { skuId: string }) => skuId,
  );

describe('a list of people', () => {
  it.each([
    [
      'en-US',
      'power bi pro',
      ['user', 'cost centre', 'product', 'action'],
      ['assign', 'unassign'],
      /3 of 5 rows can be done.*Nothing has been changed.*whose user is not found.*Write the e-mail address/,
      /Assign|3 users/,
    ],
    [
      'nl-NL',
      'power bi pro',
      ['Actie', 'cost centre', 'Licentie', 'Medewerker'],
      ['toewijzen', 'intrekken'],
      /3 van 5 rijen kan worden uitgevoerd.*Er is niets gewijzigd.*waarvan de gebruiker niet is gevonden.*Schrijf het e-mailadres/,
      /toewijzen|3 gebruikers/,
    ],
  ])(
    'in %s is read from a workbook, told by kind, and becomes one plan',
    async (locale, product, header, acts, told, plan) => {
      const [give = '', take = ''] = acts;
      const people = [
        ['omar@contoso.example', product, give],
        ['Joni Sherman', product, give],
        ['nobody@contoso.example', product, give],
        ['MEGAN@contoso.example', 'Visio Plan 2', take],
        ['adele@contoso.example', 'E3', take],
      ];
      const columns = header.map((title) =>
        /user|medewerker/i.test(title) ? 0 : /prod|lic/i.test(title) ? 1 : /act/i.test(title) ? 2 : 3,
      );
      const rows = people.map((row) => columns.map((column) => row[column] ?? '4711'));
      const heard = await desk.drop(ada, 'people.xlsx', plainWorkbook([header, ...rows]), locale);
      expect(wordsOf(heard)).toMatch(told);
      expect(wordsOf(heard)).toMatch(plan);
      expect(await heldBy(megan)).toContain(SKUS.visio);
      await desk.press(ada, 'plan.cancel', { planId: planIdOf(heard) }, locale);
    },
  );
});
