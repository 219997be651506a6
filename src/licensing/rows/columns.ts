import { Refusal } from '../refusal.ts';

/** What a column of a list can be. `location` mends what a missing usage location would stop. */
export const columns = ['user', 'product', 'action', 'off', 'start', 'end', 'reason', 'location'] as const;

export type Column = (typeof columns)[number];

/** What people call them, in both languages, without case, spaces and signs; the first of each language stands in the template. */
const names: Record<Column, string[]> = {
  user: [
    ...[
      'user',
      'users',
      'upn',
      'userprincipalname',
      'username',
      'mail',
      'email',
      'emailaddress',
      'mailaddress',
      'name',
    ],
    ...['displayname', 'fullname', 'person', 'employee', 'account', 'colleague', 'member'],
    ...[
      'gebruiker',
      'gebruikers',
      'gebruikersnaam',
      'emailadres',
      'mailadres',
      'naam',
      'volledigenaam',
      'weergavenaam',
    ],
    ...['persoon', 'medewerker', 'collega'],
  ],
  product: [
    ...[
      'product',
      'products',
      'license',
      'licenses',
      'licence',
      'licences',
      'sku',
      'skupartnumber',
      'partnumber',
      'skuid',
    ],
    ...['producten', 'licentie', 'licenties'],
  ],
  action: ['action', 'change', 'operation', 'whattodo', 'do', 'actie', 'handeling', 'wijziging', 'bewerking', 'wat'],
  off: [
    ...['servicesoff', 'appsoff', 'disabledservices', 'disabledapps', 'disabledplans', 'without', 'off'],
    ...['dienstenuit', 'appsuit', 'servicesuit', 'uitgeschakeldediensten', 'zonder', 'uit'],
  ],
  start: [
    'start',
    'startdate',
    'from',
    'begin',
    'date',
    'on',
    'startdatum',
    'begindatum',
    'ingangsdatum',
    'vanaf',
    'datum',
    'per',
    'op',
  ],
  end: ['end', 'enddate', 'until', 'till', 'einde', 'einddatum', 'tot', 'totenmet', 'tm'],
  reason: ['reason', 'remark', 'note', 'reden', 'toelichting', 'opmerking'],
  location: ['usagelocation', 'location', 'country', 'gebruikslocatie', 'locatie', 'land'],
};

/** At which place each column stands; those that are not known are kept as they are, and mean nothing. */
export type Places = Partial<Record<Column, number>>;

/**
 * Finds the columns of a list by their names, in any order.
 * @throws Refusal `columnMissing`, `columnTwice`
 */
export function placesOf(header: readonly string[]): Places {
  const places: Places = {};
  for (const [place, title] of header.entries()) {
    const column = columnNamed(title);
    if (column === null) continue;
    const before = places[column];
    if (before !== undefined) throw new Refusal('columnTwice', { one: header[before] ?? '', other: title });
    places[column] = place;
  }
  for (const column of ['user', 'action'] as const) {
    if (places[column] === undefined) throw new Refusal('columnMissing', { column, found: header.filter(Boolean) });
  }
  return places;
}

/** Whether the first line of a text is that of a list rather than a sentence. */
export function isHeader(titles: readonly string[]): boolean {
  const known = titles.flatMap((title) => columnNamed(title) ?? []);
  return known.includes('user') && known.includes('action');
}

function columnNamed(title: string): Column | null {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');
  return columns.find((column) => names[column].includes(plain)) ?? null;
}
