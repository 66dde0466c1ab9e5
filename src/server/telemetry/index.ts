import type { App } from '../../app/app.ts';
import type { Telemetry } from './telemetry.ts';

const begun = new WeakMap<App, Telemetry>();

/** Null where nothing is collected. */
export const telemetryOf = (app: App): Telemetry | null => begun.get(app) ?? null;

/** Begins to collect if OTEL_EXPORTER_OTLP_ENDPOINT is set; else not even the library is loaded. */
export async function beginTelemetry(app: App): Promise<Telemetry | null> {
  if (!app.config.OTEL_EXPORTER_OTLP_ENDPOINT) return null;
  const { openTelemetry } = await import('./open.ts');
  const telemetry = openTelemetry(app);
  begun.set(app, telemetry);
  return telemetry;
}
