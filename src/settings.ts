import { z } from 'zod';
import { logLevels } from './log.ts';

/** What `--help` and docs/operate.md say of one setting. */
export type About = {
  group: 'Everywhere' | 'Sandbox' | 'Real tenant' | 'Package';
  description: string;
  /** What is used where the setting is absent, in words. */
  standard: string;
  secret?: true;
};

const wholeNumber = 'must be a whole number';
const port = z
  .string()
  .regex(/^\d{1,5}$/, wholeNumber)
  .transform(Number)
  .pipe(z.number().max(65_535, 'must be at most 65535'));
const count = z
  .string()
  .regex(/^\d{1,6}$/, 'must be a whole number of at most 999999')
  .transform(Number);
const text = z.string();
const guid = z.guid('must be a GUID, like 00000000-0000-0000-0000-000000000000');
const https = z.url({
  protocol: /^https$/,
  hostname: z.regexes.domain,
  error: 'must be an address that begins with https://',
});

/** Something that a button can open. */
const link = z
  .string()
  .refine(
    (given) => https.safeParse(given).success || /^mailto:[^@\s]+@[^@\s?]+$/.test(given),
    'must be an address that begins with https://, or mailto: and a mail address',
  );

/** What people type is not sent in the clear, except within this machine. */
const modelAddress = z
  .string()
  .refine(
    (given) => https.safeParse(given).success || /^http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?(\/|$)/.test(given),
    'must be an address that begins with https://, or http://localhost',
  );

/** Case is forgiven, as Azure itself writes both UserAssignedMSI and UserAssignedMsi. */
function oneOf<const T extends [string, ...string[]]>(...values: T) {
  const exact = (given: string) => values.find((value) => value.toLowerCase() === given.toLowerCase()) ?? given;
  return z
    .string()
    .transform(exact)
    .pipe(z.enum(values, `must be ${values.slice(0, -1).join(', ')} or ${values.at(-1)}`));
}

function about(group: About['group'], description: string, standard: string, secret?: true): About {
  return { group, description, standard, ...(secret && { secret }) };
}

const cloud = z
  .string()
  .refine((name) => name !== 'germany', 'Microsoft Cloud Germany was closed on 29 October 2021; use another cloud')
  .pipe(oneOf('worldwide', 'usgov', 'dod', 'china'));

const daysBefore = z
  .string()
  .regex(/^\s*\d{1,2}(\s*,\s*\d{1,2})*\s*$/, 'must be numbers of days with commas between them, like 7,2')
  .transform((list) => list.split(',').map(Number))
  .pipe(z.array(z.int().min(1, 'must be at least 1 day').max(60, 'must be at most 60 days')));

