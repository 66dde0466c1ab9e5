import { context, metrics, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { NodeSDK, resources } from '@opentelemetry/sdk-node';
import type { App } from '../../app/app.ts';
import { measureOutbox } from './outbox.ts';
import { measureReplica } from './replica.ts';
import { followSteps } from './steps.ts';
import type { Answered, Telemetry } from './telemetry.ts';

/**
 * Starts the OpenTelemetry SDK. Protocol, intervals and headers of the export are set by its own variables
 * (OTEL_EXPORTER_OTLP_PROTOCOL, OTEL_METRIC_EXPORT_INTERVAL …); the detectors of host and process stay off, because a
 * command line can hold the address and password of a database.
 */
export function openTelemetry(app: App): Telemetry {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: name, OPENIMR_ROLE: role } = app.config;
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT ??= endpoint;
  process.env.OTEL_METRICS_EXPORTER ??= 'otlp';
  process.env.OTEL_LOGS_EXPORTER ??= 'none';
  const sdk = new NodeSDK({
    autoDetectResources: false,
    resource: resources.resourceFromAttributes({ 'service.name': name, 'openimr.role': role }),
    instrumentations: [],
  });
  sdk.start();
  const duration = metrics.getMeter('openimr').createHistogram('http.server.request.duration', {
    unit: 's',
    description: 'Time from a request to its answer',
  });
  const measured = [measureOutbox(app), measureReplica(app)];
  const stopFollowing = followSteps();
  return {
    request: (headers, work, answered) =>
      inSpan(headers, work, answered, (facts, seconds) => duration.record(seconds, facts)),
    end: async () => {
      // The last look at the outbox is taken while it ends.
      await sdk.shutdown().catch((error: Error) => app.log.warn({ err: error }, 'the last traces could not be sent'));
      stopFollowing();
      for (const stop of measured) stop();
    },
  };
}

type Facts = Record<string, string | number>;

async function inSpan(
  headers: Headers,
  work: () => Promise<void>,
  answered: () => Answered,
  measure: (facts: Facts, seconds: number) => void,
): Promise<void> {
  const caller = propagation.extract(context.active(), Object.fromEntries(headers));
  const span = trace.getTracer('openimr').startSpan('request', { kind: SpanKind.SERVER }, caller);
  try {
    await context.with(trace.setSpan(caller, span), work);
  } finally {
    const { method, route, status, seconds, requestId } = answered();
    const facts = { 'http.request.method': method, 'http.route': route, 'http.response.status_code': status };
    span.updateName(`${method} ${route}`);
    span.setAttributes({ ...facts, 'openimr.request_id': requestId });
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
    measure(facts, seconds);
  }
}
