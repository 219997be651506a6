import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isShouted, loadProductNames, ProductNamesError } from '../../../src/licensing/catalogue/product-names.ts';

const header =
  'Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names';
const sku = '11111111-1111-4111-8111-111111111111';
const otherSku = '22222222-2222-4222-8222-222222222222';
const plan = '33333333-3333-4333-8333-333333333333';
const otherPlan = '44444444-4444-4444-8444-444444444444';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'product-names-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function load(content: string | Uint8Array) {
  const path = join(folder, 'names.csv');
  await writeFile(path, content);
  return loadProductNames(path);
}

const rows = (...lines: string[]) => [header, ...lines].join('\r\n');

describe('a file of product names', () => {
  it('is read with quoted commas and capital ids', async () => {
    const { names, problems } = await load(
      rows(
        `"Dynamics 365 Field Service, Enterprise",FS_ENT,${sku.toUpperCase()},FS_PLAN,${plan},Field Service – add-on`,
        `Second product,SECOND,${otherSku},SWAY,${otherPlan},Sway`,
      ),
    );
    expect(problems).toEqual([]);
    expect(names.products).toEqual(
      new Map([
        [sku, { skuPartNumber: 'FS_ENT', name: 'Dynamics 365 Field Service, Enterprise' }],
        [otherSku, { skuPartNumber: 'SECOND', name: 'Second product' }],
      ]),
    );
    expect(names.plans.get(plan)).toBe('Field Service – add-on');
  });

  it('may have a byte order mark, or be Windows-1252 as Microsoft has published it', async () => {
    const content = rows(`Bo\u00eete \u2013 postale,BOX,${sku},SWAY,${plan},Sway`);
    const windows = Buffer.from(content.replace('\u2013', '\u0096'), 'latin1');
    for (const bytes of [Buffer.from(`\ufeff${content}`), Buffer.from(content), windows]) {
      const { names, problems } = await load(bytes);
      expect(problems).toEqual([]);
      expect(names.products.get(sku)?.name).toBe('Boîte – postale');
    }
  });

  it('may be saved with semicolons and quotes, with other columns beside ours and blank lines at its end', async () => {
    const quoted = header.split(',').map((column) => `"${column}" `);
    const content = `Extra;${quoted.join(';')}\r\nx;Product;PART;${sku};SWAY;${plan};Sway\r\n  \r\n`;
    const { names, problems } = await load(content);
    expect(problems).toEqual([]);
    expect(names.products.get(sku)?.name).toBe('Product');
  });

  it('prefers the label written for people to the shouted one, wherever it stands', async () => {
    const shouted = `First,FIRST,${sku},EXCHANGE_S_STANDARD,${plan},EXCHANGE ONLINE (PLAN 1)`;
    const spoken = `Second,SECOND,${otherSku},EXCHANGE_S_STANDARD,${plan},Exchange Online (Plan 1)`;
    for (const lines of [
      [shouted, spoken],
      [spoken, shouted],
    ]) {
      expect((await load(rows(...lines))).names.plans.get(plan)).toBe('Exchange Online (Plan 1)');
    }
    expect(isShouted('EXCHANGE_S_STANDARD')).toBe(true);
  });

  it.each([
    ['Sway', 'Sway for Enterprise'],
    ['SWAY', 'SWAY FOR ENTERPRISE'],
  ])('keeps the first of two names that are written alike: %s', async (first, second) => {
    const lines = [`${first},FIRST,${sku},SWAY,${plan},${first}`, `${second},SECOND,${sku},SWAY,${plan},${second}`];
    const { names } = await load(rows(...lines));
    expect(names.plans.get(plan)).toBe(first);
    expect(names.products.get(sku)).toEqual({ skuPartNumber: 'FIRST', name: first });
  });
});

