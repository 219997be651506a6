import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { createChat } from './bot/chat/chat.ts';
import type { MoveTime } from './bot/chat/moving-time.ts';
import { createPlanTalk } from './bot/chat/plan-talk.ts';
import { createRecordFiles } from './bot/chat/record-files.ts';
import { createOwnSettings } from './bot/chat/settings.ts';
import { createMessageExtension } from './bot/compose/message-extension.ts';
import { Desk } from './bot/desk.ts';
import { createNotices } from './bot/plans/notices.ts';
import { createPlanCopies } from './bot/plans/plan-copies.ts';
import { createSentenceReader } from './bot/sentences.ts';
import { createAdapter } from './bot/teams/adapter.ts';
import { botAuthentication } from './bot/teams/credentials.ts';
import { createInvitations, noInvitations } from './bot/teams/invitations.ts';
import type { CardMessageStore, ConversationStore, SentWordsStore } from './bot/teams/message-stores.ts';
import { type PreferenceStore, preferencesFrom, workingTimeOf } from './bot/teams/preferences.ts';
import { createProactiveSender } from './bot/teams/proactive.ts';
import { createSendPace } from './bot/teams/send-pace.ts';
import { createSignIn, type SignIn } from './bot/teams/sign-in.ts';
import { createTypedButtons } from './bot/teams/typed-buttons.ts';
import { botRegistration } from './bot-registration.ts';
import { createClock } from './clock.ts';
import type { Config } from './config.ts';
import type { GraphClient } from './graph/client.ts';
import { downloadFile } from './graph/files/file-download.ts';
import { uploadFile } from './graph/files/file-upload.ts';
import { ownerOf } from './graph/me.ts';
import { createHttp, type HttpOptions } from './http.ts';
import type { PlanId } from './ids.ts';
import { createSecondReader } from './language-model/second-reader.ts';
import type { ApprovalSettings } from './licensing/approval/settings.ts';
import { loadApprovalSettings, standardApprovals } from './licensing/approval/settings-file.ts';
import { loadProductNames, noProductNames, type ProductNames } from './licensing/catalogue/product-names.ts';
import { type AnyTimer, createLicensing, type Licensing } from './licensing/licensing.ts';
import type { Notice, RiskNotice } from './licensing/notice.ts';
import type { Log } from './log.ts';
import { gaugesOf, kindOf, telemetryFor } from './measurements.ts';
import { isBehindAnchors, startAnchoring } from './operation/anchor.ts';
import { requireRoom } from './operation/disk-room.ts';
import { startForgetting } from './operation/forgetting.ts';
import { startHeartbeat } from './operation/heartbeat.ts';
import { missingPermissions } from './operation/permissions.ts';
import { createReadiness } from './operation/readiness.ts';
import { installTeamsApp } from './operation/teams-apps.ts';
import type { Telemetry } from './operation/telemetry.ts';
import { type Trouble, troubleIn } from './operation/trouble.ts';
import { openRequestsDoor, type RequestsDoor } from './requests-door.ts';
import type { Demonstration } from './sandbox/demonstration.ts';
import { auditHashAt, endOfAudit } from './storage/audit.ts';
import { type BotStateItems, deleteState, readState, writeState } from './storage/bot-state.ts';
import { cardsOfPlan, forgetCard, rememberCard } from './storage/card-messages.ts';
import { findConversation, markConversationDead, saveConversation } from './storage/conversations.ts';
import { setDue, startDueTimes } from './storage/due-times.ts';
import type { JobQueue } from './storage/jobs.ts';
import { forgetBefore } from './storage/personal-data/forgetting.ts';
import { findPreferences, savePreferences } from './storage/preferences.ts';
import { queueState } from './storage/queue-state.ts';
import type { QueueName } from './storage/queues.ts';
import { openStorage, type Storage } from './storage/storage.ts';
import { openTenant, type TenantAccess } from './tenant-access.ts';
import { createTimeTravel, movedBefore } from './time-travel.ts';

export interface App {
  /** Where the bot answers, without path. */
  url: string;
  sandbox: TenantAccess['sandbox'];
  /** Puts a file into somebody's chat, on the sandbox only. */
  handFile: (userId: string, file: { name: string; url: string }) => Promise<boolean>;
  close(): Promise<void>;
}

/**
 * The one place where the parts meet. Starts everything but the chat windows; where a part fails, those before it are ended.
 * @param demonstration how a sandbox of this process is to behave
 * @throws StorageError, SandboxError, ProductNamesError, ApprovalSettingsError, Error: one line each, for the person who started it
 */
