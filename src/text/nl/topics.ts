import type { topics as English, leavingOn as EnglishOn } from '../en/topics.ts';

export const topics: typeof English = {
  deleteAccount:
    'Ik verwijder geen accounts. Als een account wordt verwijderd, komen de licenties vrij voor anderen, maar de pagina’s van Microsoft spreken elkaar tegen of dat meteen is of pas wanneer het account na 30 dagen niet meer kan worden hersteld; reken dus op geen van beide. Typ bijvoorbeeld “trek alle licenties in van” en een naam om licenties in te trekken.',
  leaving:
    'Houd deze volgorde aan als iemand uit dienst gaat: blokkeer het aanmelden, stel de e-mail en de bestanden veilig en trek dan pas de licenties in: de licentie gaat als laatste. Typ “trek alle licenties in van” en een naam; ik laat dan eerst zien wat er met de gegevens gebeurt en op welke dag.',
  thanks: 'Graag gedaan.',
  nothingAsked: 'Ik wacht niet op een antwoord van u. Typ “hulp” om te zien wat ik voor u kan doen.',
};

export const leavingOn: typeof EnglishOn = (day) =>
  `Voor ${day} is hiermee nog niets gepland: zet er “per ${day}” achter, dan gaan de licenties op die dag.`;
