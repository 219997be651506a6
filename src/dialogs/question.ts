import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Person } from '../licensing/model.ts';
import type { ProductRole } from './draft.ts';

/** One thing that can be chosen: its value comes back, its label is what is shown and may be typed. */
export interface Choice {
  value: string;
  label: string;
}

/** What a question is about, and so what its answer fills. */
export type Topic =
  | { slot: 'understood'; choices: Choice[] }
  | { slot: 'goal'; choices: Choice[] }
  | { slot: 'user'; choices: Choice[] }
  | { slot: 'userChoice'; choices: Choice[]; typed: string; index: number; people: Person[] }
  | { slot: 'product'; choices: Choice[]; role: ProductRole }
  | { slot: 'productChoice'; choices: Choice[]; typed: string; index: number };

/** The question that waits for an answer. Plain JSON: it is kept between turns. */
export type Question = Topic & { id: string };

/** What a question's card sends back. The id says which question: old cards are pressed again (teams-platform 7). */
const submission = z.object({ question: z.string().max(100), value: z.string().max(1_000) });

export type Answer = { kind: 'choice'; choice: Choice } | { kind: 'text'; text: string } | { kind: 'old' };

/** What an activity answers: a choice pressed or typed, other text, or the button of an earlier question. */
export function answerTo(
  question: Pick<Question, 'id' | 'choices'>,
  activity: Partial<Activity>,
  text: string,
): Answer {
  if (activity.value === undefined || activity.value === null) return typedAnswer(question.choices, text);
  const parsed = submission.safeParse(activity.value);
  if (!parsed.success || parsed.data.question !== question.id) return { kind: 'old' };
  const choice = question.choices.find(({ value }) => value === parsed.data.value);
  return choice ? { kind: 'choice', choice } : { kind: 'text', text: parsed.data.value };
}

/** A choice by its number or its label; anything else is text. */
function typedAnswer(choices: Choice[], text: string): Answer {
  const typed = text.trim().toLowerCase();
  const position = /^#?(\d{1,2})\.?$/.exec(typed)?.[1];
  const matches = choices.filter(
    ({ label }, index) => label.toLowerCase() === typed || (position !== undefined && Number(position) === index + 1),
  );
  const [choice, ...others] = matches;
  return choice && others.length === 0 ? { kind: 'choice', choice } : { kind: 'text', text };
}
