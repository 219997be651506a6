import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noProductNames } from '../../src/licensing/catalogue/product-names.ts';
import { matchProductsIn } from '../../src/licensing/catalogue/product-search.ts';
import type { Licensing } from '../../src/licensing/licensing.ts';
import { type Reading, read } from '../../src/understanding/recognizer.ts';
import { change } from '../support/asked-change.ts';
import { converse as converseWith, type Script } from '../support/converse.ts';
import { actor, licensingOn } from '../support/licensing.ts';
import { contoso, PEOPLE, SKUS } from '../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../support/storage.ts';

let storage: TestStorage;
let licensing: Licensing;
beforeAll(async () => {
  storage = await openTestStorage();
  licensing = licensingOn(storage, contoso());
});
afterAll(() => storage.close());

const understand = (sentence: string): Reading =>
  read(sentence, { findProductSpans: (text) => matchProductsIn(text, licensing.productsKnown(), noProductNames) });

const converse = (locale: string, script: Script, searches = false, desk = licensing) =>
  converseWith({ licensing: desk, read: understand, locale, searches }, script);

const { megan, jan, jan2, omar } = PEOPLE;

/** The service plan Microsoft Teams. */
const teams = '57ff2da0-773e-42df-b2af-ffb7a2317929';

/** What Megan holds directly, apart from E3. */
const likeMegan = [SKUS.visio, SKUS.flowFree].map((skuId) => ({ skuId, disabledPlans: null, copied: true }));

