/** What is measured while the bot works, without its parts knowing how. */
export interface Telemetry {
  /** One delivery or one job: how long it took, how it ended, and, in a trace, the Graph requests that it made. */
  measure<T>(what: 'turn' | 'job', kind: string, work: () => Promise<T>): Promise<T>;
  /** The same `fetch`, whose requests to Graph are measured. */
  watch(load: typeof fetch): typeof fetch;
  /** What is looked up whenever somebody asks for the metrics. */
  gauges(read: () => Promise<Gauge[]>): void;
  close(): Promise<void>;
}

/** One number of this moment, as `license_desk_<name>`. */
export interface Gauge {
  name: keyof typeof gaugeNames;
  value: number;
  labels?: Record<string, string>;
}

/** With what they say of themselves at `/metrics`. */
export const gaugeNames = {
  jobs_due: 'Jobs that are due and not begun',
  jobs_active: 'Jobs that are being done',
  jobs_later: 'Jobs for later: timers, and what is tried again',
  jobs_oldest_seconds: 'For how long the oldest job has been due',
  jobs_dead: 'Jobs given up in the last seven days',
  plans: 'Plans by their state',
} as const;

/** The off switch: nothing is loaded, nothing is wrapped, nothing is counted. */
export const noTelemetry: Telemetry = {
  measure: (_what, _kind, work) => work(),
  watch: (load) => load,
  gauges: () => {},
  close: async () => {},
};
