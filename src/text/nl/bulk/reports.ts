import type { reports as English } from '../../en/bulk/reports.ts';
import { numbersOf } from '../../numbers.ts';

const { count, number } = numbersOf('nl');

export const reports: typeof English = {
  cost: {
    title: 'Wat licenties per maand kosten',
    titleSeats: 'Licenties per product',
    byDepartment: 'Per afdeling',
    byProduct: 'Per product',
    total: (amount, seats) => `${amount} per maand voor ${count(seats, 'licentie', 'licenties')}.`,
    totalSeats: (seats) => `${count(seats, 'licentie', 'licenties')} in totaal.`,
    yourPrices: 'Volgens de prijzen in de instellingen van uw organisatie; uw factuur kan anders zijn.',
    noPrices:
      'Er zijn geen prijzen ingesteld: “prices” in het bestand van APPROVALS zegt wat een licentie per maand kost.',
    unpriced: (n) => `${count(n, 'licentie heeft', 'licenties hebben')} geen prijs en tellen niet mee in het bedrag.`,
    free: (n, amount) => (amount === '' ? `${number(n)} vrij` : `${number(n)} vrij, ${amount} per maand`),
    seats: (n) => count(n, 'licentie', 'licenties'),
    people: (n) => count(n, 'persoon', 'personen'),
    noDepartment: 'Geen afdeling',
    departments: 'Per afdeling',
    file: 'Als bestand',
    fileName: 'licentiekosten.csv',
    offer: (rows) => `Licenties en wat ze kosten als CSV-bestand, ${count(rows, 'regel', 'regels')}.`,
    columns: ['afdeling', 'productnaam', 'licenties', 'vrij', 'per maand', 'valuta'],
  },
  idle: {
    title: 'Licenties die misschien niet nodig zijn',
    says: 'Er wordt niets teruggenomen totdat u een plan bevestigt. Vraag het de mensen zo mogelijk eerst: geen aanmelding betekent niet dat iemand niet werkt.',
    groups: {
      blocked: { title: 'Geblokkeerde accounts', takeBack: 'Terugnemen: geblokkeerde' },
      unused: { title: 'Geen aanmelding', takeBack: 'Terugnemen: ongebruikte' },
      doubles: { title: 'Zit in een andere licentie van dezelfde persoon', takeBack: 'Terugnemen: dubbele' },
    },
    sinceDays: (n) => `Geen aanmelding in ${count(n, 'dag', 'dagen')}`,
    people: (people, seats) => `${count(people, 'persoon', 'personen')}, ${count(seats, 'licentie', 'licenties')}`,
    saves: (amount) => `${amount} per maand`,
    none: 'Geen.',
    notChecked: 'Niet gecontroleerd: daarvoor zijn de machtiging AuditLog.Read.All en Entra ID P1 nodig.',
    free: 'Gekocht en bij niemand in gebruik',
    freeOf: (product, n) => `${number(n)} × ${product}`,
    renews: (date) => `wordt verlengd of eindigt op ${date}: verminder het voor die dag`,
    file: 'Alle mensen als bestand',
    fileName: 'ongebruikte-licenties.csv',
    offer: (rows) =>
      `Mensen en hun licenties als CSV-bestand, ${count(rows, 'regel', 'regels')}. Pas het aan en stuur het terug om er een plan van te maken.`,
    why: { blocked: 'geblokkeerd', unused: 'geen aanmelding', doubles: 'zit in een andere licentie' },
    lastSignIn: 'laatste aanmelding',
    because: 'waarom ongebruikt',
    reason: 'Licentie niet gebruikt',
    displayName: 'weergegeven als',
    department: 'afdeling',
    nobody: 'Er is niemand van wie een licentie kan worden teruggenomen.',
  },
};