export async function startApp(config: Config, log: Log, demonstration: Demonstration | null = null): Promise<App> {
  const started: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const part of started.splice(0).reverse()) await part.close();
  };
  const keep = <T extends { close(): Promise<void> }>(part: T): T => {
    started.push(part);
    return part;
  };
  try {
    const clock = createClock(() => config.clockOffsetMs);
    const { now } = clock;
    const names = await productNames(config, log);
    const approvals =
      config.approvals === null ? standardApprovals : await loadApprovalSettings(config.approvals, names);
    const storage = keep(
      await openStorage({ dataDir: config.dataDir, databaseUrl: config.databaseUrl?.reveal(), log, now }),
    );
    if (config.tenant.kind === 'sandbox') clock.forwardTo(new Date(now().getTime() + (await movedBefore(storage))));
    const telemetry = keep(await telemetryFor(config));
    const tenant = keep(await openTenant({ config, log, now, demonstration, load: telemetry.watch(fetch) }));
    tellMissingPermissions(tenant, log);
    const authentication = botAuthentication(botRegistration(config), fetch, config.executeAsPerson?.tokenService);
    const conversations = conversationsIn(storage, now);
    const signIn = signInFor(config, { authentication, conversations, graph: tenant.graph });
    const licensing = createLicensing({
      graph: tenant.graph,
      storage,
      jobs: storage.jobs,
      tenantId: tenant.tenantId,
      names,
      policy: config.rightsPolicy,
      helpdeskGroups: config.helpdeskGroups,
      protectedPeople: config.protectedPeople,
      selfRequests: config.selfRequests,
      approvals,
      reminders: config.reminders,
      now,
      wait,
      ...(signIn ? { personalAccess: signIn } : {}),
      usage: tenant.usage,
      idleSeats: config.idleSeats,
      cloud: tenant.segment,
      report: (error) => log.error({ err: error }, 'a plan was left out'),
    });
    telemetry.gauges(() => gaugesOf(storage.db));
    const machine = () => new Date(now().getTime() - clock.movedMs() - config.clockOffsetMs);
    const isRestored = () => isBehindAnchors(config.auditAnchor, (id) => auditHashAt(storage.db, id));
    keep(await startHeartbeat({ db: storage.db, now, machine, isRestored, log }));
    const due = keep(startDueTimes({ storage, now, log }));
    const travel = createTimeTravel({ clock, storage, due });
    const moveTime = config.tenant.kind === 'sandbox' ? travel : null;
    const readiness = createReadiness(partsOf(config, storage, tenant, now), { now: () => performance.now(), log });
    const trouble = async () => troubleIn(await readiness('fresh'));
    const known = { config, trouble, log, now, moveTime, storage, tenant, names, approvals, licensing };
    const door = openRequestsDoor({ config, licensing, storage, now, log });
    const bot = createBot({ ...known, authentication, conversations, signIn });
    const http = keep(
      await createHttp({
        host: config.host,
        port: config.port,
        messages: (req, res) => telemetry.measure('turn', kindOf(req.body), () => bot.messages(req, res)),
        readiness: () => readiness(),
        requests: door?.api ?? null,
        log,
        localeFromQuery: tenant.sandbox !== null,
      }),
    );
    await startJobs({ jobs: storage.jobs, licensing, notify: bot.notify, door, telemetry, log });
    const { auditAnchor: file, auditKey } = config;
    const forget = (before: Date) => forgetBefore(storage, before);
    keep(startForgetting({ keepDays: config.keepDays, forget, now, log }));
    keep(await startAnchoring({ file, key: auditKey?.reveal() ?? null, end: () => endOfAudit(storage.db), now, log }));
    return { url: http.url, sandbox: tenant.sandbox, handFile: bot.handFile, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What every message needs: to keep something, to read the tenant, and to leave work for later. */
function partsOf({ dataDir, databaseUrl }: Config, { db }: Storage, { graph }: TenantAccess, now: () => Date) {
  return {
    ...(databaseUrl ? {} : { disk: () => requireRoom(dataDir) }),
    database: () => writeState(db, { readiness: { at: now().toISOString() } }, now()),
    graph: () => graph.request({ method: 'GET', path: '/organization?$select=id' }),
    queue: () => queueState(db),
  };
}

/** Says at the start what is switched off for want of a permission; where no token can be had the first request says that. */
function tellMissingPermissions({ permissions }: TenantAccess, log: Log): void {
  permissions().then(
    (granted) => {
      for (const { permission, always, without } of granted ? missingPermissions(granted) : []) {
        log[always ? 'error' : 'warn']({ permission, without }, 'a permission is not granted: a feature is off');
      }
    },
    (error: unknown) => log.error({ err: error }, 'no token for Microsoft Graph'),
  );
}

async function productNames(config: Config, log: Log): Promise<ProductNames> {
  if (config.productNamesCsv === null) return noProductNames;
  const { names, problems } = await loadProductNames(config.productNamesCsv);
  for (const problem of problems) log.warn({ ...problem }, 'PRODUCT_NAMES_CSV: a row was skipped');
  return names;
}

type Authentication = ReturnType<typeof botAuthentication>;

interface BotOptions {
  config: Config;
  trouble: () => Promise<Trouble | null>;
  log: Log;
  now: () => Date;
  moveTime: MoveTime;
  storage: Storage;
  tenant: TenantAccess;
  names: ProductNames;
  approvals: ApprovalSettings;
  licensing: Licensing;
  authentication: Authentication;
  conversations: ConversationStore;
  signIn: SignIn | null;
}

function conversationsIn({ db }: Storage, now: () => Date): ConversationStore {
  return {
    save: (conversation) => saveConversation(db, conversation, now()),
    find: async (id) => (await findConversation(db, id)) as Awaited<ReturnType<ConversationStore['find']>>,
    markDead: (id) => markConversationDead(db, id, now()),
  };
}

/** How people sign in; null where changes are made with the application's own access. */
function signInFor(
  config: Config,
  parts: { authentication: Authentication; conversations: ConversationStore; graph: GraphClient },
): SignIn | null {
  if (!config.executeAsPerson) return null;
  const { connection, withoutSignIn } = config.executeAsPerson;
  return createSignIn({
    authentication: parts.authentication,
    conversations: parts.conversations,
    ownerOf: (token) => ownerOf(parts.graph, token),
    appId: botRegistration(config)?.clientId ?? '',
    connection,
    withoutSignIn,
  });
}

function createBot(parts: BotOptions): {
  messages: HttpOptions['messages'];
  notify: (notice: Notice | RiskNotice, jobId: string) => Promise<void>;
  handFile: App['handFile'];
} {
  const { config, trouble, log, now, moveTime, storage, tenant, names, approvals, licensing } = parts;
  const { authentication, conversations, signIn } = parts;
  const { db } = storage;
  const served = {
    sandbox: tenant.sandbox !== null,
    cloud: tenant.cloud,
    searches: config.tenant.kind === 'real' && config.tenant.bot.tenantId === config.tenant.graph.tenantId,
    supportUrl: config.supportUrl,
  };
  const registration = botRegistration(config);
  const cards: CardMessageStore = {
    remember: (card) => rememberCard(db, card),
    ofPlan: (planId) => cardsOfPlan(db, planId),
    forget: (card) => forgetCard(db, card),
  };
  const said: SentWordsStore = {
    remember: (about, sent) => writeState(db, { [`said ${about}`]: { ...sent } }, now()),
    find: async (about) => sentWords.optional().parse((await readState(db, [`said ${about}`]))[`said ${about}`]),
  };
  const state = {
    read: (keys: string[]) => readState(db, keys),
    write: (changes: BotStateItems) => writeState(db, changes, now()),
    delete: (keys: string[]) => deleteState(db, keys),
  };
  const preferences: PreferenceStore = {
    find: async (id) => preferencesFrom(await findPreferences(db, id)),
    save: (id, { language, work }) =>
      savePreferences(db, id, { language, workFrom: work?.from ?? null, workTo: work?.to ?? null }, now()),
  };
  const settings = createOwnSettings(preferences, approvals.workingTime);
  const adapter = createAdapter({
    authentication,
    tenantId: tenant.tenantId,
    defaultLocale: config.defaultLocale,
    limits: config.rateLimits,
    loopback: served.sandbox,
    leaseTurn: storage.leaseTurn,
    trouble,
    log,
  });
  if (config.tenant.kind === 'sandbox' && config.tenant.playgroundPort !== null) adapter.use(createTypedButtons());
  const appId = registration?.clientId ?? '';
  const pace = createSendPace(() => performance.now(), wait);
  const proactive = createProactiveSender({ adapter, appId, conversations, pace, log });
  const upload = (url: string, content: string) => uploadFile(url, content, { fetch, loopback: served.sandbox });
  const download = (url: string, limit: number) => downloadFile(url, { fetch, loopback: served.sandbox, limit });
  const files = createRecordFiles({ licensing, upload, now, log });
  const secondReading = config.languageModel ? createSecondReader(config.languageModel, { fetch, log }) : undefined;
  const plans = createPlanTalk({ licensing, cards, files, tenant: served, now });
  const desk = new Desk({
    licensing,
    now,
    chat: createChat({
      ...{ licensing, cards, state, plans, files, download, settings, now, moveTime, log, secondReading },
      tenant: served,
    }),
    files,
    extension: createMessageExtension({ licensing, now, wait }),
    proactive,
    conversations,
    cards,
    tenantId: tenant.tenantId,
    defaults: { locale: config.defaultLocale, timeZone: 'UTC' },
    tenant: served,
    settings,
    preferences,
    signIn,
    read: createSentenceReader({ licensing, names, ticket: approvals.ticket?.pattern, now }),
  });
  const { catalogAppId } = config;
  const invitations = catalogAppId
    ? createInvitations({
        conversations,
        install: (id) => installTeamsApp(tenant.graph, id, { baseUrl: tenant.graphUrl, id: catalogAppId }),
        kept: {
          add: (id) => writeState(db, { [`invited ${id}`]: { at: now().toISOString() } }, now()),
          has: async (id) => Object.keys(await readState(db, [`invited ${id}`])).length > 0,
        },
        log,
      })
    : noInvitations;
  const copies = createPlanCopies(cards, conversations, served);
  return {
    messages: (req, res) => adapter.process(req, res, (context) => desk.run(context)),
    handFile: async (userId, file) => served.sandbox && desk.handFile(userId, file),
    notify: createNotices({
      proactive,
      licensing,
      conversations,
      copies,
      said,
      signIn,
      invitations,
      chatLink: appId ? `https://teams.microsoft.com/l/chat/0/0?users=28:${appId}` : null,
      workingTime: async ({ aadObjectId, timeZone }) =>
        workingTimeOf(await preferences.find(aadObjectId), timeZone, approvals.workingTime),
      postpone: (notice, until) => setDue(db, heldReminder(notice, until)),
      now,
      log,
    }),
  };
}

/** A reminder that waits until somebody is at work; one for each plan and person. */
function heldReminder(notice: Notice, dueAt: Date) {
  const whom = notice.to.kind === 'cards' ? '' : notice.to.id;
  return { kind: 'heldReminder', subject: `${notice.planId} ${whom}`, dueAt, data: { notice } };
}

const sentWords = z.object({ jobId: z.string(), conversationId: z.string(), activityId: z.string() });

interface JobOptions {
  jobs: JobQueue;
  licensing: Licensing;
  notify: (notice: Notice | RiskNotice, jobId: string) => Promise<void>;
  door: RequestsDoor | null;
  telemetry: Telemetry;
  log: Log;
}

async function startJobs({ jobs, licensing, notify, door, telemetry, log }: JobOptions): Promise<void> {
  jobs.onDead(async ({ name, jobId, data, reason }) => {
    log.error({ name, jobId, reason }, 'a job was given up');
    const { planId, kind } = data as { planId?: PlanId; kind?: string };
    if (planId !== undefined && name === 'timer' && kind === 'start') await licensing.startAgainLater(planId);
    if (planId !== undefined && name === 'prepare') await licensing.giveUpPreparing(planId);
    if (planId !== undefined && (name === 'apply' || name === 'verify')) await licensing.abandon(planId);
  });
  const work = <T extends object>(
    name: QueueName,
    handler: (data: T, jobId: string) => Promise<void>,
    concurrency = 1,
  ) => jobs.work<T>(name, (data, jobId) => telemetry.measure('job', name, () => handler(data, jobId)), { concurrency });
  await work<{ planId: PlanId }>('prepare', ({ planId }) => licensing.prepare(planId), 2);
  await work<{ planId: PlanId }>('apply', ({ planId }) => licensing.apply(planId), 4);
  await work<{ planId: PlanId; look: number }>('verify', ({ planId, look }) => licensing.verify(planId, look));
  // Several, so that nobody waits while the bot may not yet write to somebody else again.
  const tell: typeof notify = async (notice, jobId) => {
    await door?.heard(notice);
    await notify(notice, jobId);
  };
  await work<Notice | RiskNotice>('notify', tell, 4);
  await work<{ planId: PlanId }>('webhook', async ({ planId }) => door?.tell(planId), 2);
  await work<AnyTimer | { kind: 'heldReminder'; notice: Notice }>('timer', (timer, jobId) =>
    timer.kind === 'heldReminder' ? notify(timer.notice, jobId) : licensing.onTimer(timer),
  );
  await jobs.start();
}
