import type { timeRefusals as English } from '../../en/refusals/time.ts';

export const timeRefusals: typeof English = {
  nothingToUndo: ({ number: plan }) => ({
    what: `In plan #${plan} valt niets ongedaan te maken.`,
    next: 'Het heeft niets gewijzigd, is nog niet klaar, of alles is al zoals het ervoor was. Typ “geschiedenis” om uw plannen te zien.',
  }),
  riskOver: () => ({
    what: 'Dit loopt geen gevaar meer: een licentie dekt het weer, iemand heeft gezegd dat het weg mag, of het is te laat.',
    next: 'Typ “wat loopt gevaar” om te zien wat nog wel gevaar loopt.',
  }),
  noLater: ({ at }, format) => ({
    what: `Er is geen werkdag meer voor ${format.date(at)}.`,
    next: 'Beslis nu: geef de licentie terug of laat de gegevens gaan.',
  }),
};
