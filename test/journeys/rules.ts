import { PEOPLE } from '../support/sandbox.ts';

/** A sentence, the answer to what is asked then, and what must be read in the end. */
export interface Said {
  type: string;
  answer?: string;
  read: RegExp;
}

/** One rule of the admin pages (licensing-rules S1 to S23) as somebody tries it: what to type, and what must be read then. */
export interface RuleStory {
  rule: string;
  who?: string;
  en: Said;
  nl: Said;
  /** Where the rule is proved beyond this sentence. */
  proof: string;
}

const { ada, nora } = PEOPLE;
const many = Array.from({ length: 25 }, (_, index) => `user${index}@contoso.example`).join(', ');

export const ruleStories: RuleStory[] = [
  {
    rule: 'S1',
    en: { type: 'remove e3 from jan.deboer@contoso.example', read: /Jan de Boer.*Microsoft 365 E3/ },
    nl: { type: 'trek e3 in bij jan.deboer@contoso.example', read: /Jan de Boer.*Microsoft 365 E3/ },
    proof: 'test/dialogs/request-dialog.test.ts',
  },
  {
    rule: 'S2',
    en: { type: 'seats', read: /Business Premium 11 of 13 assigned 2/ },
    nl: { type: 'beschikbare licenties', read: /Business Premium 11 van 13 toegewezen 2/ },
    proof: 'test/cards/lists/look-up-cards.test.ts',
  },
  {
    rule: 'S3',
    en: {
      type: 'subscriptions',
      read: /(?=.*Business Premium Active.* 5 )(?=.*Business Premium Active.* 8 ).*15 March 2027/,
    },
    nl: {
      type: 'abonnementen',
      read: /(?=.*Business Premium Actief.* 5 )(?=.*Business Premium Actief.* 8 ).*15 maart 2027/,
    },
    proof: 'test/cards/lists/look-up-cards.test.ts',
  },
  {
    rule: 'S4',
    en: { type: 'remove e3 from jan.deboer@contoso.example, omar and hanna', read: /Jan de Boer.*Omar.*Hanna/ },
    nl: { type: 'haal e3 weg bij jan.deboer@contoso.example, omar en hanna', read: /Jan de Boer.*Omar.*Hanna/ },
    proof: 'test/licensing/round-trips.test.ts',
  },
  {
    rule: 'S5',
    en: { type: 'assign microsoft 365 e3 to eline schouten without teams', read: /switched off: Microsoft Teams/ },
    nl: { type: 'wijs microsoft 365 e3 toe aan eline schouten zonder teams', read: /uitgeschakeld: Microsoft Teams/ },
    proof: 'test/licensing/plan/plan.test.ts',
  },
  {
    rule: 'S6',
    en: { type: 'remove e3 from omar', read: /Project.*needs.*SharePoint/ },
    nl: { type: 'trek e3 in bij omar', read: /Project.*SharePoint/ },
    proof: 'test/licensing/plan/dependencies.test.ts',
  },
  {
    rule: 'S7',
    en: { type: 'switch off teams in the e3 of omar', read: /switched off: Microsoft Teams/ },
    nl: { type: 'zet teams uit in de e3 van omar', read: /uitgeschakeld: Microsoft Teams/ },
    proof: 'test/licensing/plan/plan.test.ts',
  },
  {
    rule: 'S8',
    en: { type: 'unassign visio', read: /From whom.*Megan Bowen/ },
    nl: { type: 'visio intrekken', read: /(Bij|Van) wie.*Megan Bowen/ },
    proof: 'test/journeys/rules.test.ts',
  },
  {
    rule: 'S9',
    en: { type: 'change the licenses of megan', read: /Tick what this user should have/ },
    nl: { type: 'wijzig de licenties van megan', read: /Vink aan wat deze gebruiker/ },
    proof: 'test/journeys/rules.test.ts',
  },
  {
    rule: 'S10',
    en: { type: 'assign power bi pro to omar and hanna', read: /Added.*Power BI Pro.*Kept.*Microsoft 365 E3/ },
    nl: { type: 'geef omar en hanna power bi pro', read: /Komt erbij.*Power BI Pro.*Blijft.*Microsoft 365 E3/ },
    proof: 'test/licensing/plan/plan.test.ts',
  },
  {
    rule: 'S11',
    en: {
      type: 'replace all licenses of lidia by business premium',
      read: /Cloud PC.*Removed.*Microsoft 365 E5.*Added.*Business Premium/,
    },
    nl: {
      type: 'vervang alle licenties van lidia door business premium',
      read: /Cloud-pc.*Verdwijnt.*Microsoft 365 E5.*Komt erbij.*Business Premium/,
    },
    proof: 'test/licensing/plan/plan.test.ts',
  },
  {
    rule: 'S12',
    en: {
      type: 'remove all licenses from zoë and diego',
      read: /Zoë.*inherited from the group.*Diego.*self-service purchase/,
    },
    nl: { type: 'trek alle licenties in van zoë en diego', read: /Zoë.*groep.*Diego.*selfserviceaankoop/ },
    proof: 'test/licensing/plan/plan.test.ts',
  },
  {
    rule: 'S13',
    en: {
      type: 'assign microsoft 365 e5 to bas post, carlijn hendriks, daan meijer and eline schouten',
      read: /There is a license for 3 of them\. 1 person can wait in line/,
    },
    nl: {
      type: 'wijs microsoft 365 e5 toe aan bas post, carlijn hendriks, daan meijer en eline schouten',
      read: /Er is een licentie voor 3 van hen\. 1 persoon kan erop wachten/,
    },
    proof: 'test/licensing/licensing.test.ts',
  },
  {
    rule: 'S14',
    en: { type: `assign power bi pro to ${many}`, read: /group-based licensing/ },
    nl: { type: `wijs power bi pro toe aan ${many}`, read: /groepslicenties/ },
    proof: 'test/journeys/rules.test.ts',
  },
  {
    rule: 'S15',
    en: { type: 'assign power bi pro to isaiah', answer: 'NL', read: /Global Administrator.*has to approve/ },
    nl: { type: 'wijs power bi pro toe aan isaiah', answer: 'NL', read: /globale beheerder.*goedkeuren/ },
    proof: 'test/licensing/rights.test.ts',
  },
  {
    rule: 'S16',
    en: { type: 'remove power bi pro (for departments) from diego', read: /take over/ },
    nl: { type: 'trek power bi pro (for departments) in bij diego', read: /overnemen/ },
    proof: 'test/licensing/catalogue/self-service.test.ts',
  },
  {
    rule: 'S17',
    who: nora,
    en: { type: 'remove e3 from megan', read: /License Administrator, User Administrator, Billing Administrator/ },
    nl: { type: 'trek e3 in bij megan', read: /licentiebeheerder, gebruikersbeheerder, factureringsbeheerder/ },
    proof: 'test/licensing/rights.test.ts',
  },
  {
    rule: 'S18',
    en: { type: 'delete the account of megan', read: /do not delete accounts/ },
    nl: { type: 'verwijder het account van megan', read: /verwijder geen accounts/ },
    proof: 'test/journeys/rules.test.ts',
  },
  {
    rule: 'S19',
    en: { type: 'remove e3 from megan', read: /Show as PowerShell/ },
    nl: { type: 'trek e3 in bij megan', read: /Tonen als PowerShell/ },
    proof: 'test/licensing/plan/powershell.test.ts',
  },
  {
    rule: 'S22',
    en: { type: 'omar is leaving the company', read: /secure.*license goes last/i },
    nl: { type: 'omar gaat uit dienst', read: /licentie.*laatst/i },
    proof: 'test/journeys/rules.test.ts',
  },
];

/** The rules that a sentence alone cannot show, and the story or test that does. */
export const otherProofs: [rule: string, how: string, proof: string][] = [
  ['S20', 'Confirm any removal: the outcome shows the next step', 'test/journeys/one-user.test.ts'],
  [
    'S21',
    'Confirm *assign microsoft 365 e3 to eline schouten*: the outcome shows the next step',
    'test/journeys/rules.test.ts',
  ],
  ['S23', '`GRAPH_CLOUD`: worldwide, usgov, dod, china; `germany` is refused with the reason', 'test/config.test.ts'],
];

export const defaultSpeaker = ada;
