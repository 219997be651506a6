import type { Text } from '../text.ts';

export const clock: Text['clock'] = {
  onlySandbox: 'Alleen in de sandbox kan de tijd vooruit worden gezet. Hier is elke datum de echte.',
  tooFar: (days) =>
    `Ik kan de klok 1 uur tot ${days} dagen vooruitzetten. Bijvoorbeeld “later 8d” voor acht dagen, of “later 3u” voor drie uur.`,
  moving: 'Ik zet de klok vooruit. Wat onderweg aan de beurt is, gebeurt nu, in volgorde.',
  moved: (now) => `Voor deze sandbox is het nu ${now}.`,
};
