import type { Config } from './config.ts';
import { cloudOf } from './graph/clouds.ts';
import type { PlanId } from './ids.ts';
import type { Licensing } from './licensing/licensing.ts';
import type { Notice, RiskNotice } from './licensing/notice.ts';
import type { Log } from './log.ts';
import { type CallerCheck, createCallerCheck, createDevelopmentCheck } from './requests-api/caller.ts';
import { createRequestsApi, type RequestsApi } from './requests-api/requests-api.ts';
import { tellWebhook } from './requests-api/webhook.ts';
import { readState, writeState } from './storage/bot-state.ts';
import type { Storage } from './storage/storage.ts';

/** The door for ticket systems as the settings have it. */
export interface RequestsDoor {
  api: RequestsApi;
  /** Leaves it to the queue to tell of a plan that an application filed; the job `webhook` then does. */
  heard(notice: Notice | RiskNotice): Promise<void>;
  /** The job `webhook`. */
  tell(planId: PlanId): Promise<void>;
}

interface Parts {
  config: Config;
  licensing: Licensing;
  storage: Storage;
  now: () => Date;
  log: Log;
}

const callsPerMinute = 120;

/** Null where no application is named. */
export function openRequestsDoor({ config, licensing, storage, now, log }: Parts): RequestsDoor | null {
  const settings = config.requestsApi;
  const check = settings && checkOf(config, settings);
  if (!settings || !check) return null;
  const { webhook } = settings;
  const { planForJob } = licensing;
  const name = (planId: PlanId) => `webhook ${planId}`;
  const told = {
    find: async (planId: PlanId) => {
      const state = (await readState(storage.db, [name(planId)]))[name(planId)];
      return typeof state?.status === 'string' ? state.status : null;
    },
    keep: (planId: PlanId, status: string) => writeState(storage.db, { [name(planId)]: { status } }, now()),
  };
  return {
    api: createRequestsApi({
      ...{ licensing, check, log, locale: config.defaultLocale },
      perMinute: callsPerMinute,
      clock: () => performance.now(),
    }),
    async heard(notice) {
      if (!webhook || !('planId' in notice) || !(await planForJob(notice.planId))?.filedBy) return;
      const { planId } = notice;
      await storage.transaction((tx) => storage.jobs.enqueue(tx, 'webhook', { planId }, { key: planId }));
    },
    async tell(planId) {
      if (webhook) await tellWebhook({ ...webhook, load: fetch, now, planForJob, told }, planId);
    },
  };
}

type Settings = NonNullable<Config['requestsApi']>;

/** Of a real tenant Microsoft Entra's own tokens; on the sandbox, which nobody signs in to, the token of the setting. */
function checkOf({ tenant }: Config, { callers, developmentToken }: Settings): CallerCheck | null {
  const [first] = callers;
  if (tenant.kind === 'sandbox') {
    return developmentToken && first ? createDevelopmentCheck(developmentToken.reveal(), first) : null;
  }
  const { tenantId } = tenant.graph;
  const { clientId } = tenant.bot;
  const authority = `${cloudOf(tenant.graph.cloud).login}/${tenantId}`;
  return createCallerCheck({
    tenantId,
    callers,
    issuers: [`${authority}/v2.0`, `https://sts.windows.net/${tenantId}/`],
    audiences: [clientId, `api://${clientId}`],
    keysUrl: `${authority}/discovery/v2.0/keys`,
  });
}
