import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cardMessage } from '../../src/bot/teams/replies.ts';
import { defineCard } from '../../src/cards/card.ts';
import { question } from '../../src/cards/questions/question.ts';

const data = {
  fallbackText: 'Which one?',
  question: 'q1',
  asked: 'Which one?',
  hint: '',
  answers: [
    { title: 'One', value: '1' },
    { title: 'Two', value: '2' },
  ],
};

describe('a card', () => {
  test('is its template with the data', () => {
    const card = question.render(data);
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', fallbackText: 'Which one?' });
    expect(card.actions).toEqual([
      { type: 'Action.Submit', title: 'One', data: { dialog: 'pick', question: 'q1', value: '1' } },
      { type: 'Action.Submit', title: 'Two', data: { dialog: 'pick', question: 'q1', value: '2' } },
    ]);
  });

  test('is made anew each time: no data of one person reach another', () => {
    question.render({ ...data, asked: 'Secret?' });
    expect(JSON.stringify(question.render(data))).not.toContain('Secret');
  });

  test('refuses data that do not fit', () => {
    const seven = Array.from({ length: 7 }, () => ({ title: 'x', value: 'x' }));
    expect(() => question.render({ ...data, answers: seven })).toThrow(z.ZodError);
    expect(() => question.render({ ...data, asked: 3 as unknown as string })).toThrow(z.ZodError);
    expect(() => question.render({ ...data, more: 'x' } as typeof data)).toThrow(z.ZodError);
  });

  test('says which of its data is missing, rather than showing the template’s own words', () => {
    const careless = defineCard('question', z.object({ fallbackText: z.string() }));
    expect(() => careless.render({ fallbackText: 'x' })).toThrow(/The card question lacks data for \$\{asked\}/);
  });

  test('says names without Markdown where a client cannot show the card', () => {
    const card = question.render({ ...data, fallbackText: 'Who: [Approve](https://evil.example) **Lars** `x` <b>' });
    expect(card.fallbackText).not.toMatch(/[[\]*`<>]|:\/\//);
    expect(card.fallbackText).toContain('Lars');
    expect(cardMessage(card).summary).toBe(card.fallbackText);
  });

  test('cannot be defined without a template', () => {
    expect(() => defineCard('no-such-card', z.object({}))).toThrow(/no-such-card\.json/);
  });
});

describe('text that looks like a template', () => {
  test.each(['${$root.question}', '${1 + 1}', 'costs $5 or $' + '{x', '${', '$$ ${json("{}")}', '\uFDD0{question}'])(
    '%j is shown as it is and evaluates nothing',
    (text) => {
      const card = question.render({ ...data, asked: text, answers: [{ title: text, value: text }] });
      const shown = text.replace('\uFDD0', '');
      expect(JSON.stringify(card)).not.toContain('\uFDD0');
      expect(card.body[0]).toMatchObject({ inlines: [{ text: shown }] });
      expect(card.actions).toMatchObject([{ title: shown, data: { value: shown } }]);
    },
  );
});
