import type { timeRefusals as English } from '../../en/refusals/time.ts';

export const timeRefusals: typeof English = {
  riskOver: () => ({
    what: 'Dit loopt geen gevaar meer: een licentie dekt het weer, iemand heeft gezegd dat het weg mag, of het is te laat.',
    next: 'Typ “wat loopt gevaar” om te zien wat nog wel gevaar loopt.',
  }),
  noLater: ({ at }, format) => ({
    what: `Er is geen werkdag meer voor ${format.date(at)}.`,
    next: 'Beslis nu: geef de licentie terug of laat de gegevens gaan.',
  }),
};
