import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { createChat } from './bot/chat/chat.ts';
import { createPlanTalk } from './bot/chat/plan-talk.ts';
import { createRecordFiles } from './bot/chat/record-files.ts';
import { createMessageExtension } from './bot/compose/message-extension.ts';
import { Desk } from './bot/desk.ts';
import { createNotices } from './bot/plans/notices.ts';
import { createPlanCopies } from './bot/plans/plan-copies.ts';
import { createSentenceReader } from './bot/sentences.ts';
import { createAdapter } from './bot/teams/adapter.ts';
import { createAdmission } from './bot/teams/admission.ts';
import { type BotRegistration, botAuthentication } from './bot/teams/credentials.ts';
import type { CardMessageStore, ConversationStore, SentWordsStore } from './bot/teams/message-stores.ts';
import { createProactiveSender } from './bot/teams/proactive.ts';
import { createSendPace } from './bot/teams/send-pace.ts';
import type { Config } from './config.ts';
import { uploadFile } from './graph/file-upload.ts';
import { createHttp, type HttpOptions } from './http.ts';
import type { ApprovalSettings } from './licensing/approval/settings.ts';
import { loadApprovalSettings, standardApprovals } from './licensing/approval/settings-file.ts';
import type { Timer } from './licensing/approval/timer.ts';
import { loadProductNames, noProductNames, type ProductNames } from './licensing/catalogue/product-names.ts';
import { createLicensing, type Licensing } from './licensing/licensing.ts';
import type { Notice } from './licensing/notice.ts';
import type { Log } from './log.ts';
import { type BotStateItems, deleteState, readState, writeState } from './storage/bot-state.ts';
import { cardsOfPlan, forgetCard, rememberCard } from './storage/card-messages.ts';
import { findConversation, markConversationDead, saveConversation } from './storage/conversations.ts';
import type { JobQueue } from './storage/jobs.ts';
import { openStorage, type Storage } from './storage/storage.ts';
import { openTenant, type TenantAccess } from './tenant-access.ts';

export interface App {
  /** Where the bot answers, without path. */
  url: string;
  sandbox: TenantAccess['sandbox'];
  close(): Promise<void>;
}

/**
 * The one place where the parts meet. Starts everything but the chat windows; where a part fails, those before it are ended.
 * @throws StorageError, SandboxError, ProductNamesError, ApprovalSettingsError, Error: one line each, for the person who started it
 */
