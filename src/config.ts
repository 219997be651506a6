import type { LogLevel } from './log.ts';
import { Secret } from './secret.ts';
import { type Environment, parseSettings, problemsTogether } from './setting-problems.ts';
import type { SettingName, Settings } from './settings.ts';

export type Cloud = NonNullable<Settings['GRAPH_CLOUD']>;
export type AppType = NonNullable<Settings['MicrosoftAppType']>;

/** How an application proves who it is, best first. */
export type Credential =
  | { kind: 'managedIdentity' }
  | { kind: 'federated'; managedIdentityId: string }
  | { kind: 'certificate'; path: string }
  | { kind: 'secret'; secret: Secret };

export interface Application {
  clientId: string;
  tenantId: string;
  credential: Credential;
}

export interface SandboxTenant {
  kind: 'sandbox';
  port: number;
  /** null: the built-in Contoso. */
  file: string | null;
  /** The sandbox that runs elsewhere; null: this process starts one. */
  url: string | null;
  /** null: as the tenant file says. */
  cloud: Cloud | null;
  /** null: no chat windows. */
  playgroundPort: number | null;
}

export interface RealTenant {
  kind: 'real';
  bot: Application & { type: AppType };
  /** Its tenant is the only one that is served. */
  graph: Application & { cloud: Cloud };
}

export interface Config {
  host: string;
  port: number;
  dataDir: string;
  /** null: the embedded database in `dataDir`. */
  databaseUrl: Secret | null;
  logLevel: LogLevel;
  defaultLocale: string;
  rightsPolicy: 'documented' | 'graph';
  helpdeskGroups: string[];
  /** How changes are made with the access of whoever agreed; null: with the application's. */
  executeAsPerson: { connection: string; withoutSignIn: 'ask' | 'app'; tokenService: string | null } | null;
  /** Users and groups whose licenses nobody changes alone. */
  protectedPeople: string[];
  /** What everybody may ask for, for themselves. */
  selfRequests: 'off' | 'on' | string[];
  productNamesCsv: string | null;
  /** The file with the rules of approval; null for the standard. */
  approvals: string | null;
  /** How people are reminded of data at stake. */
  reminders: { channel: string | null; daysBefore: number[]; cloudPcDaysBefore: number[] };
  /** Where people get help from people. */
  supportUrl: string | null;
  /** The bot in the organization's Teams app catalog. */
  catalogAppId: string | null;
  /** For how many days what is known of persons is kept; null for ever. */
  keepDays: number | null;
  /** A file that the end of the record is written to each day. */
  auditAnchor: string | null;
  /** Signs the lines of that file. */
  auditKey: Secret | null;
  /** Where metrics are told and traces are sent. */
  telemetry: { metricsPort: number | null; traces: string | null };
  /** What reads sentences where the rules are in doubt. */
  /** The door for ticket systems; null: shut. */
  requestsApi: {
    callers: { id: string; name: string }[];
    /** On the sandbox only. */
    developmentToken: Secret | null;
    webhook: { url: string; key: Secret } | null;
  } | null;
  /** How unused licenses are looked for; null: not at all. */
  idleSeats: { days: number } | null;
  languageModel: { url: string; key: Secret | null; model: string } | null;
  /** Where Teams reaches the bot. */
  publicUrl: string | null;
  clockOffsetMs: number;
  /** Activities a minute; 0 for as many as come. */
  rateLimits: { perPerson: number; perTenant: number };
  tenant: SandboxTenant | RealTenant;
}

export interface PackageSettings {
  appId: string;
  botId: string;
  publicUrl: string;
  developer: string;
  developerUrl: string;
  privacyUrl: string;
  termsUrl: string;
}

