import type { people as English } from '../en/people.ts';

export const people: typeof English = {
  guest: 'Gastgebruiker',
  blocked: 'Aanmelden geblokkeerd',
  synced: 'Gesynchroniseerd',
};
