import type { says as English } from '../en/says.ts';

export const says: typeof English = {
  licensesOf: (account) => `licenties van ${account}`,
  remove: (product, account) => `haal ${product} weg bij ${account}`,
  assignTo: (account) => `wijs een licentie toe aan ${account}`,
  status: (plan) => `status ${plan}`,
  listFile: (number) => `lijst ${number} als bestand`,
};
