import type { Activity, Middleware } from 'botbuilder';
import { DialogTestClient } from 'botbuilder-testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Collected } from '../../src/dialogs/draft.ts';
import { draftFrom } from '../../src/dialogs/draft.ts';
import { RequestDialog } from '../../src/dialogs/request-dialog.ts';
import { setSpeaker } from '../../src/dialogs/speaker.ts';
import type { Licensing } from '../../src/licensing/licensing.ts';
import { noProductNames } from '../../src/licensing/product-names.ts';
import { matchProductsIn } from '../../src/licensing/product-search.ts';
import { type Reading, read } from '../../src/text/recognizer.ts';
import { readerFor } from '../../src/text/text.ts';
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

/** What is said and what is heard, one line each; in the words of the reader. */
type Script = [say: string, hear: RegExp][];

async function converse(locale: string, script: Script): Promise<Collected | undefined> {
  const [opening] = script[0] ?? [''];
  const speaks: Middleware = {
    async onTurn(context, next) {
      const person = { ...actor(PEOPLE.ada, 'Ada'), locale };
      setSpeaker(context, {
        actor: person,
        reader: readerFor(person),
        text: context.activity.text ?? '',
        read: understand,
      });
      await next();
    },
  };
  const options = { draft: draftFrom(understand(opening)) };
  const client = new DialogTestClient('test', new RequestDialog(licensing), options, [speaks]);
  for (const [say, hear] of script) {
    let reply: Partial<Activity> | undefined = await client.sendActivity(say);
    let heard = '';
    while (reply) {
      heard += ` ${reply.text ?? ''} ${JSON.stringify(reply.attachments ?? '')}`;
      reply = client.getNextReply();
    }
    expect(heard, `to “${say}”`).toMatch(hear);
  }
  return client.dialogTurnResult.result as Collected | undefined;
}

const change = (more: object) => ({ goal: 'change', request: expect.objectContaining(more) });
const { megan, jan, jan2, omar } = PEOPLE;

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
      ['assign visio', /Who is to get/],
      ['Megan Bowen <megan@contoso.example>\nnobody.at.all@contoso.example\nomar', /nobody called/],
    ],
    change({ userIds: [megan, omar] }),
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
      services: [{ skuId: SKUS.e3, on: [], off: ['57ff2da0-773e-42df-b2af-ffb7a2317929'] }],
    }),
  ],
  [
    'an app that the product does not have',
    'en-US',
    [['switch off sway in the visio of megan', /no app or service called “sway”/]],
    undefined,
  ],
  ['who has what needs no user', 'en-US', [['who has visio', /^ *$/]], { goal: 'whoHas', skuId: SKUS.visio }],
  ['wat iemand heeft', 'nl-NL', [['welke licenties heeft megan', /^ *$/]], { goal: 'licensesOf', userId: megan }],
];

describe('the request dialog asks only what is missing', () => {
  it.each(conversations)('%s (%s)', async (_title, locale, script, ends) => {
    const collected = await converse(locale, script);
    if (ends === undefined) expect(collected).toBeUndefined();
    else expect(collected).toEqual(ends);
  });
});
