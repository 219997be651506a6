import type { BadFile } from '../../../licensing/refusal.ts';
import type { Column } from '../../../licensing/rows/columns.ts';
import type { RowKind } from '../../../licensing/rows/judged-row.ts';
import { numbersOf } from '../../numbers.ts';
import type { WhyFacts } from '../../row-text.ts';
import type { Sentence } from '../../sentence.ts';

const { count, number, list, either } = numbersOf('en');

/** The heading of each column, as the template has it. */
const columns: Record<Column, string> = {
  user: 'user',
  product: 'product',
  action: 'action',
  off: 'services off',
  start: 'start',
  end: 'end',
  reason: 'reason',
  location: 'usage location',
};

/** What became of the rows of a kind: in a column of the file, on the card, and how to mend it. */
const kinds: Record<RowKind, { status: string; is: string; mend: string }> = {
  ready: { status: 'ready', is: 'ready', mend: 'These stand in the plan.' },
  already: { status: 'already so', is: 'already so', mend: 'Nothing to do.' },
  incomplete: {
    status: 'incomplete',
    is: 'with an empty or unreadable cell',
    mend: 'Fill in the cell that the file names. The action is “assign”, “unassign”, “remove all” or “services”.',
  },
  later: {
    status: 'not today',
    is: 'with a day',
    mend: 'A list is carried out as soon as it is agreed. Empty the columns “start” and “end”, or send these rows on the day.',
  },
  notFound: {
    status: 'not found',
    is: 'whose user is not found',
    mend: 'Write the e-mail address or the full name, as the directory has it.',
  },
  foundTwice: {
    status: 'found twice',
    is: 'whose name several people have',
    mend: 'Write the e-mail address instead of the name.',
  },
  productUnclear: {
    status: 'product not clear',
    is: 'whose product is not clear',
    mend: 'Write the name or part number of a product that your organization owns: “seats” lists them.',
  },
  appUnclear: {
    status: 'service not clear',
    is: 'whose service is not clear',
    mend: 'Write the full name of the app or service: “what is in” and the product lists them.',
  },
  listedTwice: { status: 'listed twice', is: 'listed twice', mend: 'Nothing to do: the first row counts.' },
  contradicting: {
    status: 'contradicting',
    is: 'that contradict another row',
    mend: 'Keep one row for each person and product.',
  },
  heldBack: {
    status: 'held back',
    is: 'held back',
    mend: 'Nothing is taken from people who cannot get what they should have for it: mend their other row first.',
  },
  inherited: {
    status: 'inherited',
    is: 'inherited from a group',
    mend: 'Take the person out of the group, or leave the row out.',
  },
  blocked: {
    status: 'blocked',
    is: 'for a blocked account',
    mend: 'Unblock the account first, or leave the row out: a blocked account cannot use a license.',
  },
  guest: {
    status: 'guest',
    is: 'for a guest',
    mend: 'Ask a Global Administrator to send these rows.',
  },
  noLocation: {
    status: 'no usage location',
    is: 'without a usage location',
    mend: 'Add a column “usage location” with the code of the country, for example NL.',
  },
  noSeat: {
    status: 'no license left',
    is: 'for which no license is left',
    mend: 'Buy more, free some, or leave rows out: they count in the order of the list.',
  },
  conflict: {
    status: 'conflict',
    is: 'that Microsoft 365 will refuse',
    mend: 'The file says which services conflict, and what would mend it.',
  },
  leftAlone: { status: 'not possible', is: 'that cannot be done', mend: 'The file says why.' },
};

const orNobody = (names: string[], some: (names: string) => string) => (names.length > 0 ? some(list(names)) : '');

/** Why a row is of its kind; the sentences of what is left alone and of conflicts are those of plans. */
const why: Record<
  Exclude<RowKind, 'ready' | 'inherited' | 'guest' | 'conflict' | 'leftAlone'>,
  (facts: WhyFacts) => string
> = {
  already: () => 'It is so already.',
  incomplete: ({ column }) => `The column “${columns[column]}” is empty, or says what I cannot read.`,
  later: () => 'It has a day, and a list is carried out as soon as it is agreed.',
  notFound: ({ names }) => `Nobody has this name or address.${orNobody(names, (some) => ` Nearly: ${some}.`)}`,
  foundTwice: ({ names }) => `Several people have this name: ${list(names)}.`,
  productUnclear: ({ names }) =>
    names.length > 0 ? `It could be ${either(names)}.` : 'Your organization owns no such product.',
  appUnclear: ({ names, product }) =>
    names.length > 1
      ? `In ${product} it could be ${either(names)}.`
      : `${product} has no service called ${list(names)}.`,
  listedTwice: ({ line }) => `The same as row ${line}.`,
  contradicting: ({ line }) => `It contradicts row ${line}.`,
  heldBack: ({ line }) => `Row ${line} of the same person cannot be done.`,
  blocked: () => 'The account is blocked.',
  noLocation: () => 'No usage location is known.',
  noSeat: ({ product }) => `No license of ${product} is left for this row.`,
};

