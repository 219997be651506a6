import type { general as English } from '../en/general.ts';
import { numbersOf } from '../numbers.ts';

const { count, number, list } = numbersOf('nl');

export const general: typeof English = {
  appName: 'Licentiebalie',
  unknownPerson:
    'Ik kan niet zien wie u in deze organisatie bent, dus ik kan u hier niet helpen. Open de chat in Microsoft Teams met uw werkaccount.',
  sandbox: 'Proefomgeving: een verzonnen organisatie. Er verandert niets echts.',
  andMore: (n) => `en nog ${number(n)}`,
  users: (n) => count(n, 'gebruiker', 'gebruikers'),
  licenses: (n) => count(n, 'licentie', 'licenties'),
  unexpected: (reference) =>
    `Er ging bij mij iets mis. Probeer het opnieuw; gebeurt het nog eens, geef uw beheerder dan deze referentie: ${reference}.`,
  nothingKept: {
    full: 'Ik kan nu niets bewaren, omdat de schijf van mijn database vol is. Wat ik u niet heb bevestigd, is niet gedaan. Meld het aan uw beheerder en probeer het later opnieuw.',
    away: 'Mijn database antwoordt op dit moment niet. Wat ik u niet heb bevestigd, is niet gedaan. Probeer het over een minuut opnieuw; blijft het zo, meld het dan aan uw beheerder.',
  },
  tooMany: 'Dat is meer dan ik in een minuut kan beantwoorden. Wacht even en ga dan verder.',
  cancel: 'Annuleren',
  choose: 'Kiezen',
  save: 'Opslaan',
  yes: 'Ja',
  no: 'Nee',
  details: 'Details',
  open: 'Openen',
  showRest: (n) => `Nog ${number(n)} tonen`,
  showPowerShell: 'Tonen als PowerShell',
  planNumber: (n) => `#${n}`,
};

export function some(names: readonly string[], howMany: number): string {
  const hidden = howMany - names.length;
  return hidden > 0 ? `${names.join(', ')} ${general.andMore(hidden)}` : list(names);
}
