/** One word of a text, in the spelling that names are compared in. `start` and `end` are positions in the text as typed. */
export interface Word {
  spelling: string;
  start: number;
  end: number;
  /** *without*, *zonder*: as much part of a sentence as of a name, where the sign "(no Teams)" is only the latter. */
  leavesOut: boolean;
}

/** Spellings that mean the same: Dutch words and the short forms that administrators write. */
const synonyms = new Map([
  ['ms', 'microsoft'],
  ['telefoon', 'phone'],
  ['standaard', 'standard'],
  ['basis', 'basic'],
  ['department', 'departments'],
  ['dept', 'departments'],
]);

/** What a name writes as "no": Microsoft 365 E3 (no Teams). */
const leavingOut = new Set(['without', 'zonder']);

/** "licenses", "E3-licentie", "visiolicenties": never part of a product's name. */
const licenseWord = /(?:licen[cs]e|licentie)s?$/;

/**
 * Splits a text into comparable words: without case, diacritics and punctuation; "m365" as "microsoft 365", "plan 2" as "p2".
 * Words that only say "license" are left out.
 */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    const spelling = spell(match[0]);
    const previous = words.at(-1);
    if (/^\d+$/.test(spelling) && previous?.spelling === 'plan') {
      previous.spelling = `p${spelling}`;
      previous.end = end;
    } else {
      const leavesOut = leavingOut.has(spelling);
      for (const part of spelling.split(' ')) {
        if (part !== '') words.push({ spelling: leavesOut ? 'no' : part, start, end, leavesOut });
      }
    }
  }
  return words;
}

function spell(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(licenseWord, '');
  return (synonyms.get(plain) ?? plain)
    .replace(/^(?:microsoft|ms|m)365/, 'microsoft 365 ')
    .replace(/^(?:office|o)365/, 'office 365 ')
    .replace(/^(?:windows|w)365/, 'windows 365 ')
    .replace(/^plan(?=\d+$)/, 'p');
}

/** The text as one key: "Visio (Plan 2)", "visio plan2" and "VISIO P2" have the same. */
export function keyOf(words: readonly Word[]): string {
  return words.map((word) => word.spelling).join('');
}

/** A word that tells editions apart, such as E3, P2 or 365: never taken for a misspelling of another. */
export function isDistinguishing(spelling: string): boolean {
  return spelling.length < 5 || /\d/.test(spelling);
}
