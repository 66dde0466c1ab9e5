import { metrics } from '@opentelemetry/api';
import type { App } from '../../app/app.ts';

/** Gauges of what waits in the outbox: how much is due, how long the oldest has been, how much was given up. */
export function measureOutbox(app: App): () => void {
  const meter = metrics.getMeter('openimr');
  const due = meter.createObservableGauge('openimr.outbox.due', { description: 'Messages due and not delivered' });
  const dead = meter.createObservableGauge('openimr.outbox.dead', { description: 'Messages given up' });
  const lag = meter.createObservableGauge('openimr.outbox.lag', {
    unit: 's',
    description: 'How long the oldest message that is due has waited',
  });
  const look: Parameters<typeof meter.addBatchObservableCallback>[0] = async (result) => {
    const now = app.clock.now();
    const status = await app.store.outbox.status(now).catch(() => null);
    if (!status) return;
    result.observe(due, status.due);
    result.observe(dead, status.dead);
    result.observe(lag, secondsBetween(status.oldestDueAt, now));
  };
  meter.addBatchObservableCallback(look, [due, dead, lag]);
  return () => meter.removeBatchObservableCallback(look, [due, dead, lag]);
}

export const secondsBetween = (then: string | null, now: string): number =>
  then ? Math.max(0, (Date.parse(now) - Date.parse(then)) / 1_000) : 0;
