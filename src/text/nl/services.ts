import type { services as English } from '../en/services.ts';
import { numbersOf } from '../numbers.ts';

const { count } = numbersOf('nl');

export const services: typeof English = {
  title: 'Apps en services',
  hint: 'Vink aan wat ingeschakeld moet zijn. Wat u uitschakelt, werkt niet meer voor deze gebruiker; de licentie blijft.',
  search: (example) => `Zoekt u er een? Typ de naam, bijvoorbeeld: “schakel ${example} uit”.`,
  onNow: 'Nu ingeschakeld',
  offNow: 'Nu uitgeschakeld',
  companyWide: (n) =>
    `${count(n, 'service geldt', 'services gelden')} voor de hele organisatie; per gebruiker kan daar niets aan worden gewijzigd.`,
  none: 'Dit product heeft geen apps of services die per gebruiker kunnen worden gewijzigd.',
  tickTitle: 'Licenties van één gebruiker',
  tickHint:
    'Vink aan wat deze gebruiker moet hebben en vink uit wat weg moet. Voordat er iets verandert, ziet u de gevolgen.',
  canChange: 'Kan worden gewijzigd',
  cannotChange: 'Kan hier niet worden gewijzigd',
  available: (n) => `${count(n, 'licentie', 'licenties')} beschikbaar`,
  noneAvailable: 'Geen licenties beschikbaar',
  review: 'Gevolgen tonen',
};
