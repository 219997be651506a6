import { readFile } from 'node:fs/promises';
import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { type ApprovalSettings, approvalNames, approvalSchema, weekdays } from './approval-settings.ts';

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

/** Reads the file that `APPROVALS` names. @throws ApprovalSettingsError */
export async function loadApprovalSettings(path: string): Promise<ApprovalSettings> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ApprovalSettingsError([`APPROVALS: cannot read ${path} (${error.code})`]);
  });
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ApprovalSettingsError([`APPROVALS: ${path} is not JSON: ${(error as Error).message}`]);
  }
  return parseApprovalSettings(content);
}

function explain(issue: z.core.$ZodIssue): string[] {
  const place = placeOf(issue.path);
  if (issue.code !== 'unrecognized_keys') return [`APPROVALS: ${place || 'the file'} ${messageOf(issue)}`];
  return issue.keys.map((key) => {
    const near = approvalNames.find((known) => distance(known.toLowerCase(), key.toLowerCase()) <= 2);
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
