import type { TurnContext } from 'botbuilder';
import { CardFactory, MessageFactory } from 'botbuilder';
import type { AdaptiveCard } from '../cards/card.ts';
import { pickProductCard } from '../cards/pick-product.ts';
import { pickUserCard } from '../cards/pick-user.ts';
import { questionCard } from '../cards/question.ts';
import type { Refusal } from '../licensing/refusal.ts';
import { explainRefusal } from '../text/explain.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import type { Reader } from '../text/text.ts';
import type { Draft } from './draft.ts';
import type { Question } from './question.ts';
import { speakerOf } from './speaker.ts';

/** Asks a question: as text where anything may be typed, as a card where something can be chosen. */
export async function ask(context: TurnContext, question: Question, draft: Draft): Promise<void> {
  const { reader } = speakerOf(context);
  const card = questionShown(question, draft, reader);
  await context.sendActivity(
    card
      ? MessageFactory.attachment(CardFactory.adaptiveCard(card))
      : escapeMarkdown(askedFor(question, draft, reader)),
  );
}

/** Says why something typed leads nowhere, with the next step. */
export async function sayRefusal(context: TurnContext, refusal: Refusal): Promise<void> {
  const { what, next } = explainRefusal(refusal, speakerOf(context).reader);
  await context.sendActivity(escapeMarkdown(`${what} ${next}`));
}

/** The button of an earlier question was pressed: its answer fills nothing. */
export async function sayOldAnswer(context: TurnContext): Promise<void> {
  await context.sendActivity(speakerOf(context).reader.text.questions.oldAnswer);
}

function questionShown(question: Question, draft: Draft, reader: Reader): AdaptiveCard | null {
  const asked = askedFor(question, draft, reader);
  switch (question.slot) {
    case 'user':
      return null;
    case 'userChoice':
      return pickUserCard({ question: question.id, typed: question.typed, people: question.people }, reader);
    case 'product':
    case 'productChoice':
      return question.choices.length === 0
        ? null
        : pickProductCard({ question: question.id, asked, choices: question.choices }, reader);
    case 'goal':
    case 'understood':
      return questionCard({ question: question.id, asked, choices: question.choices });
  }
}

function askedFor(question: Question, draft: Draft, { text }: Reader): string {
  const { questions } = text;
  switch (question.slot) {
    case 'goal':
      return questions.action;
    case 'understood':
      return questions.didYouMean([understood(draft, text)]);
    case 'user':
      return draft.goal === null || draft.goal === 'licensesOf' || draft.goal === 'whoHas'
        ? questions.whoseLicenses
        : questions.user[draft.goal];
    case 'userChoice':
      return questions.severalUsers(question.typed, question.people.length);
    case 'product':
      if (draft.goal === 'whoHas') return questions.whoHasWhat;
      if (draft.goal === 'replace' && question.role === 'add') return questions.replacement;
      return draft.goal === null || draft.goal === 'licensesOf' ? questions.whoHasWhat : questions.product[draft.goal];
    case 'productChoice':
      return questions.severalProducts(question.typed, question.choices.length);
  }
}

/** The request in one line, from the words that were typed. */
function understood({ goal, users, products }: Draft, text: Reader['text']): string {
  const typed = (role: 'add' | 'remove') => products.filter((slot) => slot.role === role).map((slot) => slot.text);
  const who = users.map((slot) => slot.text).join(', ');
  if (goal === null || goal === 'licensesOf' || goal === 'whoHas') return who;
  return text.plans.inShort[goal]({ add: typed('add'), remove: typed('remove'), who });
}
