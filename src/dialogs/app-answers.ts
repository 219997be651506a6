import { answerList } from '../understanding/recognizer.ts';
import type { AppSlot } from './draft.ts';
import { type Given, type Question, textOf } from './question.ts';
import type { Speaker } from './speaker.ts';

/** Only what differs from the present state is switched: what is not touched stays as it is. */
export function appsSaid(answer: Given, question: Question & { slot: 'apps' }, speaker: Speaker): AppSlot[] {
  const { of } = question;
  if (answer.kind !== 'toggles' || !of) {
    return speaker.read(textOf(answer)).servicePlans.map(({ text, on }) => ({ text, on, servicePlanIds: null }));
  }
  return of.product.servicePlans.flatMap(({ id, label }) => {
    const on = answer.toggles[id];
    const wasOn = !of.disabledPlans.includes(id);
    return on === undefined || on === wasOn ? [] : [{ text: label, on, servicePlanIds: [id] }];
  });
}

export function appsNamed(answer: Given, asked: AppSlot | undefined): AppSlot[] {
  const on = asked?.on ?? false;
  if (answer.kind !== 'choices') return [{ text: textOf(answer), on, servicePlanIds: null }];
  return [{ text: asked?.text ?? '', on, servicePlanIds: answer.choices.map(({ value }) => value) }];
}

/** Which apps were meant: "teams", "without teams and sway". */
export function appsMeant(answer: Given, on: boolean, speaker: Speaker): AppSlot[] {
  if (answer.kind === 'choices')
    return answer.choices.map(({ value, label }) => ({ text: label, on, servicePlanIds: [value] }));
  const { servicePlans, allExcept } = speaker.read(textOf(answer));
  const named = [...servicePlans.map(({ text }) => text), ...allExcept];
  const said = named.length > 0 ? named : answerList(textOf(answer));
  return said.map((text) => ({ text, on, servicePlanIds: null }));
}
