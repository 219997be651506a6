import type { Unseen } from '../../licensing/model.ts';
import type {
  lostThings as EnglishLost,
  verdict as EnglishVerdict,
  verdicts as EnglishVerdicts,
} from '../en/verdict.ts';
import { numbersOf } from '../numbers.ts';
import type { WarningFacts } from '../warning-text.ts';

const { count, list } = numbersOf('nl');

export const lostThings: typeof EnglishLost = {
  cloudPc: 'de cloud-pc',
  mailbox: 'het postvak',
  archive: 'het archiefpostvak',
  oneDrive: 'de OneDrive',
  phone: 'het telefoonnummer (wijs het met de hand weer toe)',
};

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
  mailboxShrinks: ({ size }) => ({ short: shrinks('Postvak', size) }),
  archive: ({ deleted }) => ({
    short: deleted ? `Een archiefpostvak wordt verwijderd op ${deleted.date}` : 'Archief of bewaring zonder licentie',
    keep: 'Wilt u het archief behouden, haal het dan eerst leeg.',
    lost: (n) => count(n, 'archief', 'archieven'),
  }),
  oneDrive: ({ readOnly, archived }) => ({
    short:
      readOnly && archived
        ? `OneDrive alleen-lezen vanaf ${readOnly.date}, gearchiveerd of verwijderd vanaf ${archived.date}`
        : 'De toegang tot OneDrive vervalt',
  }),
  oneDriveShrinks: ({ size }) => ({ short: shrinks('OneDrive', size) }),
  teams: () => ({ short: 'Teams stopt' }),
  phone: () => ({ short: 'Telefoonnummer komt meteen vrij' }),
  office: () => ({ short: 'Office-apps stoppen' }),
  flows: ({ suspended }) => ({
    short: suspended ? `Premiumstromen stopgezet rond ${suspended.date}` : 'Premiumstromen later stopgezet',
  }),
  powerBi: () => ({ short: 'Power BI houdt de gratis rechten' }),
  audioConferencing: () => ({ short: 'niet inbellen bij eigen vergaderingen' }),
  powerBiPremium: () => ({ short: 'Power BI Premium-werkruimten gaan dicht' }),
  powerApps: () => ({ short: 'Power Apps en Dynamics stoppen' }),
  project: () => ({ short: 'Premiumplannen van Planner worden alleen-lezen' }),
  visio: () => ({ short: 'Visio-app stopt, tekeningen blijven' }),
  teamsPremium: () => ({ short: 'Teams Premium stopt' }),
  copilot: () => ({ short: 'Copilot stopt' }),
  intune: () => ({ short: 'Apparaten soms geblokkeerd' }),
  entra: () => ({ short: 'Entra Premium zonder licentie' }),
  audit: () => ({ short: 'Auditlogboek 180 dagen bewaard, geen jaar' }),
  compliance: () => ({ short: 'Naleving dekt dit niet meer' }),
  defender: () => ({ short: 'Defender beschermt niet meer' }),
  teamsAddOns: () => ({ short: 'Teams-invoegtoepassingen doen niets zonder Teams' }),
  callingPlanAlone: () => ({ short: 'Belplan doet niets zonder Teams Phone' }),
  copilotAlone: () => ({ short: 'Copilot doet waarschijnlijk niets zonder basis' }),
  archivingAlone: () => ({ short: 'Archivering doet waarschijnlijk niets zonder postvak' }),
  cloudPcAlone: () => ({ short: 'Cloud-pc blijft, maar heeft Intune nodig' }),
  intuneSuiteAlone: () => ({ short: 'Intune Suite doet waarschijnlijk niets zonder Intune' }),
  businessLimit: ({ limit }) => ({
    short: `Business wordt voor hoogstens ${limit?.most ?? '300'} gebruikers verkocht`,
  }),
  overlap: () => ({ short: 'Het ene product bevat het andere' }),
  unknownPlans: ({ count: n }) => ({ short: `${count(n, 'service', 'services')} met onbekend gevolg` }),
  mailboxStays: () => ({ short: 'Postvak blijft' }),
  oneDriveStays: () => ({ short: 'OneDrive blijft' }),
  channelUnknown: () => ({ short: 'Via een partner? Dan kan het eerder zijn.', quiet: true }),
  notChecked: ({ unseen }) => ({
    short: `Niet gecontroleerd: ${list(notSeen(unseen))}.`,
    quiet: true,
  }),
};

function notSeen(unseen: readonly Unseen[]): string[] {
  const known: readonly Unseen[] = unseen.length > 0 ? unseen : ['holds', 'mailboxSize'];
  const things = known.map((what) => unseenThings[what]);
  return things.length > 3 ? [...things.slice(0, 2), 'meer'] : things;
}

const unseenThings: Record<Unseen, string> = {
  holds: 'bewaring',
  mailboxSize: 'postvakgrootte',
  archive: 'archiefpostvak',
  delay: 'uitgestelde intrekking',
  fileRetention: 'bewaring van bestanden',
  oneDriveSize: 'OneDrive-grootte',
  concealedNames: 'gebruiksrapporten (namen verborgen)',
};

function shrinks(what: string, size: WarningFacts['size']): string {
  if (!size?.after) return `${what} kan minder bevatten`;
  if (!size.used) return `${what} krimpt mogelijk tot ${size.after}`;
  return size.used.fits
    ? `${what} krimpt tot ${size.after}, de ${size.used.size} past`
    : `${what} krimpt tot ${size.after}, maar bevat ${size.used.size}`;
}

export const verdict: typeof EnglishVerdict = {
  users: (n) => count(n, 'gebruiker', 'gebruikers'),
  approveLosing: (lost) => `Goedkeuren: ${list(lost)} verwijderen`,
  approveLosingMany: (n) => `Goedkeuren: ${count(n, 'verwijdering', 'verwijderingen')}`,
  bringBack:
    'Maak het vóór die dag ongedaan of wijs de licentie weer toe om dit te voorkomen. “wat loopt gevaar” toont al deze dagen.',
  dataOf: (n) => `gegevens van ${count(n, 'gebruiker', 'gebruikers')}`,
};
