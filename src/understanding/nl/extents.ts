import type { ExtentWords } from '../vocabulary.ts';

const all = `(?:iedereen|allemaal|alle (?:gebruikers|medewerkers|collega's|collegas|mensen|leden|accounts|verpleegkundigen|docenten|leerlingen|studenten|artsen|stagiairs)|heel|de hele|het hele)`;
const unit = '(?:afdeling|team|groep|poli|unit|sectie|vakgroep|klas|school|dienst)';
const name = String.raw`(?<name>[\p{L}\d&-]+(?: (?:\p{Lu}[\p{L}\d&-]*|\d+))*)`;

/** Dutch. */
export const extentsNl: ExtentWords = {
  patterns: [
    [
      'listed',
      /\b(?:alle|al die|de) (?<count>twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+)\b(?! (?:licen|e\d|aanvragen))|\ballebei\b|\bze allemaal\b|\ballemaal\b/iu,
    ],
    ['blocked', /\b(?:alle |de )?(?:geblokkeerde|uitgeschakelde)(?: accounts?| gebruikers?| mensen)\b/iu],
    ['guests', /\b(?:alle|de) (?:gasten|gastgebruikers|gastaccounts|externen)\b|\bgastgebruikers\b/iu],
    [
      'group',
      new RegExp(
        String.raw`\b(?:${all} (?:in|uit|van) (?:de )?groep|leden van (?:de )?(?:groep )?|de groep) ${name}`,
        'iu',
      ),
    ],
    [
      'department',
      new RegExp(String.raw`\b${all} (?:in|bij|op|van|uit|binnen) (?:de |het |onze )?(?:${unit} )?${name}`, 'iu'),
    ],
    ['department', new RegExp(String.raw`\b(?:de |het |onze |hele )+${unit} ${name}`, 'iu')],
    ['department', /\bheel (?<name>\p{Lu}[\p{L}\d-]*)/u],
    [
      'everyone',
      /\b(?:iedereen|alle (?:gebruikers|medewerkers|collega's|collegas|mensen)|het hele bedrijf|de hele (?:organisatie|school|tenant))\b/iu,
    ],
  ],
  counts: { twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10 },
  holding: /^(?:met|die|die nog|die een|met een)(?: een| de| nog)*$/,
};
