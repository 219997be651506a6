import { languages } from './languages.ts';
import type { Topic } from './vocabulary.ts';

/** The topic of a sentence that names no product: deleting an account (S18), or somebody who leaves (S22). */
export function topicOf(sentence: string): Topic | null {
  const about = (topic: Topic) => languages.some(({ plans }) => plans.topics[topic].test(sentence.trim()));
  return about('deleteAccount') ? 'deleteAccount' : about('leaving') ? 'leaving' : null;
}
