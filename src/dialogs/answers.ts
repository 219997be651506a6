import { isOperation, traitsOf } from '../licensing/operations.ts';
import type { DateSpan, Reading } from '../understanding/reading.ts';
import { laterDates } from './amendments.ts';
import { appsMeant, appsNamed, appsSaid } from './app-answers.ts';
import { asGoal, type Draft, draftFrom, emptyDraft, isGoal, isUnknownExcept } from './draft.ts';
import { exceptsSaid, productsNamed, productsSaid, productsTicked } from './product-answers.ts';
import { type Given, type Question, textOf } from './question.ts';
import type { Speaker } from './speaker.ts';
import { userMeant, usersSaid } from './user-answers.ts';

/** What becomes of a draft when a question is answered; `null` where the person says no to what was understood. */
export function fill(draft: Draft, question: Question, answer: Given, speaker: Speaker): Draft | null {
  switch (question.slot) {
    case 'understood':
      return answerQuestion(draft, answer, speaker);
    case 'goal':
      return answer.kind === 'choices'
        ? goalChosen(draft, answer.choices[0]?.value)
        : goalSaid(draft, textOf(answer), speaker);
    case 'act':
      return actChosen(draft, answer, speaker);
    case 'day':
      return dayChosen(draft, question, answer, speaker);
    case 'user':
      return (
        exampleSaid(draft, answer, speaker) ?? {
          ...draft,
          users: [...draft.users, ...usersSaid(answer, speaker)],
          when: whenSaid(draft, answer, speaker),
        }
      );
    case 'userChoice':
      return {
        ...draft,
        users: draft.users.toSpliced(question.index, 1, userMeant(answer, question, draft.users[question.index])),
      };
    case 'colleagueChoice':
      return { ...draft, sameAs: userMeant(answer, question, draft.sameAs) };
    case 'product':
      return (
        exampleSaid(draft, answer, speaker) ?? {
          ...draft,
          products: [...draft.products, ...productsSaid(answer, question.role, speaker)],
          when: whenSaid(draft, answer, speaker),
        }
      );
    case 'productChoice': {
      const asked = draft.products[question.index];
      const named = productsNamed(answer, asked?.role ?? 'add');
      const meant = answer.kind === 'text' && asked ? named.map((slot) => ({ ...slot, before: asked })) : named;
      return { ...draft, products: draft.products.toSpliced(question.index, 1, ...meant) };
    }
    case 'unknownExcept': {
      const known = draft.products.filter((slot) => !isUnknownExcept(slot));
      const named = exceptsSaid(answer, speaker);
      return named.length > 0 ? { ...draft, products: [...known, ...named] } : draft;
    }
    case 'unknownApps': {
      const others = draft.apps.filter(({ servicePlanIds, on }) => servicePlanIds || on !== question.on);
      const named = appsMeant(answer, question.on, speaker);
      return named.length > 0 ? { ...draft, apps: [...others, ...named] } : draft;
    }
    case 'apps':
      return { ...draft, apps: [...draft.apps, ...appsSaid(answer, question, speaker)] };
    case 'appChoice':
      return {
        ...draft,
        apps: draft.apps.toSpliced(question.index, 1, ...appsNamed(answer, draft.apps[question.index])),
      };
    case 'set':
      return { ...draft, products: productsTicked(answer, question) };
  }
}

function answerQuestion(draft: Draft, answer: Given, speaker: Speaker): Draft | null {
  const pressed = answer.kind === 'choices' ? answer.choices[0]?.value : undefined;
  const reading = speaker.read(textOf(answer));
  const { intent, confidence, when } = reading;
  // "yes, until Friday" does not agree to what was understood.
  const said = pressed ?? (confidence === 'sure' ? intent : undefined);
  if (said === 'no') return null;
  if (said === 'yes') {
    const start = draft.when.at?.day ? withTime(draft.when.at) : (draft.start ?? null);
    const { lasts } = draft.when.until ?? {};
    const last = draft.when.until?.day ? withTime(draft.when.until) : null;
    const end = last === null ? (draft.end ?? null) : { day: last, ...(lasts && { lasts }) };
    return { ...draft, unsure: false, unread: [], when: emptyDraft.when, start, end };
  }
  // The day of a sentence about others is no day of this request.
  return isAboutOthers(reading) ? draft : { ...draft, when: laterDates(draft.when, when) };
}

/** Whether more was said than could belong to what was asked about: people, products, an extent or another order. */
function isAboutOthers({ users, products, servicePlans, extent, also }: Reading): boolean {
  return users.length + products.length + servicePlans.length + also.length > 0 || extent !== null;
}

function goalChosen(draft: Draft, value: string | undefined): Draft {
  return value !== undefined && isGoal(value) ? asGoal(draft, value) : draft;
}

/** What to do with these things, or that it is something else: then everything that can be done is offered. */
function actChosen(draft: Draft, answer: Given, speaker: Speaker): Draft {
  const chosen = answer.kind === 'choices' ? answer.choices[0]?.value : undefined;
  if (chosen === undefined) return goalSaid(draft, textOf(answer), speaker);
  if (!isGoal(chosen)) return { ...draft, goal: null, acts: [] };
  // The choice names people, products and the act; what else was said is shown before anything is looked up.
  const besides = draft.apps.length > 0 || draft.products.some(({ role }) => role === 'except');
  return { ...asGoal(draft, chosen), unsure: besides, unread: [] };
}

function dayChosen(draft: Draft, { edge }: Question & { slot: 'day' }, answer: Given, speaker: Speaker): Draft {
  const chosen = answer.kind === 'choices' ? answer.choices[0] : undefined;
  const said = draft.when[edge];
  if (!chosen || !said) return { ...draft, when: laterDates(draft.when, speaker.read(textOf(answer)).when) };
  return { ...draft, when: { ...draft.when, [edge]: { ...said, day: chosen.value, alternatives: [] } } };
}

function goalSaid(draft: Draft, text: string, speaker: Speaker): Draft {
  const said = draftFrom(speaker.read(text));
  if (said.goal === null) return draft;
  const before = asGoal(draft, said.goal);
  return {
    ...said,
    users: [...before.users, ...said.users],
    products: [...before.products, ...said.products],
    apps: [...draft.apps, ...said.apps],
    sameAs: said.sameAs ?? draft.sameAs,
    when: laterDates(draft.when, said.when),
  };
}

/** "the same as megan" answers who or what as well; null where no colleague is the example. */
function exampleSaid(draft: Draft, answer: Given, speaker: Speaker): Draft | null {
  const { sameAs, users, when } = speaker.read(textOf(answer));
  if (sameAs === null || draft.goal === null || !isOperation(draft.goal) || !traitsOf(draft.goal).copies) return null;
  const said = users.map((text) => ({ text, found: null }));
  return {
    ...draft,
    users: [...draft.users, ...said],
    sameAs: { text: sameAs, found: null },
    when: laterDates(draft.when, when),
  };
}

/** "visio until friday": a day that is said with an answer. */
function whenSaid(draft: Draft, answer: Given, speaker: Speaker): Draft['when'] {
  const changes = draft.goal !== null && isOperation(draft.goal);
  return changes ? laterDates(draft.when, speaker.read(textOf(answer)).when) : draft.when;
}

/** A day with the time that was said, as a request takes it. */
function withTime({ day, time }: DateSpan): string {
  return [day, time].filter(Boolean).join(' ');
}
