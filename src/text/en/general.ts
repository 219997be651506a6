import { numbersOf } from '../numbers.ts';

const { count, number, list } = numbersOf('en');

export const general = {
  appName: 'License Desk',
  unknownPerson:
    'I cannot see who you are in this organization, so I cannot help you here. Please open the chat in Microsoft Teams with your work account.',
  sandbox: 'Sandbox: an invented organization. Nothing real changes.',
  andMore: (n: number) => `and ${number(n)} more`,
  users: (n: number) => count(n, 'user', 'users'),
  licenses: (n: number) => count(n, 'license', 'licenses'),
  unexpected: (reference: string) =>
    `Sorry, something went wrong on my side. Please try again; if it happens again, give your administrator this reference: ${reference}.`,
  nothingKept: {
    full: 'I cannot keep anything at the moment, because the disk of my database is full. What I have not confirmed to you is not done. Please tell your administrator, and try again later.',
    away: 'My database does not answer at the moment. What I have not confirmed to you is not done. Please try again in a minute; if it stays like this, tell your administrator.',
  },
  tooMany: 'That is more than I can answer in a minute. Please wait a moment and then go on.',
  cancel: 'Cancel',
  choose: 'Choose',
  save: 'Save',
  yes: 'Yes',
  no: 'No',
  details: 'Details',
  open: 'Open',
  showRest: (n: number) => `Show ${number(n)} more`,
  showPowerShell: 'Show as PowerShell',
  planNumber: (n: number) => `#${n}`,
};

/** The first names of a list of which more are there than are shown: "a, b and 5 more". */
export function some(names: readonly string[], howMany: number): string {
  const hidden = howMany - names.length;
  return hidden > 0 ? `${names.join(', ')} ${general.andMore(hidden)}` : list(names);
}
