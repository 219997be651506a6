/** No sentence needs more; a longer text is read as far as this and then asked about. */
export const longestSentence = 4000;

/** Around a mention of a person, so that it stays one name: private-use characters, removed from what is typed. */
export const mentionStart = '\uE000';
export const mentionEnd = '\uE001';

const botName = /licen[sc]e|licentie|\bdesk\b|balie|\bbot\b/i;
const headerLine =
  /^\s*(from|to|cc|bcc|sent|date|subject|importance|van|aan|verzonden|datum|onderwerp|urgentie|prioriteit)\s*:.*$/i;
const subjectLine = /^\s*(?:subject|onderwerp)\s*:\s*(?:(?:re|fw|fwd|antw|doorst)\s*:\s*)*(.*)$/i;
const quotedTail =
  /^\s*(-{3,}.*(original|oorspronkelijk|forwarded|doorgestuurd).*|_{5,}\s*|on .{5,80} wrote:\s*|op .{5,80} schreef .{0,80}:\s*)$/i;
const signatureLine =
  /^\s*(--\s*|—\s*|(kind|best|warm|kindest|with kind|with best)\s+regards\b.*|regards\b.*|sincerely\b.*|best wishes\b.*|all the best\b.*|best,\s*|met\s+(vriendelijke|hartelijke|collegiale)\s+groet.*|(vriendelijke|hartelijke)\s+groet.*|m\.?v\.?g\.?\b.*|gr\b\.?.{0,40}|groet(en|jes)?\b.*|hgr\b.*|sent from my .*|get outlook for .*|verzonden vanaf .*|verstuurd vanaf .*|download outlook .*)$/i;
const quotedLine = /^\s*>+\s?/;
const forwardedLine = /^\s*(?:fwd?|doorst|doorgestuurd|forwarded)\s*:/i;
/** Beside a mail that is passed on; with more, what they write themselves is what they ask. */
const mostWordsBeside = 6;
const thanksLine =
  /^\s*(many thanks|thanks|thank you|thx|cheers|bedankt|alvast bedankt|dank (je|u) ?(wel)?|dankjewel|bvd)[\s,.!]*$/i;
const nameLine = /^\s*(\p{Lu}[\p{L}'’-]*|van|de|den|der)(\s+(\p{Lu}[\p{L}'’-]*\.?|van|de|den|der)){0,3}\s*$/u;
const closing =
  /(?<=[.,!?)\s])(?:(?:with\s+)?(?:kind|best|warm)(?:est)? regards|regards,|met (?:vriendelijke|hartelijke) groet(?:en)?|mvg|groetjes|groeten|groet|gr,|gr\.)(?:[ ,.!]+[^\n]{0,60})?$/i;
const signedThanks =
  /(?<=[.,!?\s])(?:many thanks|thanks|thank you|thx|cheers|bedankt|alvast bedankt|dank u wel|dank je wel|dankjewel|bvd),?\s+(\p{L}[\p{L}'’-]+(?:\s\p{L}[\p{L}'’-]+)?)\s*[.!]?\s*$/iu;
const salutation =
  /^\s*(hi|hello|hey|dear|hallo|hoi|hai|beste|geachte|goedemorgen|goedemiddag|goedenavond|good morning|good afternoon|good evening|dag)\s+([^\n,!:.;]{1,40})([,!\n:;]|\.\s|\s[-–]\s)/i;
const laughter = /(?<![\p{L}-])(?:ha|he|hi|hè){2,}(?![\p{L}-])/giu;
const calledUpon =
  /^(team|all|there|everyone|guys|folks|colleagues?|collega'?s?|helpdesk|servicedesk|service|desk|support|allemaal|iedereen|mensen|sir|madam|heer|mevrouw|meneer|dames|heren|en|and|of|\/|it|ict|license|licentie|licentiebalie|admins?|beheer|beheerders?|bot)$/i;

function unwrap(text: string): string {
  return text
    .replace(/[\uE000-\uF8FF]/g, ' ')
    .replace(/<at\b[^>]*>([^<]{0,200})<\/at>/gi, (_, name: string) =>
      botName.test(name) ? ' ' : ` ${mentionStart}${name.trim()}${mentionEnd} `,
    )
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^>]{0,200}>/gi, '\n')
    .replace(/\[([^\]\n]{1,200})\]\(mailto:[^)\n]{1,200}\)/gi, '$1')
    .replace(/\[([^\]\n]{1,200})\]\(https?:[^)\n]{0,300}\)/gi, '$1')
    .replace(/\*{2,}|__/g, '')
    .replace(/<mailto:[^>\n]{1,200}>/gi, '')
    .replace(/<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>@]{0,300})?\/?>/gi, ' ')
    .replace(/<a\s[^<>]{0,300}>/gi, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&#39;|&apos;/gi, "'")
    .replace(/&amp;/gi, '&');
}

