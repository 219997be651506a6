import type { NotAgreed } from '../../../licensing/model.ts';
import type { large as English } from '../../en/bulk/large.ts';
import { numbersOf } from '../../numbers.ts';

const { count, list, number } = numbersOf('nl');

const people = (n: number) => count(n, 'persoon', 'personen');

/** Plannen voor meer personen dan op een kaart staan. */
export const large: typeof English = {
  together: {
    goes: 'Verwijderd',
    comes: 'Toegevoegd',
    switches: 'Apps gewijzigd',
    leftAlone: 'Niet gedaan',
    conflicts: 'Microsoft 365 weigert waarschijnlijk',
    protected: 'Beschermd',
    losing: 'Wie definitief iets kwijtraakt',
  },
  of: (what, n) => `${what}: ${people(n)}`,
  leftAlone: {
    inherited: 'via een groep',
    selfService: 'gekocht door een gebruiker',
    notHeld: 'niet toegewezen',
    exceptNotHeld: 'te behouden, niet toegewezen',
    alreadyAssigned: 'al toegewezen',
    alreadySo: 'al zo',
    sourceUnknown: 'bron onbekend',
    unknownUser: 'bestaat niet meer',
    notAssignable: 'niet voor gebruikers',
    guest: 'gastgebruiker',
    otherUnit: 'buiten uw beheereenheid',
    noLocation: 'geen gebruikslocatie',
  },
  first: (shown, all) => `De eerste ${number(shown)} van ${people(all)}`,
  firstFailed: (shown, all) => `De eerste ${number(shown)} van ${number(all)} die mislukten`,
  file: 'Iedereen als bestand',
  confirm: (n) => `Bevestigen voor ${people(n)}`,
  confirmLosing: (what) => `Bevestigen: ${list(what)} gaan weg`,
  confirmLosingMany: (n) => `Bevestigen: dataverlies bij ${number(n)}`,
  typeNumber: (n) => `${count(n, 'persoon raakt', 'personen raken')} definitief iets kwijt. Typ ${n} om in te stemmen`,
  typeNumberError: (n) => `Typ het getal ${n}.`,
  typeInstead: (plan, n, verb) =>
    verb === 'confirm' ? `Typ “bevestig ${plan} met ${n}”.` : `Typ “keur ${plan} goed met ${n}”.`,
  reading: (done, all) => `${number(done)} van ${people(all)} gelezen.`,
  progress: (done, all) => `${number(done)} van ${people(all)} behandeld.`,
  left: (minutes) => (minutes <= 1 ? 'Nog ongeveer een minuut.' : `Nog ongeveer ${number(minutes)} minuten.`),
  pilot: (done, rest) =>
    `De eerste ${people(done)} zijn gedaan, van elke soort een. Bekijk ze en hervat dan: ${people(rest)} volgen.`,
  failures: (failed, tried) =>
    `Ik ben zelf gestopt: ${number(failed)} van ${number(tried)} mislukten. Bekijk waarom; “Hervatten” gaat verder, “De rest stoppen” beëindigt het.`,
  haltedShort: (plan) => `Uw plan #${plan} is gepauzeerd en wacht op u: zie de kaart.`,
  changed: (n) =>
    `Voor ${people(n)} is nu iets anders dan u te zien kreeg. Er is niets gedaan: kijk opnieuw en stem dan opnieuw in.`,
  notAgreed: {
    noSeats: ({ product, free, needed }: Extract<NotAgreed, { code: 'noSeats' }>) =>
      `Er zijn niet genoeg licenties: van ${product} zijn er ${number(free)} beschikbaar en ${number(needed)} nodig. Er is niets gedaan.`,
    nothingToDo: 'Hiervan kan of hoeft voor niemand iets te gebeuren.',
    notAllowed: 'Uw rol geldt niet voor iedereen in dit plan. Er is niets gedaan.',
    productNotOwned: 'Uw organisatie bezit een van de producten niet meer. Er is niets gedaan.',
    unreadable: 'Microsoft 365 gaf een uur lang geen antwoord. Er is niets gedaan; probeer het later opnieuw.',
  },
  result: {
    offer: (rows) => `Iedereen in het plan met het resultaat, een CSV-bestand met ${count(rows, 'regel', 'regels')}.`,
    fileName: (plan) => `plan-${plan}.csv`,
    columns: {
      user: 'gebruiker',
      name: 'volledige naam',
      removed: 'verwijderd',
      added: 'toegevoegd',
      status: 'resultaat',
      why: 'waarom',
      lost: 'verwijderd of onbereikbaar',
      code: 'aanvraag-id',
    },
  },
};
