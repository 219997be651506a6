import { languages } from '../languages.ts';
import { type Leaning, nothingRead, type Reading } from '../reading.ts';
import type { TurnPhrases } from '../vocabulary.ts';

type Read = (sentence: string) => Reading;

/** What is longer is no short turn: it says itself what it wants. */
const longestTurn = 160;

interface Patterns {
  phrases: TurnPhrases;
  opener: RegExp;
  corrects: RegExp;
  wrongName: RegExp;
  whole: [RegExp, Partial<Reading>][];
  agrees: RegExp;
  becomes: RegExp;
  stays: [Reading['intent'], RegExp][];
  meant: RegExp;
  swaps: RegExp;
  insteadOf: RegExp;
  handsOn: RegExp;
  sparesNth: RegExp;
  whose: RegExp;
  adds: RegExp;
  only: RegExp;
  without: RegExp;
  numbers: RegExp;
}

const end = String.raw`[\s.,!?;:)…-]*$`;
const stop = String.raw`(?=$|[\s.,!?:;…-])[\s.,!:;…-]*`;
const because = String.raw`(?:${end}|\s*[,.!;:…-]+\s*(?<why>\S.*)$)`;
const leaning = (more: Partial<Leaning> = {}): Leaning => ({ ...nothingRead.refers, operation: true, ...more });

const patterns: readonly Patterns[] = languages.map(({ turns: phrases }) => {
  const re = (text: string) => new RegExp(`^(?:${text})`, 'iu');
  const { only, without, asks, also, not } = phrases;
  const [from, to] = without.around;
  return {
    phrases,
    opener: re(`(?:${phrases.openers})${stop}`),
    corrects: re(`(?:${phrases.corrects})${stop}`),
    wrongName: re(`(?:${phrases.wrongName})${stop}`),
    whole: [
      [re(`(?:${phrases.closesTalk})${end}`), { intent: 'thanks', confidence: 'sure' }],
      [re(`(?:${phrases.reverses})${end}`), { refers: leaning({ reverses: true }) }],
      ...asks.map(([intent, text]): [RegExp, Partial<Reading>] => [
        re(String.raw`(?:(?:and|en)\s+)?(?:${text})${end}`),
        { intent, refers: leaning() },
      ]),
    ],
    agrees: re(String.raw`(?:${phrases.agrees})(?:${phrases.closes})(?=$|[\s.,!?;:])[\s.,!;:-]*(?<what>.*)$`),
    becomes: re(`(?:${phrases.becomes})${end}`),
    stays: [
      ['cancel', re(`(?:${phrases.letsBe})${because}`)],
      ['undo', re(`(?:${phrases.takesBack})${because}`)],
    ],
    meant: re(`(?:${phrases.meant})${end}`),
    swaps: re(`(?:${phrases.swaps})${end}`),
    insteadOf: re(`(?:${phrases.insteadOf})${end}`),
    handsOn: re(`(?:${phrases.handsOn})${end}`),
    sparesNth: re(`(?:${phrases.sparesNth})${end}`),
    whose: new RegExp(`(?<!\\p{L})(?:${phrases.whose[0]})(?!\\p{L})`, 'iu'),
    adds: re(`(?:${phrases.adds})${end}`),
    only: re(`(?:${only.before})\\s+(?<before>\\S.*?)${end}|^(?<after>\\S.*?)\\s+(?:${only.after})${end}`),
    without: re(
      String.raw`(?:${without.before})\s+(?<one>\S.*?)${end}|^(?:${from})\s+(?<other>\S.*?)\s+(?:${to})${end}|^(?:(?:and|but|en|maar)\s+)?(?:for\s+|voor\s+)?(?<last>\S.*?)\s+(?:${phrases.nothing})${end}`,
    ),
    numbers: re(
      String.raw`(?:(?:and|en|${not})\s+)*(?<numbers>#?\d{1,9}(?:\s*(?:,|and|en|&)\s*#?\d{1,9})*)(?:\s+(?:${also}|(?<not>${not}))(?=$|[\s,.!])[\s,]*(?<reason>.*?))?${end}`,
    ),
  };
});

const contrast = new RegExp(`\\b(?:${languages.map(({ turns }) => turns.but).join('|')})\\b`, 'iu');

