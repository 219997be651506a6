import { readActs } from './acting.ts';
import { longestSentence } from './clean.ts';
import { commandOf, wantedLanguage } from './commands.ts';
import { readCorrection } from './correction.ts';
import { readDecision } from './decisions.ts';
import { findParts, findWords } from './findings.ts';
import { readQuestion } from './questions.ts';
import { type Reading, type ReadOptions, self } from './reading.ts';
import { readVerbless } from './verbless.ts';

export { type Intent, type Reading, type ReadOptions, self } from './reading.ts';
export { answerList, answerUser } from './users.ts';

/**
 * Turns what a person typed, in English or Dutch, into a reading. Pure: the same sentence at the same `now` reads the same.
 * @param options.findProductSpans gets the sentence without mark-up, mail headers and signatures
 */
export function read(sentence: string, options: ReadOptions = {}): Reading {
  const { text, tokens, base } = findWords(sentence, options);
  const command = commandOf(tokens);
  if (command === 'myLicenses') return { ...base, intent: 'licensesOf', users: [self], confidence: 'sure' };
  if (command !== null) {
    const language = (command === 'language' ? wantedLanguage(tokens) : null) ?? base.language;
    return { ...base, intent: command, language, confidence: 'sure' };
  }
  const found = findParts(text, tokens, options, base);
  const reading =
    readDecision(found) ?? readCorrection(found) ?? readQuestion(found) ?? readActs(found) ?? readVerbless(found);
  if (sentence.length <= longestSentence) return reading;
  return { ...reading, confidence: 'ask', unread: [...reading.unread, '…'] };
}
