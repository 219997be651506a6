import type { PlanPhrases } from '../vocabulary.ts';

/** Dutch. */
export const plansNl: PlanPhrases = {
  noun: String.raw`aanvraag|plan|nr\.?|nummer`,
  because: 'omdat|want|aangezien',
  forApproval: 'ter goedkeuring',
  verbs: {
    askBack: 'vraag(?: over| bij)?',
    answer: 'antwoord(?:en)?(?: op)?|beantwoord',
    reject: 'weiger(?:en)?',
    send: 'verzend(?:en)?|verstuur|versturen',
    export: 'exporteer|exporteren',
  },
  topics: {
    deleteAccount:
      /^(?:kunt u |kun je |graag )?(?:delete|remove|verwijder)\s+(?:het |de |een )?(?:user|account|gebruikersaccount|gebruiker)\b/i,
    leaving: /\b(?:(?:gaat|is|ging) uit dienst|verlaat (?:de|het|ons) \w+|laatste werkdag|oud-medewerker)\b/i,
  },
};
