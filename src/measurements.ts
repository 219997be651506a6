import type { Config } from './config.ts';
import { type Gauge, noTelemetry, type Telemetry } from './operation/telemetry.ts';
import { planCounts } from './storage/plans/plan-counts.ts';
import { queueState } from './storage/queue-state.ts';
import type { Database } from './storage/tables.ts';

/** Off unless a setting asks for it; only then OpenTelemetry is loaded. */
export async function telemetryFor({ host, telemetry: { metricsPort, traces } }: Config): Promise<Telemetry> {
  if (metricsPort === null && traces === null) return noTelemetry;
  const { openTelemetry } = await import('./operation/open-telemetry.ts');
  return openTelemetry({ host, port: metricsPort, traces });
}

/** What is known of a delivery by its type and, of an invoke, its name: never what anybody made up. */
export function kindOf({ type, name }: Record<string, unknown>): string {
  const known = ['message', 'conversationUpdate', 'installationUpdate', 'messageReaction'];
  const invokes = ['adaptiveCard/action', 'application/search', 'fileConsent/invoke'];
  if (type === 'invoke') return invokes.find((one) => one === name) ?? 'invoke';
  return known.find((one) => one === type) ?? 'other';
}

/** The queues and the plans as they stand. */
export async function gaugesOf(db: Database): Promise<Gauge[]> {
  const [{ queues, dead }, plans] = [await queueState(db), await planCounts(db)];
  return [
    ...queues.flatMap(({ name: queue, due, active, later, oldestSeconds }): Gauge[] => [
      { name: 'jobs_due', value: due, labels: { queue } },
      { name: 'jobs_active', value: active, labels: { queue } },
      { name: 'jobs_later', value: later, labels: { queue } },
      { name: 'jobs_oldest_seconds', value: oldestSeconds, labels: { queue } },
    ]),
    { name: 'jobs_dead', value: dead },
    ...plans.map(({ state, plans: value }): Gauge => ({ name: 'plans', value, labels: { state } })),
  ];
}
