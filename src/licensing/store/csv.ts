/** Tells Excel that the text is UTF-8. */
const byteOrderMark = '\uFEFF';

/** A cell that begins with one of these would be calculated by a spreadsheet, with whatever a name or reason was made to hold. */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Rows as a file that a spreadsheet opens: RFC 4180, with formulas made into text and a byte order mark. */
export function csvFrom(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string): string {
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
