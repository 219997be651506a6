import { readFile } from 'node:fs/promises';
import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { nameKnownProducts } from '../catalogue/catalogue.ts';
import type { ProductNames } from '../catalogue/product-names.ts';
import { type ApprovalSettings, approvalNames, approvalSchema, weekdays } from './settings.ts';

/** Settings that cannot be used: one line for each problem, with the setting `APPROVALS` and the place first. */
export class ApprovalSettingsError extends Error {
  readonly problems: string[];

  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.name = 'ApprovalSettingsError';
    this.problems = problems;
  }
}

/**
 * Settings from the content of a JSON file.
 * @throws ApprovalSettingsError with every problem at once
 */
export function parseApprovalSettings(content: unknown): ApprovalSettings {
  const parsed = approvalSchema.safeParse(content);
  if (!parsed.success) throw new ApprovalSettingsError(parsed.error.issues.flatMap(explain));
  const { workingTime, ...rest } = parsed.data;
  const { days, holidays, ...hours } = workingTime;
  return {
    ...rest,
    workingTime: {
      ...hours,
      days: days.map((day) => weekdays.indexOf(day) + 1),
      holidays: new Set(holidays),
    },
  };
}

/** What holds without a file: everyone who may execute is asked, five working days, brake at 20 users (R4, R8). */
export const standardApprovals: ApprovalSettings = parseApprovalSettings({});

/**
 * Reads the file that `APPROVALS` names.
 * @param names of products beside those of the catalogue
 * @throws ApprovalSettingsError
 */
export async function loadApprovalSettings(path: string, names: ProductNames): Promise<ApprovalSettings> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ApprovalSettingsError([`APPROVALS: cannot read ${path} (${error.code})`]);
  });
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ApprovalSettingsError([`APPROVALS: ${path} is not JSON: ${(error as Error).message}`]);
  }
  const settings = parseApprovalSettings(content);
  const problems = unknownProducts(settings, names);
  if (problems.length > 0) throw new ApprovalSettingsError(problems);
  return settings;
}

/** A rule for a product that does not exist would never apply, and nobody would know. */
function unknownProducts({ rules, needsApproval, prices }: ApprovalSettings, names: ProductNames): string[] {
  const known = nameKnownProducts(names).flatMap(({ skuId, skuPartNumber }) => [skuPartNumber, skuId]);
  const inList = (place: string, products: readonly string[] = []) =>
    products.map((product, index) => ({ place: `${place}.products[${index}]`, product }));
  const mentioned = [
    ...needsApproval.flatMap(({ products }, index) => inList(`needsApproval[${index}]`, products)),
    ...rules.flatMap(({ when }, index) => inList(`rules[${index}].when`, when.products)),
    ...Object.keys(prices?.perMonth ?? {}).map((product) => ({ place: 'prices.perMonth', product })),
  ];
  return mentioned
    .filter(({ product }) => !known.some((one) => one.toLowerCase() === product.toLowerCase()))
    .map(({ place, product }) => {
      const near = nearTo(product, known);
      const guess = near ? `; did you mean "${near}"?` : ';';
      return `APPROVALS: ${place}: "${product}" is no part number that is known${guess} Newer ones come with PRODUCT_NAMES_CSV`;
    });
}

function nearTo(word: string, known: readonly string[]): string | undefined {
  return known.find((one) => distance(one.toLowerCase(), word.toLowerCase()) <= 2);
}

function explain(issue: z.core.$ZodIssue): string[] {
  const place = placeOf(issue.path);
  if (issue.code !== 'unrecognized_keys') return [`APPROVALS: ${place || 'the file'} ${messageOf(issue)}`];
  return issue.keys.map((key) => {
    const near = nearTo(key, approvalNames);
    const where = place ? ` of ${place}` : '';
    return `APPROVALS: "${key}"${where} is not a setting${near ? `; did you mean "${near}"?` : ''}`;
  });
}

/** zod's own words for a wrong type name types of JavaScript. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input')) return issue.message;
  return issue.input === undefined && issue.message.endsWith('undefined')
    ? 'is missing'
    : `must be ${articles[issue.expected] ?? issue.expected}`;
}

const articles: Record<string, string> = {
  object: 'an object { }',
  array: 'a list [ ]',
  string: 'text in quotes',
  boolean: 'true or false',
};

function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
