import type { record as English, exporting as EnglishExporting } from '../en/record.ts';
import { numbersOf } from '../numbers.ts';

const { number, count, list } = numbersOf('nl');

export const record: typeof English = {
  titleOfPlan: (plan) => `Geschiedenis van #${plan}`,
  titleOfUser: (name) => `Geschiedenis van ${name}`,
  titleOfTime: (from, to) => `Wat er is gewijzigd van ${from} tot ${to}`,
  none: 'Hierover is niets vastgelegd, of niets wat u mag zien.',
  hint: (plan) =>
    `“geschiedenis #${plan}” laat één plan volledig zien; met “exporteren” krijgt u de geschiedenis als bestand.`,
  hidden: (n) => `${count(n, 'eerdere regel staat', 'eerdere regels staan')} hier niet.`,
  before: (products) => `ervoor: ${products}`,
  after: (products) => `erna: ${products}`,
  switched: (what) => `gewijzigd: ${what}`,
  directlyAndFrom: (groups) => `rechtstreeks en overgenomen van de groep ${list(groups)}`,
  roles: (roles) => `als ${list(roles)}`,
  roleInPart: (role) => `${role} (voor een deel van de organisatie)`,
  nothingHeld: 'geen licenties',
  events: {
    proposed: ({ by }) => `${by} heeft het plan gemaakt.`,
    filed: ({ by }) => `De applicatie ${by} heeft het namens diegene ingediend.`,
    waiting: ({ by }) => `${by} heeft het ter goedkeuring verzonden.`,
    asked: ({ to }) =>
      to.length === 0 ? 'In een Teams-kanaal is om een beslissing gevraagd.' : `Gevraagd aan ${list(to)}.`,
    endorsed: ({ by }) => `${by} gaf akkoord als leidinggevende.`,
    seen: ({ by }) => `${by} heeft het bekeken.`,
    reminded: ({ to }) => (to.length === 0 ? 'Er is een herinnering verzonden.' : `Herinnerd: ${list(to)}.`),
    stoodIn: ({ to }) => (to.length === 0 ? 'Er is een vervanger gevraagd.' : `Als vervanger gevraagd: ${list(to)}.`),
    escalated: ({ to }) => (to.length === 0 ? 'Het is doorgegeven.' : `Doorgegeven aan ${list(to)}.`),
    askedBack: ({ by }) => `${by} heeft een vraag gesteld.`,
    answered: ({ by }) => `${by} heeft geantwoord.`,
    factsChanged: ({ by }) =>
      `Wat de kaart liet zien, was veranderd toen ${by} wilde beslissen; de nieuwe stand is getoond.`,
    approved: ({ by }) => `${by} is akkoord gegaan.`,
    refused: ({ by }) => `${by} heeft het geweigerd.`,
    cancelled: ({ by }) => `${by} heeft het ingetrokken.`,
    expired: () => 'Niemand heeft op tijd beslist.',
    applying: () => 'De uitvoering is begonnen.',
    foundDone: ({ user }) => `Voor ${user} was het al zo.`,
    sending: ({ user }) => `Stond op het punt naar Microsoft 365 te gaan voor ${user}.`,
    foundSent: ({ user }) =>
      `Voor ${user} is het zo. Ik ben onderbroken terwijl ik het verstuurde, dus het was vrijwel zeker mijn eigen wijziging.`,
    sent: ({ user }) => `Verzonden naar Microsoft 365 voor ${user}.`,
    done: ({ user }) => (user === '' ? 'Alles is gedaan.' : `Microsoft 365 liet het zien voor ${user}.`),
    partly: () => 'Een deel is gedaan.',
    failed: ({ user }) => (user === '' ? 'Niets ervan kon worden gedaan.' : `Voor ${user} is het mislukt.`),
    extended: ({ by }) => `${by} ging ermee akkoord dat het langer duurt.`,
    met: ({ by }) => `${by} maakte een ander plan over dezelfde licentie van dezelfde persoon.`,
    superseded: ({ by }) => `Een later besluit van ${by} kwam voor iemand in de plaats hiervan.`,
    letEnd: ({ by }) => `${by} zei dat het mag eindigen.`,
    endReminded: ({ to }) => `Gevraagd of het langer moet duren: ${list(to)}.`,
    heldBack: () => 'De dag kwam, maar het is niet uitgevoerd: er was iets veranderd.',
    riskReminded: ({ user }) => `Er is herinnerd aan wat ${user} binnenkort verliest.`,
    riskReleased: ({ by, user }) => `${by} heeft gezegd dat gegevens van ${user} weg mogen.`,
    riskOver: ({ user }) => `Gegevens van ${user} lopen geen gevaar meer, of het account is verwijderd.`,
    preparing: ({ by }) => `${by} is akkoord gegaan; eerst wordt gelezen hoe het er nu voor iedereen voor staat.`,
    scheduled: () => 'Het wacht op de dag.',
    queued: () => 'Het wacht totdat er een licentie beschikbaar is.',
    seatsHeld: () => 'De licenties werden ervoor vastgehouden en de aanvrager kreeg de vraag.',
    movedInLine: ({ by }) => `${by} zette het vooraan in de wachtlijst.`,
    paused: ({ by }) => `${by} heeft het gepauzeerd.`,
    planResumed: ({ by }) => `${by} heeft het hervat.`,
    planStopped: ({ by }) => `${by} heeft het gestopt: wat toen nog niet was verzonden, is niet gedaan.`,
    signInAsked: ({ by }) => `${by} is gevraagd zich aan te melden; daarop wordt gewacht.`,
    writtenAsApp: () => 'Het is uitgevoerd met de toegang van Licentiebalie: niemand had zich aangemeld.',
    stopped: ({ by }) => `${by} heeft alle wijzigingen stopgezet.`,
    resumed: ({ by }) => `${by} heeft de wijzigingen hervat.`,
    dueReleased: ({ by }) => `${by} gaf vrij wat aan de beurt kwam terwijl er niets draaide.`,
  },
};

export const exporting: typeof EnglishExporting = {
  offer: (rows) => `De geschiedenis als CSV-bestand, ${count(rows, 'regel', 'regels')}.`,
  done: (name) => `${name} staat in uw OneDrive.`,
  all: (rows) =>
    `Alles wat ik van deze persoon bewaar als JSON-bestand, ${count(rows, 'rij', 'rijen')}. Er staan ook anderen in, die iets deden: bekijk het voordat u het doorgeeft.`,
  declined: 'Ik heb geen bestand gemaakt.',
  failed: 'Het bestand kon niet worden opgeslagen. Typ “exporteren” om het opnieuw te proberen.',
  days: (n) => `Zonder naam of nummer gaat het over de laatste ${number(n)} dagen.`,
  nowhere:
    'Bestanden kan ik alleen geven in een persoonlijke chat in Microsoft Teams. Typ daar “exporteren”; met “geschiedenis van” en een naam ziet u de geschiedenis op een kaart.',
  nothing: 'Er valt niets te exporteren: hierover is niets vastgelegd, of niets wat u mag zien.',
};