/** What follows a line "Thanks," is a signature if it begins with a name and is short. */
function isSignature(lines: string[]): boolean {
  const written = lines.filter((line) => line.trim() !== '');
  return written.length <= 3 && written.slice(0, 1).every((line) => nameLine.test(line));
}

/** A mail that is only passed on, with hardly a word: what it quotes is what is asked. Its first line stays, and is asked about. */
function isForwarded(lines: readonly string[]): boolean {
  const [first = '', ...rest] = lines.filter((line) => line.trim() !== '');
  const own = rest.filter((line) => !quotedLine.test(line)).join(' ');
  return forwardedLine.test(first) && rest.length > 0 && own.split(/\s+/).length <= mostWordsBeside;
}

/** The lines a person wrote: without mail headers, quoted mails and signatures. */
function ownLines(text: string): string[] {
  const kept: string[] = [];
  let subject = '';
  let wroteSomething = false;
  const lines = text.split('\n');
  const forwards = isForwarded(lines);
  for (const [index, line] of lines.entries()) {
    if (quotedTail.test(line)) break;
    if (quotedLine.test(line)) {
      const quoted = line.replace(quotedLine, '');
      if (forwards && !signatureLine.test(quoted)) kept.push(dropSalutation(quoted));
      continue;
    }
    if (headerLine.test(line)) {
      subject ||= subjectLine.exec(line)?.[1] ?? '';
      continue;
    }
    if (wroteSomething && signatureLine.test(line)) break;
    if (wroteSomething && thanksLine.test(line) && isSignature(lines.slice(index + 1))) break;
    kept.push(line);
    wroteSomething ||= line.trim() !== '';
  }
  const last = kept.findLastIndex((line) => line.trim() !== '');
  const before = kept.slice(0, last);
  // A name alone under a finished sentence and an empty line signs the message.
  const signed =
    last > 1 &&
    kept[last - 1]?.trim() === '' &&
    nameLine.test(kept[last] ?? '') &&
    /[.!?]\s*$/.test(before.findLast((line) => line.trim() !== '') ?? '');
  if (signed) return before;
  return kept.some((line) => line.trim() !== '') ? kept : [subject];
}

/** "Hi Hanna," greets somebody who is not the subject: only the greeting stays. */
function dropSalutation(text: string): string {
  return text.replace(salutation, (whole, greeting: string, name: string, end: string) => {
    const words = name.trim().split(/\s+/);
    const called =
      words.length <= 5 &&
      words.every((word) => calledUpon.test(word) || /^\p{Lu}\p{Ll}/u.test(word) || /^(van|de|den|der)$/.test(word));
    return called ? `${greeting}${end.trim() === '' ? '\n' : '.\n'}` : whole;
  });
}

/**
 * What was typed, without what a chat client or a mail program put around it: mark-up, mentions of the bot, invisible
 * characters, mail headers, salutation, closing and signature. Line breaks stay: a pasted list has one user per line.
 */
export function clean(sentence: string, longest = longestSentence): string {
  const plain = unwrap(sentence.slice(0, longest))
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ');
  const own = dropSalutation(ownLines(plain).join('\n').trim())
    .trim()
    .replace(/^@?(?:license desk|licentiebalie)\b[\s,:]*/i, '')
    .replace(closing, '')
    .replace(signedThanks, (whole, name: string) => (/^\p{Lu}/u.test(name) ? '' : whole));
  // *How many E5s*: several of them are spoken of as one.
  const single = own.replace(/(?<![\p{L}\p{N}])([AEFGK][1-5])['’]?s(?![\p{L}\p{N}])/gu, '$1');
  const said = single.replace(laughter, '').trim() === '' ? single : single.replace(laughter, '');
  // Dutch writes "visiolicentie" as one word; the product has to be found in it.
  return said.replace(/(?<![\p{L}-])(?!groeps|proef|gebruiks)([\p{L}\d]{2,})-?(licenties?)\b/giu, '$1 $2').trim();
}
