import { numbersOf } from '../../numbers.ts';

const { count, number } = numbersOf('en');

/** Costs, and licenses that seem to be of no use. */
export const reports = {
  cost: {
    title: 'What licenses cost a month',
    titleSeats: 'Licenses by product',
    byDepartment: 'By department',
    byProduct: 'By product',
    total: (amount: string, seats: number) => `${amount} a month for ${count(seats, 'license', 'licenses')}.`,
    totalSeats: (seats: number) => `${count(seats, 'license', 'licenses')} in all.`,
    yourPrices: 'By the prices of your organization’s settings, which may differ from your invoice.',
    noPrices: 'No prices are configured: “prices” in the file of APPROVALS says what a license costs a month.',
    unpriced: (n: number) => `${count(n, 'license has', 'licenses have')} no price and are left out of the amount.`,
    free: (n: number, amount: string) => (amount === '' ? `${number(n)} free` : `${number(n)} free, ${amount} a month`),
    seats: (n: number) => count(n, 'license', 'licenses'),
    people: (n: number) => count(n, 'person', 'people'),
    noDepartment: 'No department',
    departments: 'By department',
    file: 'As a file',
    fileName: 'license-cost.csv',
    offer: (rows: number) => `Licenses and what they cost as a CSV file, ${count(rows, 'line', 'lines')}.`,
    columns: ['department', 'product', 'licenses', 'free', 'a month', 'currency'],
  },
  idle: {
    title: 'Licenses that may be of no use',
    says: 'Nothing is taken back until you confirm a plan. Ask the people first where you can: no sign-in does not mean no work.',
    groups: {
      blocked: { title: 'Accounts that are blocked', takeBack: 'Take back: blocked' },
      unused: { title: 'No sign-in', takeBack: 'Take back: unused' },
      doubles: { title: 'Contained in another license of the same person', takeBack: 'Take back: doubles' },
    },
    sinceDays: (n: number) => `No sign-in for ${count(n, 'day', 'days')}`,
    people: (people: number, seats: number) =>
      `${count(people, 'person', 'people')}, ${count(seats, 'license', 'licenses')}`,
    saves: (amount: string) => `${amount} a month`,
    none: 'None.',
    notChecked: 'Not checked: that needs the permission AuditLog.Read.All and Entra ID P1.',
    free: 'Bought, and nobody has them',
    freeOf: (product: string, n: number) => `${number(n)} × ${product}`,
    renews: (date: string) => `renews or ends on ${date}: reduce it before that day`,
    file: 'All people as a file',
    fileName: 'unused-licenses.csv',
    offer: (rows: number) =>
      `People and their licenses as a CSV file, ${count(rows, 'line', 'lines')}. Mend it and send it back to make a plan.`,
    why: { blocked: 'blocked', unused: 'no sign-in', doubles: 'contained in another license' },
    lastSignIn: 'last sign-in',
    because: 'why idle',
    reason: 'License not used',
    /** Beside the account, which is the column of the user. */
    displayName: 'full display name',
    department: 'department',
    nobody: 'There is nobody to take a license back from.',
  },
};
