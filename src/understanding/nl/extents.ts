import type { ExtentWords } from '../vocabulary.ts';

const people = `(?:gebruikers|medewerkers|collega's|collegas|mensen|lui|leden|accounts|verpleegkundigen|docenten|leerlingen|studenten|artsen|stagiairs|club|ploeg)`;
const every = `(?:iedereen|ieder|elkeen)(?! anders)`;
const all = `(?:alle|al de|al die|elke)`;
const unit = '(?:afdeling|team|groep|poli|unit|sectie|vakgroep|klas|school|dienst)';
const name = String.raw`(?<name>[\p{L}\d&-]+(?: (?:\p{Lu}[\p{L}\d&-]*|\d+))*)`;
const notName = String.raw`(?!de\b|het\b|een\b|die\b|dat\b|wie\b|hen\b|ons\b|onze\b|je\b|deze\b|die\b|dag|licen)`;
const where = '(?:in|bij|op|van|uit|binnen)';
const link = `(?:,? ?(?:die|wie|dat))?`;
const article = '(?: een| de| het| hun)?';
const person = String.raw`(?<person>[\p{L}'.-]+(?: (?:van|de|den|der|el|\p{Lu}[\p{L}'.-]+))*)`;
const re = (source: string) => new RegExp(source, 'iu');

/** Dutch. */
export const extentsNl: ExtentWords = {
  heads: [
    [
      'listed',
      re(
        String.raw`\b(?:alle|al die|de) (?<count>twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+)\b(?! (?:licen|e\d|aanvragen|${people}|\p{L}+ de |\p{L}+en\b))|\bze allemaal\b|\ballemaal\b(?! ${where} )`,
      ),
    ],
    ['blocked', re(String.raw`\b(?:${all} |de )?(?:geblokkeerde|uitgeschakelde|geblokte) ${people}?`)],
    ['blocked', re(String.raw`\b(?:${all} |de )?${people} die (?:geblokkeerd|uitgeschakeld) (?:zijn|staan)`)],
    [
      'guests',
      re(
        String.raw`\b(?:${all}|de|welke) (?:gasten|gastgebruikers|gastaccounts|externen)\b|\bgastgebruikers\b|^gasten\b`,
      ),
    ],
    [
      'group',
      re(
        String.raw`\b(?:(?:${every}|${all} ${people}) ${where} (?:de )?groep|leden van (?:de )?(?:groep )?|de groep) ${name}`,
      ),
    ],
    [
      'reports',
      re(
        String.raw`\b(?:${every}|${all} ${people}|de ${people}|${people}) (?:die |wie )?(?:aan|onder) ${person} (?:valt|vallen|rapporteert|rapporteren|werkt|werken)`,
      ),
    ],
    [
      'reports',
      re(
        String.raw`\b(?:${every}|${all} ${people}|de ${people}) (?:onder|die rapporteren aan|die rapporteert aan) ${person}`,
      ),
    ],
    [
      'reports',
      re(
        String.raw`\b(?:het team|de mensen|de ploeg|de directe medewerkers|de medewerkers) van (?<person>\p{Lu}[\p{L}'.-]+(?: \p{Lu}[\p{L}'.-]+)*)`,
      ),
    ],
    ['everyone', re(String.raw`\b${all} ‡+[- ]?(?:${people}|houders)?`)],
    ['everyone', re(String.raw`\b(?:de )?‡+[- ](?:${people}|houders)`)],
    ['department', re(String.raw`\b(?:de |het |onze |hele )+${unit} ${name}`)],
    ['department', /\b(?:[Hh]eel|[Hh]ele|[Dd]e hele) (?<name>\p{Lu}[\p{L}\d-]*)/u],
    ['department', new RegExp(String.raw`\b(?<name>\p{Lu}[\p{L}\d&-]*)[- ]${people}\b`, 'u')],
    [
      'department',
      /(?<=\b[Ww]ie\b[^.?!]*) (?:bij|van|in|op|uit) (?:de |het )?(?:afdeling |team )?(?<name>\p{Lu}[\p{L}\d-]*(?: \p{Lu}[\p{L}\d-]*)*)/u,
    ],
    [
      'everyone',
      re(
        String.raw`\b(?:${every}|${all} ${people}|het hele bedrijf|de hele (?:organisatie|school|tenant|club|ploeg))\b`,
      ),
    ],
    ['everyone', re(String.raw`\b(?:de )?${people}(?= (?:zonder|die nog geen))`)],
  ],
  narrowing: [
    [
      'lacking',
      re(
        `^${link}(?: nog)? (?:zonder|geen|niets?|niks)(?: enige| een)?(?: licenties?| ‡+)?(?: licenties?)?(?: (?:heeft|hebben|hebt))?`,
      ),
    ],
    [
      'lacking',
      re(
        `^${link}(?: nog)? (?:nergens (?:een )?licenties?(?: voor)?|(?:heeft|hebben) nog (?:geen|niets|niks)(?: licenties?| ‡+)?)(?: (?:heeft|hebben))?`,
      ),
    ],
    [
      'holding',
      re(
        String.raw`^${link} (?:met|op|heeft|hebben)${article}(?: nog)? (?:‡+|licenties?\b)(?:[- ]licenties?)?(?: (?:heeft|hebben))?`,
      ),
    ],
    ['holding', re(`^${link}${article}(?: nog)?(?: een)? (?:‡+|licenties?)(?:[- ]licenties?)? (?:heeft|hebben)`)],
    ['blocked', re(`^${link} (?:geblokkeerd|uitgeschakeld)(?: is| zijn)?`)],
    ['reports', re(`^${link} (?:aan|onder) ${person} (?:valt|vallen|rapporteert|rapporteren|werkt|werken)`)],
    ['department', re(`^ ${where} (?:de |het |onze )?(?:${unit} )?${notName}${name}`)],
  ],
  counts: { twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10 },
};
