import type { TurnPhrases } from '../vocabulary.ts';

const it = "(?:het|dat|die|deze|dit|hem|'?m|ze|diegene|eentje)";
const who = '(?:ze|zij|hij|hem|haar|hen|hun|ie)';
const please =
  '(?: (?:dan|nu|maar|aub|svp|graag|toch|even|wel|eens|gewoon|alvast|hoor|voor (?:hem|haar|hen|ze|mij)|bij (?:hem|haar|hen)))*';

/** Dutch. */
export const turnsNl: TurnPhrases = {
  openers:
    'ok(?:e|é|ee|ay)?|top|mooi|prima|goed(?: zo)?|fijn|super|helder|duidelijk|jammer|helaas|hm+|oh?|ah|nou|tja|dus|maar|toch wel|dank(?: je| u)?(?: wel)?|bedankt|thanks|(?:en )?(?:wacht|ho|stop)(?: (?:even|eens|ff|effe|nog even))?(?=\\s*[,.!:;…-])|wacht (?:even|ff|effe)',
  corrects:
    '(?:of )?nee(?: (?:wacht|sorry|hoor|nee|toch))*|(?:oh? )?sorry|oe?ps|o+h? nee(?: wacht)?|correctie|foutje(?: van mij)?|mijn fout|(?:wacht,? )?nee|(?:dat is|dat was|dat klopt) (?:fout|niet(?: goed)?|niet wat ik bedoel(?:de)?)|(?:de )?verkeerde (?:naam|persoon|licentie|product|gebruiker)(?: in (?:het ticket|de mail))?',
  wrongName: "(?:dat (?:is|was) |het (?:is|was) )?(?:de )?verkeerde (?<name>\\p{L}[\\p{L}'’-]+)",
  no: 'nee',
  from: 'vanaf',
  but: 'maar',
  letsBe: `(?:doe |dan |toch |maar )*(?:laat (?:${it} |${who} |alles |dan |toch |het |nu |even )*(?:maar|zo|zitten|staan|houden)(?: (?:maar|zo|zitten|staan|liggen|zoals (?:het|${who}|${it}) (?:is|was|zijn)))*|doe (?:${it} )?(?:dan )?(?:toch )?maar niet|niet doen|hoeft (?:toch )?niet(?: meer)?|vergeet (?:${it} )?(?:maar)?|toch niet)(?: (?:dan|maar|hoor|aub|svp|graag|voor nu|even|toch))*`,
  takesBack: `(?:draai (?:${it} )?(?:dan |maar |weer )*terug|zet (?:${it} )?(?:dan |weer |maar )*terug|maak (?:${it} )?(?:dan |maar )*ongedaan)(?: (?:dan|maar|aub|graag|even|voor (?:hem|haar)))*`,
  closesTalk:
    '(?:dat was (?:het|alles|hem)|meer niet|verder niets|niets meer|klaar|we zijn klaar)(?: (?:dan|voor nu|voor vandaag|bedankt|dank je|hoor))*',
  meant: '(?:(?:het|dat) (?:is|was) )?(?<what>\\S.*?),? bedoel(?:de)? ik',
  agrees: `(?:doe (?:${it}|zo)?|maak (?:er|daar|${it})(?: dan)?(?: maar)? een (?:verzoek|aanvraag)(?: van)?|vraag (?:${it})(?: dan)?(?: maar)? aan|voer (?:${it})(?: dan)?(?: maar)? (?:door|uit)|regel (?:${it}|maar)|ga je gang|ga maar door|zet (?:${it})(?: dan)?(?: maar)? (?:door|op|in gang)|plan (?:${it})(?: maar)?(?: in)?(?: op| voor)?|bevestig(?: (?:${it}|maar))?|ja,? doe (?:maar|${it}))`,
  closes: `${please}(?: pas| al)?${please}`,
  reverses:
    '(?:nee )?(?:juist |precies |net |maar )?(?:andersom|omgekeerd|het (?:omgekeerde|tegenovergestelde)|vice versa)(?: (?:graag|bedoel(?:de)? ik|aub))?|(?:ik bedoel(?:de)?|het (?:is|moest|moet)|dat (?:is|moet))(?: (?:juist|precies))?(?: zijn)? (?:andersom|omgekeerd)',
  only: { before: '(?:alleen|enkel|slechts)(?: (?:maar|voor|bij|aan|van))?', after: '(?:alleen|enkel)' },
  becomes: `(?:toch |liever |doe |dan )*maak (?:er|daar|${it}) (?:dan |toch |maar |liever |een )*(?<what>\\S.*?) van(?: (?:aub|graag|dan))*|(?:toch |doe |dan |maar )*liever (?:een |de |het |toch |maar )*(?<what>\\S.*?)(?: (?:aub|graag|dan|toch))*`,
  swaps: `(?:vervang|ruil|wissel|verander|wijzig|zet) (?:${it}|${who}) (?:(?:dan|maar|om|in) )*(?:door|voor|naar|in|tegen|met) (?:een |de )?(?<what>\\S.*?)(?: (?:om|in|dan|aub|graag))*`,
  insteadOf:
    "(?:(?:maar|dus|en|doe|maak|geef|maar|daar|er|hem|haar|ze|dan|liever) )*(?:(?:een |de )?(?<to>\\S.*?),? )?(?:in plaats van|i\\.?p\\.?v\\.?) (?:(?:zijn|haar|hun|de|het|een|z[’']n) )?(?<from>\\S.*?)(?:,? niet (?:ernaast|erbij|erbovenop|daarnaast|ook).*)?",
  handsOn:
    '(?:(?:en|dan|dus) )*(?:die|dat|deze|het|de licentie|die licentie) (?:kan|mag|moet|gaat|zal)(?: (?:dan|nu|maar|gewoon|wel|daarna|even|meteen))* (?:naar|aan) (?<what>\\S.*?)(?: (?:gaan|toe|dan|graag|gegeven worden))*',
  sparesNth:
    '(?:(?:en|maar|voor) )*(?:die|de) (?:eerste|tweede|derde|vierde|vijfde|laatste)(?: persoon)? (?:(?:hoeft|krijgt|moet)(?: (?:er|het|die|dat|hem|toch|dan|ook|maar|nu))* )?(?:niet|niks|niets|geen)(?: (?:meer|nodig|te hebben|te krijgen|hoeft|toch|dan|hoor))*',
  whose: ['die van (?:haar|hem|hen|hun|ze)', 'die'],
  adds: '(?:en|plus|met)\\b.*|.*\\b(?:ook|erbij|ernaast|daarbij)',
  without: {
    before: '(?:en |maar )?(?:zonder|behalve|uitgezonderd|skip|niet)(?: (?:de|het|die|dat|voor|bij|aan))*',
    around: [
      '(?:en |maar )?(?:laat|sla|hou|houd)(?: (?:de|het|die|dat))?',
      '(?:(?:toch|maar|nog|dan|even|er|bij|aub|graag)\\s+)*(?:zitten|achterwege|weg|over|eruit|vallen|erbuiten|buiten|met rust|staan)(?:\\s+(?:dan|maar|aub|graag))*',
    ],
  },
  nothing:
    '(?:(?:krijgt|hoeft|heeft) )?(?:toch |dan |ook |maar )*(?:niks|niets|geen)(?: (?:meer|dan|toch|te krijgen))*',
  plain: 'gewone|normale|standaard|kale|basis|simpele',
  also: 'ook|eveneens',
  not: 'niet|maar niet|wel niet',
  asks: [
    [
      'whoHas',
      `wie(?: (?:heeft|hebben|krijgt|krijgen|gebruikt|gebruiken))?(?: (?:${it}|er))?(?: (?:eigenlijk|dan|nu|ook|een))*(?: (?:nog meer|nog|allemaal|meer|al|ook|nu|dan|er (?:nog )?meer))*(?: zo)?|(?:bij )?wie (?:zit|staat|zitten|staan) (?:er|${it}|daar)(?: (?:nu|nog|ook|allemaal|op))*|nog iemand`,
    ],
    [
      'contains',
      `wat zit (?:er |daar )?(?:eigenlijk |dan |allemaal |nog |nu )*(?:erin|daarin|in)|wat krijg(?:t|en|je)? ?(?:${who}|je|men)?(?: (?:daar|er|dan|eigenlijk|allemaal))* ?(?:mee|bij|daarmee|ermee)|wat heb je daaraan`,
    ],
    [
      'seats',
      `hoeveel (?:zijn|heb(?:ben)?|blijven|houden) (?:we |er |daar |daarvan )*(?:dan |nu |nog |er |daarvan )*(?:over|vrij|beschikbaar|van over)(?: (?:dan|nu))*|(?:zijn|hebben) (?:er|we) (?:er |daar )?(?:nog|genoeg)(?: (?:over|vrij|van))*`,
    ],
    [
      'impact',
      `wat (?:raakt|raken|verliest|verliezen|mist|missen) ${who}(?: (?:dan|daar|daarmee|nu|er|eigenlijk))*(?: kwijt)?(?: (?:dan|daarmee))*(?: als (?:${it}|dat) (?:weggaat|gebeurt|doorgaat))?|wat (?:gebeurt|verandert) er(?: dan)?(?: (?:met|voor) ${who})?`,
    ],
    ['why', `(?:maar )?(?:waarom|hoezo)(?: (?:niet|dat|is dat|dan|eigenlijk|heeft ${who} (?:${it}|er een)))*`],
  ],
};

/** What departments are called in Dutch. */
export const departmentsNl: Record<string, string> = {
  logistiek: 'logistics',
  magazijn: 'warehouse',
  financiën: 'finance',
  financien: 'finance',
  boekhouding: 'finance',
  verkoop: 'sales',
  winkel: 'retail',
  winkels: 'retail',
  personeelszaken: 'hr',
  'p&o': 'hr',
  juridisch: 'legal',
  juridische: 'legal',
  juristen: 'legal',
  ict: 'it',
  automatisering: 'it',
  inkoop: 'procurement',
  projecten: 'projects',
  ontwerp: 'design',
  communicatie: 'communications',
  directie: 'management',
};
