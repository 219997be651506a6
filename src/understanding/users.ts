import { fold } from '../licensing/lookups/fold.ts';
import { clean } from './clean.ts';
import { mailPattern } from './sentence/tokens.ts';

/** A pasted list longer than this is cut: larger numbers go the bulk way (S4, S14). */
export const longestList = 500;

/** Characters of a pasted list that are looked at. */
const longestPaste = 50_000;

const mail = new RegExp(mailPattern, 'giu');
const bullet = /^\s*(?:[-–—*•·]|\(?\d{1,3}[.)](?=\s))\s*/;
const lead =
  /^(?:(?:it's|it is|its|that's|i mean|i meant|het is|het gaat om|dat is|ik bedoel|namelijk|for|from|to|of|voor|van|bij|aan|and|en|the user|user|users|de gebruiker|gebruiker|gebruikers|colleague|collega|name|naam|upn|e-?mail)\b\s*:?\s+|(?:users?|gebruikers?|name|naam|upn|e-?mail)\s*:\s*)/i;
const tail = /[\s,]*\b(?:please|pls|thanks|thank you|graag|aub|a\.u\.b\.?|alsjeblieft|alstublieft|bedankt)[\s.!]*$/i;

/**
 * One person as an answer names him: "it's for Megan, please" is Megan. A mail address beside a name is taken instead of it.
 * Null where nothing is left.
 */
export function answerUser(text: string): string | null {
  const [address] = text.match(mail) ?? [];
  if (address !== undefined) return address;
  let name = text
    .replace(/[\uE000\uE001]/g, '')
    .replace(bullet, '')
    .trim();
  // "van den Berg" keeps its particle: only a preposition before a further word goes, and surnames begin with two particles.
  while (lead.test(name) && !/^(?:van|de)\s+(?:de|den|der|het|'t)\b/i.test(name)) name = name.replace(lead, '');
  name = name
    .replace(tail, '')
    .replace(/^["'“”«(<[]+|["'“”»)>\].,;:!?]+$/g, '')
    .replace(/['’]s$/i, '')
    .trim();
  return /[\p{L}\p{N}]/u.test(name) ? name : null;
}

/** "Bowen, Megan" is Megan Bowen where semicolons or line breaks separate people. */
function turnAround(entry: string): string {
  const [surname = '', given = '', ...more] = entry.split(',').map((part) => part.trim());
  const isOneName = more.length === 0 && given !== '' && !/\s/.test(given) && !/[@<]/.test(entry);
  return isOneName ? `${given} ${surname}` : entry;
}

function entriesOf(line: string): string[] {
  const bySemicolon = line.split(';').filter((part) => part.trim() !== '');
  if (bySemicolon.length > 1 && bySemicolon.every((part) => part.split(',').length === 2 && !part.includes('@'))) {
    return bySemicolon.map(turnAround);
  }
  return bySemicolon.flatMap(entriesByComma);
}

/** Commas separate people, except inside "Bowen, Megan <megan.bowen@x>", where the address repeats the surname. */
function entriesByComma(part: string): string[] {
  const pieces = part.split(',');
  return pieces.flatMap((piece, index) => {
    const [address] = pieces[index + 1]?.match(mail) ?? [];
    const surname = fold(piece.trim());
    const repeated = address !== undefined && surname.length > 1 && fold(address).includes(surname.replace(/\s+/g, ''));
    if (repeated && !piece.includes('@')) return [];
    const addresses = piece.match(mail) ?? [];
    return addresses.length > 1 ? addresses : piece.split(/\s+(?:and|en|&|plus)\s+/i);
  });
}

/** The people of a pasted or typed list: one per line, or separated by commas, semicolons, "and", "en"; each once, in order. */
export function answerList(text: string): string[] {
  const people = new Map<string, string>();
  for (const line of clean(text, longestPaste).split('\n')) {
    for (const entry of entriesOf(line)) {
      const user = answerUser(entry);
      if (user === null || people.size >= longestList) continue;
      if (!people.has(fold(user))) people.set(fold(user), user);
    }
  }
  return [...people.values()];
}