const conversations: [title: string, locale: string, script: Script, ends: object | undefined][] = [
  [
    'everything said at once is asked nothing',
    'en-US',
    [['remove visio from megan', /^ *$/]],
    change({ operation: 'unassign', userIds: [megan], remove: [SKUS.visio] }),
  ],
  [
    'alles in één zin wordt niets gevraagd',
    'nl-NL',
    [['trek visio in bij megan', /^ *$/]],
    change({ operation: 'unassign', userIds: [megan], remove: [SKUS.visio] }),
  ],
  [
    'asks for the user, tells namesakes apart, offers what he holds',
    'en-US',
    [
      ['unassign a license', /From whom/],
      ['jan de boer', /jan\.deboer2@contoso\.example.*Warehouse/],
      ['jan.deboer2@contoso.example', /Which product.*Microsoft 365 F3/],
      ['1', /^ *$/],
    ],
    change({ userIds: [jan2], remove: [SKUS.f3] }),
  ],
  [
    'vraagt wie en wat',
    'nl-NL',
    [
      ['licentie toewijzen', /Wie/],
      ['omar', /Welk product/],
      ['power bi pro', /^ *$/],
    ],
    change({ operation: 'assign', userIds: [omar], add: [{ skuId: SKUS.powerBi, disabledPlans: null }] }),
  ],
  [
    'several users and products in one sentence',
    'en-US',
    [['remove visio and e3 from megan, omar and jan.deboer@contoso.example', /^ *$/]],
    change({ userIds: [megan, omar, jan], remove: [SKUS.visio, SKUS.e3] }),
  ],
  [
    'a pasted list, with somebody unknown said as such',
    'en-US',
    [
      ['assign visio', /Who should get/],
      ['Megan Bowen <megan@contoso.example>\nnobody.at.all@contoso.example\nomar', /can’t find.*Did you mean.*Megan/],
      ['yes', /^ *$/],
    ],
    change({ userIds: [megan, omar] }),
  ],
  [
    'iemand die niet bestaat houdt de kaart tegen tot het is afgesproken',
    'nl-NL',
    [
      ['geef megan, nietbestaand en omar visio', /niemand.*“nietbestaand”.*Bedoelde u/],
      ['nee', /^ *$/],
    ],
    undefined,
  ],
  [
    'one product by another',
    'en-US',
    [['replace e3 by e5 for omar', /^ *$/]],
    change({ operation: 'replace', remove: [SKUS.e3], add: [{ skuId: SKUS.e5, disabledPlans: null }] }),
  ],
  [
    'alles vervangen',
    'nl-NL',
    [['vervang alle licenties van omar door business premium', /^ *$/]],
    change({ operation: 'replaceAll', remove: 'all', add: [{ skuId: SKUS.businessPremium, disabledPlans: null }] }),
  ],
  [
    'everything but one',
    'en-US',
    [['remove all licenses from megan except visio', /^ *$/]],
    change({ operation: 'unassignAll', remove: 'all', except: [SKUS.visio] }),
  ],
  [
    'an app switched off by its name',
    'en-US',
    [['switch off teams in the e3 of omar', /^ *$/]],
    change({
      operation: 'services',
      services: [{ skuId: SKUS.e3, on: [], off: [teams] }],
    }),
  ],
  [
    'an app that the product does not have',
    'en-US',
    [
      [
        'switch off sway in the visio of megan',
        /can’t find an app or service of Visio Plan 2 called “sway”.*Visio desktop app/,
      ],
    ],
    undefined,
  ],
  [
    'back to the question before, and no further',
    'en-US',
    [
      ['assign a license', /Who should get/],
      ['back', /nothing to go back to.*Who should get/],
      ['omar', /Which product/],
      ['back', /Who should get/],
      ['megan', /Which product/],
      ['power bi pro', /^ *$/],
    ],
    change({ userIds: [megan], add: [{ skuId: SKUS.powerBi, disabledPlans: null }] }),
  ],
  [
    'terug naar de vorige vraag',
    'nl-NL',
    [
      ['licentie toewijzen', /Wie/],
      ['terug', /niet verder terug.*Wie/],
      ['nobody.at.all@contoso.example', /nobody\.at\.all.*Wie/],
      ['omar', /Welk product/],
      ['terug', /Wie/],
      ['terug', /niet verder terug/],
      ['megan', /Welk product/],
      ['power bi pro', /^ *$/],
    ],
    change({ userIds: [megan] }),
  ],
  [
    'the same thing from its beginning',
    'en-US',
    [
      ['assign visio', /Who should get/],
      ['start over', /from the beginning.*Who should get/],
      ['omar', /Which product/],
      ['power bi pro', /^ *$/],
    ],
    change({ operation: 'assign', userIds: [omar], add: [{ skuId: SKUS.powerBi, disabledPlans: null }] }),
  ],
  [
    'hetzelfde opnieuw vanaf het begin',
    'nl-NL',
    [
      ['trek visio in', /Bij wie/],
      ['opnieuw beginnen', /opnieuw vanaf het begin.*Bij wie/],
      ['omar', /Welk product/],
      ['e3', /^ *$/],
    ],
    change({ operation: 'unassign', userIds: [omar], remove: [SKUS.e3] }),
  ],
  [
    'something else, where there is no earlier question to begin at',
    'en-US',
    [
      ['unassign visio', /From whom/],
      ['start over', /from the beginning.*From whom/],
      ['start over', /from the beginning.*What would you like to do/],
      ['start over', /from the beginning.*What would you like to do/],
      ['assign visio to omar', /^ *$/],
    ],
    change({ operation: 'assign', userIds: [omar], add: [{ skuId: SKUS.visio, disabledPlans: null }] }),
  ],
  [
    'iets anders, waar geen eerdere vraag is om bij te beginnen',
    'nl-NL',
    [
      ['wijs visio toe', /Wie moet/],
      ['opnieuw beginnen', /vanaf het begin.*Wie moet/],
      ['opnieuw beginnen', /vanaf het begin.*Wat wilt u doen/],
      ['trek e3 in bij omar', /^ *$/],
    ],
    change({ operation: 'unassign', userIds: [omar], remove: [SKUS.e3] }),
  ],
  [
    'somebody else than was said',
    'en-US',
    [
      ['assign a license to omar', /Which product/],
      ['no, megan', /Which product/],
      ['power bi pro', /^ *$/],
    ],
    change({ operation: 'assign', userIds: [megan] }),
  ],
  [
    'another product than was said, in the place of the one that is taken',
    'nl-NL',
    [
      ['trek e3 in', /Bij wie/],
      ['nee, visio', /Bij wie/],
      ['megan', /^ *$/],
    ],
    change({ operation: 'unassign', userIds: [megan], remove: [SKUS.visio] }),
  ],
  [
    'somebody else than one of two namesakes, and the others stay',
    'en-US',
    [
      ['remove visio from jan de boer and megan', /people match/],
      ['no, omar', /^ *$/],
    ],
    change({ userIds: [omar, megan] }),
  ],
  [
    'another product where one goes and one comes: shown first',
    'en-US',
    [
      ['replace e3 by e5', /For whom/],
      ['no, business premium', /Did you mean: Replace Microsoft 365 E3 with business premium for …/],
      ['yes', /For whom/],
      ['omar', /^ *$/],
    ],
    change({ remove: [SKUS.e3], add: [{ skuId: SKUS.businessPremium, disabledPlans: null }] }),
  ],
  [
    'what was understood, where something was not, and no then puts it right',
    'en-US',
    [
      ['e3 for megan please', /Did you mean: Assign e3 to megan\?/],
      ['no, omar', /Did you mean: Assign e3 to omar\?/],
      ['yes', /^ *$/],
    ],
    change({ operation: 'assign', userIds: [omar] }),
  ],
  [
    'wat is begrepen',
    'nl-NL',
    [
      ['graag e3 voor megan', /Bedoelde u: e3 toewijzen aan megan\?/],
      ['ja', /^ *$/],
    ],
    change({ operation: 'assign', userIds: [megan] }),
  ],
  [
    'what a colleague holds directly and the user lacks',
    'en-US',
    [['give omar the same licenses as megan', /^ *$/]],
    change({ operation: 'assign', userIds: [omar], add: likeMegan }),
  ],
  [
    'wat een collega heeft, met de vraag wie dat is',
    'nl-NL',
    [
      ['geef adele dezelfde licenties als jan de boer', /past bij 2 personen/],
      ['nee, megan', /^ *$/],
    ],
    change({
      operation: 'assign',
      userIds: [PEOPLE.adele],
      add: [{ skuId: SKUS.flowFree, disabledPlans: null, copied: true }],
    }),
  ],
  [
    'a colleague of whom nobody knows who it is to be for',
    'en-US',
    [
      ['same as megan', /Did you mean: Assign the same licenses as megan to …\?/],
      ['yes', /Who should get/],
      ['omar', /^ *$/],
    ],
    change({ userIds: [omar], add: likeMegan }),
  ],
  [
    'a colleague as the answer to what is to be assigned',
    'nl-NL',
    [
      ['wijs een licentie toe aan omar', /Welk product/],
      ['hetzelfde als megan', /^ *$/],
    ],
    change({ userIds: [omar], add: likeMegan }),
  ],
  [
    'one of several: whether the others stay is asked',
    'en-US',
    [
      ['assign a license to megan and omar', /Which product/],
      ['no, lidia', /Did you mean: Assign … to lidia\?/],
      ['yes', /Which product/],
      ['visio', /^ *$/],
    ],
    change({ userIds: [PEOPLE.lidia] }),
  ],
  [
    'an end that is said with an answer',
    'en-US',
    [
      ['assign a license to omar', /Which product/],
      ['visio until friday', /ends on Friday.*its last day/],
      ['yes', /^ *$/],
    ],
    change({ userIds: [omar], add: [{ skuId: SKUS.visio, disabledPlans: null }], until: '1970-01-02' }),
  ],
  [
    'wat niet, en wat wel',
    'nl-NL',
    [
      ['trek visio in', /Bij wie/],
      ['nee, niet visio maar e3', /Bij wie/],
      ['omar', /^ *$/],
    ],
    change({ userIds: [omar], remove: [SKUS.e3] }),
  ],
  [
    'an end is said, and agreed first',
    'en-US',
    [
      ['assign visio to omar until friday', /Assign visio to omar.*ends on Friday.*its last day/],
      ['yes', /^ *$/],
    ],
    change({ userIds: [omar], until: '1970-01-02' }),
  ],
  [
    'a length of time is kept as one, to be counted from the approval',
    'en-US',
    [
      ['assign visio to omar for two weeks', /ends on Thursday.*its last day/],
      ['yes', /^ *$/],
    ],
    change({ userIds: [omar], until: '1970-01-15', lasts: 'P2W' }),
  ],
  [
    'an end that is no day cannot be kept, which is said and agreed first',
    'en-US',
    [
      ['assign visio to omar until she is back', /cannot keep to it.*Assign visio to omar/],
      ['yes', /^ *$/],
    ],
    change({ userIds: [omar], until: null }),
  ],
  [
    'een einde, en nee',
    'nl-NL',
    [
      ['geef omar visio tot vrijdag', /visio toewijzen aan omar.*eindigt op vrijdag.*de laatste dag/],
      ['nee', /^ *$/],
    ],
    undefined,
  ],
  [
    'who has what needs no user',
    'en-US',
    [['who has visio', /^ *$/]],
    {
      goal: 'whoHas',
      products: [{ skuId: SKUS.visio, name: 'Visio Plan 2' }],
      lacking: [],
      among: null,
      none: false,
    },
  ],
  [
    'wat iemand heeft',
    'nl-NL',
    [['welke licenties heeft megan', /^ *$/]],
    { goal: 'licensesOf', users: [{ id: megan, displayName: 'Megan Bowen' }], products: [] },
  ],
  [
    'an exception that is nothing known, until it is settled',
    'en-US',
    [
      [
        'remove all licenses from megan except the viso',
        /can’t find a product called “viso”.*are to stay.*Visio Plan 2/,
      ],
      ['the pink one', /can’t find a product called “the pink one”.*are to stay/],
      [{ value: `${SKUS.visio},${SKUS.flowFree}` }, /^ *$/],
    ],
    change({ operation: 'unassignAll', remove: 'all', except: [SKUS.visio, SKUS.flowFree] }),
  ],
  [
    'een uitzondering die niet bestaat, totdat duidelijk is welke',
    'nl-NL',
    [
      ['trek alle licenties in van megan behalve de viso plaan', /geen product.*“viso.*plaan”.*moeten blijven/],
      ['alles behalve visio', /^ *$/],
    ],
    change({ operation: 'unassignAll', except: [SKUS.visio] }),
  ],
  [
    'an app to be off that the product does not have, until it is settled',
    'en-US',
    [
      ['assign microsoft 365 e3 to eline schouten without teeams', /of Microsoft 365 E3 called “teeams”.*switch off/],
      ['without teams', /^ *$/],
    ],
    change({ add: [{ skuId: SKUS.e3, disabledPlans: [teams] }] }),
  ],
  [
    'een app die uit moet, maar niet bestaat',
    'nl-NL',
    [
      ['wijs microsoft 365 e3 toe aan eline schouten zonder teeams', /geen app of service.*“teeams”.*uitschakelen/],
      ['terug', /niet verder terug.*“teeams”/],
      ['teams', /^ *$/],
    ],
    change({ add: [{ skuId: SKUS.e3, disabledPlans: [teams] }] }),
  ],
  [
    'an app of the second product',
    'en-US',
    [['assign visio and microsoft 365 e3 to eline schouten without teams', /^ *$/]],
    change({
      add: [
        { skuId: SKUS.visio, disabledPlans: [teams] },
        { skuId: SKUS.e3, disabledPlans: [teams] },
      ],
    }),
  ],
  [
    'what a colleague holds, without one of its apps',
    'nl-NL',
    [['geef eline schouten dezelfde licenties als megan zonder teams', /^ *$/]],
    change({
      add: [SKUS.e3, ...likeMegan.map(({ skuId }) => skuId)].map((skuId) => ({
        skuId,
        disabledPlans: [teams],
        copied: true,
      })),
    }),
  ],
  [
    'yes with a but is not agreed to: somebody else is asked about, the rest is asked again',
    'en-US',
    [
      ['e3 for megan please', /Did you mean: Assign e3 to megan\?/],
      ['yes but only for omar', /Did you mean: Assign e3 to omar\?/],
      ['yes but not today', /did not understand all.*Did you mean: Assign e3 to omar\?/],
      ['yes', /^ *$/],
    ],
    change({ userIds: [omar] }),
  ],
  [
    'ja, maar iets anders: nog niet akkoord',
    'nl-NL',
    [
      ['geef omar visio tot vrijdag', /eindigt op vrijdag/],
      ['ja tot vrijdag', /niet helemaal begrepen.*“vrijdag”/],
      ['ja, maar alleen voor megan', /“vrijdag”.*visio toewijzen aan megan/],
      ['nee', /^ *$/],
    ],
    undefined,
  ],
  [
    'namesakes by what the card shows of them',
    'en-US',
    [
      ['remove f3 from jan de boer', /Controller · Finance.*Team lead · Warehouse/],
      ['the tall one', /can’t find “the tall one”.*Controller · Finance.*Team lead · Warehouse/],
      ['the one from the warehouse', /^ *$/],
    ],
    change({ userIds: [jan2] }),
  ],
  [
    'naamgenoten, aan wat de kaart van hen laat zien',
    'nl-NL',
    [
      ['trek e3 in bij jan de boer en megan', /past bij 2 personen/],
      ['nee, de dikke', /“de dikke”|“dikke”/],
      ['nee, de controller', /^ *$/],
    ],
    change({ userIds: [jan, megan] }),
  ],
  [
    'a colleague among namesakes by his department',
    'en-US',
    [
      ['give adele the same licenses as jan de boer', /2 people match/],
      ['warehouse', /^ *$/],
    ],
    change({ userIds: [PEOPLE.adele], add: [{ skuId: SKUS.f3, disabledPlans: null, copied: true }] }),
  ],
  [
    'what a colleague holds, without one of the products',
    'en-US',
    [['give omar the same as megan but without visio', /^ *$/]],
    change({ userIds: [omar], add: [{ skuId: SKUS.flowFree, disabledPlans: null, copied: true }] }),
  ],
  [
    'several exceptions as an answer, of which one does not exist',
    'nl-NL',
    [
      ['trek alle licenties in van megan behalve de viso plaan', /Welke producten/],
      ['visio en bar', /“bar”.*Welke producten/],
      ['visio', /^ *$/],
    ],
    change({ operation: 'unassignAll', userIds: [megan], except: [SKUS.visio] }),
  ],
  [
    'no to a question that asks for a name',
    'en-US',
    [
      ['give omar power bi', /2 products match/],
      ['no', /^ *$/],
    ],
    undefined,
  ],
  [
    'nee op een vraag naar een naam',
    'nl-NL',
    [
      ['wijs visio toe', /Wie moet/],
      ['nee', /^ *$/],
    ],
    undefined,
  ],
  [
    'products that nobody owns, as an answer',
    'en-US',
    [
      ['give omar power bi', /2 products match/],
      ['dynamics 365', /no subscription.*2 products match/],
      ['1', /^ *$/],
    ],
    change({ userIds: [omar] }),
  ],
  [
    'one of several products, asked again after a word that none goes by',
    'nl-NL',
    [
      ['geef omar power bi', /past bij 2 producten/],
      ['de roze', /geen product met de naam “de roze”.*past bij 2 producten/],
      ['power bi pro', /^ *$/],
    ],
    change({ add: [{ skuId: SKUS.powerBi, disabledPlans: null }] }),
  ],
];

