import { describe, expect, it } from 'vitest';
import { answerTo } from '../../src/dialogs/question.ts';

const question = {
  id: 'q2',
  choices: [
    { value: 'megan', label: 'Megan Bowen' },
    { value: 'adele', label: 'Adele Vance' },
  ],
};
const pressed = (value: object) => answerTo(question, { value }, '');

describe('the button of a card', () => {
  it('answers the question that waits', () => {
    expect(pressed({ question: 'q2', value: 'megan' })).toEqual({ kind: 'choices', choices: [question.choices[0]] });
  });

  it.each([
    { question: 'q1', value: 'megan' },
    { value: 'megan' },
    { question: 7, value: 'megan' },
    { question: '' },
    {},
  ])('answers nothing where it is that of another question: %j', (value) => {
    expect(pressed(value)).toEqual({ kind: 'old' });
  });

  it('of an earlier question cancels nothing either', () => {
    expect(pressed({ question: 'q1', dialog: 'cancel' })).toEqual({ kind: 'old' });
    expect(pressed({ question: 'q2', dialog: 'cancel' })).toEqual({ kind: 'cancel' });
  });
});