/** Lists of people and what is to happen to them. */
export const rows = {
  columns,
  kinds,
  why,
  status: 'status',
  whyColumn: 'why',
  pasted: 'pasted list',
  title: (name: string, n: number) => `${name}: ${count(n, 'row', 'rows')}`,
  ready: (n: number, total: number) => `${number(n)} of ${count(total, 'row', 'rows')} can be done.`,
  noneReady: 'None of these rows can be done as it stands.',
  confirmBelow: 'Nothing has been changed. The plan follows: nothing happens until you confirm it.',
  row: (line: number) => `Row ${number(line)}`,
  labels: { kind: 'Rows', examples: 'First rows', file: 'All rows as a file', again: 'How to go on' },
  again: 'Mend the rows in the file that you get back and send it again: what is done by then is told as “already so”.',
  template: {
    /** The action that takes something. */
    takes: 'unassign',
    offer: 'An empty list with an example, to fill in and send back to me.',
    fileName: 'licenses.csv',
    /** One row that shows how: nobody’s address. */
    example: () => ['tess@example.com', 'Microsoft 365 E3', 'assign', 'Sway', '', '', 'New colleague', 'NL'],
    says: 'Fill in these columns, in any order. Drop the file into this chat, or paste the rows.',
  },
  offer: (n: number) => `The list as a CSV file with what became of each row, ${count(n, 'row', 'rows')}.`,
  onlyOne: 'I read one file at a time. Send the others after this one.',
  notTaken: 'I could not get this file from Teams. Send it again, or paste the rows into the chat.',
};

/** What is wrong with a file. */
export const badFile: { [P in BadFile['problem']]: (data: Extract<BadFile, { problem: P }>) => Sentence } = {
  tooLarge: ({ limit }) => ({
    what: `This file is larger than ${number(limit / 1_000_000)} MB: I do not read it.`,
    next: 'Keep only the columns that are needed, without pictures, and send it again.',
  }),
  tooManyRows: ({ limit }) => ({
    what: `This list has more than ${number(limit)} rows.`,
    next: 'Send it in parts. For so many people a group that gives the license is the better way.',
  }),
  tooManyColumns: ({ limit }) => ({
    what: `This list has more than ${number(limit)} columns.`,
    next: 'Keep only the columns that are needed.',
  }),
  empty: () => ({
    what: 'There is nothing in this file.',
    next: 'Type “template” to get an empty list with an example.',
  }),
  notATable: () => ({
    what: 'This is no list that I can read: neither CSV nor an Excel workbook.',
    next: 'Save it as “CSV UTF-8” or as an Excel workbook (.xlsx). Type “template” to get an example.',
  }),
  oldExcel: () => ({
    what: 'This is a workbook of Excel before 2007, or one with a password.',
    next: 'Save it without a password as an Excel workbook (.xlsx).',
  }),
  macros: () => ({
    what: 'This workbook contains macros: I do not open it.',
    next: 'Save it as an Excel workbook without macros (.xlsx).',
  }),
  zipBomb: () => ({
    what: 'Unpacked, this file is much larger than a list of people can be.',
    next: 'Copy the rows into a new workbook and send that.',
  }),
  formulas: ({ cells }) => ({
    what: `There are formulas in ${list(cells)}: what they show may be something else than what they say.`,
    next: 'Copy the cells, paste them as values, and send the file again.',
  }),
  mergedCells: ({ ranges }) => ({
    what: `Cells are merged: ${list(ranges)}. It is not clear to which row their text belongs.`,
    next: 'Unmerge them and write the text in each row.',
  }),
  brokenQuotes: ({ line }) => ({
    what: `A quotation mark does not end where it should, near line ${number(line)}.`,
    next: 'Open the file in a spreadsheet and save it as “CSV UTF-8”, or remove the quotation mark.',
  }),
};

/** The other refusals of a list. */
export const listRefusals = {
  columnMissing: ({ column, found }: { column: 'user' | 'action'; found: string[] }): Sentence => ({
    what: `I do not see a column “${columns[column]}”${found.length > 0 ? ` among ${list(found.slice(0, 8))}` : ''}.`,
    next: 'Name the columns in the first row. Type “template” to see them all.',
  }),
  columnTwice: ({ one, other }: { one: string; other: string }): Sentence => ({
    what: `The columns “${one}” and “${other}” mean the same to me.`,
    next: 'Give one of them another name, or leave it out.',
  }),
  noRows: (): Sentence => ({
    what: 'This list has a heading and no rows.',
    next: 'Write a row for each person and send it again.',
  }),
  unknownList: ({ number: n }: { number: number }): Sentence => ({
    what: `I do not know a list ${number(n)} of yours.`,
    next: 'Lists are kept for 30 days, for whoever sent them. Send it again.',
  }),
};
