import { z } from 'zod';
import { operationNames } from '../operations.ts';
import type { WorkingTime } from './working-time.ts';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const words = z.string().trim().min(1, 'must not be empty');
const listOf = <T>(item: z.ZodType<T>) => z.array(item).min(1, 'must name at least one, or be left out').optional();
const count = (most: number) =>
  z.int('must be a whole number').min(1, 'must be at least 1').max(most, `must be at most ${most}`);
const hours = z.number('must be a number of hours').positive('must be more than 0').max(1_000, 'must be at most 1000');

const minuteOfDay = z
  .string('must be a time like "09:00"')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: 'must be a time like "09:00", at most "24:00"', abort: true })
  .transform((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));

const timeZone = words.refine((name) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: name }));
  } catch {
    return false;
  }
}, 'must be the name of a time zone, like "Europe/Amsterdam"');

const workingTime = z
  .strictObject({
    timeZone: timeZone.default('UTC'),
    days: z
      .array(z.enum(weekdays, `must be ${weekdays.join(', ')}`))
      .min(1, 'must name at least one day')
      .default(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']),
    from: minuteOfDay.prefault('09:00'),
    to: minuteOfDay.prefault('17:00'),
    holidays: z.array(z.iso.date('must be a date like "2026-12-25"')).default([]),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'must be later than "from"' });

const when = z.strictObject({
  products: listOf(words),
  operations: listOf(z.enum(operationNames, `must be ${operationNames.join(', ')}`)),
  departments: listOf(words),
  data: listOf(z.enum(['mailbox', 'cloudPc', 'danger'], 'must be mailbox, cloudPc or danger')),
});

const approvers = {
  people: listOf(
    words.regex(
      /^[^\s@]+@[^\s@]+$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
      'must be a user principal name or an object id',
    ),
  ),
  groups: listOf(z.guid('must be the object id of a group')),
  manager: z.boolean('must be true or false').optional(),
  everyone: z.boolean('must be true or false').optional(),
  channel: words
    .regex(/^19:.+@thread\./, 'must be the conversation id of a channel, like "19:...@thread.tacv2"')
    .optional(),
};

const asksSomebody = (step: Record<string, unknown>) =>
  Object.keys(approvers).some((name) => step[name] !== undefined && step[name] !== false);
const nobody = `must ask somebody: ${Object.keys(approvers).join(', ')}`;

const standIn = z.strictObject({ ...approvers, afterHours: hours.default(4) }).refine(asksSomebody, nobody);
const step = z
  .strictObject({ ...approvers, standIn: standIn.optional(), escalateAfterHours: hours.default(8) })
  .refine(asksSomebody, nobody);

const rule = z
  .strictObject({
    name: words,
    when: when.default({}),
    onlyThoseAsked: z.boolean('must be true or false').default(false),
    steps: z.array(step).min(1, 'must have at least one step'),
  })
  // Who is in a channel cannot be seen from here, so nobody there could be told from anybody else.
  .refine(({ onlyThoseAsked, steps }) => !onlyThoseAsked || steps.every(({ channel }) => channel === undefined), {
    path: ['onlyThoseAsked'],
    message: 'cannot be used with a channel',
  });

const ticket = z
  .strictObject({
    pattern: words.transform((source, context) => {
      try {
        return new RegExp(source, 'u');
      } catch {
        context.addIssue('must be a regular expression');
        return z.NEVER;
      }
    }),
    required: z.boolean('must be true or false').default(false),
    example: words.optional(),
  })
  .refine(({ pattern, example }) => example === undefined || pattern.test(example), {
    path: ['example'],
    message: 'must be a ticket number that the pattern allows',
  });

/** What a seat costs a month, by part number: shown to those who ask and decide (U14). */
const prices = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be the code of a currency, like "EUR"'),
  perMonth: z.record(words, z.number('must be an amount').nonnegative('must be 0 or more')),
});

export const approvalSchema = z.strictObject({
  workingTime: workingTime.prefault({}),
  ticket: ticket.optional(),
  expiresAfterDays: count(250).default(5),
  remindEveryHours: hours.default(8),
  remindAtMostEveryMinutes: count(10_000).default(60),
  aloneUpToUsers: z.int('must be a whole number').min(0, 'must be 0 or more').default(20),
  aloneUpToUsersADay: z.int('must be a whole number').min(0, 'must be 0 or more').default(100),
  needsApproval: z.array(when).default([]),
  prices: prices.optional(),
  rules: z
    .array(rule)
    .default([])
    .refine(
      (rules) => new Set(rules.map(({ name }) => name)).size === rules.length,
      'must each have a name of its own',
    ),
});

export type ParsedApprovals = z.output<typeof approvalSchema>;

/** What a plan must be like; everything that is given has to fit, of each list one is enough. */
export type Condition = z.output<typeof when>;
/** Whom one step of a rule asks. */
export type Asked = Pick<z.output<typeof step>, keyof typeof approvers>;
export type Step = z.output<typeof step>;
export type Rule = z.output<typeof rule>;

/** How requests are approved: all of the file that `APPROVALS` names. */
export type ApprovalSettings = Omit<ParsedApprovals, 'workingTime'> & { workingTime: WorkingTime };

/** Every name that stands anywhere in the file. */
export const approvalNames = [approvalSchema, workingTime, when, standIn, step, rule, ticket, prices].flatMap(
  (object) => Object.keys(object.shape),
);
