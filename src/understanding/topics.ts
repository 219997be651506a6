import { planPhrases } from './plan-words.ts';
import type { Reading } from './reading.ts';

type Topic = NonNullable<Reading['topic']>;

/** The topic of a sentence that names no product: deleting an account (S18), or somebody who leaves (S22). */
export function topicOf(sentence: string): Topic | null {
  const about = (topic: Topic) => planPhrases.some(({ topics }) => topics[topic].test(sentence.trim()));
  return about('deleteAccount') ? 'deleteAccount' : about('leaving') ? 'leaving' : null;
}
