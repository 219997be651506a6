import type { verdict as EnglishVerdict, verdicts as EnglishVerdicts } from '../en/verdict.ts';
import { numbersOf } from '../numbers.ts';

const { count, list } = numbersOf('nl');

export const verdicts: typeof EnglishVerdicts = {
  cloudPc: ({ deleted }) => ({
    short: deleted ? `Cloud-pc verwijderd op ${deleted.date}` : 'Cloud-pc kort daarna verwijderd',
    keep: 'Wilt u bewaren wat op de cloud-pc staat, stel het dan eerst elders veilig.',
    lost: (n) => count(n, 'cloud-pc', 'cloud-pc’s'),
  }),
  mailbox: ({ deleted }) => ({
    short: deleted ? `Postvak verwijderd op ${deleted.date}` : 'Postvak verwijderd na de respijtperiode',
    keep: 'Wilt u de e-mail behouden, maak er dan eerst een gedeeld postvak van.',
    lost: (n) => count(n, 'postvak', 'postvakken'),
  }),
  archive: ({ deleted }) => ({
    short: deleted
      ? `Een archiefpostvak wordt verwijderd op ${deleted.date}`
      : 'Een archiefpostvak verliest zijn licentie',
    keep: 'Wilt u het archief behouden, haal het dan eerst leeg.',
    lost: (n) => count(n, 'archief', 'archieven'),
  }),
  oneDrive: ({ readOnly, archived }) => ({
    short:
      readOnly && archived
        ? `OneDrive alleen-lezen vanaf ${readOnly.date}, gearchiveerd op ${archived.date}`
        : 'De toegang tot OneDrive vervalt',
  }),
  teams: () => ({ short: 'Teams stopt' }),
  phone: () => ({ short: 'Telefoonnummer komt meteen vrij' }),
  office: () => ({ short: 'Office-apps stoppen' }),
  flows: ({ suspended }) => ({
    short: suspended ? `Premiumstromen stopgezet rond ${suspended.date}` : 'Premiumstromen later stopgezet',
  }),
  powerBi: () => ({ short: 'Power BI houdt de gratis rechten' }),
  mailboxStays: () => ({ short: 'Postvak blijft' }),
  oneDriveStays: () => ({ short: 'OneDrive blijft' }),
  channelUnknown: () => ({ short: 'Via een partner aangeschaft? Dan kan het eerder zijn.', quiet: true }),
  notChecked: () => ({ short: 'Niet gecontroleerd: bewaring en grootte van het postvak.', quiet: true }),
};

export const verdict: typeof EnglishVerdict = {
  users: (n) => count(n, 'gebruiker', 'gebruikers'),
  approveLosing: (lost) => `Goedkeuren: ${list(lost)} verwijderen`,
  approveLosingMany: (n) => `Goedkeuren: ${count(n, 'verwijdering', 'verwijderingen')}`,
  bringBack: 'Wijs de licentie vóór die dag weer toe om dit te voorkomen.',
  dataOf: (n) => `gegevens van ${count(n, 'gebruiker', 'gebruikers')}`,
};
