import type { Change, Plan } from '../model.ts';

/** `Connect-MgGraph -Environment`; the worldwide cloud is the default (Microsoft Graph PowerShell, Get-MgEnvironment). */
const environments: Partial<Record<string, string>> = {
  usgov: 'USGov',
  dod: 'USGovDoD',
  china: 'China',
};

/**
 * What a plan does, as Microsoft Graph PowerShell: one call for each user, with the least permissions (licensing-rules S19, G1, G13).
 * A blank line stands before each user. Comments hold only names and signs; `desk` is what the bot is called in the reader's language.
 */
export function powershellOf(plan: Plan, cloud = 'worldwide', desk = 'License Desk'): string {
  const changes = plan.changes.filter(({ add, remove }) => add.length + remove.length > 0);
  const names = new Map(plan.products.map(({ skuId, name }) => [skuId, name]));
  const users = changes.map((change, index) =>
    [
      `# ${index + 1}/${changes.length}: ${clean(change.user.displayName)}, ${clean(change.user.userPrincipalName)}`,
      ...change.add.map(({ skuId }) => `# + ${clean(names.get(skuId) ?? skuId)}`),
      ...change.remove.map((skuId) => `# - ${clean(names.get(skuId) ?? skuId)}`),
      ...commandsFor(change),
    ].join('\n'),
  );
  return [[`# ${desk} #${plan.number}`, connect(changes, cloud)].join('\n'), ...users].join('\n\n');
}

function connect(changes: readonly Change[], cloud: string): string {
  const setsLocation = changes.some(({ usageLocation }) => usageLocation !== null);
  const scopes = ['LicenseAssignment.ReadWrite.All', ...(setsLocation ? ['User.ReadWrite.All'] : [])];
  const environment = environments[cloud];
  return `Connect-MgGraph -Scopes ${scopes.map(quote).join(', ')}${environment ? ` -Environment ${environment}` : ''}`;
}

function commandsFor({ user, add, remove, usageLocation }: Change): string[] {
  const id = quote(user.id);
  const added = add.map(
    ({ skuId, disabledPlans }) => `@{SkuId=${quote(skuId)}; DisabledPlans=${array(disabledPlans.map(quote))}}`,
  );
  return [
    ...(usageLocation === null ? [] : [`Update-MgUser -UserId ${id} -UsageLocation ${quote(usageLocation)}`]),
    `Set-MgUserLicense -UserId ${id} -AddLicenses ${array(added)} -RemoveLicenses ${array(remove.map(quote))}`,
  ];
}

function array(items: readonly string[]): string {
  return `@(${items.join(', ')})`;
}

/** A literal string: nothing in it is expanded. PowerShell takes the typographic single quotes for quotes as well. */
function quote(text: string): string {
  return `'${clean(text).replace(/['\u2018-\u201B]/g, '$&$&')}'`;
}

/** One line without control and invisible characters: a line break in a name would end its comment and begin a command. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cf}]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
