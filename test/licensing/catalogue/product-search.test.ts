import { describe, expect, it } from 'vitest';
import { noProductNames, type ProductNames } from '../../../src/licensing/catalogue/product-names.ts';
import { findProducts, matchProductsIn } from '../../../src/licensing/catalogue/product-search.ts';
import type { Product } from '../../../src/licensing/model.ts';
import { cloudPc, m365E3, owned, powerBiProDept, productOf, visioPlan2 } from '../tenant-products.ts';

const partNumbers = (products: Product[]) => products.map(({ skuPartNumber }) => skuPartNumber);
/** A list that was not looked up before, and names that were not: each test then makes its own tables. */
const unseen = (): ProductNames => ({ ...noProductNames });
const find = (text: string, products: readonly Product[] = owned) =>
  partNumbers(findProducts(text, [...products], unseen()));

/** A product that no list knows. */
const called = (name: string): Product => ({ ...visioPlan2, skuPartNumber: `PART OF ${name}`, name });

/** What the tenant of these tests owns, and what people type. */
const typed: [text: string, found: string[]][] = [
  // names, part numbers and ids, however they are spelled
  ['Microsoft 365 E3', ['SPE_E3']],
  ['m365 e3', ['SPE_E3']],
  ['M365E3', ['SPE_E3']],
  ['office 365 e3', ['ENTERPRISEPACK']],
  ['O365 E3', ['ENTERPRISEPACK']],
  ['SPE_E3', ['SPE_E3']],
  ['spe_f1', ['SPE_F1']],
  ['05E9A617-0261-4CEE-BB44-138D3EF5D965', ['SPE_E3']],
  ['Exchange Online (Plan 1)', ['EXCHANGESTANDARD']],
  ['visio, plan2', ['VISIOCLIENT']],
  // nicknames in both languages
  ['visio', ['VISIOCLIENT']],
  ['exchange plan 1', ['EXCHANGESTANDARD']],
  ['co-pilot', ['Microsoft_365_Copilot']],
  ['teams telefoon', ['MCOEV']],
  ['belplan', ['MCOPSTN1']],
  ['entra p2', ['AAD_PREMIUM_P2']],
  ['een E3-licentie', ['SPE_E3', 'ENTERPRISEPACK']],
  ['visiolicentie', ['VISIOCLIENT']],
  ['the visio license', ['VISIOCLIENT']],
  ['business standaard', ['O365_BUSINESS_PREMIUM']],
  // what means several is asked
  ['e3', ['SPE_E3', 'ENTERPRISEPACK']],
  ['power bi', ['POWER_BI_PRO', 'POWER_BI_PRO_DEPT']],
  ['cloud pc', ['CPC_E_2C_4GB_128GB', 'CPC_E_2C_8GB_128GB']],
  ['power automate', ['FLOW_FREE', 'FLOW_PER_USER']],
  ['office 365 business premium', ['O365_BUSINESS_PREMIUM', 'SPB']],
  // an exact nickname or name beats containing the words
  ['business premium', ['SPB']],
  ['power bi pro', ['POWER_BI_PRO']],
  ['power bi pro (for department)', ['POWER_BI_PRO_DEPT']],
  // the words of a name in any order, and the beginning of one
  ['phone microsoft', ['MCOEV']],
  ['windows 128', ['CPC_E_2C_4GB_128GB', 'CPC_E_2C_8GB_128GB']],
  ['exch', ['EXCHANGESTANDARD']],
  ['project 3', ['PROJECTPROFESSIONAL']],
  // small mistakes
  ['visoi', ['VISIOCLIENT']],
  ['visioo', ['VISIOCLIENT']],
  ['copilt', ['Microsoft_365_Copilot']],
  ['bussines premuim', ['SPB']],
  ['exhcange plan 1', ['EXCHANGESTANDARD']],
  // part numbers mislead, names do not
  ['O365_BUSINESS_PREMIUM', ['O365_BUSINESS_PREMIUM']],
  ['f3', ['SPE_F1']],
  ['spb', ['SPB']],
  [' spe_e3 ', ['SPE_E3']],
  ['3 project', []],
  ['powre bi pro', ['POWER_BI_PRO']],
  ['copilt microsoft', ['Microsoft_365_Copilot']],
  ['vi', []],
  ['exchange onl', ['EXCHANGESTANDARD']],
  ['exchange xyz', []],
  ['essentials teams', ['Teams_Ess']],
  // never found
  ['', []],
  ['license', []],
  ['xyz', []],
  ['e7', []],
];

