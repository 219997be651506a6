import type { Decision } from '../../licensing/model.ts';
import type * as English from '../en/plans.ts';
import { numbersOf } from '../numbers.ts';

const { count, list, number } = numbersOf('nl');

export const states: typeof English.states = {
  proposed: 'Wacht op uw bevestiging',
  preparing: 'Wordt voorbereid',
  waiting: 'Wacht op goedkeuring',
  scheduled: 'Ingepland',
  queued: 'Wacht op een licentie',
  approved: 'Bevestigd',
  applying: 'Wordt uitgevoerd',
  paused: 'Gepauzeerd',
  done: 'Voltooid',
  partly: 'Gedeeltelijk voltooid',
  failed: 'Mislukt',
  refused: 'Geweigerd',
  cancelled: 'Geannuleerd',
  expired: 'Verlopen',
};

export const waitsFor: typeof English.waitsFor = (asker) => `Wacht op bevestiging door ${asker}`;

export const outcomes: typeof English.outcomes = {
  proposed: 'Er is nog niets gewijzigd.',
  preparing:
    'Ik lees hoe het er nu voor iedereen voor staat. Deze kaart verandert zodra dat klaar is; er is nog niets gewijzigd.',
  waiting: 'Iemand met de juiste rol moet dit eerst goedkeuren. Er is nog niets gewijzigd.',
  scheduled: 'Het is akkoord en wacht op de dag. Er is nog niets gewijzigd.',
  queued: 'Het is akkoord en wacht op een beschikbare licentie. Er is nog niets gewijzigd.',
  approved: 'De uitvoering begint. Deze kaart verandert zodra het voltooid is.',
  applying: 'Het wordt uitgevoerd. Deze kaart verandert zodra het voltooid is.',
  paused:
    'Het is gepauzeerd: wat als voltooid staat, is gedaan; meer wordt niet verzonden totdat iemand het hervat of stopt.',
  sent: 'Alles is verzonden. In Microsoft 365 is het soms pas na enkele minuten zichtbaar.',
  done: 'De wijziging is zichtbaar in Microsoft 365.',
  partly: 'Een deel is voltooid, een deel niet: zie hieronder.',
  failed: 'Niets ervan kon worden gedaan: hieronder staat waarom.',
  refused: 'De aanvraag is geweigerd. Er is niets gewijzigd.',
  cancelled: 'U hebt dit plan geannuleerd. Er is niets gewijzigd.',
  expired: 'Niemand heeft op tijd beslist. Er is niets gewijzigd; vraag het opnieuw aan als u het nog wilt.',
};

export const sentTitle: string = 'Verzonden, nog niet zichtbaar in Microsoft 365';

const verdicts: Record<Decision['verb'], string> = {
  confirm: 'bevestigd',
  cancel: 'geannuleerd',
  send: 'ter goedkeuring verzonden',
  endorse: 'van een akkoord voorzien',
  approve: 'goedgekeurd',
  reject: 'geweigerd',
  withdraw: 'ingetrokken',
  pause: 'gepauzeerd',
  resume: 'hervat',
  stop: 'gestopt',
  queue: 'op de wachtlijst gezet',
};

export const decided: typeof English.decided = (state, verb, by, on) => {
  const already = (fallback: Decision['verb']) => `Dit plan is al${by}${on} ${verdicts[verb ?? fallback]}`;
  switch (state) {
    case 'proposed':
      return 'Dit plan staat nog open.';
    case 'preparing':
      return 'Dit plan wordt voorbereid.';
    case 'waiting':
      return `${already('send')} en wacht op een beslissing.`;
    case 'scheduled':
      return `${already('confirm')} en wacht op de dag.`;
    case 'queued':
      return `${already('confirm')} en wacht op een beschikbare licentie.`;
    case 'approved':
      return `${already('confirm')}.`;
    case 'applying':
      return `${already('confirm')} en wordt uitgevoerd.`;
    case 'paused':
      return `${already('pause')}.`;
    case 'done':
      return `${already('confirm')} en is uitgevoerd.`;
    case 'partly':
      return `${already('confirm')} en is gedeeltelijk uitgevoerd.`;
    case 'failed':
      return `${already('confirm')}, maar kon niet worden uitgevoerd.`;
    case 'refused':
      return `${already('reject')}.`;
    case 'cancelled':
      return `${already('cancel')}.`;
    case 'expired':
      return `Dit plan is${on} verlopen.`;
  }
};