export async function startApp(config: Config, log: Log): Promise<App> {
  const started: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const part of started.splice(0).reverse()) await part.close();
  };
  const keep = <T extends { close(): Promise<void> }>(part: T): T => {
    started.push(part);
    return part;
  };
  try {
    const now = () => new Date(Date.now() + config.clockOffsetMs);
    const names = await productNames(config, log);
    const approvals =
      config.approvals === null ? standardApprovals : await loadApprovalSettings(config.approvals, names);
    const storage = keep(
      await openStorage({ dataDir: config.dataDir, databaseUrl: config.databaseUrl?.reveal(), log, now }),
    );
    const tenant = keep(await openTenant(config, log, now));
    const licensing = createLicensing({
      graph: tenant.graph,
      storage,
      jobs: storage.jobs,
      tenantId: tenant.tenantId,
      names,
      policy: config.rightsPolicy,
      helpdeskGroups: config.helpdeskGroups,
      approvals,
      now,
      wait,
      report: (error) => log.error({ err: error }, 'a plan was left out'),
    });
    const bot = createBot({ config, log, now, storage, tenant, names, approvals, licensing });
    const http = keep(
      await createHttp({
        host: config.host,
        port: config.port,
        messages: bot.messages,
        health: async () => ({ ok: (await findConversation(storage.db, 'nobody')) === undefined }),
        log,
        localeFromQuery: tenant.sandbox !== null,
      }),
    );
    await startJobs(storage.jobs, licensing, bot.notify, log);
    return { url: http.url, sandbox: tenant.sandbox, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function productNames(config: Config, log: Log): Promise<ProductNames> {
  if (config.productNamesCsv === null) return noProductNames;
  const { names, problems } = await loadProductNames(config.productNamesCsv);
  for (const problem of problems) log.warn({ ...problem }, 'PRODUCT_NAMES_CSV: a row was skipped');
  return names;
}

interface BotOptions {
  config: Config;
  log: Log;
  now: () => Date;
  storage: Storage;
  tenant: TenantAccess;
  names: ProductNames;
  approvals: ApprovalSettings;
  licensing: Licensing;
}

function createBot({ config, log, now, storage, tenant, names, approvals, licensing }: BotOptions): {
  messages: HttpOptions['messages'];
  notify: (notice: Notice, jobId: string) => Promise<void>;
} {
  const { db } = storage;
  const served = {
    sandbox: tenant.sandbox !== null,
    cloud: config.tenant.kind === 'real' ? config.tenant.graph.cloud : 'worldwide',
    searches: config.tenant.kind === 'real' && config.tenant.bot.tenantId === config.tenant.graph.tenantId,
    supportUrl: config.supportUrl,
  };
  const registration = botRegistration(config);
  const conversations: ConversationStore = {
    save: (conversation) => saveConversation(db, conversation, now()),
    find: async (id) => (await findConversation(db, id)) as Awaited<ReturnType<ConversationStore['find']>>,
    markDead: (id) => markConversationDead(db, id, now()),
  };
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
  const authentication = botAuthentication(registration);
  const admit = createAdmission(authentication, log);
  const adapter = createAdapter({
    authentication,
    tenantId: tenant.tenantId,
    defaultLocale: config.defaultLocale,
    log,
  });
  const appId = registration?.clientId ?? '';
  const pace = createSendPace(() => performance.now(), wait);
  const proactive = createProactiveSender({ adapter, appId, conversations, pace, log });
  const upload = (url: string, content: string) => uploadFile(url, content, { fetch, loopback: served.sandbox });
  const files = createRecordFiles({ licensing, upload, now, log });
  const plans = createPlanTalk({ licensing, cards, files, tenant: served });
  const desk = new Desk({
    licensing,
    chat: createChat({ licensing, cards, state, plans, tenant: served, now }),
    files,
    extension: createMessageExtension({ licensing, now, wait }),
    proactive,
    conversations,
    cards,
    tenantId: tenant.tenantId,
    defaults: { locale: config.defaultLocale, timeZone: 'UTC' },
    tenant: served,
    read: createSentenceReader({ licensing, names, ticket: approvals.ticket?.pattern, now }),
  });
  const copies = createPlanCopies(cards, conversations, served);
  return {
    messages: async (req, res) => {
      await admit(req.headers, req.body);
      await adapter.process(req, res, (context) => desk.run(context));
    },
    notify: createNotices({ proactive, licensing, conversations, copies, said, log }),
  };
}

const sentWords = z.object({ jobId: z.string(), conversationId: z.string(), activityId: z.string() });

/** Bot Framework's own service for the clouds of governments; China's is not offered to new bots. */
const channelServices: Record<string, string> = {
  usgov: 'https://botframework.azure.us',
  dod: 'https://botframework.azure.us',
};

function botRegistration({ tenant }: Config): BotRegistration | null {
  if (tenant.kind === 'sandbox') return null;
  return { ...tenant.bot, channelService: channelServices[tenant.graph.cloud] ?? null };
}

async function startJobs(
  jobs: JobQueue,
  licensing: Licensing,
  notify: (notice: Notice, jobId: string) => Promise<void>,
  log: Log,
): Promise<void> {
  jobs.onDead(async ({ name, jobId, data, reason }) => {
    log.error({ name, jobId, reason }, 'a job was given up');
    const { planId } = data as { planId?: string };
    if (planId !== undefined && (name === 'apply' || name === 'verify')) await licensing.abandon(planId);
  });
  await jobs.work<{ planId: string }>('apply', ({ planId }) => licensing.apply(planId), { concurrency: 4 });
  await jobs.work<{ planId: string; look: number }>('verify', ({ planId, look }) => licensing.verify(planId, look));
  // Several, so that nobody waits while the bot may not yet write to somebody else again.
  await jobs.work<Notice>('notify', notify, { concurrency: 4 });
  await jobs.work<Timer>('timer', (timer) => licensing.onTimer(timer));
  await jobs.start();
}
