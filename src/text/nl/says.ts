import type { says as English } from '../en/says.ts';

export const says: typeof English = {
  licensesOf: (account) => `licenties van ${account}`,
  remove: (product, account) => `haal ${product} weg bij ${account}`,
  assignTo: (account) => `wijs een licentie toe aan ${account}`,
  status: (plan) => `status ${plan}`,
  listFile: (number) => `lijst ${number} als bestand`,
  planFile: (number) => `plan ${number} als bestand`,
  cost: 'kosten',
  costByDepartment: 'kosten per afdeling',
  costFile: 'kosten per afdeling als bestand',
  idleFile: 'ongebruikt als bestand',
  takeBack: { blocked: 'neem terug geblokkeerde', unused: 'neem terug ongebruikte', doubles: 'neem terug dubbele' },
};
