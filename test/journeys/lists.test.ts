import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Connector, openConnector } from '../support/connector.ts';
import { PEOPLE, SKUS } from '../support/sandbox.ts';
import { type CardJson, common, type Desk, type Heard, openDesk, planIdOf, wordsOf } from '../support/teams.ts';
import { plainWorkbook } from '../support/workbooks.ts';

let desk: Desk;
let connector: Connector;
beforeAll(async () => {
  [desk, connector] = await Promise.all([openDesk(), openConnector()]);
});
afterAll(() => Promise.all([desk.close(), connector.close()]));

const { ada, megan, hanna, nora } = PEOPLE;

const heldBy = async (user: string): Promise<string[]> =>
  (await desk.graph(`/users/${user}?$select=assignedLicenses`)).assignedLicenses.map(
    ({ skuId }: { skuId: string }) => skuId,
  );

/** The chat without Teams takes no files. */
async function inPlayground(text: string, locale: string): Promise<Heard[]> {
  const activity = { ...common(ada, locale), type: 'message', text, serviceUrl: `${connector.url}/_connector` };
  const { body } = await desk.post(activity);
  return (body as { activities: Heard[] }).activities;
}

const uploadTo = (uploadUrl: string) => ({
  uploadUrl,
  contentUrl: uploadUrl,
  name: 'x.csv',
  uniqueId: '1',
  fileType: 'csv',
});

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

  it.each([
    ['en-US', 'template', /user.*product.*action/],
    ['nl-NL', 'sjabloon', /gebruiker.*licentie.*actie/],
  ])('in %s an empty one can be copied where no file can be handed over', async (locale, ask, template) => {
    expect(wordsOf(await inPlayground(ask, locale))).toMatch(template);
  });

  it('comes back as a file with what became of each row, and can be sent again', async () => {
    const rows =
      'user;cost centre;action;product\r\nomar@contoso.example;=4711;give;visio\r\nnobody;"a;b";give;visio\r\n';
    await desk.drop(hanna, 'people.csv', rows.replace('=4711', '4711'));
    const [offer] = await desk.say(hanna, 'list 3 as a file');
    const consent = offer?.attachments?.[0]?.content;
    expect(consent?.description).toContain('2 rows');
    const accepted = {
      action: 'accept',
      context: consent.acceptContext,
      uploadInfo: uploadTo(`${connector.url}/files/list`),
    };
    await desk.post({
      ...common(hanna),
      type: 'invoke',
      name: 'fileConsent/invoke',
      value: { type: 'fileUpload', ...accepted },
    });
    const file = connector.files.at(-1)?.content ?? '';
    expect(file).toMatch(
      /user,cost centre,action,product,status,why\r\nomar@contoso.example,4711,give,visio,ready,\r\nnobody,"a;b",give,visio,not found,/,
    );
    expect(wordsOf(await desk.drop(hanna, 'again.csv', file))).toMatch(/1 of 2 rows can be done/);
  });

  it('is shown to nobody but whoever sent it, and asked of nobody without a role', async () => {
    expect(wordsOf(await desk.say(ada, 'list 3'))).toMatch(/do not know a list 3 of yours/);
    expect(wordsOf(await desk.drop(nora, 'people.csv', 'user,action\nmegan,remove all\n'))).toMatch(/no active role/);
  });

  it.each([
    ['no list', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), /neither CSV nor an Excel workbook.*Save it as/],
    ['a column too few', 'user,product\nmegan,E3\n', /do not see a column “action” among user and product.*template/],
    ['nothing but a heading', 'user,action\n', /heading and no rows/],
    ['a formula', 'user,action\n=A1,remove all\n', /formulas in A2.*paste them as values/],
  ])('is refused with the next step: %s', async (_, bytes, refusal) => {
    expect(wordsOf(await desk.drop(ada, 'people.csv', bytes))).toMatch(refusal);
  });

  it('is got from Microsoft’s hosts only', async () => {
    const content = { downloadUrl: 'https://evil.example/list.csv' };
    const attachments = [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'x.csv', content }];
    const { body } = await desk.post({ ...common(ada), type: 'message', text: 'help', attachments });
    expect(wordsOf((body as { activities: Heard[] }).activities)).toMatch(/What I can do/);
  });

  it('may be pasted', async () => {
    const heard = await desk.say(
      ada,
      'gebruiker;actie;licentie\nomar@contoso.example;geef;visio\nJoni Sherman;geef;visio',
      'nl-NL',
    );
    expect(wordsOf(heard)).toMatch(/geplakte lijst: 2 rijen.*2 van 2/);
    expect(planIdOf(heard)).toMatch(/-/);
  });

  it('of more people than one card shows becomes one plan, which somebody else has to agree to', async () => {
    const { value } = await desk.graph(
      '/users?$select=userPrincipalName,assignedLicenses,accountEnabled,userType&$top=200',
    );
    const free = value
      .filter(({ assignedLicenses }: CardJson) => !JSON.stringify(assignedLicenses).includes(SKUS.flowFree))
      .filter(({ accountEnabled, userType }: CardJson) => accountEnabled && userType !== 'Guest')
      .slice(0, 23);
    const rows = free.map(({ userPrincipalName }: CardJson) => `${userPrincipalName},assign,${SKUS.flowFree},NL`);
    const file = `user,action,product,country\n${rows.join('\n')}\n`;
    const heard = await desk.drop(ada, 'flows.csv', file);
    expect(wordsOf(heard)).toMatch(/23 of 23 rows can be done.*Assign .* to 23 users.*a second person has to approve/);
    expect(wordsOf(heard)).toMatch(/Added:\s+.*: 23 people.*The first 5 of 23 people/);
  });
});
