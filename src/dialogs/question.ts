import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Choice } from '../cards/questions/choices.ts';
import type { ServicePlanId } from '../ids.ts';
import type { SeatRow } from '../licensing/lookups/lookups.ts';
import type { HeldLicense, Person, Product } from '../licensing/model.ts';
import type { ProductRole } from './draft.ts';

/** What a question is about, and so what its answer fills. `choices` can be pressed, or typed by number or label. */
export type Topic = { choices: Choice[] } & (
  | { slot: 'understood' }
  | { slot: 'goal' }
  /** Which of several acts; `offered` where none of them was said. */
  | { slot: 'act'; offered: boolean }
  /** Which of several days was meant. */
  | { slot: 'day'; edge: 'at' | 'until'; typed: string }
  /** `people`: who is likely meant, where that is known: the holders of the product that goes. */
  | { slot: 'user'; people: Person[] }
  /** `near`: nobody goes by what was typed, these nearly do. */
  | { slot: 'userChoice'; typed: string; index: number; near: boolean; people: Person[] }
  /** Who of several is the example. */
  | { slot: 'colleagueChoice'; typed: string; near: boolean; people: Person[] }
  | { slot: 'product'; role: ProductRole; multiple: boolean }
  | { slot: 'productChoice'; typed: string; index: number }
  /** Which apps are to be switched: as toggles for one user, in words for several. */
  | { slot: 'apps'; of: { user: Person; product: Product; disabledPlans: ServicePlanId[] } | null }
  | { slot: 'appChoice'; typed: string; index: number }
  /** What was to stay, but is nothing that is known. */
  | { slot: 'unknownExcept'; typed: string[] }
  /** What was to be switched, but is no app of these products. */
  | { slot: 'unknownApps'; typed: string[]; on: boolean; products: string[] }
  /** All products of one user, to be ticked and cleared (S9). */
  | { slot: 'set'; user: Person; held: HeldLicense[]; rows: SeatRow[] }
);

/** The question that waits for an answer. Plain JSON: it is kept between turns. */
export type Question = Topic & { id: string };

/** What a question's card sends back. The id says which question: old cards are pressed again (teams-platform 7). */
const submission = z.looseObject({
  question: z.string().max(100),
  dialog: z.string().max(100).optional(),
  value: z.string().max(5_000).optional(),
  /** The second field of the card that searches for people. */
  account: z.string().max(5_000).optional(),
});

export type Answer =
  | { kind: 'choices'; choices: Choice[] }
  | { kind: 'toggles'; toggles: Record<string, boolean> }
  | { kind: 'text'; text: string }
  | { kind: 'cancel' }
  | { kind: 'old' };

/** An answer to the question that waits. */
export type Given = Exclude<Answer, { kind: 'old' } | { kind: 'cancel' }>;

/** What was typed for an answer; empty where it was pressed. */
export function textOf(answer: Given): string {
  return answer.kind === 'text' ? answer.text : '';
}

/** What an activity answers: choices pressed or typed, toggles, other text, or the button of an earlier question. */
export function answerTo(
  question: { id: string; choices: Choice[] },
  activity: Partial<Activity>,
  text: string,
): Answer {
  if (activity.value === undefined || activity.value === null) return typedAnswer(question.choices, text);
  const parsed = submission.safeParse(activity.value);
  if (!parsed.success || parsed.data.question !== question.id) return { kind: 'old' };
  const { dialog, value: first, account, ...inputs } = parsed.data;
  if (dialog === 'cancel') return { kind: 'cancel' };
  const value = account ? [first, account].filter(Boolean).join(',') : first;
  if (value === undefined) return { kind: 'toggles', toggles: togglesIn(inputs) };
  // A card on which several can be ticked sends them with commas between.
  const choices = question.choices.filter(
    (choice) => value === choice.value || value.split(',').includes(choice.value),
  );
  return choices.length > 0 ? { kind: 'choices', choices } : { kind: 'text', text: value };
}

function togglesIn(inputs: Record<string, unknown>): Record<string, boolean> {
  const toggles = Object.entries(inputs).filter(([, value]) => value === 'true' || value === 'false');
  return Object.fromEntries(toggles.map(([id, value]) => [id, value === 'true']));
}

/** A choice by its number or its label; anything else is text. */
function typedAnswer(choices: Choice[], text: string): Answer {
  const typed = text.trim().toLowerCase();
  const position = /^#?(\d{1,2})\.?$/.exec(typed)?.[1];
  const matches = choices.filter(
    ({ label }, index) => label.toLowerCase() === typed || (position !== undefined && Number(position) === index + 1),
  );
  return matches.length === 1 ? { kind: 'choices', choices: matches } : { kind: 'text', text };
}
