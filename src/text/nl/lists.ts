import type { lists as English } from '../en/lists.ts';
import { numbersOf } from '../numbers.ts';

const { count, number, list } = numbersOf('nl');

export const lists: typeof English = {
  seats: {
    title: 'Beschikbare licenties',
    labels: { product: 'Product', available: 'Beschikbaar' },
    row: (assigned, total) => `${number(assigned)} van ${number(total)} toegewezen`,
    free: (n) => `${number(n)} beschikbaar`,
    over: (n) => `${number(n)} te veel toegewezen`,
    warning: (n) => `${number(n)} in de respijtperiode`,
    suspended: (n) => `${number(n)} uitgeschakeld, niet bruikbaar`,
    lockedOut: (n) => `${number(n)} vergrendeld, niet bruikbaar`,
    promised: (n) => `${number(n)} toegezegd aan open plannen`,
    unknown: 'Hoeveel er zijn, is niet bekend',
    purchases: {
      trial: 'proefabonnement',
      selfService: 'selfserviceaankoop van gebruikers',
      selfServiceTrial: 'proefabonnement dat gebruikers zelf hebben gestart',
      viral: 'gratis aanmelding door gebruikers',
    },
    none: 'Uw organisatie heeft geen producten.',
    hint: 'Typ “abonnementen” om ze per abonnement te zien.',
  },
  subscriptions: {
    title: 'Abonnementen',
    labels: { product: 'Product', seats: 'Licenties' },
    statuses: {
      Enabled: 'Actief',
      Warning: 'In respijtperiode',
      Suspended: 'Uitgeschakeld',
      LockedOut: 'Vergrendeld',
      Deleted: 'Verwijderd',
    },
    trial: 'Proefabonnement',
    selfService: 'Selfserviceaankoop van een gebruiker',
    dates: {
      renewsOrEnds: (date) => `verlengt of verloopt op ${date}`,
      ends: (date) => `verloopt op ${date}`,
      disabled: (date) => `wordt uitgeschakeld op ${date}`,
      deleted: (date) => `wordt verwijderd op ${date}`,
      next: (date) => `volgende datum: ${date}`,
    },
    none: 'Uw organisatie heeft geen abonnementen of ik mag ze niet lezen.',
  },
  licenses: {
    title: 'Licenties',
    none: 'Geen licenties.',
    direct: 'Rechtstreeks toegewezen',
    inherited: (groups) => `Overgenomen van de groep ${list(groups)}`,
    both: (groups) => `Rechtstreeks toegewezen en overgenomen van de groep ${list(groups)}`,
    inheritedBadge: 'Overgenomen',
    remove: 'Intrekken',
    askToRemove: 'Intrekken aanvragen',
    assign: 'Licentie toewijzen',
    askFor: 'Licentie aanvragen',
    unknown: 'Microsoft 365 vertelt niet waar deze licentie vandaan komt',
    groupError: (group) =>
      `Niet alle licenties van groep ${group} zijn toegewezen: bekijk de groep in het beheercentrum`,
    off: (names) => `Uitgeschakeld: ${names}`,
    selfService: 'Selfserviceaankoop',
    usageLocation: (country) => `Gebruikslocatie: ${country}`,
    noUsageLocation: 'Geen gebruikslocatie',
  },
  impact: {
    title: 'Wat er zou gebeuren',
    says: 'Er is niets aangevraagd en er verandert niets.',
    request: 'Hier een aanvraag van maken',
  },
  services: {
    title: (product) => `Apps en services van ${product}`,
    compare: (one, other) => `${one} en ${other}`,
    only: (product) => `Alleen in ${product}`,
    both: 'In beide',
    nothing: 'Niets',
    holds: (app, product) => `Ja: ${app} zit in ${product}.`,
    lacks: (app, product) => `Nee: ${app} vind ik niet in ${product}.`,
  },
  whoHas: {
    title: (product) => `Wie heeft ${product}`,
    labels: { name: 'Naam', more: 'Licenties' },
    count: (n) => count(n, 'gebruiker', 'gebruikers'),
    none: 'Niemand heeft dit product.',
    noLicense: 'geen licentie',
    doesNot: (who, product) => `${who} heeft ${product} niet.`,
  },
  history: {
    title: 'Uw laatste plannen',
    none: 'U hebt nog geen plan gemaakt. Typ “hulp” om te zien wat ik kan doen.',
  },
  requests: {
    title: 'Uw aanvragen',
    none: 'U hebt nog niets ter goedkeuring verzonden.',
  },
};
