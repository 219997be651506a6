import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** Names from Microsoft's own download; both maps are keyed by the id in lower case. */
export interface ProductNames {
  products: ReadonlyMap<string, { skuPartNumber: string; name: string }>;
  /** Labels of service plans. */
  plans: ReadonlyMap<string, string>;
}

/** A row that was skipped, and why. `line` counts from 1, as an editor does. */
export interface NameProblem {
  line: number;
  reason: string;
}

/** The file is missing or is not Microsoft's download: its message is one line for the person who set PRODUCT_NAMES_CSV. */
export class ProductNamesError extends Error {
  override readonly name = 'ProductNamesError';
}

/** Where no file is configured: every name then comes from the catalogue. */
export const noProductNames: ProductNames = { products: new Map(), plans: new Map() };

const columns = [
  'Product_Display_Name',
  'String_Id',
  'GUID',
  'Service_Plan_Name',
  'Service_Plan_Id',
  'Service_Plans_Included_Friendly_Names',
] as const;

const filled = z.string().trim().min(1, 'is empty');
const id = z.guid({ error: 'is not a GUID' }).transform((value) => value.toLowerCase());
const row = z.object({
  Product_Display_Name: filled,
  String_Id: filled,
  GUID: z.string().trim().pipe(id),
  Service_Plan_Name: filled,
  Service_Plan_Id: z.string().trim().pipe(id),
  Service_Plans_Included_Friendly_Names: filled,
});

/**
 * Reads Microsoft's "Product names and service plan identifiers for licensing" (PRODUCT_NAMES_CSV).
 * A broken row is named and skipped.
 * @throws ProductNamesError where the file cannot be read or is another file.
 */
export async function loadProductNames(path: string): Promise<{ names: ProductNames; problems: NameProblem[] }> {
  const text = decode(await read(path));
  const [header = '', ...rest] = text.split(/\r?\n/);
  const delimiter = header.includes(';') ? ';' : ',';
  const found = header.split(delimiter).map((name) => name.replaceAll('"', '').trim());
  const missing = columns.filter((column) => !found.includes(column));
  if (missing.length > 0) {
    throw new ProductNamesError(
      `PRODUCT_NAMES_CSV: ${path} is not Microsoft's list of product names; its first line lacks ${missing.join(', ')}.`,
    );
  }
  return collect(readRecords(rest, delimiter, found.length), found);
}

async function read(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new ProductNamesError(`PRODUCT_NAMES_CSV: cannot read ${path} (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** Microsoft has published the file as UTF-8 with and without BOM and as Windows-1252. TextDecoder drops the BOM. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

type Line = { line: number; fields: string[] } | { line: number; reason: string };

/** Line by line: read as a whole, one quote left open would swallow the rows after it. */
function readRecords(lines: string[], delimiter: string, width: number): Line[] {
  return lines.flatMap((text, at) => (text.trim() === '' ? [] : readLine(text, at + 2, delimiter, width)));
}

function readLine(text: string, line: number, delimiter: string, width: number): Line {
  try {
    const fields = parse(text, { delimiter }).flat();
    if (fields.length === width) return { line, fields };
    return { line, reason: `has ${fields.length} fields instead of ${width}` };
  } catch {
    return { line, reason: 'has a quotation mark that is not closed or out of place' };
  }
}

function collect(lines: Line[], header: string[]): { names: ProductNames; problems: NameProblem[] } {
  const problems: NameProblem[] = [];
  const products = new Map<string, { skuPartNumber: string; name: string }>();
  const plans = new Map<string, string>();
  for (const entry of lines) {
    if ('reason' in entry) {
      problems.push(entry);
      continue;
    }
    const parsed = row.safeParse(Object.fromEntries(header.map((column, at) => [column, entry.fields[at]])));
    if (!parsed.success) {
      const reasons = parsed.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
      problems.push({ line: entry.line, reason: reasons.join(', ') });
      continue;
    }
    const { GUID, String_Id, Product_Display_Name, Service_Plan_Id, Service_Plans_Included_Friendly_Names } =
      parsed.data;
    if (!products.has(GUID)) products.set(GUID, { skuPartNumber: String_Id, name: Product_Display_Name });
    const known = plans.get(Service_Plan_Id);
    if (known === undefined || (isShouted(known) && !isShouted(Service_Plans_Included_Friendly_Names))) {
      plans.set(Service_Plan_Id, Service_Plans_Included_Friendly_Names);
    }
  }
  return { names: { products, plans }, problems };
}

/** Microsoft writes many plans once in capitals or as an identifier and once for people: the latter is preferred. */
export function isShouted(label: string): boolean {
  return label === label.toUpperCase() || label.includes('_');
}
