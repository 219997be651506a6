import type { badFile as English, listRefusals as EnglishRefusals, rows as EnglishRows } from '../../en/bulk/rows.ts';
import { numbersOf } from '../../numbers.ts';

const { count, number, list, either } = numbersOf('nl');

const columns: (typeof EnglishRows)['columns'] = {
  user: 'gebruiker',
  product: 'licentie',
  action: 'actie',
  off: 'diensten uit',
  start: 'begin',
  end: 'einde',
  reason: 'reden',
  location: 'gebruikslocatie',
};

const kinds: (typeof EnglishRows)['kinds'] = {
  ready: { status: 'gereed', is: 'gereed', mend: 'Deze staan in het plan.' },
  already: { status: 'al zo', is: 'al zo', mend: 'Niets te doen.' },
  incomplete: {
    status: 'onvolledig',
    is: 'met een lege of onleesbare cel',
    mend: 'Vul de cel in die het bestand noemt. De actie is “toewijzen”, “intrekken”, “alles intrekken” of “diensten uit”.',
  },
  later: {
    status: 'niet vandaag',
    is: 'met een dag',
    mend: 'Een lijst wordt uitgevoerd zodra ermee is ingestemd. Maak de kolommen “begin” en “einde” leeg of stuur deze rijen op de dag zelf.',
  },
  notFound: {
    status: 'niet gevonden',
    is: 'waarvan de gebruiker niet is gevonden',
    mend: 'Schrijf het e-mailadres of de volledige naam zoals die in de directory staat.',
  },
  foundTwice: {
    status: 'dubbel gevonden',
    is: 'waarvan meer mensen de naam dragen',
    mend: 'Schrijf het e-mailadres in plaats van de naam.',
  },
  productUnclear: {
    status: 'product onduidelijk',
    is: 'waarvan het product niet duidelijk is',
    mend: 'Schrijf de naam of het artikelnummer van een product dat uw organisatie heeft: “licenties beschikbaar” toont ze.',
  },
  appUnclear: {
    status: 'dienst onduidelijk',
    is: 'waarvan de dienst niet duidelijk is',
    mend: 'Schrijf de volledige naam van de app of dienst: “wat zit er in” en het product toont ze.',
  },
  listedTwice: { status: 'dubbel in de lijst', is: 'dubbel in de lijst', mend: 'Niets te doen: de eerste rij telt.' },
  contradicting: {
    status: 'tegenstrijdig',
    is: 'in strijd met een andere rij',
    mend: 'Houd voor elke persoon en elk product één rij over.',
  },
  heldBack: {
    status: 'aangehouden',
    is: 'aangehouden',
    mend: 'Wie niet kan krijgen wat ervoor in de plaats komt, houdt wat er is: verbeter eerst de andere rij.',
  },
  inherited: {
    status: 'overgenomen',
    is: 'overgenomen van een groep',
    mend: 'Haal de persoon uit de groep of laat de rij weg.',
  },
  blocked: {
    status: 'geblokkeerd',
    is: 'voor een geblokkeerd account',
    mend: 'Hef eerst de blokkade op of laat de rij weg: een geblokkeerd account kan geen licentie gebruiken.',
  },
  guest: {
    status: 'gast',
    is: 'voor een gastgebruiker',
    mend: 'Vraag een globale beheerder om deze rijen te sturen.',
  },
  noLocation: {
    status: 'geen gebruikslocatie',
    is: 'zonder gebruikslocatie',
    mend: 'Voeg een kolom “gebruikslocatie” toe met de landcode, bijvoorbeeld NL.',
  },
  noSeat: {
    status: 'geen licentie over',
    is: 'waarvoor geen licentie over is',
    mend: 'Koop er meer, maak er vrij of laat rijen weg: ze tellen in de volgorde van de lijst.',
  },
  conflict: {
    status: 'gaat niet samen',
    is: 'die Microsoft 365 zal weigeren',
    mend: 'Het bestand zegt welke diensten niet samengaan en wat dat verhelpt.',
  },
  leftAlone: { status: 'niet mogelijk', is: 'die niet kunnen', mend: 'Het bestand zegt waarom.' },
};

const orNobody = (names: string[], some: (names: string) => string) => (names.length > 0 ? some(list(names)) : '');

const why: (typeof EnglishRows)['why'] = {
  already: () => 'Het is al zo.',
  incomplete: ({ column }) => `De kolom “${columns[column]}” is leeg of zegt iets wat ik niet kan lezen.`,
  later: () => 'Er staat een dag bij, en een lijst wordt uitgevoerd zodra ermee is ingestemd.',
  notFound: ({ names }) => `Niemand heeft deze naam of dit adres.${orNobody(names, (some) => ` Bijna: ${some}.`)}`,
  foundTwice: ({ names }) => `Meer mensen hebben deze naam: ${list(names)}.`,
  productUnclear: ({ names }) =>
    names.length > 0 ? `Het kan ${either(names)} zijn.` : 'Uw organisatie heeft zo’n product niet.',
  appUnclear: ({ names, product }) =>
    names.length > 1
      ? `In ${product} kan het ${either(names)} zijn.`
      : `${product} heeft geen dienst die ${list(names)} heet.`,
  listedTwice: ({ line }) => `Hetzelfde als rij ${line}.`,
  contradicting: ({ line }) => `In strijd met rij ${line}.`,
  heldBack: ({ line }) => `Rij ${line} van dezelfde persoon kan niet.`,
  blocked: () => 'Het account is geblokkeerd.',
  noLocation: () => 'Er is geen gebruikslocatie bekend.',
  noSeat: ({ product }) => `Voor deze rij is geen licentie van ${product} over.`,
};

