import { expect, test } from 'vitest';
import { readPlanWords } from '../../src/understanding/plan-words.ts';

test.each([
  ['ask 42: is she away for long?', { verb: 'askBack', number: 42, words: 'is she away for long?' }],
  ['ask about request #42 why', { verb: 'askBack', number: 42, words: 'why' }],
  ['vraag 42: waarom nu?', { verb: 'askBack', number: 42, words: 'waarom nu?' }],
  ['vraag over aanvraag 42, waarom', { verb: 'askBack', number: 42, words: 'waarom' }],
  ['ask 42', { verb: 'askBack', number: 42, words: '' }],
  ['vraag #42 waarom nu?', { verb: 'askBack', number: 42, words: 'waarom nu?' }],
  ['answer 42 she leaves on Friday', { verb: 'answer', number: 42, words: 'she leaves on Friday' }],
  ['Antwoord op #42: ja\nze is weg', { verb: 'answer', number: 42, words: 'ja\nze is weg' }],
  ['beantwoord 42', { verb: 'answer', number: 42, words: '' }],
  ['reject 42: no budget, ask again in 2027', { verb: 'reject', number: 42, words: 'no budget, ask again in 2027' }],
  ['weiger aanvraag 42: te duur', { verb: 'reject', number: 42, words: 'te duur' }],
  ['export', { verb: 'export', about: '' }],
  ['Exporteer geschiedenis van megan', { verb: 'export', about: 'geschiedenis van megan' }],
  ['please export #42', { verb: 'export', about: '#42' }],
  ['export all about megan', { verb: 'exportAll', about: 'megan' }],
  ['exporteer alles over Megan Bowen', { verb: 'exportAll', about: 'Megan Bowen' }],
])('%j is understood', (sentence, words) => {
  expect(readPlanWords(sentence)).toEqual(words);
});

test.each([
  'reject 42 because of the budget',
  'weiger 42 en 43',
  'assign e3 to megan',
  'ask megan for 42 licenses',
  'ask 1 visio license for sofie',
  'vraag 1 visio licentie aan voor sofie',
  'vraag 2 licenties aan: e3 en visio',
  'answer',
  '42: answer',
  'exported licenses of megan',
  'reject 4200000000: too large a number',
  '',
])('%j is left to the rest', (sentence) => {
  expect(readPlanWords(sentence)).toBeNull();
});
