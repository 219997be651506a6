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
  stopAll:
    '(?:graag )?(?:stop|stoppen|bevries|pauzeer|staak|blokkeer) (?:nu |meteen |onmiddellijk |even )?alle (?:licentie)?wijzigingen(?: nu| meteen| onmiddellijk| graag)?|zet (?:nu |meteen )?alle (?:licentie)?wijzigingen (?:stop|stil)|alle (?:licentie)?wijzigingen (?:stoppen|stopzetten|stilzetten)|noodstop',
  resumeAll:
    '(?:graag )?hervat (?:nu )?(?:alle |de )*(?:licentie)?wijzigingen(?: weer| graag)?|(?:alle |de )*(?:licentie)?wijzigingen (?:weer )?hervatten|sta (?:alle |de )*wijzigingen weer toe|hef de noodstop op|noodstop opheffen',
  allAbout: 'alles (?:over|van)|alle gegevens (?:over|van)',
  topics: {
    deleteAccount:
      /^(?:kunt u |kun je |graag )?(?:delete|remove|verwijder)\s+(?:het |de |een )?(?:user|account|gebruikersaccount|gebruiker)\b/i,
    leaving:
      /\b(?:(?:gaat|is|ging) (?:(?:per|op|vanaf|in) (?:\S+ ){1,4})?uit dienst|verlaat (?:de|het|ons) \w+|laatste (?:werk)?dag|oud-medewerker)\b/i,
  },
};
