import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../support/sandbox.ts';
import { type Desk, openDesk, wordsOf } from '../support/teams.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const [, table = ''] = readme.split('| For | In English | In Dutch |\n|---|---|---|\n');
const sentences = (table.split('\n\n')[0] ?? '').split('\n').flatMap((line) => {
  const [, english = '', dutch = ''] = line.split(' | ');
  const typed = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, sentence]) => sentence ?? '');
  return [
    ...typed(english).map((sentence) => ['en-US', sentence] as const),
    ...typed(dutch).map((sentence) => ['nl-NL', sentence] as const),
  ];
});

describe('what the README says to type', () => {
  it('is a list of some length', () => {
    expect(sentences.length).toBeGreaterThan(20);
  });

  it.each(sentences)('%s: %s is understood', async (locale, sentence) => {
    const words = wordsOf(await desk.say(PEOPLE.ada, sentence, locale));
    expect(words).not.toBe('');
    expect(words).not.toMatch(/not understand|Did you mean|niet begrepen|Bedoelde u/);
    await desk.say(PEOPLE.ada, 'cancel', locale);
  });
});
