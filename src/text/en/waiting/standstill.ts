import { numbersOf } from '../../numbers.ts';

const { count } = numbersOf('en');

/** What fell due while nothing ran. */
export const standstill = {
  title: 'Held until you release it',
  why: {
    gap: 'I did not run for more than a day. What fell due meanwhile has not been done.',
    restored: 'This database is a copy from before. Some of what is listed may have been done already.',
  },
  due: (when: string) => `due ${when}`,
  others: (n: number) => `${count(n, 'reminder or other time', 'reminders or other times')} as well`,
  hint: 'Each plan is read again before it is carried out. To leave one out, type “drop 42” first.',
  release: 'Release',
  released: 'Released. What is listed here happens now, each in its order.',
  nothing: 'Nothing is held.',
};
