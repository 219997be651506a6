import type { queue as English } from '../../en/waiting/queue.ts';
import { numbersOf } from '../../numbers.ts';

const { count, number } = numbersOf('nl');

export const queue: typeof English = {
  title: 'Wachtlijst voor licenties',
  none: 'Niemand wacht op een licentie, voor zover u mag kijken.',
  place: (place) => `Plaats ${number(place)}`,
  seats: (n) => count(n, 'licentie', 'licenties'),
  since: (day) => `sinds ${day}`,
  heldUntil: (when) => `vastgehouden tot ${when}`,
  expected: (day) => `verwacht op ${day}`,
  unexpected: 'geen datum bekend',
  asker: (name) => `gevraagd door ${name}`,
  reason: 'Waarom iemand voorgaat',
  buttons: { leave: 'Van de wachtlijst af', first: 'Vooraan zetten' },
  leftNote: (plan) => `#${plan} staat niet meer op de wachtlijst.`,
  firstNote: (plan) => `#${plan} staat nu vooraan. De reden is vastgelegd.`,
  hint: 'Wie het eerst kwam, gaat voor. Ik kijk om de paar minuten of er licenties vrijkomen.',
  join: (served, short) =>
    served === 0
      ? `${number(short)} op de wachtlijst`
      : `Wijs ${number(served)} toe, ${number(short)} op de wachtlijst`,
  typeInstead: (plan) => `Typ “wachtlijst ${plan}” of “annuleer ${plan}”.`,
  short: (served, short) =>
    served === 0
      ? 'Er is geen licentie beschikbaar. De aanvraag kan erop wachten.'
      : `Er is een licentie voor ${number(served)} van hen. ${count(short, 'persoon kan', 'personen kunnen')} erop wachten.`,
  others: (plan, people) => `${count(people, 'andere persoon staat', 'andere personen staan')} in #${plan}.`,
  asksFirst: 'U krijgt dan de vraag.',
  goesOn: 'Het gaat vanzelf verder. “wachtlijst” toont de plaats.',
  heldNote: (when) => `Er is een licentie vrij. Die is voor u tot ${when}; daarna gaat ze naar de volgende.`,
  heldForPlan: (plan, what, when) => `Er is een licentie vrij voor plan #${plan}: ${what}. Die is voor u tot ${when}.`,
  queuedPlan: (plan, what) => `Plan #${plan} wacht op een licentie: ${what}.`,
  came: (plan, what) => `Er is een licentie vrijgekomen. Plan #${plan} wordt nu uitgevoerd: ${what}.`,
  passedOn: (plan, what) =>
    `Over plan #${plan} kwam niet op tijd antwoord: ${what}. De licentie ging naar de volgende op de wachtlijst. Vraag opnieuw om weer op de wachtlijst te komen.`,
};
