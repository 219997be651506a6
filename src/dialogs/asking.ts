import { CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../cards/card.ts';
import { viewPerson } from '../cards/person.ts';
import { findProductCard } from '../cards/questions/find-product.ts';
import { findUserCard } from '../cards/questions/find-user.ts';
import { pickProductCard, productsShown } from '../cards/questions/pick-product.ts';
import { pickUserCard } from '../cards/questions/pick-user.ts';
import { questionCard } from '../cards/questions/question.ts';
import { servicesCard } from '../cards/questions/services.ts';
import { tickAndClearCard } from '../cards/questions/tick-and-clear.ts';
import type { Person } from '../licensing/model.ts';
import { isOperation } from '../licensing/operations.ts';
import type { Refusal } from '../licensing/refusal.ts';
import { explainRefusal } from '../text/explain.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import type { Reader } from '../text/text.ts';
import type { Draft } from './draft.ts';
import { detailsIn, draftInWords, recalledInWords, thingsIn, understood } from './in-words.ts';
import type { Question } from './question.ts';
import { whichUser } from './resolution.ts';
import { speakerOf } from './speaker.ts';

/** Asks a question: as text where anything may be typed, as a card where something can be chosen. */
export async function ask(context: TurnContext, question: Question, draft: Draft): Promise<void> {
  const { reader, searches } = speakerOf(context);
  const card = (searches ? searchCardOf(question, draft, reader) : null) ?? cardOf(question, draft, reader);
  const inWords = `${wordsOf(question, draft, reader)} ${reader.text.questions.orCancel}`;
  await context.sendActivity(
    card ? MessageFactory.attachment(CardFactory.adaptiveCard(card)) : escapeMarkdown(inWords),
  );
}

/**
 * Says why something typed leads nowhere, with the next step.
 * @param about of several the one that it concerns
 */
export async function sayRefusal(context: TurnContext, refusal: Refusal, about?: string): Promise<void> {
  const { what, next } = explainRefusal(refusal, speakerOf(context).reader);
  await context.sendActivity(escapeMarkdown([about && `${about}:`, what, next].filter(Boolean).join(' ')));
}

/** An answer that fills nothing, before the question is asked again. */
export async function sayUnclear(context: TurnContext, { slot }: Question): Promise<void> {
  const { questions } = speakerOf(context).reader.text;
  await context.sendActivity(slot === 'understood' ? questions.yesOrNo : questions.notUnderstood);
}

/** The button of an earlier question was pressed: its answer fills nothing. */
export async function sayOldAnswer(context: TurnContext): Promise<void> {
  await context.sendActivity(speakerOf(context).reader.text.questions.oldAnswer);
}

/** Where Teams can search while somebody types, instead of a question that can only be typed, or a list that is not whole. */
function searchCardOf(question: Question, draft: Draft, reader: Reader): AdaptiveCard | null {
  const asking = { question: question.id, asked: wordsOf(question, draft, reader) };
  if (question.slot === 'user' && question.people.length === 0) return findUserCard(asking, reader);
  return question.slot === 'product' && question.choices.length > productsShown
    ? findProductCard(asking, reader)
    : null;
}

/** Of the few whose names are near a button each: the name, and what they do. */
function nearChoice(person: Person, { text }: Reader) {
  const { name, role } = viewPerson(person, text);
  return { label: `${name}, ${role}`, value: person.id };
}

function cardOf(question: Question, draft: Draft, reader: Reader): AdaptiveCard | null {
  const asking = { question: question.id, asked: wordsOf(question, draft, reader), choices: question.choices };
  switch (question.slot) {
    case 'user':
      return question.people.length === 0
        ? null
        : pickUserCard({ ...asking, people: question.people, multiple: true }, reader);
    case 'userChoice':
    case 'colleagueChoice':
      return question.near
        ? questionCard({ ...asking, choices: question.people.map((person) => nearChoice(person, reader)) }, reader)
        : pickUserCard({ ...asking, people: question.people, multiple: false }, reader);
    case 'product':
      return question.choices.length === 0 ? null : pickProductCard({ ...asking, multiple: question.multiple }, reader);
    case 'productChoice':
      return pickProductCard({ ...asking, multiple: false }, reader);
    case 'appChoice':
      return pickProductCard({ ...asking, multiple: true }, reader);
    case 'unknownExcept':
    case 'unknownApps':
      return question.choices.length === 0 ? null : pickProductCard({ ...asking, multiple: true }, reader);
    case 'apps':
      return question.of && servicesCard({ ...asking, ...question.of }, reader);
    case 'set':
      return tickAndClearCard({ ...asking, user: question.user, held: question.held, rows: question.rows }, reader);
    case 'goal':
    case 'act':
    case 'day':
    case 'understood':
      return questionCard(asking, reader);
  }
}

/** The question, with what was taken from the turn before. */
function wordsOf(question: Question, draft: Draft, reader: Reader): string {
  const recalled = question.slot === 'understood' ? '' : recalledInWords(draft.recalled, reader.text);
  return [questionOf(question, draft, reader), recalled].filter(Boolean).join(' ');
}

function questionOf(question: Question, draft: Draft, reader: Reader): string {
  const { text } = reader;
  const { questions } = text;
  const operation = draft.goal !== null && isOperation(draft.goal) ? draft.goal : null;
  switch (question.slot) {
    case 'goal':
      return questions.action;
    case 'act':
      return [
        question.offered ? questions.offer(thingsIn(draft, text)) : questions.whichAct,
        detailsIn(draft, reader),
        recalledInWords(draft.recalled, text),
        draft.unread.length > 0 ? questions.notRead(draft.unread) : '',
      ]
        .filter(Boolean)
        .join(' ');
    case 'day':
      return questions.whichDay(question.typed);
    case 'understood':
      return understood(draft, reader);
    case 'user':
      return operation ? text.operations[operation].user : questions.whoseLicenses;
    case 'userChoice':
    case 'colleagueChoice':
      return question.near
        ? questions.nearUsers(question.typed)
        : whichUser(question.typed, question.people.length, text);
    case 'product':
      return (
        (operation && question.role !== 'except' && text.operations[operation].which[question.role]) ||
        questions.whoHasWhat
      );
    case 'productChoice':
      return questions.severalProducts(question.typed, question.choices.length);
    case 'appChoice':
      return questions.severalApps(question.typed, question.choices.length);
    case 'unknownExcept':
      return questions.unknownExcept(question.typed);
    case 'unknownApps': {
      const { typed, products, on } = question;
      return on ? questions.unknownAppsOn(typed, products) : questions.unknownAppsOff(typed, products);
    }
    case 'apps':
      return questions.whichApps;
    case 'set':
      return text.services.tickTitle;
  }
}

/** What was being collected is let go of for something else: the request in one line. */
export async function sayDropped(context: TurnContext, draft: Draft): Promise<void> {
  const { reader } = speakerOf(context);
  if (draft.goal === null) return;
  await context.sendActivity(escapeMarkdown(reader.text.questions.dropped(draftInWords(draft, reader))));
}

/** One of several orders is done with, and the next begins. */
export async function sayNext(context: TurnContext, draft: Draft): Promise<void> {
  const { reader } = speakerOf(context);
  await context.sendActivity(escapeMarkdown(reader.text.questions.nextOrder(draftInWords(draft, reader))));
}

/** What a look-up could not use of a sentence. */
export async function sayNotUsed(context: TurnContext, words: readonly string[]): Promise<void> {
  const { questions } = speakerOf(context).reader.text;
  if (words.length > 0) await context.sendActivity(escapeMarkdown(questions.notRead([...words])));
}

/** Of what was asked about, somebody has nothing. */
export async function sayNotHeld(context: TurnContext, who: string, product: string): Promise<void> {
  await context.sendActivity(escapeMarkdown(speakerOf(context).reader.text.lists.whoHas.doesNot(who, product)));
}

/** All that was collected is let go of, and the first question follows. */
export async function sayStartingOver(context: TurnContext): Promise<void> {
  await context.sendActivity(speakerOf(context).reader.text.questions.startingOver);
}

/** What there is to go back to: nothing. */
export async function sayNothingBefore(context: TurnContext): Promise<void> {
  await context.sendActivity(speakerOf(context).reader.text.questions.nothingBefore);
}