export const changes: typeof English.changes = {
  planned: 'Nog niet gedaan',
  sent: 'Verzonden',
  done: 'Voltooid',
  failed: 'Mislukt',
  skipped: 'Niets te doen',
};

export const labels: typeof English.labels = {
  goes: 'Verdwijnt',
  comes: 'Komt erbij',
  switches: 'Wijzigt',
  stays: 'Blijft',
  leftAlone: 'Wordt niet uitgevoerd',
  shared: 'Voor ieder van hen',
  conflicts: 'Microsoft 365 weigert dit waarschijnlijk',
  todo: 'Wat u kunt doen:',
  accounts: (n) => (n === 1 ? 'Account' : 'Accounts'),
  usageLocation: 'Gebruikslocatie',
  setTo: (country) => `Wordt eerst ingesteld op ${country}`,
  reason: 'Reden',
  ticket: 'Ticket',
  filedBy: 'Ingediend door',
  application: (name) => `de applicatie ${name}, namens de aanvrager`,
  retryOf: 'Nieuwe poging voor',
  noOthers: 'Geen andere licenties',
  on: (names) => `ingeschakeld: ${list(names)}`,
  off: (names) => `uitgeschakeld: ${list(names)}`,
  besideGroup: (groups) => `rechtstreeks, naast de groep ${list(groups)}: dat kost geen tweede licentie`,
  fromGroup: (groups) => `overgenomen van de groep ${list(groups)}`,
  sourceUnknown: 'herkomst onbekend',
  freeNow: (now, total) => `${now} van ${total} beschikbaar`,
  freeBeforeAfter: (before, after, total) => `${before} van ${total} beschikbaar, ${after} hierna`,
  forUsers: (n) => `geldt voor ${count(n, 'gebruiker', 'gebruikers')}`,
  seatCosts: (amount) => `per licentie ${amount} per maand`,
  promised: (n) => `${count(n, 'licentie', 'licenties')} toegezegd aan open plannen`,
  supportCode: (requestId) => `Aanvraag-id van Microsoft: ${requestId}`,
  ownCode: (requestId: string) => `aanvraag-id die ik meegaf: ${requestId}`,
  powershellCut: (n) => `${count(n, 'gebruiker past', 'gebruikers passen')} niet op deze kaart`,
  microsoftSays: (message) => `Microsoft 365 meldt: ${message}`,
};

export const progress: typeof English.progress = (n, total, who) =>
  `${number(n)} van ${number(total)} gebruikers behandeld. Nu: ${who}.`;

export const tally: typeof English.tally = (state, users) => `${state}: ${number(users)}`;

export const retry: typeof English.retry = 'Mislukte opnieuw proberen';

export const mend: typeof English.mend = (services) => `${list(services)} inschakelen en doorgaan`;

export const takeToo: typeof English.takeToo = (products) => `Ook ${list(products)} intrekken`;

export const undo: typeof English.undo = {
  button: 'Ongedaan maken',
  nothing:
    'U hebt geen plan dat iets heeft gewijzigd. Typ “geschiedenis” om uw plannen te zien, of “maak ongedaan” met een nummer.',
  undoes: (plan) => `Maakt #${plan} ongedaan.`,
  gone: (things) => `Dit komt er niet mee terug: ${list(things)}.`,
  changed: (names) => `Voor ${list(names)} is sindsdien nog iets gewijzigd; dat blijft zo.`,
  location: 'Een gebruikslocatie die is ingesteld, blijft staan.',
};

export const typeInstead: typeof English.typeInstead = (plan) => `Typ “bevestig ${plan}” of “annuleer ${plan}”.`;

export const holding: typeof English.holding = { pause: 'Pauzeren', resume: 'Hervatten', stop: 'De rest stoppen' };

export const notices: typeof English.notices = {
  done: (plan, what) => `Uw plan #${plan} is voltooid: ${what}.`,
  partly: (plan, what) =>
    `Uw plan #${plan} is gedeeltelijk voltooid: ${what}. Op de kaart staat voor wie het niet is gelukt en waarom.`,
  failed: (plan, what) => `Uw plan #${plan} kon niet worden uitgevoerd: ${what}. Op de kaart staat waarom.`,
};
