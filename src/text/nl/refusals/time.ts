import type { Refusals } from '../../../licensing/refusal.ts';
import type { timeRefusals as English } from '../../en/refusals/time.ts';
import type { Sentence } from '../../sentence.ts';
import { deadlineDate } from '../../warning-text.ts';

export const timeRefusals: typeof English = {
  badTime: ({ why }) => badTimes[why],
  nothingHeld: () => ({
    what: 'Deze lijst is al vrijgegeven, of het is inmiddels een andere.',
    next: 'Typ “vrijgeven” om te zien wat er wordt vastgehouden.',
  }),
  notInLine: ({ number: plan }) => ({
    what: `Plan #${plan} staat niet op de wachtlijst, of is aan de beurt.`,
    next: `Typ “status ${plan}” om te zien hoe het ermee staat, of “wachtlijst” om te zien wie er wacht.`,
  }),
  nothingToUndo: ({ number: plan }) => ({
    what: `In plan #${plan} valt niets ongedaan te maken.`,
    next: 'Het heeft niets gewijzigd, is nog niet klaar, of alles is al zoals het ervoor was. Typ “geschiedenis” om uw plannen te zien.',
  }),
  riskOver: () => ({
    what: 'Dit loopt geen gevaar meer: een licentie dekt het weer, iemand heeft gezegd dat het weg mag, of het is te laat.',
    next: 'Typ “wat loopt gevaar” om te zien wat nog wel gevaar loopt.',
  }),
  noLater: ({ deadline }, format) => ({
    what: `Er is geen werkdag meer voor ${deadlineDate(deadline, format)}.`,
    next: 'Beslis nu: geef de licentie terug of laat de gegevens gaan.',
  }),
};

const badTimes: Record<Refusals['badTime']['why'], Sentence> = {
  past: {
    what: 'Die dag is voorbij, of de werkdag is al begonnen.',
    next: 'Noem een latere dag, of laat de dag weg om het nu te doen.',
  },
  tooFar: { what: 'Dat is meer dan twee jaar vooruit.', next: 'Noem een dag binnen twee jaar.' },
  endsFirst: { what: 'Het zou eindigen voordat het begint.', next: 'Noem een laatste dag die na de eerste ligt.' },
  unknown: {
    what: 'Wat daar staat is geen dag, of kan er meer dan één zijn.',
    next: 'Noem de dag, bijvoorbeeld “vrijdag” of “31 januari”.',
  },
};
