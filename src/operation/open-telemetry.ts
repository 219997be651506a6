import { context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { gaugeNames, type Telemetry } from './telemetry.ts';

export interface TelemetryOptions {
  host: string;
  /** Of `/metrics`; null for none, 0 for any free one. */
  port: number | null;
  /** Where traces go by OTLP over HTTP, without `/v1/traces`; null for nowhere. */
  traces: string | null;
}

const seconds = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30];

/** Metrics for Prometheus and traces for an OTLP collector. @throws Error of one line where the port cannot be had */
export async function openTelemetry({ host, port, traces }: TelemetryOptions): Promise<Telemetry> {
  const resource = resourceFromAttributes({ 'service.name': 'license-desk' });
  const metrics =
    port === null ? null : new PrometheusExporter({ host, port, preventServerStart: true, withoutScopeInfo: true });
  const meters = new MeterProvider({ resource, readers: metrics ? [metrics] : [] });
  const exporter = traces === null ? null : new OTLPTraceExporter({ url: `${traces.replace(/\/+$/, '')}/v1/traces` });
  const tracing = new TracerProvider({
    resource,
    spanProcessors: exporter ? [new BatchSpanProcessor({ exporter })] : [],
  });
  // Once for the process: it carries the turn to the Graph requests that it makes.
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const tracer = tracing.getTracer('license-desk');
  const meter = meters.getMeter('license-desk');
  const advice = { explicitBucketBoundaries: seconds };
  const inSeconds = (name: string, description: string) =>
    meter.createHistogram(`license_desk_${name}_duration_seconds`, { description, unit: 's', advice });
  const durations = {
    turn: inSeconds('turn', 'How long deliveries of Teams took'),
    job: inSeconds('job', 'How long jobs took'),
  };
  const requests = inSeconds('graph_request', 'How long requests to Microsoft Graph took');
  const throttled = meter.createCounter('license_desk_graph_throttled', { description: 'Requests that Graph put off' });

  await metrics?.startServer().catch((error: NodeJS.ErrnoException) => {
    throw new Error(`METRICS_PORT: ${port} cannot be used on ${host} (${error.code}); choose another METRICS_PORT`);
  });

  async function inSpan<T>(name: string, kind: SpanKind, work: (span: Span) => Promise<T>): Promise<T> {
    const span = tracer.startSpan(name, { kind });
    try {
      return await context.with(trace.setSpan(context.active(), span), () => work(span));
    } catch (error) {
      // Without its message, which may name people.
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  }

  return {
    async measure(what, kind, work) {
      const began = performance.now();
      let outcome = 'failed';
      try {
        const done = await inSpan(`${what} ${kind}`, what === 'turn' ? SpanKind.SERVER : SpanKind.CONSUMER, work);
        outcome = 'ok';
        return done;
      } finally {
        durations[what].record((performance.now() - began) / 1_000, { kind, outcome });
      }
    },
    watch: (load) => async (input, init) => {
      const method = init?.method ?? 'GET';
      const path = templateOf(String(input instanceof Request ? input.url : input));
      const began = performance.now();
      let status = '0';
      try {
        return await inSpan(`graph ${method} ${path}`, SpanKind.CLIENT, async (span) => {
          const response = await load(input, init);
          status = String(response.status);
          span.setAttribute('http.response.status_code', response.status);
          span.setAttribute('graph.request_id', response.headers.get('request-id') ?? '');
          return response;
        });
      } finally {
        requests.record((performance.now() - began) / 1_000, { method, status });
        if (status === '429' || status === '503') throttled.add(1);
      }
    },
    gauges(read) {
      const known = Object.entries(gaugeNames).map(
        ([name, description]) => [name, meter.createObservableGauge(`license_desk_${name}`, { description })] as const,
      );
      const gauges = new Map<string, (typeof known)[number][1]>(known);
      meter.addBatchObservableCallback(
        async (result) => {
          for (const { name, value, labels } of await read()) {
            const gauge = gauges.get(name);
            if (gauge) result.observe(gauge, value, labels);
          }
        },
        known.map(([, gauge]) => gauge),
      );
    },
    async close() {
      await Promise.allSettled([meters.shutdown(), tracing.shutdown()]);
    },
  };
}

/** The path without query, ids and addresses: `/v1.0/users/{}/assignLicense`. A trace names nobody. */
function templateOf(url: string): string {
  const { pathname } = new URL(url);
  return pathname
    .split('/')
    .map((part) => (/^([a-zA-Z$.]{1,60}|v1\.0)$/.test(part) ? part : part && '{}'))
    .join('/');
}
