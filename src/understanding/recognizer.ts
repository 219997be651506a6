import { analyse, type Read } from './analysis.ts';
import { clean, longestSentence } from './clean.ts';
import { commandOf, wantedLanguage } from './commands.ts';
import { readDecision } from './decisions.ts';
import { readTurn, readWhose } from './fixed/turns.ts';
import { readBare, readCorrection } from './loose-reading.ts';
import { readOrders } from './order-reading.ts';
import { readPlanWords, reasonToSend } from './plan-words.ts';
import { readQuestion } from './questions/questions.ts';
import { type DateSpan, nothingRead, type Reading, type ReadOptions, self } from './reading.ts';
import { findDates } from './sentence/dates.ts';
import { timeOfDay } from './sentence/day-times.ts';
import { prepare, type Sentence } from './sentence/prepare.ts';
import { readTimeWords } from './sentence/time-words.ts';
import { readStopWords } from './stop-words.ts';
import { withUnused } from './unused.ts';

export { type Intent, type Reading, type ReadOptions, self } from './reading.ts';
export { candidateNames } from './sentence/prepare.ts';
export { answerList, answerUser } from './users.ts';

/** A message that is nothing but a command. */
function readCommand({ items, language }: Sentence): Read | null {
  const command = commandOf(items);
  if (command === 'myLicenses') return { intent: 'licensesOf', users: [self] };
  if (command === null) return null;
  return { intent: command, language: (command === 'language' ? wantedLanguage(items) : null) ?? language };
}

/** Words about a plan or the record that are passed on as they are. */
function readOwnWords({ text }: Sentence, options: ReadOptions): Read | null {
  const stop = readStopWords(text);
  if (stop) return stop;
  const said = readPlanWords(text);
  const reason = said ? null : reasonToSend(text);
  if (reason !== null) return { intent: 'send', words: reason };
  if (!said) return null;
  if (said.verb === 'exportAll') return { intent: 'exportAll', users: [said.about.replace(/[.!]+$/, '')] };
  if (said.verb !== 'export') {
    const { verb: intent, number, words } = said;
    return { intent, numbers: [number], ...(intent === 'reject' ? { reason: words || null } : { words }) };
  }
  const { numbers, users } = read(said.about.includes(' ') ? said.about : `history of ${said.about}`, options);
  const number = Number(/^#?(\d{1,9})$/.exec(said.about)?.[1] ?? 0);
  return { intent: 'export', users, numbers: number > 0 ? [number] : numbers };
}

/** The day after the number of the plan that is to be moved; one that is no day where none is read. */
function dayToMoveTo(text: string, options: ReadOptions): DateSpan {
  const words = /\d+\s+\S+\s+(?<day>.*)$/s.exec(text)?.groups?.day ?? '';
  // Only after such a word *fri* is a day, and 3/4 a date.
  const [date] = findDates(`on ${words}`, [], options);
  const time = timeOfDay(words);
  return { text: words, day: date?.day ?? null, alternatives: date?.alternatives ?? [], ...(time && { time }) };
}

/**
 * Turns what a person typed, in English or Dutch, into a reading. Pure: the same sentence at the same `now` reads the same.
 * @param options.findProductSpans gets the sentence without mark-up, mail headers and signatures
 */
export function read(sentence: string, options: ReadOptions = {}): Reading {
  const alone = (text: string) => readAlone(text, options);
  const { text, whose } = readWhose(clean(sentence));
  if (whose === null) return readTurn(text, alone) ?? alone(sentence);
  const reading = readTurn(text, alone) ?? alone(text);
  const { refers, users } = reading;
  const named = users.length > 0 || refers.users !== null;
  const products = refers.products === null ? null : whose;
  return { ...reading, refers: { ...refers, products, users: named ? refers.users : whose } };
}

/** A sentence without what it leans on. */
function readAlone(sentence: string, options: ReadOptions): Reading {
  const prepared = prepare(sentence, options);
  const { language, ticket, text } = prepared;
  const own = readOwnWords(prepared, options);
  if (own) return { ...nothingRead, language, ticket, ...own, confidence: 'sure' };
  const time = readTimeWords(text);
  if (time) {
    const { intent, number } = time;
    const aboutPlan = intent === 'startNow' || intent === 'withdraw' || intent === 'move';
    const about = aboutPlan ? { numbers: number === null ? [] : [number] } : { quantity: number };
    const when = intent === 'move' ? { when: { at: dayToMoveTo(text, options), until: null } } : {};
    return { ...nothingRead, language, intent, ...about, ...when, confidence: 'sure' };
  }
  const command = readCommand(prepared);
  if (command && text.length < longestSentence)
    return { ...nothingRead, language, ticket, ...command, confidence: 'sure' };
  const analysis = analyse(prepared, options);
  const reading =
    readDecision(analysis) ??
    readCorrection(analysis) ??
    readQuestion(analysis) ??
    readOrders(analysis) ??
    readBare(analysis);
  return withUnused(reading, prepared);
}
