import type { approvalRefusals as English } from '../../en/refusals/approvals.ts';
import { numbersOf } from '../../numbers.ts';

const { count, number, either } = numbersOf('nl');

export const approvalRefusals: typeof English = {
  fourEyes: ({ number: plan }) => ({
    what: `U hebt plan #${plan} zelf aangevraagd; u kunt uw eigen aanvraag niet goedkeuren of weigeren.`,
    next: `Typ “trek #${plan} in” om de aanvraag in te trekken of “herinner #${plan}” om de goedkeurders te laten herinneren.`,
  }),
  notAsked: ({ number: plan, asked }) => ({
    what:
      asked.length === 0
        ? `Alleen wie erom is gevraagd, kan over plan #${plan} beslissen.`
        : `Alleen wie erom is gevraagd, kan over plan #${plan} beslissen: ${either(asked)}.`,
    next: 'Vraag een van hen om te beslissen.',
  }),
  reasonNeeded: ({ verb }) =>
    verb === 'putFirst'
      ? {
          what: 'Wie erachter wacht, moet weten waarom het voorgaat.',
          next: 'Vul de reden in op de kaart of typ bijvoorbeeld “zet 42 vooraan: …”. De wachtlijst is zoals ze was.',
        }
      : verb === 'send'
        ? {
            what: 'De goedkeurders moeten weten waarom.',
            next: 'Vul de reden in op de kaart of typ bijvoorbeeld “verzend 42 omdat …”. Er is nog niets verzonden.',
          }
        : {
            what: 'De aanvrager moet weten waarom niet.',
            next: 'Vul de reden in op de kaart of typ bijvoorbeeld “weiger 42 omdat …”. Er is nog niets besloten.',
          },
  textNeeded: ({ verb }) => ({
    what: verb === 'askBack' ? 'Uw vraag is nog leeg.' : 'Uw antwoord is nog leeg.',
    next: 'Vul de kaart in en druk opnieuw op de knop. Er is nog niets verzonden.',
  }),
  textTooLong: ({ limit, length }) => ({
    what: `Dat zijn ${count(length, 'teken', 'tekens')}; er worden er hoogstens ${number(limit)} bewaard.`,
    next: 'Maak het korter en probeer het opnieuw. Er is nog niets verzonden.',
  }),
  badTicket: ({ ticket, example }) => ({
    what:
      ticket === ''
        ? 'Een ticketnummer is hier verplicht.'
        : `“${ticket}” is geen ticketnummer zoals het hier wordt gebruikt.`,
    next:
      example === null
        ? 'Vul het ticketnummer in op de kaart en druk opnieuw op de knop. Er is nog niets verzonden.'
        : `Vul het in op de kaart zoals ${example} en druk opnieuw op de knop. Er is nog niets verzonden.`,
  }),
  noApprover: ({ number: plan }) => ({
    what: `Behalve u mag niemand in uw organisatie plan #${plan} goedkeuren; daarom heb ik het niet verzonden.`,
    next: 'Vraag een globale beheerder om iemand een rol te geven die het mag goedkeuren.',
  }),
  nothingAsked: ({ number: plan }) => ({
    what: `Niemand wacht op een antwoord van u over plan #${plan}.`,
    next: `Typ “status ${plan}” om te zien hoe het ervoor staat.`,
  }),
  remindedAlready: ({ number: plan, at, again }, format) => ({
    what: `De goedkeurders van plan #${plan} zijn herinnerd op ${format.dateTime(at)}.`,
    next: `U kunt hen opnieuw laten herinneren vanaf ${format.dateTime(again)}.`,
  }),
};
