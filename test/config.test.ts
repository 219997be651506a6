import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Config, ConfigError, describeConfig, readConfig, readPackageSettings } from '../src/config.ts';
import { settingNames, settingsHelp } from '../src/settings.ts';

const appId = '11111111-1111-4111-8111-111111111111';
const graphAppId = '22222222-2222-4222-8222-222222222222';
const tenantId = '33333333-3333-4333-8333-333333333333';
const real = { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppPassword: 'pa55' };

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('without settings', () => {
  test('it runs on the sandbox, on this machine only, with the windows', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3978,
      dataDir: '.data',
      databaseUrl: null,
      logLevel: 'warn',
      defaultLocale: 'en-US',
      rightsPolicy: 'documented',
      helpdeskGroups: [],
      protectedPeople: [],
      selfRequests: 'off',
      productNamesCsv: null,
      approvals: null,
      reminders: { channel: null, daysBefore: [7, 2], cloudPcDaysBefore: [2, 1] },
      supportUrl: null,
      catalogAppId: null,
      keepDays: null,
      executeAsPerson: null,
      auditAnchor: null,
      auditKey: null,
      telemetry: { metricsPort: null, traces: null },
      languageModel: null,
      publicUrl: null,
      clockOffsetMs: 0,
      rateLimits: { perPerson: 0, perTenant: 0 },
      requestsApi: null,
      idleSeats: null,
      tenant: { kind: 'sandbox', port: 3979, file: null, url: null, cloud: null, playgroundPort: 56150 },
    } satisfies Config);
  });

  test('an empty setting counts as absent, and other programs’ variables do not matter', () => {
    const others = {
      PATH: '/bin',
      HOME: '/root',
      HOSTNAME: 'x',
      TERM: 'xterm',
      npm_config_loglevel: 'x',
      SANDBOX_ID: '7',
    };
    expect(readConfig({ ...others, PORT: '', MicrosoftAppId: '  ', GRAPH_CLOUD: '' })).toEqual(readConfig({}));
  });
});

test('each setting of the sandbox has its effect', () => {
  const config = readConfig({
    PORT: '0',
    DATA_DIR: '/tmp/desk',
    DATABASE_URL: 'postgres://bot:pa55@db/desk',
    LOG_LEVEL: 'DEBUG',
    DEFAULT_LOCALE: 'nl-BE',
    RIGHTS_POLICY: 'graph',
    HELPDESK_GROUPS: `${appId}, ${tenantId}`,
    PROTECTED: `${appId}, glass@contoso.example`,
    SANDBOX_PORT: '4000',
    SANDBOX_TENANT: 'package.json',
    GRAPH_CLOUD: 'DOD',
    PRODUCT_NAMES_CSV: 'package.json',
    APPROVALS: 'package.json',
    REMINDERS: '19:desk@thread.tacv2',
    REMIND_DAYS_BEFORE: '14, 3',
    REMIND_CLOUD_PC_DAYS_BEFORE: '1',
    SUPPORT_URL: 'mailto:desk@contoso.com',
    PLAYGROUND: 'off',
    CLOCK_OFFSET: '-28d',
    RATE_PER_PERSON: '30',
    RATE_PER_TENANT: '600',
  });
  expect(config).toMatchObject({
    port: 0,
    dataDir: '/tmp/desk',
    logLevel: 'debug',
    defaultLocale: 'nl-BE',
    rightsPolicy: 'graph',
    helpdeskGroups: [appId, tenantId],
    protectedPeople: [appId, 'glass@contoso.example'],
    productNamesCsv: 'package.json',
    approvals: 'package.json',
    reminders: { channel: '19:desk@thread.tacv2', daysBefore: [14, 3], cloudPcDaysBefore: [1] },
    supportUrl: 'mailto:desk@contoso.com',
    clockOffsetMs: -28 * 86_400_000,
    rateLimits: { perPerson: 30, perTenant: 600 },
    tenant: { kind: 'sandbox', port: 4000, file: 'package.json', cloud: 'dod', playgroundPort: null },
  });
  expect(config.databaseUrl?.reveal()).toBe('postgres://bot:pa55@db/desk');
});

describe('a sandbox elsewhere', () => {
  const url = 'http://127.0.0.1:4000';

  test.each([url, `${url}/`, `${url}/v1.0`, `${url}/v1.0/`])('is at %s', (given) => {
    expect(readConfig({ SANDBOX_URL: given, PORT: '3979' }).tenant).toMatchObject({ url });
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'an address without a protocol',
      { SANDBOX_URL: 'localhost:4000' },
      /^SANDBOX_URL: must be an address that begins/,
    ],
    ['a port of its own', { SANDBOX_URL: url, SANDBOX_PORT: '4001' }, /^SANDBOX_PORT: belongs to a sandbox of this/],
    ['a tenant of its own', { SANDBOX_URL: url, SANDBOX_TENANT: 'package.json' }, /^SANDBOX_TENANT: belongs to/],
    ['a real tenant', { ...real, SANDBOX_URL: url }, /^SANDBOX_URL: belongs to the sandbox/],
  ])('with %s is refused', (_what, env, line) => {
    expect(problemsOf(env)).toEqual([expect.stringMatching(line)]);
  });
});

