/** Tells Excel that the text is UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * What a spreadsheet would calculate, with whatever a name or reason was made to hold: a sign of a formula at the beginning of the cell,
 * or of what becomes a cell where the file is opened with another separator than it was written with.
 */
const formula = /((?:^|[,;\t\r\n])[\s"]*)([=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

export type Separator = ',' | ';';

/**
 * Between the cells of a file for this reader: Excel splits at a semicolon in the regions that write decimals with a comma, as in
 * Dutch, and would show a file with commas as one column.
 */
export function separatorFor(locale: string): Separator {
  const [known = 'en'] = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(locale)
    ? Intl.NumberFormat.supportedLocalesOf(locale)
    : [];
  return new Intl.NumberFormat(known).format(1.5).includes(',') ? ';' : ',';
}

/** Rows as a file that a spreadsheet opens: RFC 4180 but for the separator, with formulas made into text and a byte order mark. */
export function csvFrom(rows: readonly (readonly string[])[], separator: Separator = ','): string {
  return byteOrderMark + rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}

function cell(value: string): string {
  const text = value.replace(formula, "$1'$2");
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