/** Every setting there is. A setting that is absent or empty takes its standard value in `readConfig`. */
export const settings = z
  .object({
    PORT: port.meta(about('Everywhere', 'Port of `/api/messages`, `/live` and `/ready`; 0 takes any free one', '3978')),
    HOST: text.meta(
      about('Everywhere', 'Address to listen on', '127.0.0.1 on the sandbox, 0.0.0.0 with a real tenant'),
    ),
    DATA_DIR: text.meta(about('Everywhere', 'Folder of the embedded database', '.data')),
    DATABASE_URL: z
      .url({
        protocol: /^postgres(ql)?$/,
        error: 'must be an address like postgres://user:password@host:5432/database',
      })
      .meta(
        about(
          'Everywhere',
          'PostgreSQL instead of the embedded database; needed for more than one instance',
          'none',
          true,
        ),
      ),
    LOG_LEVEL: oneOf(...logLevels).meta(
      about(
        'Everywhere',
        'debug, info, warn, error or silent; lines of JSON on stderr',
        'warn on the sandbox, info with a real tenant',
      ),
    ),
    GRAPH_CLOUD: cloud.meta(
      about(
        'Everywhere',
        "Microsoft's cloud that holds the tenant: worldwide, usgov, dod or china",
        'worldwide; on the sandbox what its tenant file says',
      ),
    ),
    DEFAULT_LOCALE: z
      .string()
      .regex(/^(en|nl)(-[A-Z]{2})?$/, 'must be en or nl, with a country or without one, like nl-BE')
      .meta(about('Everywhere', 'Language where a message does not say one', 'en-US')),
    RIGHTS_POLICY: oneOf('documented', 'graph').meta(
      about(
        'Everywhere',
        'Whether a Billing Administrator may execute (documented) or only ask and approve (graph)',
        'documented',
      ),
    ),
    HELPDESK_GROUPS: z
      .string()
      .transform((list) => list.split(',').map((id) => id.trim()))
      .pipe(z.array(z.guid('must be object ids of groups, with commas between them')))
      .meta(about('Everywhere', 'Object ids of groups whose members may ask, with commas between them', 'none')),
    PROTECTED: z
      .string()
      .transform((list) => list.split(',').map((name) => name.trim()))
      .pipe(
        z.array(
          z.union(
            [z.guid(), z.string().regex(/^[^\s@,]+@[^\s@,]+$/)],
            'must be object ids of groups or users, or user principal names, with commas between them',
          ),
        ),
      )
      .meta(
        about(
          'Everywhere',
          'Users (object id or user principal name) and groups (object id) whose licenses nobody changes without a second person, with commas between them: break-glass accounts, the board',
          'none',
        ),
      ),
    SELF_REQUESTS: z
      .string()
      .transform(selfRequests)
      .refine(
        (given) => typeof given === 'string' || given.every((name) => /^[\w().-]+$/.test(name)),
        'must be off, on, or part numbers of products with commas between them',
      )
      .meta(
        about(
          'Everywhere',
          'What everybody may ask for, for themselves: off, on (whatever can be assigned), or part numbers with commas between them',
          'off',
        ),
      ),
    PRODUCT_NAMES_CSV: text.meta(
      about('Everywhere', "Microsoft's download of product names and service plan identifiers", 'the built-in names'),
    ),
    APPROVALS: text.meta(
      about(
        'Everywhere',
        'JSON file that says whose approval is needed, who is asked, and when people work',
        'everyone who may execute is asked; a request expires after 5 working days',
      ),
    ),
    REMINDERS: z
      .string()
      .regex(/^19:.+@thread\./, 'must be the conversation id of a channel, like 19:...@thread.tacv2')
      .meta(
        about(
          'Everywhere',
          'Teams channel that is told, without names, when data that a removal put at stake is about to go',
          'none: whoever asked and whoever agreed are told',
        ),
      ),
    REMIND_DAYS_BEFORE: daysBefore.meta(
      about(
        'Everywhere',
        'How many days before data is gone people are reminded of it, on a working day, with commas between them',
        '7,2',
      ),
    ),
    REMIND_CLOUD_PC_DAYS_BEFORE: daysBefore.meta(
      about('Everywhere', 'The same for a Cloud PC, which is kept for seven days', '2,1'),
    ),
    SUPPORT_URL: link.meta(
      about(
        'Everywhere',
        'Where people get help from people: an https address or mailto:… Help and the welcome show it as a button',
        'none: no button',
      ),
    ),
    TEAMS_CATALOG_APP_ID: guid.meta(
      about(
        'Everywhere',
        "Id of License Desk in the organization's Teams app catalog: with it the bot installs itself for those who are asked to approve and have never opened it",
        'none: they are named to whoever asks',
      ),
    ),
    RATE_PER_PERSON: count.meta(
      about(
        'Everywhere',
        'Messages, buttons and searches of one person that are answered in a minute; 0 for all of them',
        '120 with a real tenant, 0 on the sandbox',
      ),
    ),
    RATE_PER_TENANT: count.meta(
      about('Everywhere', 'The same for everybody together', '3000 with a real tenant, 0 on the sandbox'),
    ),
    EXECUTE_AS: oneOf('app', 'person').meta(
      about(
        'Everywhere',
        "Whose access changes are made with: the application's, or that of whoever agreed, so that Microsoft's own audit log names them",
        'app',
      ),
    ),
    OAUTH_CONNECTION: text.meta(
      about('Everywhere', "Name of the OAuth connection in the bot's registration, for EXECUTE_AS=person", 'none'),
    ),
    WITHOUT_SIGN_IN: oneOf('ask', 'app').meta(
      about(
        'Everywhere',
        'With EXECUTE_AS=person: what becomes of a change whose person is not signed in; they are asked (ask), or the application makes it (app)',
        'ask',
      ),
    ),
    KEEP_DAYS: z
      .string()
      .regex(/^\d{3,5}$/, 'must be a number of days, at least 120')
      .transform(Number)
      .refine((days) => days >= 120, 'must be at least 120: until then what a change lets die may be brought back')
      .meta(
        about(
          'Everywhere',
          'For how many days what is known of persons is kept: older plans go, and persons out of the older record, which stays whole',
          'none: for ever',
        ),
      ),
    AUDIT_ANCHOR: text.meta(
      about(
        'Everywhere',
        'File that the last hash of the record is added to at the start and each day, best on another disk; `npm run audit:verify` compares',
        'none: to the log only',
      ),
    ),
    AUDIT_KEY: z
      .string()
      .min(16, 'must have at least 16 characters')
      .meta(
        about('Everywhere', 'Signs the lines of AUDIT_ANCHOR, so that nobody without it can make one up', 'none', true),
      ),
    METRICS_PORT: port.meta(
      about(
        'Everywhere',
        'Port of `/metrics` for Prometheus, at HOST; keep it from the internet',
        'none: not measured',
      ),
    ),
    OTLP_ENDPOINT: z
      .url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' })
      .meta(
        about(
          'Everywhere',
          'Collector that traces are sent to (OpenTelemetry, OTLP over HTTP), without `/v1/traces`',
          'none: no traces',
        ),
      ),
    REQUESTS_API: z
      .string()
      .transform((list) =>
        list.split(',').map((one) =>
          one
            .trim()
            .split('=')
            .map((part) => part.trim()),
        ),
      )
      .pipe(
        z.array(
          z.tuple(
            [z.string().regex(/^[^=,]{1,60}$/), z.guid()],
            'must be names and application ids with commas between them, like ServiceNow=00000000-0000-0000-0000-000000000000',
          ),
        ),
      )
      .transform((list) => list.map(([name, id]) => ({ name, id: id.toLowerCase() })))
      .meta(
        about(
          'Everywhere',
          'Applications that may file requests at `/api/requests`, as name=application id with commas between them',
          'none: the door is shut',
        ),
      ),
    REQUESTS_WEBHOOK: modelAddress.meta(
      about('Everywhere', 'Address that is told where those requests stand, signed', 'none: they ask'),
    ),
    REQUESTS_WEBHOOK_KEY: z
      .string()
      .min(32, 'must have at least 32 characters')
      .meta(about('Everywhere', 'Signs what is told there', 'none', true)),
    IDLE_SEATS: oneOf('on', 'off').meta(
      about('Everywhere', 'Whether `unused` may look at when people last signed in', 'off'),
    ),
    IDLE_DAYS: z.coerce
      .number('must be a number of days')
      .int('must be a whole number')
      .min(30, 'must be at least 30')
      .max(365, 'must be at most 365')
      .meta(about('Everywhere', 'Without a sign-in for so many days, a license counts as unused', '90')),
    LANGUAGE_MODEL_URL: modelAddress.meta(
      about(
        'Everywhere',
        'An OpenAI-compatible chat endpoint, without `/chat/completions`, that reads sentences where the rules are in doubt',
        'none: the rules alone',
      ),
    ),
    LANGUAGE_MODEL_KEY: text.meta(about('Everywhere', 'Its key', 'none', true)),
    LANGUAGE_MODEL: text.meta(about('Everywhere', 'Name of the model, or of its deployment', 'none')),
    NODE_ENV: text.meta(about('Everywhere', '`production` refuses to start on the sandbox', 'none')),

    SANDBOX_PORT: port.meta(about('Sandbox', 'Port of the sandbox tenant; 0 takes any free one', '3979')),
    SANDBOX_TENANT: text.meta(about('Sandbox', 'A tenant file to use instead of Contoso', 'Contoso')),
    SANDBOX_URL: z
      .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
      .transform((address) => address.replace(/\/(v1\.0\/?)?$/, ''))
      .meta(
        about('Sandbox', 'A sandbox that runs elsewhere (`npm run sandbox`), so that several bots share one', 'none'),
      ),
    REQUESTS_API_TOKEN: z
      .string()
      .min(16, 'must have at least 16 characters')
      .meta(about('Sandbox', 'Bearer token by which the first application of REQUESTS_API is known', 'none', true)),
    TOKEN_SERVICE_URL: z
      .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
      .meta(about('Sandbox', 'A token service of your own, to try EXECUTE_AS=person without Bot Framework', 'none')),
    PLAYGROUND: oneOf('on', 'off').meta(about('Sandbox', 'The three chat windows', 'on')),
    PLAYGROUND_PORT: port.meta(
      about(
        'Sandbox',
        'Port of the first chat window; the others take the next two, and the page for dropping files the one after. 0 takes any free ones',
        '56150',
      ),
    ),
    CLOCK_OFFSET: z
      .string()
      .regex(/^[+-]?\d{1,5}[dhm]$/, 'must be a number of days, hours or minutes, like 28d, 12h or -30m')
      .transform(toMilliseconds)
      .meta(
        about(
          'Sandbox',
          'Shifts the clock, to see what happens later: 28d, 12h, 30m; *later 8d* in the chat moves it on while it runs',
          'none',
        ),
      ),

    MicrosoftAppId: guid.meta(about('Real tenant', "The bot's application (client) id", 'none: the sandbox')),
    MicrosoftAppType: oneOf('SingleTenant', 'MultiTenant', 'UserAssignedMSI').meta(
      about('Real tenant', 'SingleTenant, MultiTenant or UserAssignedMSI, as the bot is registered', 'SingleTenant'),
    ),
    MicrosoftAppTenantId: guid.meta(about('Real tenant', 'The tenant that is served; nobody else is answered', 'none')),
    MicrosoftAppPassword: text.meta(about('Real tenant', "The bot's client secret; the last resort", 'none', true)),
    MicrosoftAppCertificatePath: text.meta(
      about('Real tenant', 'A PEM file with certificate and private key, instead of the secret', 'none'),
    ),
    MicrosoftAppManagedIdentityId: guid.meta(
      about(
        'Real tenant',
        'Client id of a managed identity that the app trusts (federated credential), instead of the secret',
        'none',
      ),
    ),
    GRAPH_TENANT_ID: guid.meta(about('Real tenant', 'The tenant whose licenses are managed', 'MicrosoftAppTenantId')),
    GRAPH_CLIENT_ID: guid.meta(about('Real tenant', 'The application that calls Microsoft Graph', 'MicrosoftAppId')),
    GRAPH_CLIENT_SECRET: text.meta(
      about('Real tenant', "That application's client secret", "the bot's credential", true),
    ),
    GRAPH_CERTIFICATE_PATH: text.meta(
      about('Real tenant', "That application's certificate and private key, a PEM file", "the bot's credential"),
    ),
    GRAPH_MANAGED_IDENTITY_ID: guid.meta(
      about('Real tenant', 'Client id of a managed identity that this application trusts', "the bot's credential"),
    ),

    PUBLIC_URL: https.meta(
      about('Package', 'Where Teams reaches the bot, for `npm run package` and `npm run doctor`', 'none'),
    ),
    DEVELOPER_NAME: z
      .string()
      .max(32, 'must be at most 32 characters')
      .meta(about('Package', "Publisher's name", 'none')),
    DEVELOPER_URL: https.meta(about('Package', "Publisher's site", 'PUBLIC_URL')),
    PRIVACY_URL: https.meta(about('Package', 'Privacy statement', 'none')),
    TERMS_URL: https.meta(about('Package', 'Terms of use', 'none')),
    TEAMS_APP_ID: guid.meta(about('Package', 'Id of the Teams app', 'MicrosoftAppId')),
  })
  .partial();

