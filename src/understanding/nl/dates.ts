import type { DateWords } from '../vocabulary.ts';

/** What says in Dutch that a day is near, and the days that chrono does not know. */
export const datesNl: DateWords = {
  hint: /\b(?:morgen\w*|overmorgen|gisteren|vanavond|vannacht|vanmiddag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:ma|di|woens|donder|vrij|zater|zon)\w*(?:ochtend|middag|avond)|jan|feb|mrt|apr|mei|jun|jul|aug|sept?|okt|nov|dec|januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december|we(?:ek|ken)|weekend|maand(?:en)?|ja(?:ar|ren)|dag(?:en)?|eind(?:e)?|de \d+e|a\.s|uur|kwartaal|(?:vanaf|per|op|tot|t\/m|van) (?:ma|di|wo|do|vr|za|zo))\b|\d[-/.:]\d/i,
  lead: /^(?:op|in|over|voor|van|vanaf|binnen|om|per|met ingang van|m\.i\.v\.?|tot)\s+/i,
  unit: {
    dag: 'day',
    dagen: 'day',
    week: 'week',
    weken: 'week',
    maand: 'month',
    maanden: 'month',
    jaar: 'year',
    jaren: 'year',
  },
  counts: {
    een: 1,
    één: 1,
    twee: 2,
    drie: 3,
    vier: 4,
    vijf: 5,
    zes: 6,
    zeven: 7,
    acht: 8,
    negen: 9,
    tien: 10,
    twaalf: 12,
  },
  end: /\b(?:het )?eind(?:e)? (?:van )?(?:de |het |deze |dit |volgende )?(?<what>week|maand|kwartaal|jaar|dag|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/giu,
  months: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  dayOfMonth: /\bde (?<day>[12]?\d|3[01])(?:e|ste|de)\b(?! (?:jan|feb|maa|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec))/giu,
  inDays: [
    [/\bovermorgen\b/giu, 2],
    [/\b(?:vanavond|vannacht|vanmiddag|eind van de dag|einde (?:werk)?dag)\b/giu, 0],
    [/\bmorgen(?:ochtend|middag|avond|vroeg)\b/giu, 1],
  ],
  later:
    /\b(?<count>een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+|nog een) (?<unit>dag(?:en)?|week|weken|maand(?:en)?) (?:later|daarna|(?<earlier>eerder))\b/giu,
  dayAfter: /\b(?:de dag (?:erna|daarna|erop)|de volgende dag|een dag later)\b/giu,
  ago: /\b(?:in |gedurende )?(?:de|het) (?:afgelopen|laatste|voorbije) (?<count>twee|drie|vier|vijf|zes|zeven|acht|tien|\d+)? ?(?<unit>dag(?:en)?|week|weken|maand(?:en)?)\b/giu,
  unclear:
    /\b(?:de dag (?:dat|waarop|voordat|nadat)\b|(?:volgende|deze|komende) (?:week(?:end)?|maand)|(?:volgend|dit|komend) (?:weekend|kwartaal|jaar|schooljaar|semester)|begin (?:van )?(?:de |het |volgende? )?\w+|(?:na|in|tot) (?:de|het) (?:weekend|vakantie|zomer|kerst|feestdagen)|het weekend|een paar (?:dagen|weken|maanden))\b/giu,
  impossible:
    /\b(?:\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))\b/giu,
  own: /\b(?:het|een|bij|voor|van|naar|tot|aan|graag|trek|haal|geef|weg|eraf)\b/i,
  evening: /\b(?:vanavond|vannacht|\w*avond|eind(?:e)? (?:van de )?(?:werk)?dag|na (?:het )?werk)\b/i,
  past: /^(?:gisteren|vorige? \w+|afgelopen \w+|vanochtend|vanmorgen|(?:.*\bgeleden))$/i,
};