describe('a real tenant', () => {
  test("the bot's application serves Graph too, unless another is named", () => {
    const { host, tenant, rateLimits } = readConfig({ ...real, GRAPH_CLOUD: 'usgov' });
    expect(host).toBe('0.0.0.0');
    expect(rateLimits).toEqual({ perPerson: 120, perTenant: 3_000 });
    expect(tenant).toMatchObject({
      kind: 'real',
      bot: { clientId: appId, tenantId, type: 'SingleTenant', credential: { kind: 'secret' } },
      graph: { clientId: appId, tenantId, cloud: 'usgov', credential: { kind: 'secret' } },
    });
    const other = readConfig({ ...real, GRAPH_CLIENT_ID: graphAppId, GRAPH_CERTIFICATE_PATH: 'package.json' });
    expect(other.tenant).toMatchObject({
      graph: { clientId: graphAppId, credential: { kind: 'certificate', path: 'package.json' } },
    });
  });

  test('a managed identity needs no secret at all', () => {
    const msi = { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppType: 'UserAssignedMsi' };
    expect(readConfig(msi).tenant).toMatchObject({
      bot: { type: 'UserAssignedMSI', credential: { kind: 'managedIdentity' } },
    });
    const federated = {
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenantId,
      MicrosoftAppManagedIdentityId: graphAppId,
    };
    expect(readConfig(federated).tenant).toMatchObject({
      graph: { credential: { kind: 'federated', managedIdentityId: graphAppId } },
    });
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['no tenant', { MicrosoftAppId: appId, MicrosoftAppPassword: 'x' }, /^MicrosoftAppTenantId: must be set/],
    ['no credential', { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId }, /^MicrosoftAppId: set exactly one of/],
    [
      'two credentials',
      { ...real, MicrosoftAppCertificatePath: 'package.json' },
      /^MicrosoftAppId: set exactly one of/,
    ],
    ['a misspelled type', { ...real, MicrosoftAppType: 'SingelTenant' }, /^MicrosoftAppType: must be SingleTenant, /],
    [
      'an identity with a password',
      { ...real, MicrosoftAppType: 'UserAssignedMSI' },
      /^MicrosoftAppType: UserAssignedMSI takes/,
    ],
    [
      'another Graph application without credential',
      { ...real, GRAPH_CLIENT_ID: graphAppId },
      /^GRAPH_CLIENT_ID: set exactly/,
    ],
    ['another tenant for Graph', { ...real, GRAPH_TENANT_ID: graphAppId }, /^GRAPH_TENANT_ID: may differ/],
    [
      'the closed cloud',
      { ...real, GRAPH_CLOUD: 'germany' },
      /^GRAPH_CLOUD: Microsoft Cloud Germany was closed on 29 October 2021/,
    ],
    ['support by telephone', { ...real, SUPPORT_URL: 'tel:112' }, /^SUPPORT_URL: must be an address that begins/],
    ['support at a script', { ...real, SUPPORT_URL: 'mailto:a@b?x=javascript:1' }, /^SUPPORT_URL: must be/],
    ['the windows', { ...real, PLAYGROUND: 'on' }, /^PLAYGROUND: belongs to the sandbox/],
    ['a shifted clock', { ...real, CLOCK_OFFSET: '1d' }, /^CLOCK_OFFSET: belongs to the sandbox/],
    [
      'a tenant without an application',
      { MicrosoftAppTenantId: tenantId },
      /^MicrosoftAppTenantId: needs MicrosoftAppId/,
    ],
    ['Graph without an application', { GRAPH_CLIENT_SECRET: 'x' }, /^GRAPH_CLIENT_SECRET: needs MicrosoftAppId/],
    ['production without an application', { NODE_ENV: 'production' }, /^MicrosoftAppId: must be set/],
    ['the sandbox open to the network', { HOST: '0.0.0.0' }, /^HOST: must be 127\.0\.0\.1/],
  ])('%s is refused', (_what, env, line) => {
    const problems = problemsOf(env);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(line);
  });
});