describe('findProducts', () => {
  it.each(typed)('«%s»', (text, found) => {
    expect(find(text)).toEqual(found);
  });

  it.each([
    ['e1', ['STANDARDPACK'], 'e3'],
    ['f1', ['M365_F1', 'M365_F1_COMM'], 'f3'],
    ['Visio Plan 1', ['VISIOONLINE_PLAN1'], 'Visio Plan 2'],
    ['exchange plan 2', ['EXCHANGEENTERPRISE'], 'Plan 1'],
    ['entra p1', ['AAD_PREMIUM'], 'P2'],
    ['project plan 5', ['PROJECTPREMIUM'], 'Plan 3'],
  ])('takes «%s» for what it is, owned or not, and never for %s', (text, found) => {
    expect(find(text)).toEqual(found);
  });

  it('names a product that is not owned only where no owned one fits', () => {
    expect(find('teams essentials')).toEqual(['Teams_Ess']);
    expect(find('e3', [m365E3])).toEqual(['SPE_E3']);
    expect(find('e3', [visioPlan2])).toContain('ENTERPRISEPACK');
    expect(find('SPE_E3', [visioPlan2])).toEqual(['SPE_E3']);
  });

  it('corrects what is not owned as well, where nothing else fits', () => {
    expect(find('copilto', [m365E3])).toContain('Microsoft_365_Copilot');
  });

  it('takes an owned product that has all the words before another that is called just so', () => {
    const pack = called('Contoso Teams Essentials Pack');
    expect(find('teams essentials', [pack])).toEqual(['PART OF Contoso Teams Essentials Pack']);
    expect(find('teams essentials', [visioPlan2])).toEqual(['Teams_Ess']);
  });

  it('takes the number behind a name for a plan, and no other', () => {
    const plans = [called('Contoso Plan 1'), called('Contoso Plan 3')];
    expect(find('contoso 3', plans)).toEqual(['PART OF Contoso Plan 3']);
    expect(find('3 contoso', plans)).toEqual([]);
    expect(find('3', plans)).toEqual([]);
    expect(find('contoso 8', plans)).toEqual([]);
  });

  it('takes a doubtful word for either of two as near, where the other words tell', () => {
    expect(find('suite ledgerz', [called('Contoso Ledger Suite'), called('Ledgers')])).toEqual([
      'PART OF Contoso Ledger Suite',
    ]);
  });

  it('knows an owned product that nobody listed by its part number alone, not by its parts', () => {
    const unlisted = productOf('77777777-7777-4777-8777-777777777777', 'CONTOSO_SPECIAL_3', []);
    expect(find('contoso_special_3', [unlisted])).toEqual(['CONTOSO_SPECIAL_3']);
    expect(find('special', [unlisted])).toEqual([]);
  });

  it('finds a Cloud PC of any size by what people call it', () => {
    const odd = productOf('88888888-8888-4888-8888-888888888888', 'CPC_E_8C_32GB_512GB', []);
    expect(find('w365', [odd])).toEqual(['CPC_E_8C_32GB_512GB']);
    expect(find('windows 365 enterprise 8 vcpu 32 gb 512 gb', [odd, cloudPc])).toEqual(['CPC_E_8C_32GB_512GB']);
  });

  it('uses the names of a loaded file, and still the catalogue’s own', () => {
    const names: ProductNames = {
      products: new Map([
        ['99999999-9999-4999-8999-999999999999', { skuPartNumber: 'D365_THING', name: 'Dynamics 365 Thing' }],
        [m365E3.skuId, { skuPartNumber: 'SPE_E3', name: 'Enterprise bundle three' }],
      ]),
      plans: new Map(),
    };
    expect(partNumbers(findProducts('dynamics 365 thing', owned, names))).toEqual(['D365_THING']);
    const renamed = [{ ...m365E3, name: 'Enterprise bundle three' }];
    expect(partNumbers(findProducts('bundle three', renamed, names))).toEqual(['SPE_E3']);
    expect(partNumbers(findProducts('microsoft 365 e3', renamed, names))).toEqual(['SPE_E3']);
  });

  it('gives a fresh array each time, so that a caller may change it', () => {
    findProducts('visio', owned, noProductNames).pop();
    expect(find('visio')).toEqual(['VISIOCLIENT']);
  });
});

