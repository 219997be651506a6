import { describe, expect, test } from 'vitest';
import { helpCard } from '../../src/cards/help.ts';
import { readerFor, textFor } from '../../src/text/text.ts';
import { readListWords } from '../../src/understanding/fixed/list-words.ts';
import { readQueueWords } from '../../src/understanding/fixed/queue-words.ts';
import { readReportWords } from '../../src/understanding/fixed/report-words.ts';
import { readPlanWords } from '../../src/understanding/plan-words.ts';
import { read } from '../../src/understanding/recognizer.ts';

/** Commands that go by another name than their intent. */
const intents: Record<string, string> = { licenses: 'licensesOf', mine: 'licensesOf', askForMe: 'assign' };

/** By the name of its command. */
function reportIn(example: string): string | undefined {
  const said = readReportWords(example)?.report;
  return said === 'idle' ? 'unused' : said;
}

/** What a sentence in the texts promises has to be understood. */
describe.each(['en', 'nl'])('in %s', (locale) => {
  const { help, plans, services } = textFor(locale);

  test.each(Object.entries(help.commands))('help’s example for %s is understood as that', (command, { example }) => {
    const understood =
      (readQueueWords(example) ? 'queue' : readListWords(example)?.verb) ??
      reportIn(example) ??
      readPlanWords(example)?.verb ??
      read(example).intent;
    expect(understood).toBe(intents[command] ?? command);
  });

  test.each([
    { execute: true, ask: true, approve: true, look: true },
    { execute: false, ask: true, approve: false, look: true },
    { execute: false, ask: false, approve: false, look: true },
  ])('what the buttons of help say is understood: %o', (rights) => {
    const card = helpCard(rights, readerFor({ locale, timeZone: 'UTC' }));
    const said = [...JSON.stringify(card.actions).matchAll(/"type":"imBack","value":"([^"]+)"/g)].map(([, words]) =>
      String(words),
    );
    expect(said.length).toBeGreaterThanOrEqual(3);
    for (const words of said) expect(readPlanWords(words)?.verb ?? read(words).intent).not.toBe('unknown');
  });

  test('what help says can also be said is understood', () => {
    const quoted = (sentence: string) => [...sentence.matchAll(/“([^”]+)”/g)].map(([, words]) => read(String(words)));
    const [replace, services, same, all] = quoted(help.also);
    expect(replace).toMatchObject({ intent: 'replace', confidence: 'sure' });
    expect(services).toMatchObject({ intent: 'services', servicePlans: [{ text: 'Teams', on: false }] });
    expect(same).toMatchObject({ intent: 'assign', users: ['eline'], sameAs: 'omar' });
    expect(all).toMatchObject({ intent: 'unassignAll', users: ['zoë'] });
    const meanwhile = quoted(help.meanwhile);
    expect(meanwhile.map(({ intent }) => intent)).toEqual(['back', 'startOver', 'cancel', 'no', 'approve', 'withdraw']);
    expect(meanwhile[3]).toMatchObject({ users: ['adele'] });
    expect(meanwhile.slice(4)).toMatchObject([{ numbers: [42] }, { numbers: [42] }]);
  });

  test('the words that stand in for the buttons of a plan are understood', () => {
    const [confirm = '', cancel = ''] = [...plans.typeInstead(42).matchAll(/“([^”]+)”/g)].map(([, words]) =>
      String(words),
    );
    expect(read(confirm)).toMatchObject({ intent: 'approve', numbers: [42] });
    expect(['cancel', 'withdraw']).toContain(read(cancel).intent);
    expect(read(cancel).numbers).toEqual([42]);
  });

  test('the words that decide a request, and take it back, are understood', () => {
    const { says, list } = textFor(locale).approvals;
    const quoted = (sentence: string) => [...sentence.matchAll(/“([^”]+)”/g)].map(([, words]) => String(words));
    const meant = (words: string) => read(words.replace(/because$|omdat$/, '')).intent;
    expect(quoted(says.typeInstead(42)).map(meant)).toEqual(['approve', 'reject', 'status']);
    expect(quoted(says.askerTypes(42)).map(meant)).toEqual(['status', 'withdraw']);
    expect(quoted(list.hint(42)).map(meant)).toEqual(['status', 'approve', 'reject']);
  });

  test('the example for switching off an app is understood', () => {
    const [, words = ''] = /“([^”]+)”/.exec(services.search('Sway')) ?? [];
    expect(read(words)).toMatchObject({ intent: 'services', servicePlans: [{ text: 'Sway' }] });
  });
});
