import type { standstill as English } from '../../en/waiting/standstill.ts';
import { numbersOf } from '../../numbers.ts';

const { count } = numbersOf('nl');

export const standstill: typeof English = {
  title: 'Vastgehouden totdat u het vrijgeeft',
  why: {
    gap: 'Ik heb meer dan een dag niet gedraaid. Wat intussen aan de beurt kwam, is niet gedaan.',
    restored: 'Deze database is een kopie van eerder. Een deel van de lijst kan al gedaan zijn.',
  },
  due: (when) => `aan de beurt op ${when}`,
  others: (n) => `en ${count(n, 'herinnering of ander tijdstip', 'herinneringen of andere tijdstippen')}`,
  hint: 'Elk plan wordt opnieuw gelezen voordat het wordt uitgevoerd. Wilt u er een weglaten, typ dan eerst “laat 42 vervallen”.',
  release: 'Vrijgeven',
  released: 'Vrijgegeven. Wat hier staat, gebeurt nu, in volgorde.',
  nothing: 'Er wordt niets vastgehouden.',
};
