import { isOperation } from '../licensing/operations.ts';
import { userLimit } from '../licensing/proposing/user-limit.ts';
import type { Reader, Text } from '../text/text.ts';
import type { DateSpan } from '../understanding/reading.ts';
import { self } from '../understanding/recognizer.ts';
import { asGoal, type Draft, type Goal, type ProductRole, type UserSlot } from './draft.ts';

/** What was understood as a question: everything that was said, what was not read, and what cannot be kept to. */
export function understood(draft: Draft, reader: Reader): string {
  const { questions } = reader.text;
  const { at, until } = draft.when;
  const short = draftInWords(draft, reader);
  const begins = at?.day ?? draft.start?.slice(0, 10) ?? null;
  const besides = [
    recalledInWords(draft.recalled, reader.text),
    draft.unread.length > 0 ? questions.notRead(draft.unread) : '',
  ]
    .filter(Boolean)
    .join(' ');
  if (!at && !until) return [questions.didYouMean(short), besides].filter(Boolean).join(' ');
  return [
    at && at.day === null ? questions.notLater(dayInWords(at, reader)) : '',
    until && until.day === null ? questions.notTemporary(dayInWords(until, reader)) : '',
    until?.day
      ? questions.onlyUntil(short, reader.format.weekday(until.day), begins && reader.format.weekday(begins))
      : at?.day
        ? questions.onThatDay(short, reader.format.weekday(at.day), at.time ?? null)
        : at
          ? questions.nowOrNot(short)
          : questions.allTheSame(short),
    besides,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The request in one line, from the words that were typed; dots stand for what is still to be asked. */
export function draftInWords(draft: Draft, reader: Reader): string {
  const short = actInWords(draft, draft.goal, reader);
  const details = detailsIn(draft, reader);
  return details === '' ? short : `${short} ${details}`;
}

/** In brackets what was said besides who and what; empty where nothing was. */
export function detailsIn(draft: Draft, reader: Reader): string {
  const { plans, questions } = reader.text;
  const { at, until } = draft.when;
  const details = [
    ...typed(draft, 'except').map(questions.but),
    ...draft.apps.map(({ text, on }) => (on ? plans.labels.on([text]) : plans.labels.off([text]))),
    ...[at, until].flatMap((date) => (date ? [dayInWords(date, reader)] : [])),
    ...(draft.reason ? [`${plans.labels.reason}: ${draft.reason}`] : []),
    ...(draft.ticket ? [`${plans.labels.ticket}: ${draft.ticket}`] : []),
  ];
  return details.length > 0 ? `(${details.join(', ')})` : '';
}

/** What this would be as that act, without its details. */
export function actInWords(draft: Draft, act: Goal | null, { text, format }: Reader): string {
  const { operations, questions, lists } = text;
  const meant = act === null ? draft : asGoal(draft, act);
  const who =
    meant.users.length > userLimit
      ? text.general.users(meant.users.length)
      : orDots(meant.users.map((user) => nameOfUser(user, text))).join(', ');
  if (act === 'whoHas') return lists.whoHas.title(format.list(orDots(typed(meant, 'add'))));
  if (act === 'licensesOf') return questions.showHoldings(who);
  if (act === null || !isOperation(act)) return who;
  const like = meant.sameAs ? [questions.sameAs(nameOfUser(meant.sameAs, text))] : [];
  const add = orDots([...typed(meant, 'add'), ...like]);
  return operations[act].inShort({ add, remove: orDots(typed(meant, 'remove')), who });
}

/** The people and products that were found, as typed. */
export function thingsIn(draft: Draft, text: Text): string[] {
  const products = draft.products.map((slot) => slot.found?.name ?? slot.text);
  return [...products, ...draft.users.map((user) => nameOfUser(user, text))];
}

/** The words that were typed, with the day that they mean. */
function dayInWords({ text, day }: DateSpan, { format }: Reader): string {
  return day === null ? `“${text}”` : `“${text}” (${format.weekday(day)})`;
}

function typed(draft: Draft, role: ProductRole): string[] {
  return draft.products.filter((slot) => slot.role === role).map((slot) => slot.found?.name ?? slot.text);
}

function orDots(names: string[]): string[] {
  return names.length > 0 ? names : ['…'];
}

function nameOfUser({ text, found }: UserSlot, { questions }: Text): string {
  return found?.displayName ?? (text === self ? questions.yourself : text);
}

/** The names of what was taken from the turn before, for a question or a card. */
export function recalledInWords(recalled: Draft['recalled'], { questions }: Text): string {
  return recalled
    .map(({ word, means }) => (word === null ? questions.asBefore(means) : questions.by(word, means)))
    .join(' ');
}
