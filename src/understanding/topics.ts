import type { TopicName } from '../text/en/topics.ts';

const accounts =
  /^(?:please |can you |could you |kunt u |graag )?(?:delete|remove|verwijder)\s+(?:the |an? |het |de |een )?(?:user account|account|user|gebruikersaccount|gebruiker)\b/i;
const leaving =
  /\b(?:is leaving|leaves? the (?:company|organi[sz]ation)|has left|left the company|last (?:working )?day|former employee|(?:gaat|is|ging) uit dienst|verlaat (?:de|het|ons) \w+|laatste werkdag|oud-medewerker)\b/i;

/** The topic of a sentence that names no product: deleting an account (S18), or somebody who leaves (S22). */
export function topicOf(sentence: string): TopicName | null {
  if (accounts.test(sentence.trim())) return 'deleteAccount';
  return leaving.test(sentence) ? 'leaving' : null;
}