/** Names or products and nothing else; null where more is said. */
function bare(text: string, read: Read): Pick<Reading, 'users' | 'products' | 'servicePlans'> | null {
  // A single word without a capital is a name only where one is expected.
  if (contrast.test(text)) return null;
  const { intent, users, products, servicePlans, unread, also, when } = read(`and for ${text}`);
  const plain = ['unknown', 'licensesOf', 'assign'].includes(intent) && also.length + unread.length === 0;
  const named = users.length + products.length + servicePlans.length;
  const one = users.length === 0 || products.length + servicePlans.length === 0;
  return plain && one && named > 0 && !when.at && !when.until ? { users, products, servicePlans } : null;
}

/** Whether what follows only tells why: it names no product and gives no order. */
function saysNothing(why: string | undefined, read: Read): boolean {
  if (why === undefined) return true;
  const { intent, products, servicePlans, users, numbers, when } = read(why);
  // *No don't, forget it* says it twice.
  if (intent === 'cancel' && users.length + numbers.length === 0) return true;
  return intent === 'unknown' && products.length + servicePlans.length === 0 && !when.at && !when.until;
}

/** *Project instead of Visio*, and *instead of his E3* of what was spoken of; null where these are no products. */
function exchanged({ to, from }: Record<string, string | undefined>, read: Read): Partial<Reading> | null {
  const comes = to ? bare(to, read)?.products : [];
  const goes = bare(from ?? '', read)?.products;
  if (!comes || !goes || goes.length === 0 || (to && comes.length === 0)) return null;
  const products = [...comes, ...goes.map(({ text }) => ({ text, role: 'remove' as const }))];
  return { intent: 'replace', products, refers: leaning() };
}

/** *Hers*, said of what was spoken of: the words that are read in its place, and whose it is. */
export function readWhose(text: string): { text: string; whose: string | null } {
  for (const { whose, phrases } of patterns) {
    const [found] = whose.exec(text) ?? [];
    if (found) return { text: text.replace(whose, phrases.whose[1]), whose: found };
  }
  return { text, whose: null };
}

/** What a whole turn says of the one before; null where it speaks for itself. */
function ellipsis(text: string, read: Read): Partial<Reading> | null {
  for (const pattern of patterns) {
    const { phrases, whole, agrees, becomes, swaps, only, without, numbers } = pattern;
    for (const [intent, each] of pattern.stays) {
      const stays = each.exec(text);
      if (stays && saysNothing(stays.groups?.why, read)) return { intent, confidence: 'sure' };
    }
    const found = whole.find(([each]) => each.test(text));
    if (found) return found[1];
    const meant = pattern.meant.exec(text)?.groups?.what;
    if (meant && bare(meant, read)) return read(`${phrases.no}, ${meant}`);
    const changed = becomes.exec(text)?.groups?.what;
    if (changed && bare(changed, read)) return read(`${phrases.no}, ${changed}`);
    const swapped = swaps.exec(text)?.groups?.what;
    const [to] = swapped ? (bare(swapped, read)?.products ?? []) : [];
    if (to) return { intent: 'replace', products: [to], refers: leaning({ products: text.split(' ')[1] ?? null }) };
    const exchange = pattern.insteadOf.exec(text)?.groups;
    const put = exchange ? exchanged(exchange, read) : null;
    if (put) return put;
    const given = pattern.handsOn.exec(text)?.groups?.what;
    const receivers = (given && bare(given, read)?.users) || [];
    if (receivers.length > 0)
      return { intent: 'assign', users: receivers, refers: { ...nothingRead.refers, products: phrases.whose[1] } };
    if (pattern.sparesNth.test(text)) {
      const reading = read(text);
      if (reading.refers.nth !== null) return { ...reading, refers: { ...reading.refers, sparesNth: true } };
    }
    const agreed = agrees.exec(text)?.groups?.what;
    if (agreed === '') return { intent: 'yes', confidence: 'sure' };
    const { when, users, products, unread } = agreed ? read(agreed) : nothingRead;
    if ((when.at || when.until) && users.length + products.length === 0)
      return { when, unread, refers: leaning(), until: when.until?.text ?? null, untilDay: when.until?.day ?? null };
    const alone = only.exec(text)?.groups;
    const kept = alone && bare(alone.before ?? alone.after ?? '', read);
    if (kept) return { ...kept, refers: leaning({ only: true }) };
    const around = without.exec(text)?.groups;
    const left = around && bare(around.one ?? around.other ?? around.last ?? '', read);
    if (left)
      return {
        spared: left.users,
        allExcept: [...left.products, ...left.servicePlans].map((each) => each.text),
        refers: leaning(),
      };
    const counted = numbers.exec(text)?.groups;
    if (counted)
      return {
        intent: counted.not ? 'reject' : 'unknown',
        numbers: (counted.numbers ?? '').match(/\d+/g)?.map(Number) ?? [],
        reason: counted.reason || null,
        refers: leaning(),
      };
  }
  return null;
}