describe('mistakes', () => {
  test('all of them are told at once, each in one line that begins with its setting', () => {
    const problems = problemsOf({
      PORT: 'http',
      SANDBOX_PORT: '70000',
      DATABASE_URL: 'mysql://root:hunter2@db/x',
      HELPDESK_GROUPS: 'helpdesk',
      PROTECTED: 'the board',
      PRODUCT_NAMES_CSV: '/nowhere/names.csv',
      APPROVALS: '/nowhere/approvals.json',
      SANDBOX_TENANT: '/nowhere/tenant.json',
      CLOCK_OFFSET: 'tomorrow',
      REMINDERS: 'general',
      REMIND_DAYS_BEFORE: '7 and 2',
      REMIND_CLOUD_PC_DAYS_BEFORE: '0',
      DEFAULT_LOCALE: 'fr-FR',
      PROT: '1',
    });
    expect(problems.map((line) => line.split(':')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'DEFAULT_LOCALE',
      'HELPDESK_GROUPS',
      'PROTECTED',
      'REMINDERS',
      'REMIND_DAYS_BEFORE',
      'REMIND_CLOUD_PC_DAYS_BEFORE',
      'SANDBOX_PORT',
      'CLOCK_OFFSET',
      'PROT',
      'SANDBOX_TENANT',
      'PRODUCT_NAMES_CSV',
      'APPROVALS',
    ]);
    expect(problems.join('\n')).toContain('PORT: must be a whole number (it is "http")');
    expect(problems.join()).not.toContain('hunter2');
    expect(problems.every((line) => !line.includes('\n'))).toBe(true);
  });

  test.each([
    ['PROT', 'PORT'],
    ['Port', 'PORT'],
    ['Data_Dir', 'DATA_DIR'],
    ['DATADIR', 'DATA_DIR'],
    ['MICROSOFT_APPID', 'MicrosoftAppId'],
    ['MicrosoftAppPasword', 'MicrosoftAppPassword'],
    ['GRAPH_CLIENT_SECERT', 'GRAPH_CLIENT_SECRET'],
    ['PLAYGRUOND', 'PLAYGROUND'],
  ])('%s is refused as a misspelling of %s', (name, meant) => {
    expect(problemsOf({ [name]: 'x' })).toEqual([`${name}: is not a setting; did you mean ${meant}?`]);
  });

  test('an unknown name that begins as a bot setting does is refused', () => {
    expect(problemsOf({ MicrosoftAppCertificateThumbprint: 'x' })).toEqual([
      'MicrosoftAppCertificateThumbprint: is not a setting of License Desk',
    ]);
  });

  test('an app id that cannot be read is told alone, not with guesses about the rest', () => {
    expect(problemsOf({ ...real, MicrosoftAppId: '4711' })).toEqual([
      'MicrosoftAppId: must be a GUID, like 00000000-0000-0000-0000-000000000000 (it is "4711")',
    ]);
  });

  test('the same port twice is refused, also among the three windows', () => {
    expect(problemsOf({ PORT: '3979' })).toEqual(['PORT, SANDBOX_PORT and PLAYGROUND_PORT: 3979 is used twice']);
    expect(problemsOf({ PORT: '56152' })).toHaveLength(1);
    expect(problemsOf({ PORT: '56152', PLAYGROUND: 'off' })).toEqual([]);
    expect(problemsOf({ PORT: '0', SANDBOX_PORT: '0', PLAYGROUND_PORT: '0' })).toEqual([]);
  });
});

test('no secret is shown by describing, printing or serializing the configuration', () => {
  const config = readConfig({ ...real, GRAPH_CLIENT_SECRET: 'gr4ph', DATABASE_URL: 'postgres://bot:pa55@db/desk' });
  const shown = [
    ...describeConfig(config),
    inspect(config, { depth: 9 }),
    JSON.stringify(config),
    `${config.databaseUrl}`,
  ].join();
  expect(shown).toContain('[set]');
  expect(shown).not.toMatch(/pa55|gr4ph/);
});

test('the help names every setting', () => {
  const help = settingsHelp();
  for (const name of settingNames) expect(help).toContain(`  ${name} `);
});

describe('the package', () => {
  const complete = {
    MicrosoftAppId: appId,
    PUBLIC_URL: 'https://desk.contoso.com',
    DEVELOPER_NAME: 'Contoso IT',
    PRIVACY_URL: 'https://contoso.com/privacy',
    TERMS_URL: 'https://contoso.com/terms',
  };

  test('takes its names and addresses from the settings', () => {
    expect(readPackageSettings(complete)).toMatchObject({
      appId,
      botId: appId,
      developerUrl: 'https://desk.contoso.com',
      developer: 'Contoso IT',
    });
    expect(readPackageSettings({ ...complete, TEAMS_APP_ID: graphAppId }).appId).toBe(graphAppId);
  });

  test('is refused with everything that is missing or wrong', () => {
    expect(() => readPackageSettings({ PUBLIC_URL: 'http://desk' })).toThrow(
      expect.objectContaining({
        problems: [
          'PUBLIC_URL: must be an address that begins with https:// (it is "http://desk")',
          'MicrosoftAppId: must be set to make a package for a tenant',
          'DEVELOPER_NAME: must be set to make a package for a tenant',
          'PRIVACY_URL: must be set to make a package for a tenant',
          'TERMS_URL: must be set to make a package for a tenant',
        ],
      }),
    );
  });
});
