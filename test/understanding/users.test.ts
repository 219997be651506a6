import { describe, expect, it } from 'vitest';
import { answerList, answerUser, longestList } from '../../src/understanding/users.ts';

describe('one person as an answer', () => {
  it.each([
    ['megan', 'megan'],
    ["it's for Megan, please", 'Megan'],
    ['voor Zoë van den Berg graag', 'Zoë van den Berg'],
    ['van den Berg', 'van den Berg'],
    ['de gebruiker Jan de Boer', 'Jan de Boer'],
    ['User: adele', 'adele'],
    ['"Megan Bowen"', 'Megan Bowen'],
    ['Megan Bowen <megan@contoso.example>', 'megan@contoso.example'],
    ['isaiah_partner.example#EXT#@contoso.example', 'isaiah_partner.example#EXT#@contoso.example'],
    ['1. 李 小龍', '李 小龍'],
    ["O'Neill", "O'Neill"],
  ])('%s is %s', (text, user) => {
    expect(answerUser(text)).toBe(user);
  });

  it.each(['', '  ', '...', '- '])('%j names nobody', (text) => {
    expect(answerUser(text)).toBeNull();
  });
});

describe('a list of people', () => {
  const people = ['Megan Bowen', 'adele@contoso.example', 'Zoë van den Berg'];

  it.each([
    ['lines', people.join('\n')],
    ['Windows lines', people.join('\r\n')],
    ['commas', people.join(', ')],
    ['semicolons', people.join(';')],
    ['bullets', people.map((name) => `- ${name}`).join('\n')],
    ['numbers', people.map((name, index) => `${index + 1}. ${name}`).join('\n')],
    ['words', 'Megan Bowen, adele@contoso.example en Zoë van den Berg'],
    ['html', `<p>${people.join('</p><p>')}</p>`],
    ['a signature below', `${people.join('\n')}\n\nMet vriendelijke groet,\nHanna`],
  ])('is taken apart at %s', (_, text) => {
    expect(answerList(text)).toEqual(people);
  });

  it('takes the address of Outlook entries, surname first or not', () => {
    const pasted = 'Bowen, Megan <megan.bowen@contoso.example>; Adele Vance <adele@contoso.example>';
    expect(answerList(pasted)).toEqual(['megan.bowen@contoso.example', 'adele@contoso.example']);
    expect(answerList('Bowen, Megan; Vance, Adele')).toEqual(['Megan Bowen', 'Adele Vance']);
  });

  it('takes the address of a row pasted from a sheet', () => {
    expect(
      answerList('Megan Bowen\tmegan@contoso.example\tFinance\nAdele Vance\tadele@contoso.example\tSales'),
    ).toEqual(['megan@contoso.example', 'adele@contoso.example']);
  });

  it('names everybody once, however spelled', () => {
    expect(answerList('Zoe\nzoë\nZOË\nmegan')).toEqual(['Zoe', 'megan']);
  });

  it('ends somewhere', () => {
    const many = Array.from({ length: 900 }, (_, index) => `user${index}@contoso.example`);
    expect(answerList(many.join('\n'))).toEqual(many.slice(0, longestList));
  });
});
