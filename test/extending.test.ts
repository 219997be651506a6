import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copySource, type SourceCopy } from './support/source-copy.ts';

/** Walks through `docs/extending.md` in a copy of the source. */
const root = join(import.meta.dirname, '..');
const guide = readFileSync(join(root, 'docs/extending.md'), 'utf8');
/** Compiling the source takes seconds, and more on a busy machine. */
const patience = 300_000;

let copy: SourceCopy;
beforeAll(async () => {
  copy = await copySource();
}, patience);
afterAll(() => copy.remove());

/** The files of `src` that a section of the guide names in its numbered steps. */
function filesIn(section: string): string[] {
  const text = guide.split(/^## /m).find((part) => part.startsWith(section)) ?? '';
  const steps = text.split('\n').filter((line) => /^\d+\./.test(line));
  return [...new Set(steps.flatMap((line) => [...line.matchAll(/`(src\/[^`]+\.ts)`/g)].map(([, file]) => file ?? '')))];
}

describe('the guide', () => {
  it('names only files that exist', () => {
    const named = [...guide.matchAll(/`((?:src|test|cards)\/[^`<*]+\.(?:ts|json|md|tsv))`/g)].map(([, file]) => file);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((file) => !existing.has(file ?? ''))).toEqual([]);
  });

  it('asks for at most 8 source files for an operation and 4 for a warning rule', () => {
    expect(filesIn('An operation').length).toBeGreaterThan(2);
    expect(filesIn('An operation').length).toBeLessThanOrEqual(8);
    expect(filesIn('A warning rule').length).toBeGreaterThan(2);
    expect(filesIn('A warning rule').length).toBeLessThanOrEqual(4);
  });
});

const existing = new Set(
  ['src', 'test', 'cards', 'docs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  ),
);

/** What the first step of each walk adds, and the words that it then lacks. */
type Step = [file: string, place: string | RegExp, added: string];
const firstSteps: Step[] = [
  ['licensing/operations.ts', 'export const operations = {', "lend: { ...usual, needs: ['add'], several: true },"],
  ['licensing/model.ts', 'export const warningCodes = [', "'whiteboard',"],
];
const words = (['en', 'nl'] as const).flatMap((language) => [
  [
    `text/${language}/operations.ts`,
    language === 'en' ? 'Record<Operation, OperationWords> = {' : 'typeof English = {',
    "lend: { inShort: ({ who }) => `Lend to ${who}`, act: ({ who }) => `Lend to ${who}`, action: 'Lend', user: 'Who?', which: { add: 'What?' } },",
  ],
  [
    `text/${language}/warnings.ts`,
    /export const warnings: .*=> WarningText> = \{|export const warnings: .* = \{/,
    "whiteboard: () => ({ title: 'Whiteboards', says: 'They are gone.', todo: null }),",
  ],
]) as Step[];
/** The verbs that ask for it, and what they make of the products beside them. */
const verbs: Step[] = [
  ['understanding/en/words.ts', 'export const wordsEn = {', "lend: 'lend out',"],
  ['understanding/nl/words.ts', 'export const wordsNl: Words = {', "lend: 'uitlenen',"],
  ['understanding/sentence/lexicon.ts', 'export type Direction =', "| 'lend'"],
  ['understanding/sentence/lexicon.ts', 'const directions: Partial<Record<Concept, Direction>> = {', "lend: 'lend',"],
  ['understanding/directions.ts', 'export type OrderIntent =', "| 'lend'"],
  [
    'understanding/directions.ts',
    'const [first] = strongest;',
    "if (first === 'lend') return { intent: 'lend', products: all(things, 'add'), apps: [], doubts: [] };",
  ],
];
const rule: Step = [
  'licensing/plan/loss/product-lines.ts',
  'const kinds: readonly Loss[] = [',
  "{ kind: 'teams', code: 'whiteboard', severity: 'info', rules: ['D10'] },",
];

it(
  'a toy operation and a toy warning rule need what the guide says, and then work',
  async () => {
    for (const step of firstSteps) await copy.addAfter(...step);
    expect(await copy.broken()).toEqual(words.map(([file]) => file).sort());
    for (const step of [...words, rule, ...verbs]) await copy.addAfter(...step);
    expect(await copy.broken()).toEqual([]);

    const said = await copy.run(`
      import { emptyDraft, isGoal, rolesNeeded } from './dialogs/draft.ts';
      import { nextStep } from './dialogs/next-step.ts';
      import { approvalSchema } from './licensing/approval/settings.ts';
      import { warningsOf } from './licensing/plan/warnings.ts';
      import { readerFor } from './text/text.ts';
      import { read } from './understanding/recognizer.ts';
      const reader = readerFor({ locale: 'nl-NL', timeZone: 'UTC' });
      const { topic } = await nextStep({ asksForSelf: async () => false }, {}, reader, emptyDraft);
      const plan = { id: '57ff2da0-773e-42df-b2af-ffb7a2317929', name: 'TEAMS1', label: 'Teams', appliesTo: 'User' };
      const product = { skuId: 's', skuPartNumber: 'S', name: 'S', servicePlans: [plan], selfService: false, assignable: true };
      const before = [{ skuId: 's', direct: { disabledPlans: [] }, groups: [], sourceUnknown: false }];
      const found = warningsOf({ before, after: [], products: [product], at: new Date(0), channelKnown: true });
      console.log(JSON.stringify({
        goal: isGoal('lend'),
        asked: ['lend out visio to megan', 'visio uitlenen aan megan'].map((said) => read(said).intent),
        needs: rolesNeeded('lend'),
        offered: topic?.choices.find(({ value }) => value === 'lend')?.label,
        settings: approvalSchema.safeParse({ needsApproval: [{ operations: ['lend'] }] }).success,
        warned: found.some(({ code }) => code === 'whiteboard') && reader.text.warnings.whiteboard({ plans: [] }).title,
      }));
    `);
    expect(JSON.parse(said)).toEqual({
      goal: true,
      asked: ['lend', 'lend'],
      needs: ['add'],
      offered: 'Lend',
      settings: true,
      warned: 'Whiteboards',
    });
  },
  patience,
);