describe('a broken row', () => {
  const good = `Good,GOOD,${otherSku},SWAY,${otherPlan},Sway`;

  it.each([
    ['has too few fields', `Broken,BROKEN,${sku}`, /3 fields instead of 6/],
    ['has no GUID', `Broken,BROKEN,not-a-guid,SWAY,${plan},Sway`, /GUID is not a GUID/],
    ['has no GUID for its service plan', `Broken,BROKEN,${sku},SWAY,,Sway`, /Service_Plan_Id is not a GUID/],
    ['has no name', `,BROKEN,${sku},SWAY,${plan},Sway`, /Product_Display_Name is empty/],
    ['has two faults', `,,${sku},SWAY,${plan},Sway`, /^Product_Display_Name is empty, String_Id is empty$/],
    ['leaves a quotation mark open', `"Broken,BROKEN,${sku},SWAY,${plan},Sway`, /quotation mark/],
  ])('that %s is named by its line and skipped', async (_, broken, reason) => {
    const { names, problems } = await load(rows(good, broken, good));
    expect(problems).toEqual([{ line: 3, reason: expect.stringMatching(reason) }]);
    expect([...names.products.keys()]).toEqual([otherSku]);
  });

  it('does not hide the rows after it, even where its quotation mark closes in a later one', async () => {
    const { names, problems } = await load(
      rows(`"Open,OPEN,${sku},SWAY,${plan},Sway`, good, `"Closed, here",CLOSED,${sku},SWAY,${plan},Sway`),
    );
    expect(problems.map(({ line }) => line)).toEqual([2]);
    expect(names.products.size).toBe(2);
  });
});

describe('a file that cannot be used', () => {
  it.each([
    [
      'another CSV',
      'Name,Amount\r\nA,1\r\n',
      /^ProductNamesError: .* is not Microsoft's list of product names.*lacks Product_Display_Name, String_Id/,
    ],
    ['an empty file', '', /is not Microsoft's list/],
    ['a binary file', Buffer.from([0, 159, 146, 150, 255]), /is not Microsoft's list/],
  ])('(%s) gives one clear line', async (_, content, message) => {
    const failure = await load(content).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProductNamesError);
    expect(String(failure)).toMatch(message);
    expect(String(failure)).not.toContain('\n');
  });

  it('(a missing one, a folder) gives one clear line with the reason', async () => {
    await expect(loadProductNames(join(folder, 'nowhere.csv'))).rejects.toThrow(
      /PRODUCT_NAMES_CSV: cannot read .*nowhere\.csv \(ENOENT\)/,
    );
    await expect(loadProductNames(folder)).rejects.toThrow(/EISDIR/);
  });
});

describe("a file as Microsoft's download is", () => {
  it('is read whole: each product once, each service plan once, ids in small letters', async () => {
    const { names, problems } = await loadProductNames(
      fileURLToPath(new URL('../../data/product-names.csv', import.meta.url)),
    );
    expect(problems).toEqual([]);
    expect(names.products).toEqual(
      new Map([
        [
          '4b9405b0-7788-4568-add1-99614e613b69',
          { skuPartNumber: 'EXCHANGESTANDARD', name: 'Exchange Online (Plan 1)' },
        ],
        [
          'f245ecc8-75af-4f8e-b61f-27d8114de5f3',
          { skuPartNumber: 'O365_BUSINESS_PREMIUM', name: 'Microsoft 365 Business Standard' },
        ],
        ['e43b5b99-8dfb-405f-9987-dc307f34bcbd', { skuPartNumber: 'MCOEV', name: 'Microsoft Teams Phone Standard' }],
        [
          '38b434d2-a15e-4cde-9a98-e737c75623e1',
          { skuPartNumber: 'VISIO_PLAN2_DEPT', name: 'Visio Plan 2, for departments' },
        ],
      ]),
    );
    expect(names.plans).toEqual(
      new Map([
        ['9aaf7827-d63c-4b61-89c3-182f06f82e5c', 'Exchange Online (Plan 1)'],
        ['57ff2da0-773e-42df-b2af-ffb7a2317929', 'Microsoft Teams'],
        ['094e7854-93fc-4d55-b2c0-3ab5369ebdc1', 'Office apps for business, on five devices'],
        ['4828c8ec-dc2e-4779-b502-87ac9ce28ab7', 'Teams Phone'],
        ['da792a53-cbc0-4184-a10d-e544dd34b3c1', 'OneDrive for Business – Basic'],
        ['113feb6c-3fe4-4440-bddc-54d774bf0318', 'Exchange Foundation'],
      ]),
    );
  });

  it('may be as long as the real one, about 6,000 rows', async () => {
    const guid = (kind: string, number: number) => `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    const many = Array.from({ length: 6000 }, (_, row) => {
      const product = row % 600;
      return `Product ${product},PART_${product},${guid('a', product)},PLAN_${row},${guid('b', row)},Plan ${row}`;
    });
    const { names, problems } = await load(rows(...many));
    expect(problems).toEqual([]);
    expect(names.products.size).toBe(600);
    expect(names.plans.size).toBe(6000);
  });
});
