import { TableProblem } from './table.ts';

/** Control characters that no text has: what begins so is a picture, a program or an archive. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const binary = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;

/**
 * The text of a file: UTF-8 and UTF-16 with or without a byte order mark; what is no UTF-8 is taken for Windows-1252, which Excel
 * writes in Western Europe. @throws TableProblem `notATable` for what is no text
 */
export function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (binary.test(text.slice(0, 4_000))) throw new TableProblem('notATable', {});
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  const [first = 1, second = 1] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: every other byte of Latin text is zero.
  if (second === 0 && first !== 0) return 'utf-16le';
  if (first === 0 && second !== 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
