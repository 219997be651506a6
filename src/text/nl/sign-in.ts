import type { signIn as English } from '../en/sign-in.ts';
import { numbersOf } from '../numbers.ts';

const { list } = numbersOf('nl');

export const signIn: typeof English = {
  ask: (n, what) =>
    `Meld u aan, zodat aanvraag #${n} op uw naam wordt uitgevoerd: ${what}. Daarop wordt drie dagen gewacht.`,
  button: 'Aanmelden',
  goesOn: (numbers) =>
    `Dank u. ${list(numbers.map((n) => `#${n}`))} ${numbers.length === 1 ? 'gaat' : 'gaan'} nu verder.`,
  failed: 'Aanmelden is niet gelukt. Druk nog eens op “Aanmelden”, of vraag uw beheerder of u dat mag.',
};
