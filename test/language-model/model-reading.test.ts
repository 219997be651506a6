import { describe, expect, it } from 'vitest';
import { readingFrom } from '../../src/language-model/model-reading.ts';
import { nothingRead, type Reading } from '../../src/understanding/reading.ts';

const sentence = 'omar and megan could do with visio until friday, INC0048812, but leave e3 and mind the cat';
const rules: Reading = {
  ...nothingRead,
  intent: 'unknown',
  users: ['omar'],
  ticket: 'INC0048812',
  when: { at: null, until: { text: 'friday', day: '2026-11-27', alternatives: [] } },
  unread: ['mind', 'cat'],
};
const order = { act: 'assign', people: ['omar', 'megan'], give: ['visio'], until: 'until friday' };
const reading = (orders: object[], more: object = {}, by = rules) => readingFrom({ orders, ...more }, sentence, by);

describe('what a model answered', () => {
  it('keeps the day that the rules know, the ticket, and what neither read', () => {
    expect(reading([order])).toMatchObject({
      intent: 'assign',
      users: ['omar', 'megan'],
      when: { at: null, until: { text: 'friday', day: '2026-11-27' } },
      ticket: 'INC0048812',
      unread: ['mind', 'cat'],
      confidence: 'ask',
    });
  });

  it('is never sure, whatever it says of itself', () => {
    expect(reading([{ ...order, confidence: 'sure' }], { confidence: 'sure' })).toMatchObject({ confidence: 'ask' });
  });

  it('loses names that are not in the sentence letter by letter', () => {
    const invented = { ...order, people: ['omar', 'Omar El Amrani', 'Ada'], give: ['visio', 'Microsoft 365 E5'] };
    expect(reading([invented])).toMatchObject({ users: ['omar'], products: [{ text: 'visio', role: 'add' }] });
  });

  it('says as not read what the rules found and the model left out', () => {
    expect(reading([{ act: 'assign', people: ['megan'], give: ['visio'] }])?.unread).toEqual([
      'omar',
      'friday',
      'mind',
      'cat',
    ]);
  });

  it('holds exceptions of either', () => {
    const excepting = { ...rules, allExcept: ['visio'] };
    const all = { act: 'unassignAll', people: ['omar'], keep: ['e3'] };
    expect(reading([all], {}, excepting)?.allExcept).toEqual(['visio', 'e3']);
  });

  it('is asked as a choice where the rules read another act', () => {
    const taken: Reading = { ...rules, intent: 'unassign', products: [{ text: 'visio', role: 'remove' }] };
    expect(reading([order], {}, taken)).toMatchObject({ intent: 'unassign', alternatives: ['unassign', 'assign'] });
  });

  it('may be several orders', () => {
    const two = reading([order, { act: 'licensesOf', people: ['megan'] }]);
    expect(two?.also.map(({ intent, users }) => [intent, users])).toEqual([['licensesOf', ['megan']]]);
  });
});
