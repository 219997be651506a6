import { numbersOf } from '../numbers.ts';

const { list } = numbersOf('en');

/** Signing in, where changes are made with the access of whoever agreed to them. */
export const signIn = {
  ask: (n: number, what: string) =>
    `Please sign in, so that request #${n} is carried out in your name: ${what}. It waits for that for three days.`,
  button: 'Sign in',
  goesOn: (numbers: number[]) =>
    `Thank you. ${list(numbers.map((n) => `#${n}`))} ${numbers.length === 1 ? 'goes' : 'go'} on now.`,
  failed: 'Signing in did not work. Press “Sign in” once more, or ask your administrator whether you may.',
};
