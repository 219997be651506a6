import type { emergency as English } from '../en/emergency.ts';
import { numbersOf } from '../numbers.ts';

const { count } = numbersOf('nl');

export const emergency: typeof English = {
  inForce: (by, since) =>
    `Alle wijzigingen zijn stopgezet, door ${by} sinds ${since}. Er wordt niets naar Microsoft 365 geschreven totdat ze worden hervat.`,
  because: (reason) => `De reden: “${reason}”`,
  waits: 'Dit plan wacht tot dan; wat is afgesproken, gaat niet verloren.',
  held: 'Wacht tot wijzigingen worden hervat',
  notBegun: 'Het is akkoord en begint zodra de wijzigingen worden hervat. Er is nog niets gewijzigd.',
  halfway: 'Wat als voltooid staat, is gedaan. De rest wordt verzonden zodra de wijzigingen worden hervat.',
  stopped: (plans) =>
    plans === 0
      ? 'Alle wijzigingen zijn vanaf nu stopgezet. Er stond geen goedgekeurd plan open; nieuwe kunnen worden aangevraagd en goedgekeurd, en wachten.'
      : `Alle wijzigingen zijn vanaf nu stopgezet. ${count(plans, 'goedgekeurd plan wacht', 'goedgekeurde plannen wachten')}; nieuwe kunnen worden aangevraagd en goedgekeurd, en wachten ook.`,
  sentAlready:
    'Wat al naar Microsoft 365 is verzonden, wordt niet teruggehaald. Met “hervat wijzigingen” eindigt de stop.',
  stoppedBefore: 'Wat u zei, heeft niets veranderd; met “hervat wijzigingen” eindigt de stop.',
  resumed: (plans) =>
    plans === 0
      ? 'De wijzigingen gaan door. Er wachtte geen goedgekeurd plan.'
      : `De wijzigingen gaan door. ${count(plans, 'goedgekeurd plan gaat', 'goedgekeurde plannen gaan')} verder waar ze waren gestopt.`,
  nothingStopped: 'De wijzigingen zijn niet stopgezet: ze gaan gewoon door.',
  buttons: { stop: 'Alle wijzigingen stopzetten', resume: 'Wijzigingen hervatten' },
};