describe('the request dialog asks only what is missing', () => {
  it.each(conversations)('%s (%s)', async (_title, locale, script, ends) => {
    const collected = await converse(locale, script);
    if (ends === undefined) expect(collected).toBeUndefined();
    else expect(collected).toEqual(ends);
  });
});

it('one can go back ten questions', async () => {
  const others = Array.from({ length: 12 }, (_, index): Script[number] => [
    index % 2 === 0 ? 'no, megan' : 'no, omar',
    /Which product/,
  ]);
  const backs = Array.from({ length: 10 }, (): Script[number] => ['back', /^ (?!.*nothing to go back).*Which product/]);
  await converse('en-US', [['assign a license to omar', /Which/], ...others, ...backs, ['back', /nothing to go back/]]);
});

describe('in a client that searches while one types', () => {
  const pickers = /graph\.microsoft\.com\/users.*"dataset":"users"/;

  it.each([
    ['the people picker, several', { value: `${megan},${omar}`, account: '' }, [megan, omar]],
    ['any account', { value: '', account: jan2 }, [jan2]],
    ['any account, the other field left out', { account: jan2 }, [jan2]],
    ['both', { value: megan, account: jan2 }, [megan, jan2]],
    ['neither, by typing', 'megan bowen', [megan]],
  ])('whom it is about is found by %s', async (_way, answer, userIds) => {
    const script: Script = [
      ['assign visio', pickers],
      [answer, /^ *$/],
    ];
    expect(await converse('en-US', script, true)).toEqual(change({ userIds }));
  });

  it('nobody chosen asks again, and an id that is none is refused', async () => {
    const nobody: Script[number] = [{ value: '', account: '' }, pickers];
    const stranger: Script[number] = [{ value: 'c0000000-0000-4000-8000-00000000dead' }, /can’t find|nobody|no user/i];
    await converse('en-US', [['wijs visio toe', pickers], nobody, stranger], true);
  });

  it('products are listed as long as a card can show all, and searched for among more', async () => {
    await converse('en-US', [['assign a license to megan', /Visio Plan 2(?!.*"dataset":"products")/]], true);
    const all = await licensing.products(actor(PEOPLE.ada, 'Ada'));
    const many = Array.from({ length: 30 }, (_, index) => ({ ...all[0], skuId: `${index}`, name: `Product ${index}` }));
    const crowded = { ...licensing, productsToGive: async () => [...many, ...all] } as Licensing;
    const script: Script = [
      ['assign a license to megan', /"style":"filtered".*"dataset":"products"/],
      [{ value: SKUS.powerBi }, /^ *$/],
    ];
    expect(await converse('en-US', script, true, crowded)).toEqual(change({ userIds: [megan] }));
  });
});