/** Settings that cannot be used: one line for each problem, with the setting's name first. */
export class ConfigError extends Error {
  readonly problems: string[];

  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** The one reading of the environment. @throws ConfigError with every problem at once. */
export function readConfig(env: Environment = process.env): Config {
  const { values, problems } = parseSettings(env);
  // Without a readable app id nobody can say which of the two tenants was meant.
  if (!problems.some((line) => line.startsWith('MicrosoftAppId:'))) problems.push(...problemsTogether(values));
  if (problems.length > 0) throw new ConfigError(problems);
  const real = values.MicrosoftAppId !== undefined;
  return {
    host: values.HOST ?? (real ? '0.0.0.0' : '127.0.0.1'),
    port: values.PORT ?? 3978,
    dataDir: values.DATA_DIR ?? '.data',
    databaseUrl: values.DATABASE_URL ? new Secret(values.DATABASE_URL) : null,
    logLevel: values.LOG_LEVEL ?? (real ? 'info' : 'warn'),
    defaultLocale: values.DEFAULT_LOCALE ?? 'en-US',
    rightsPolicy: values.RIGHTS_POLICY ?? 'documented',
    helpdeskGroups: values.HELPDESK_GROUPS ?? [],
    executeAsPerson: executeAsPerson(values),
    protectedPeople: values.PROTECTED ?? [],
    selfRequests: values.SELF_REQUESTS ?? 'off',
    productNamesCsv: values.PRODUCT_NAMES_CSV ?? null,
    approvals: values.APPROVALS ?? null,
    reminders: {
      channel: values.REMINDERS ?? null,
      daysBefore: values.REMIND_DAYS_BEFORE ?? [7, 2],
      cloudPcDaysBefore: values.REMIND_CLOUD_PC_DAYS_BEFORE ?? [2, 1],
    },
    supportUrl: values.SUPPORT_URL ?? null,
    catalogAppId: values.TEAMS_CATALOG_APP_ID ?? null,
    keepDays: values.KEEP_DAYS ?? null,
    auditAnchor: values.AUDIT_ANCHOR ?? null,
    auditKey: values.AUDIT_KEY ? new Secret(values.AUDIT_KEY) : null,
    telemetry: { metricsPort: values.METRICS_PORT ?? null, traces: values.OTLP_ENDPOINT ?? null },
    requestsApi: requestsApi(values),
    idleSeats: values.IDLE_SEATS === 'on' ? { days: values.IDLE_DAYS ?? 90 } : null,
    languageModel: languageModel(values),
    publicUrl: values.PUBLIC_URL ?? null,
    clockOffsetMs: values.CLOCK_OFFSET ?? 0,
    rateLimits: {
      perPerson: values.RATE_PER_PERSON ?? (real ? 120 : 0),
      perTenant: values.RATE_PER_TENANT ?? (real ? 3_000 : 0),
    },
    tenant: real ? realTenant(values) : sandboxTenant(values),
  };
}

function requestsApi(values: Settings): Config['requestsApi'] {
  const { REQUESTS_API: callers, REQUESTS_API_TOKEN: token, REQUESTS_WEBHOOK: url, REQUESTS_WEBHOOK_KEY: key } = values;
  if (callers === undefined) return null;
  return {
    callers,
    developmentToken: token ? new Secret(token) : null,
    webhook: url && key ? { url, key: new Secret(key) } : null,
  };
}

/** What `npm run package` needs. @throws ConfigError naming what is missing. */
export function readPackageSettings(env: Environment = process.env): PackageSettings {
  const { values, problems } = parseSettings(env);
  const need = (name: SettingName): string => {
    const wrong = problems.some((line) => line.startsWith(`${name}:`));
    if (values[name] === undefined && !wrong) problems.push(`${name}: must be set to make a package for a tenant`);
    return String(values[name]);
  };
  const botId = need('MicrosoftAppId');
  const publicUrl = need('PUBLIC_URL');
  const found = {
    botId,
    appId: values.TEAMS_APP_ID ?? botId,
    publicUrl,
    developer: need('DEVELOPER_NAME'),
    developerUrl: values.DEVELOPER_URL ?? publicUrl,
    privacyUrl: need('PRIVACY_URL'),
    termsUrl: need('TERMS_URL'),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return found;
}

/** What is in force, one line each, for the log at the start; secrets read `[set]`. */
export function describeConfig(config: Config): string[] {
  return Object.entries(config).map(
    ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
}

function executeAsPerson(values: Settings): Config['executeAsPerson'] {
  if (values.EXECUTE_AS !== 'person') return null;
  const { OAUTH_CONNECTION: connection = '', WITHOUT_SIGN_IN: withoutSignIn = 'ask', TOKEN_SERVICE_URL: url } = values;
  return { connection, withoutSignIn, tokenService: url ?? null };
}

function languageModel(values: Settings): Config['languageModel'] {
  const { LANGUAGE_MODEL_URL: url, LANGUAGE_MODEL_KEY: key, LANGUAGE_MODEL: model } = values;
  return url && model ? { url, model, key: key ? new Secret(key) : null } : null;
}

function sandboxTenant(values: Settings): SandboxTenant {
  return {
    kind: 'sandbox',
    port: values.SANDBOX_PORT ?? 3979,
    file: values.SANDBOX_TENANT ?? null,
    url: values.SANDBOX_URL ?? null,
    cloud: values.GRAPH_CLOUD ?? null,
    playgroundPort: values.PLAYGROUND === 'off' ? null : (values.PLAYGROUND_PORT ?? 56_150),
  };
}

function realTenant(values: Settings): RealTenant {
  const clientId = values.MicrosoftAppId ?? '';
  const tenantId = values.MicrosoftAppTenantId ?? '';
  const credential = credentialFrom(
    values.MicrosoftAppPassword,
    values.MicrosoftAppCertificatePath,
    values.MicrosoftAppManagedIdentityId,
  ) ?? { kind: 'managedIdentity' };
  const own = credentialFrom(
    values.GRAPH_CLIENT_SECRET,
    values.GRAPH_CERTIFICATE_PATH,
    values.GRAPH_MANAGED_IDENTITY_ID,
  );
  return {
    kind: 'real',
    bot: { clientId, tenantId, credential, type: values.MicrosoftAppType ?? 'SingleTenant' },
    graph: {
      clientId: values.GRAPH_CLIENT_ID ?? clientId,
      tenantId: values.GRAPH_TENANT_ID ?? tenantId,
      credential: own ?? credential,
      cloud: values.GRAPH_CLOUD ?? 'worldwide',
    },
  };
}

function credentialFrom(secret?: string, path?: string, managedIdentityId?: string): Credential | null {
  if (managedIdentityId) return { kind: 'federated', managedIdentityId };
  if (path) return { kind: 'certificate', path };
  return secret ? { kind: 'secret', secret: new Secret(secret) } : null;
}
