import { createHmac } from 'node:crypto';
import type { PlanId } from '../ids.ts';
import type { Plan } from '../licensing/model.ts';
import { derivedId } from '../licensing/plan/derived-id.ts';
import type { Secret } from '../secret.ts';
import { answerOf } from './answer.ts';

/** The application's side cannot be told at the moment: the queue tries again. Says nothing of what it answered but the status. */
export class WebhookFailed extends Error {}

export interface WebhookOptions {
  url: string;
  key: Secret;
  load: typeof fetch;
  now: () => Date;
  planForJob(planId: PlanId): Promise<Plan | undefined>;
  /** Which status was told last, so that a job that comes twice tells it once. */
  told: { find(planId: PlanId): Promise<string | null>; keep(planId: PlanId, status: string): Promise<void> };
}

const patienceMs = 10_000;

/**
 * Tells where a filed request stands, signed as Standard Webhooks has it: the id is of the request and its status, however often it is
 * sent, and the time is in what is signed, so that nobody can send it again later. @throws WebhookFailed
 */
export async function tellWebhook(options: WebhookOptions, planId: PlanId): Promise<void> {
  const { url, load, told } = options;
  const plan = await options.planForJob(planId);
  if (!plan?.filedBy || (await told.find(planId)) === plan.state) return;
  const body = JSON.stringify({ type: 'request.status', request: answerOf(plan) });
  const headers = signed(options, derivedId(`status ${plan.state} of ${plan.id}`), body);
  const answer = await load(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => {
    throw new WebhookFailed('the webhook cannot be reached');
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new WebhookFailed(`the webhook was answered with ${answer.status}`);
  await told.keep(planId, plan.state);
}

function signed({ key, now }: Pick<WebhookOptions, 'key' | 'now'>, id: string, body: string): Record<string, string> {
  const timestamp = String(Math.floor(now().getTime() / 1_000));
  const signature = createHmac('sha256', key.reveal()).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