/** Whether a reading says anything to go by. */
function speaks({
  intent,
  users,
  products,
  servicePlans,
  spared,
  when,
  numbers,
  refers,
  alternatives,
}: Reading): boolean {
  const named = users.length + products.length + servicePlans.length + spared.length + numbers.length;
  return (
    intent !== 'unknown' ||
    named + alternatives.length > 0 ||
    when.at !== null ||
    refers.operation ||
    refers.nth !== null
  );
}

/** *No, give it to Karin* orders something else; *sorry, to Nora* puts one part right, and is read as *no, to Nora*. */
function corrected(text: string, { no, from }: TurnPhrases, read: Read): Reading | null {
  const plain = read(text);
  const dated = plain.when.at || text.split(' ').length > 3 ? plain : read(`${from} ${text}`);
  const said = dated.when.at && dated.users.length === 0 ? dated : plain;
  const orders = !['unknown', 'yes', 'no'].includes(said.intent);
  const again =
    orders && said.users.length + said.products.length + said.numbers.length > 0 ? said : read(`${no}, ${text}`);
  const reading = again.intent === 'no' || orders || !speaks(said) ? again : { ...said, intent: 'no' as const };
  if (!speaks(reading) || reading.intent === 'yes') return null;
  return { ...reading, confidence: orders ? 'ask' : reading.confidence, refers: { ...reading.refers, corrects: true } };
}

/** *And project as well* is for those who were spoken of. */
function adding(reading: Reading): Reading | null {
  const { intent, users, extent, products, refers, sameAs } = reading;
  const gives = (intent === 'assign' || intent === 'unassign') && users.length === 0 && products.length > 0;
  return gives && !extent && !sameAs ? { ...reading, refers: { ...refers, adds: true }, confidence: 'ask' } : null;
}

/**
 * A turn that leans on the one before it, without what it opens with (*ok*, *hmm*, *wait,*); null where the sentence speaks for itself.
 * @param read how the rest is read
 */
export function readTurn(typed: string, read: Read): Reading | null {
  const text = typed.trim();
  if (text.length > longestTurn || text.includes('\n')) return null;
  let rest = text;
  let put: TurnPhrases | null = null;
  let name = '';
  for (let more = true; more && rest !== ''; ) {
    more = false;
    for (const { phrases, opener, corrects, wrongName } of patterns) {
      const wrong = wrongName.exec(rest);
      const wrongly = wrong ?? corrects.exec(rest);
      const cut = wrongly ?? opener.exec(rest);
      if (!cut || cut[0].length === 0) continue;
      if (wrongly) put = phrases;
      name = wrong?.groups?.name ?? name;
      rest = rest.slice(cut[0].length);
      more = true;
      break;
    }
  }
  if (rest === '') return null;
  const short = ellipsis(rest, read);
  if (short) {
    const reading = { ...nothingRead, language: read(rest).language, ...short };
    return put === null ? reading : { ...reading, refers: { ...reading.refers, corrects: true } };
  }
  if (rest === text) return patterns.some(({ adds }) => adds.test(text)) ? adding(read(text)) : null;
  // *Wrong Anouk: Peters* says the rest of a name.
  if (put !== null) return corrected(name !== '' && /^[\p{L}'’-]+$/u.test(rest) ? `${name} ${rest}` : rest, put, read);
  const reading = adding(read(rest)) ?? read(rest);
  return speaks(reading) && !['yes', 'no', 'greeting', 'thanks'].includes(reading.intent) ? reading : null;
}