const matched = (sentence: string, products: readonly Product[] = owned) =>
  matchProductsIn(sentence, [...products], unseen()).map((span) => [span.text, partNumbers(span.products).join(' ')]);

describe('matchProductsIn', () => {
  it.each<[sentence: string, spans: string[][]]>([
    [
      'remove visio and e3 from megan',
      [
        ['visio', 'VISIOCLIENT'],
        ['e3', 'SPE_E3 ENTERPRISEPACK'],
      ],
    ],
    [
      'trek e3 en visio in bij megan',
      [
        ['e3', 'SPE_E3 ENTERPRISEPACK'],
        ['visio', 'VISIOCLIENT'],
      ],
    ],
    [
      'vervang Office 365 E1 door m365e3 voor Zoë',
      [
        ['Office 365 E1', 'STANDARDPACK'],
        ['m365e3', 'SPE_E3'],
      ],
    ],
    ['Kunt u de Visio Plan 2-licentie van Megan intrekken?', [['Visio Plan 2', 'VISIOCLIENT']]],
    ['remove Microsoft 365 E3 (no Teams) from jan', [['Microsoft 365 E3 (no Teams)', 'Microsoft_365_E3_(no_Teams)']]],
    [
      'remove SPE_E3, VISIOCLIENT and power bi pro.',
      [
        ['SPE_E3', 'SPE_E3'],
        ['VISIOCLIENT', 'VISIOCLIENT'],
        ['power bi pro', 'POWER_BI_PRO'],
      ],
    ],
    ['unassign 05e9a617-0261-4cee-bb44-138d3ef5d965 from megan', [['05e9a617-0261-4cee-bb44-138d3ef5d965', 'SPE_E3']]],
    ['assign business premuim to sofie', [['business premuim', 'SPB']]],
    ['geef joni teams telefoon tot vrijdag', [['teams telefoon', 'MCOEV']]],
    ['remove Visio Plan 1 from megan', [['Visio Plan 1', 'VISIOONLINE_PLAN1']]],
    ['give adele TEAMS_EXPLORATORY', [['TEAMS_EXPLORATORY', 'TEAMS_EXPLORATORY']]],
    ['is SPE_E3?! free', [['SPE_E3', 'SPE_E3']]],
    [
      'visio, then SPE_E3',
      [
        ['visio', 'VISIOCLIENT'],
        ['SPE_E3', 'SPE_E3'],
      ],
    ],
    ['give adele MCOMEETADV', [['MCOMEETADV', 'MCOMEETADV']]],
    ['give adele mcomeetadv', []],
    ['give adele visioclient', [['visioclient', 'VISIOCLIENT']]],
    ['give adele "SPE_E3"', [['SPE_E3', 'SPE_E3']]],
    ['geef adele ‘SPE_E3’: graag', [['SPE_E3', 'SPE_E3']]],
    ['power bi pro (for departments, please)', [['power bi pro (for departments', 'POWER_BI_PRO_DEPT']]],
    ['assign power bi pro (for departments)', [['power bi pro (for departments)', 'POWER_BI_PRO_DEPT']]],
    ['assign it (visio) now', [['visio', 'VISIOCLIENT']]],
    ['how many seats are left', []],
    ['remove everything from the account of all team members in the office online', []],
    ['no licenses for the planned officers without vision', []],
    ['', []],
  ])('«%s»', (sentence, spans) => {
    expect(matched(sentence)).toEqual(spans);
  });

  it.each(['assign e3 without teams to lars', 'geef lars e3 zonder teams'])(
    'reads «%s» as a product with a service switched off, unless the one without Teams is owned (S5)',
    (sentence) => {
      const noTeams = productOf('dcf0408c-aaec-446c-afd4-43e3683943ea', 'Microsoft_365_E3_(no_Teams)', []);
      const name = sentence.includes('zonder') ? 'e3 zonder teams' : 'e3 without teams';
      expect(matched(sentence, [m365E3])).toEqual([['e3', 'SPE_E3']]);
      expect(matched(sentence, [m365E3, noTeams])).toEqual([[name, 'Microsoft_365_E3_(no_Teams)']]);
      expect(matched(sentence, []).map(([text]) => text)).toEqual(['e3']);
    },
  );

  it('ends a name in a word that tells, never in one that only joins', () => {
    expect(matched('assign Power BI Pro for koen', [powerBiProDept])).toEqual([['Power BI Pro', 'POWER_BI_PRO_DEPT']]);
    expect(matched('visio and project for omar').map(([text]) => text)).not.toContain('and project');
  });

  it('finds what is sold without Teams in Europe by the same words', () => {
    const eea = productOf('c2fe850d-fbbb-4858-b67d-bd0c6e746da3', 'O365_w/o Teams Bundle_M3', []);
    expect(matched('assign e3 without teams to lars', [m365E3, eea])).toEqual([
      ['e3 without teams', 'O365_w/o Teams Bundle_M3'],
    ]);
  });

  it('says where the phrase stands, whether it has to be asked, and whether a mistake was forgiven', () => {
    const sentence = 'trek E3 en vsiio in';
    const [e3, visio] = matchProductsIn(sentence, owned, noProductNames);
    expect(e3).toMatchObject({ ambiguous: true, guessed: false });
    expect(sentence.slice(e3?.start, e3?.end)).toBe('E3');
    expect(visio).toMatchObject({ ambiguous: false, guessed: true });
    expect(sentence.slice(visio?.start, visio?.end)).toBe('vsiio');
  });

  it('keeps its place after letters that are written with more than one sign', () => {
    const sentence = 'Zoe\u0308 en Jose\u0301: visio';
    const [visio] = matchProductsIn(sentence, owned, noProductNames);
    expect(sentence.slice(visio?.start, visio?.end)).toBe('visio');
  });

  it('forgives mistakes only for what is owned', () => {
    expect(matched('remove vsiio', [m365E3])).toEqual([]);
    expect(matched('remove visio', [m365E3])).toHaveLength(1);
  });

  it('takes every known product where it is not known what is owned, mistakes and all, but no part of a name', () => {
    expect(matched('remove vsiio and exhcange plan 2 from megan', [])).toEqual([
      ['vsiio', 'VISIOONLINE_PLAN1 VISIOCLIENT VISIO_PLAN2_DEPT'],
      ['exhcange plan 2', 'EXCHANGEENTERPRISE'],
    ]);
    expect(matched('remove everything from the security account', [])).toEqual([]);
  });

  it('guesses no part number', () => {
    expect(matchProductsIn('SPE_E3', owned, noProductNames)).toMatchObject([{ guessed: false }]);
  });

  it('is not lost in the many ways to read a run of doubtful words', () => {
    const near = ['Ledgera', 'Ledgerb', 'Ledgerc', 'Ledgerd'].map(called);
    const sentence = Array.from({ length: 24 }, () => 'ledger').join(' ');
    expect(matchProductsIn(sentence, near, unseen())).toHaveLength(24);
  });
});