export const rows: typeof EnglishRows = {
  columns,
  kinds,
  why,
  status: 'uitkomst',
  whyColumn: 'waarom',
  pasted: 'geplakte lijst',
  title: (name, n) => `${name}: ${count(n, 'rij', 'rijen')}`,
  ready: (n, total) => `${number(n)} van ${count(total, 'rij', 'rijen')} kan worden uitgevoerd.`,
  noneReady: 'Geen van deze rijen kan zo worden uitgevoerd.',
  confirmBelow: 'Er is niets gewijzigd. Het plan volgt: er gebeurt niets totdat u het bevestigt.',
  row: (line) => `Rij ${number(line)}`,
  labels: { kind: 'Rijen', examples: 'Eerste rijen', file: 'Alle rijen als bestand', again: 'Hoe verder' },
  again:
    'Verbeter de rijen in het bestand dat u terugkrijgt en stuur het opnieuw: wat dan al gedaan is, wordt als “al zo” gemeld.',
  template: {
    takes: 'intrekken',
    offer: 'Een lege lijst met een voorbeeld, om in te vullen en aan mij terug te sturen.',
    fileName: 'licenties.csv',
    example: () => ['tess@example.com', 'Microsoft 365 E3', 'toewijzen', 'Sway', '', '', 'Nieuwe collega', 'NL'],
    says: 'Vul deze kolommen in, in willekeurige volgorde. Sleep het bestand naar deze chat of plak de rijen.',
  },
  offer: (n) => `De lijst als CSV-bestand met wat er van elke rij is geworden, ${count(n, 'rij', 'rijen')}.`,
  onlyOne: 'Ik lees één bestand tegelijk. Stuur de andere na dit bestand.',
  notTaken: 'Ik kon dit bestand niet uit Teams halen. Stuur het opnieuw of plak de rijen in de chat.',
};

export const badFile: typeof English = {
  tooLarge: ({ limit }) => ({
    what: `Dit bestand is groter dan ${number(limit / 1_000_000)} MB: dat lees ik niet.`,
    next: 'Houd alleen de kolommen over die nodig zijn, zonder plaatjes, en stuur het opnieuw.',
  }),
  tooManyRows: ({ limit }) => ({
    what: `Deze lijst heeft meer dan ${number(limit)} rijen.`,
    next: 'Stuur hem in delen. Voor zoveel mensen is een groep die de licentie geeft de betere weg.',
  }),
  tooManyColumns: ({ limit }) => ({
    what: `Deze lijst heeft meer dan ${number(limit)} kolommen.`,
    next: 'Houd alleen de kolommen over die nodig zijn.',
  }),
  empty: () => ({
    what: 'Er staat niets in dit bestand.',
    next: 'Typ “sjabloon” voor een lege lijst met een voorbeeld.',
  }),
  notATable: () => ({
    what: 'Dit is geen lijst die ik kan lezen: geen CSV en geen Excel-werkmap.',
    next: 'Sla het op als “CSV UTF-8” of als Excel-werkmap (.xlsx). Typ “sjabloon” voor een voorbeeld.',
  }),
  oldExcel: () => ({
    what: 'Dit is een werkmap van Excel van voor 2007 of een met een wachtwoord.',
    next: 'Sla die zonder wachtwoord op als Excel-werkmap (.xlsx).',
  }),
  macros: () => ({
    what: 'Deze werkmap bevat macro’s: ik open hem niet.',
    next: 'Sla die op als Excel-werkmap zonder macro’s (.xlsx).',
  }),
  zipBomb: () => ({
    what: 'Uitgepakt is dit bestand veel groter dan een lijst van mensen kan zijn.',
    next: 'Kopieer de rijen naar een nieuwe werkmap en stuur die.',
  }),
  formulas: ({ cells }) => ({
    what: `Er staan formules in ${list(cells)}: wat ze tonen kan iets anders zijn dan wat er staat.`,
    next: 'Kopieer de cellen, plak ze als waarden en stuur het bestand opnieuw.',
  }),
  mergedCells: ({ ranges }) => ({
    what: `Er zijn cellen samengevoegd: ${list(ranges)}. Het is niet duidelijk bij welke rij hun tekst hoort.`,
    next: 'Maak de samenvoeging ongedaan en schrijf de tekst in elke rij.',
  }),
  brokenQuotes: ({ line }) => ({
    what: `Rond regel ${number(line)} eindigt een aanhalingsteken niet waar het zou moeten.`,
    next: 'Open het bestand in een rekenblad en sla het op als “CSV UTF-8” of haal het aanhalingsteken weg.',
  }),
};

export const listRefusals: typeof EnglishRefusals = {
  columnMissing: ({ column, found }) => ({
    what: `Ik zie geen kolom “${columns[column]}”${found.length > 0 ? ` tussen ${list(found.slice(0, 8))}` : ''}.`,
    next: 'Zet de namen van de kolommen in de eerste rij. Typ “sjabloon” om ze allemaal te zien.',
  }),
  columnTwice: ({ one, other }) => ({
    what: `De kolommen “${one}” en “${other}” betekenen voor mij hetzelfde.`,
    next: 'Geef een van beide een andere naam of laat die weg.',
  }),
  noRows: () => ({
    what: 'Deze lijst heeft een kop en geen rijen.',
    next: 'Schrijf voor elke persoon een rij en stuur hem opnieuw.',
  }),
  unknownList: ({ number: n }) => ({
    what: `Ik ken geen lijst ${number(n)} van u.`,
    next: 'Lijsten worden 30 dagen bewaard, voor wie ze heeft gestuurd. Stuur hem opnieuw.',
  }),
};
