import { describe, expect, it } from 'vitest';
import { type Intent, read } from '../../src/understanding/recognizer.ts';
import { ownedProductSpans } from './owned-catalogue.ts';

const knownNames = new Set('nora bakker megan bowen omar amrani adele vance rob mulder'.split(' '));
const understand = (sentence: string) =>
  read(sentence, { findProductSpans: ownedProductSpans, knownNames, now: new Date('2026-11-21T09:00:00Z') });

const questions: [Intent, string[]][] = [
  [
    'history',
    [
      'has anyone taken Visio off Megan Bowen lately?',
      'did Omar El Amrani lose Project last week?',
      'was E3 ever removed from Nora Bakker?',
      'when was Visio given to Megan Bowen',
      "what happened with Nora Bakker's licences in October",
      'heeft iemand laatst Visio weggehaald bij Megan Bowen?',
      'is Omar El Amrani vorige week Project kwijtgeraakt?',
      'wanneer heeft Megan Bowen Visio gekregen',
      'wie keurde 12 goed',
      'who okayed request 9?',
    ],
  ],
  ['why', ['why is Megan Bowen on Visio', 'waarom zit Megan Bowen op Visio', 'where does Adele Vance get her E3 from']],
  ['whoHasBut', ['which people have E3 but lack Visio', 'wie heeft E3 maar mist Visio']],
  ['whoHas', ['list the Visio users', 'geef me een lijst van de Visio-gebruikers', 'who in Finance uses Power BI Pro']],
  [
    'whoHasNone',
    ['anybody without a licence?', 'zijn er mensen zonder licentie?', "who hasn't got any licence at all"],
  ],
  ['seats', ['can we still hand out E5', 'kunnen we nog E5 uitgeven', 'are we out of Visio?']],
  ['approvals', ['what do I still need to sign off', 'wat moet ik nog accorderen', 'ligt er nog iets voor mij']],
  ['myRequests', ['which requests have I sent in', 'welke aanvragen heb ik ingediend']],
  [
    'changes',
    ['has anything happened since Monday', 'anything changed since Friday?', 'is er sinds vrijdag iets veranderd?'],
  ],
  ['contains', ['what do I get with Business Premium', 'wat krijg ik met Business Premium']],
  ['impact', ['als we Project weghalen bij Omar El Amrani, wat raakt hij dan kwijt']],
  ['licensesOf', ['how many licences does Omar El Amrani have', 'hoeveel licenties heeft Omar El Amrani']],
];

describe('a question', () => {
  it.each(questions.flatMap(([intent, sentences]) => sentences.map((sentence) => [sentence, intent] as const)))(
    'is no order: %s',
    (sentence, intent) => expect(understand(sentence).intent).toBe(intent),
  );

  it('since a weekday is about the one that was', () => {
    expect(understand('anything changed since Friday?').when.at?.day).toBe('2026-11-20');
    expect(understand('is er sinds maandag iets veranderd?').when.at?.day).toBe('2026-11-16');
  });

  it('that is a wish is none', () => {
    expect(understand('can Nora Bakker lose Visio?').intent).toBe('unassign');
  });
});
