import type { help as English } from '../en/help.ts';
import { numbersOf } from '../numbers.ts';

const { count, either } = numbersOf('nl');

export const help: typeof English = {
  title: 'Wat ik voor u kan doen',
  welcomeTitle: 'Welkom bij de Licentiebalie',
  welcome:
    'Ik kan Microsoft 365-licenties toewijzen en intrekken. U ziet eerst wat er verloren gaat en op welke dag. Er gebeurt niets totdat u bevestigt.',
  intro: 'Zeg het in uw eigen woorden; naar de rest vraag ik.',
  commands: {
    mine: { example: 'wat heb ik', does: 'Uw eigen licenties' },
    askForMe: { example: 'ik heb een licentie nodig', does: 'Een licentie voor uzelf aanvragen' },
    unassign: { example: 'trek Microsoft 365 E3 in bij megan', does: 'Een licentie intrekken' },
    assign: { example: 'wijs E3 toe aan adele', does: 'Een licentie toewijzen' },
    licenses: { example: 'licenties van megan', does: 'Wat iemand heeft en waar het vandaan komt' },
    whoHas: { example: 'wie heeft visio', does: 'Wie een product heeft' },
    template: { example: 'sjabloon', does: 'Een lege lijst, om met een bestand veel mensen te wijzigen' },
    seats: { example: 'voorraad', does: 'Beschikbare en toegewezen licenties per product' },
    cost: { example: 'kosten', does: 'Wat licenties kosten, per product of afdeling' },
    unused: { example: 'ongebruikt', does: 'Licenties die misschien niet nodig zijn' },
    subscriptions: { example: 'abonnementen', does: 'Hetzelfde per abonnement' },
    myRequests: { example: 'mijn aanvragen', does: 'Wat u ter goedkeuring hebt voorgelegd' },
    approvals: { example: 'goedkeuringen', does: 'Wat op uw beslissing wacht' },
    atRisk: { example: 'wat loopt gevaar', does: 'Wat door intrekken wordt verwijderd, en wanneer' },
    undo: { example: 'maak 42 ongedaan', does: 'Teruggeven en terugnemen wat plan #42 heeft gewijzigd' },
    scheduled: { example: 'gepland', does: 'Plannen die op hun dag wachten' },
    queue: { example: 'wachtlijst', does: 'Wie op een licentie wacht, en wanneer die er kan zijn' },
    history: { example: 'geschiedenis', does: 'Uw laatste plannen' },
    export: { example: 'exporteren', does: 'De geschiedenis als bestand' },
    exportAll: { example: 'exporteer alles over megan', does: 'Alles wat ik van iemand bewaar, als bestand' },
    stopAll: {
      example: 'stop alle wijzigingen',
      does: 'Noodstop: er wordt niets naar Microsoft 365 geschreven totdat u hervat',
    },
    resumeAll: { example: 'hervat wijzigingen', does: 'De noodstop opheffen' },
    settings: { example: 'instellingen', does: 'Uw taal en werktijd' },
    cancel: { example: 'annuleren', does: 'Stoppen met waar we mee bezig waren' },
    help: { example: 'hulp', does: 'Dit overzicht' },
  },
  also: 'U kunt ook zeggen: “vervang E3 door E5 voor megan”, “zet Teams uit in de E3 van omar”, “geef eline hetzelfde als omar” of “trek alle licenties in van zoë”.',
  meanwhile:
    'Terwijl ik vragen stel: “terug”, “opnieuw beginnen”, “annuleren”, of verbeter één onderdeel met “nee, adele”. Als een telefoon een knop niet verstuurt, typt u wat de knop doet: “keur 42 goed”, “annuleer 42”.',
  support: 'Hulp van mensen',
  examples: 'Wat kan ik typen?',
  buttons: {
    approvals: 'Wacht op mij',
    assign: 'Licentie toewijzen',
    askFor: 'Voor iemand aanvragen',
    myRequests: 'Mijn aanvragen',
    seats: 'Beschikbare licenties',
    subscriptions: 'Abonnementen',
    atRisk: 'Wat loopt gevaar',
    whoHas: 'Wie heeft Visio?',
    mine: 'Wat heb ik?',
    askForMe: 'Licentie aanvragen',
    history: 'Geschiedenis',
  },
  decisions: (n) => `${count(n, 'aanvraag wacht', 'aanvragen wachten')} op uw beslissing.`,
  questions: (n) => `${count(n, 'vraag wacht', 'vragen wachten')} op uw antwoord.`,
  mayExecute: 'Met uw rollen kunt u licenties toewijzen en intrekken.',
  mayAsk: 'Met uw rollen kunt u wijzigingen aanvragen; iemand anders moet ze goedkeuren.',
  mayLook: 'Met uw rollen kunt u licenties bekijken, maar niet wijzigen.',
  maySelf: 'U kunt uw eigen licenties bekijken en er een voor uzelf aanvragen.',
  mayNothing: (roles) =>
    `U hebt geen actieve rol voor licenties. Vraag het aan de ${either(roles)} in uw organisatie. Komt u voor zo’n rol in aanmerking, activeer die dan eerst.`,
};