export type Settings = z.output<typeof settings>;
export type SettingName = keyof Settings;

export const settingNames = Object.keys(settings.shape) as SettingName[];

export function aboutSetting(name: SettingName): About {
  return settings.shape[name].unwrap().meta() as About;
}

/** The text of `npm start -- --help`. */
export function settingsHelp(): string {
  const width = Math.max(...settingNames.map((name) => name.length));
  let group = '';
  const lines = settingNames.flatMap((name) => {
    const { description, standard, group: mine } = aboutSetting(name);
    const heading = mine === group ? [] : ['', mine];
    group = mine;
    return [...heading, `  ${name.padEnd(width)}  ${description} (standard: ${standard})`];
  });
  return ['License Desk. Settings are environment variables, and all are optional on the sandbox.', ...lines].join(
    '\n',
  );
}

/** `on` and `off` in any case; else a list of products. */
function selfRequests(given: string): 'on' | 'off' | string[] {
  const word = given.toLowerCase();
  if (word === 'on' || word === 'off') return word;
  return given.split(',').map((name) => name.trim());
}

function toMilliseconds(offset: string): number {
  const unit = { d: 86_400_000, h: 3_600_000, m: 60_000 }[offset.slice(-1)] ?? 0;
  return Number(offset.slice(0, -1)) * unit;
}
