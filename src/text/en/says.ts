/** What a button types in the name of whoever presses it: every sentence is understood, and names people by their account. */
export const says = {
  licensesOf: (account: string) => `licenses of ${account}`,
  remove: (product: string, account: string) => `remove ${product} from ${account}`,
  assignTo: (account: string) => `assign a license to ${account}`,
  status: (plan: number) => `status ${plan}`,
  listFile: (number: number) => `list ${number} as a file`,
  planFile: (number: number) => `plan ${number} as a file`,
  cost: 'cost',
  costByDepartment: 'cost per department',
  costFile: 'cost per department as a file',
  idleFile: 'unused as a file',
  takeBack: { blocked: 'take back blocked', unused: 'take back unused', doubles: 'take back doubles' },
};
