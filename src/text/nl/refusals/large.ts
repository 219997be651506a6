import type { Refusals } from '../../../licensing/refusal.ts';
import { numbersOf } from '../../numbers.ts';
import type { Sentence } from '../../sentence.ts';

const { count, number } = numbersOf('nl');

/** Wat met plannen voor veel personen niet kan. */
export const largeRefusals = {
  laterForMany: ({ limit }: Refusals['laterForMany']): Sentence => ({
    what: `Een plan voor meer dan ${count(limit, 'persoon', 'personen')} begint zodra ermee is ingestemd en heeft geen einde.`,
    next: `Vraag het op de dag zelf aan, of in delen van ${number(limit)}.`,
  }),
  numberNeeded: ({ number: plan, people, verb }: Refusals['numberNeeded']): Sentence => ({
    what: `${count(people, 'persoon raakt', 'personen raken')} in plan #${plan} definitief iets kwijt.`,
    next: `Hebt u ernaar gekeken en stemt u in, typ dan “${verb === 'confirm' ? 'bevestig' : 'keur'} ${plan} ${verb === 'confirm' ? '' : 'goed '}met ${people}”, of typ ${people} op de kaart.`,
  }),
};
