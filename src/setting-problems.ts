import { existsSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';
import { aboutSetting, type SettingName, type Settings, settingNames, settings } from './settings.ts';

export type Environment = Record<string, string | undefined>;

/** Reads each setting by itself, so that one mistake does not hide another. Empty means absent. */
export function parseSettings(env: Environment): { values: Settings; problems: string[] } {
  const values: Partial<Record<SettingName, unknown>> = {};
  const problems: string[] = [];
  for (const name of settingNames) {
    const given = env[name]?.trim();
    if (!given) continue;
    const parsed = settings.shape[name].safeParse(given);
    if (parsed.success) values[name] = parsed.data;
    else {
      const seen = aboutSetting(name).secret ? '' : ` (it is "${given}")`;
      problems.push(`${name}: ${parsed.error.issues[0]?.message}${seen}`);
    }
  }
  problems.push(...misspelled(env));
  return { values: values as Settings, problems };
}

/** What is wrong with settings that are each right by themselves: what does not go together, and files that are not there. */
export function problemsTogether(values: Settings): string[] {
  return [
    ...missingFiles(values),
    ...halfAModel(values),
    ...requestsProblems(values),
    ...halfASignIn(values),
    ...(values.IDLE_DAYS !== undefined && values.IDLE_SEATS !== 'on' ? ['IDLE_DAYS: needs IDLE_SEATS=on'] : []),
    ...(values.MicrosoftAppId ? realProblems(values) : sandboxProblems(values)),
  ];
}

/** A misspelled setting is refused, not ignored: a mistyped MicrosoftAppId would otherwise open the bot to everybody. */
function misspelled(env: Environment): string[] {
  const plain = (name: string) => name.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return Object.keys(env).flatMap((name) => {
    if ((settingNames as string[]).includes(name) || name.startsWith('npm_')) return [];
    const near = settingNames.find((known) => {
      if (plain(known) === plain(name)) return true;
      return known.length >= 4 && edits(plain(known), plain(name)) <= (known.length < 8 ? 1 : 2);
    });
    if (near) return [`${name}: is not a setting; did you mean ${near}?`];
    if (/^MicrosoftApp/i.test(name)) return [`${name}: is not a setting of License Desk`];
    return [];
  });
}

/** Edit distance in which two letters swapped count once, as in PROT. */
function edits(a: string, b: string): number {
  const swapped = [...a].some((_, i) => a.slice(0, i) + (a[i + 1] ?? '') + a[i] + a.slice(i + 2) === b);
  return swapped ? 1 : distance(a, b);
}

/** A model without an address, or the other way round, would be left out without a word. */
function halfAModel({ LANGUAGE_MODEL_URL: url, LANGUAGE_MODEL: model, LANGUAGE_MODEL_KEY: key }: Settings): string[] {
  return [
    ...(url === undefined && (model ?? key) !== undefined
      ? ['LANGUAGE_MODEL_URL: must be set with LANGUAGE_MODEL']
      : []),
    ...(url !== undefined && model === undefined ? ['LANGUAGE_MODEL: must be set with LANGUAGE_MODEL_URL'] : []),
  ];
}

/** Half a door would be shut, or open to nobody, without a word. */
function requestsProblems(values: Settings): string[] {
  const { REQUESTS_API: api, REQUESTS_API_TOKEN: token, REQUESTS_WEBHOOK: url, REQUESTS_WEBHOOK_KEY: key } = values;
  const needs = (name: SettingName, other: SettingName) => `${name}: must be set with ${other}`;
  return [
    ...(api === undefined && token !== undefined ? [needs('REQUESTS_API', 'REQUESTS_API_TOKEN')] : []),
    ...(api === undefined && url !== undefined ? [needs('REQUESTS_API', 'REQUESTS_WEBHOOK')] : []),
    ...(url === undefined && key !== undefined ? [needs('REQUESTS_WEBHOOK', 'REQUESTS_WEBHOOK_KEY')] : []),
    ...(key === undefined && url !== undefined ? [needs('REQUESTS_WEBHOOK_KEY', 'REQUESTS_WEBHOOK')] : []),
    ...(api !== undefined && token === undefined && values.MicrosoftAppId === undefined
      ? ['REQUESTS_API_TOKEN: must be set with REQUESTS_API on the sandbox']
      : []),
  ];
}

/** A sign-in that cannot work would leave every change waiting. */
function halfASignIn(values: Settings): string[] {
  const asPerson = values.EXECUTE_AS === 'person';
  const needed = values.MicrosoftAppId
    ? (['OAUTH_CONNECTION'] as const)
    : (['OAUTH_CONNECTION', 'TOKEN_SERVICE_URL'] as const);
  const only = ['OAUTH_CONNECTION', 'WITHOUT_SIGN_IN', 'TOKEN_SERVICE_URL'] as const;
  return asPerson
    ? needed.filter((name) => !values[name]).map((name) => `${name}: must be set with EXECUTE_AS=person`)
    : only.filter((name) => values[name]).map((name) => `${name}: needs EXECUTE_AS=person`);
}

function missingFiles(values: Settings): string[] {
  const names = [
    'SANDBOX_TENANT',
    'PRODUCT_NAMES_CSV',
    'APPROVALS',
    'MicrosoftAppCertificatePath',
    'GRAPH_CERTIFICATE_PATH',
  ] as const;
  return names.flatMap((name) => {
    const path = values[name];
    return path === undefined || existsSync(path) ? [] : [`${name}: there is no file "${path}"`];
  });
}

/** Without an app id anybody may speak to the bot: this machine only, the sandbox only (design decision 11). */
function sandboxProblems(values: Settings): string[] {
  const problems = settingNames
    .filter((name) => values[name] !== undefined && aboutSetting(name).group === 'Real tenant')
    .map((name) => `${name}: needs MicrosoftAppId as well; without it the bot runs on the sandbox`);
  if (values.NODE_ENV === 'production') problems.push('MicrosoftAppId: must be set where NODE_ENV is production');
  if (values.HOST && !['127.0.0.1', '::1', 'localhost'].includes(values.HOST)) {
    problems.push(
      `HOST: must be 127.0.0.1, ::1 or localhost on the sandbox, where nobody has to sign in (it is "${values.HOST}")`,
    );
  }
  if (values.SANDBOX_URL !== undefined) {
    const own = (['SANDBOX_PORT', 'SANDBOX_TENANT'] as const).filter((name) => values[name] !== undefined);
    problems.push(
      ...own.map((name) => `${name}: belongs to a sandbox of this process; leave it out beside SANDBOX_URL`),
    );
  }
  const windows = values.PLAYGROUND === 'off' ? [] : [0, 1, 2].map((n) => (values.PLAYGROUND_PORT ?? 56_150) + n);
  // 0 (for the windows 0, 1 and 2) means any free port.
  const sandbox = values.SANDBOX_URL === undefined ? [values.SANDBOX_PORT ?? 3979] : [];
  const ports = [values.PORT ?? 3978, ...sandbox, ...windows].filter((port) => port > 2);
  const twice = ports.find((port, index) => ports.indexOf(port) !== index);
  if (twice !== undefined) problems.push(`PORT, SANDBOX_PORT and PLAYGROUND_PORT: ${twice} is used twice`);
  return problems;
}

/** A real tenant is configured completely or not at all (design decision 11). */
function realProblems(values: Settings): string[] {
  const problems = settingNames
    .filter((name) => values[name] !== undefined && aboutSetting(name).group === 'Sandbox' && values[name] !== 'off')
    .map((name) => `${name}: belongs to the sandbox; leave it out where MicrosoftAppId is set`);
  if (!values.MicrosoftAppTenantId) problems.push('MicrosoftAppTenantId: must be set; only that tenant is served');

  const mine = [values.MicrosoftAppPassword, values.MicrosoftAppCertificatePath, values.MicrosoftAppManagedIdentityId];
  const count = mine.filter(Boolean).length;
  if (values.MicrosoftAppType === 'UserAssignedMSI') {
    if (count > 0) problems.push('MicrosoftAppType: UserAssignedMSI takes no password, certificate or other identity');
  } else if (count !== 1) {
    problems.push(
      'MicrosoftAppId: set exactly one of MicrosoftAppPassword, MicrosoftAppCertificatePath and MicrosoftAppManagedIdentityId',
    );
  }

  const graph = [values.GRAPH_CLIENT_SECRET, values.GRAPH_CERTIFICATE_PATH, values.GRAPH_MANAGED_IDENTITY_ID].filter(
    Boolean,
  ).length;
  const other = values.GRAPH_CLIENT_ID !== undefined && values.GRAPH_CLIENT_ID !== values.MicrosoftAppId;
  if (graph > 1 || (other && graph === 0)) {
    problems.push(
      'GRAPH_CLIENT_ID: set exactly one of GRAPH_CLIENT_SECRET, GRAPH_CERTIFICATE_PATH and GRAPH_MANAGED_IDENTITY_ID',
    );
  }
  const elsewhere = values.GRAPH_TENANT_ID !== undefined && values.GRAPH_TENANT_ID !== values.MicrosoftAppTenantId;
  if (elsewhere && values.MicrosoftAppType !== 'MultiTenant') {
    problems.push('GRAPH_TENANT_ID: may differ from MicrosoftAppTenantId only where MicrosoftAppType is MultiTenant');
  }
  return problems;
}
