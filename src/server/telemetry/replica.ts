import { metrics } from '@opentelemetry/api';
import type { App } from '../../app/app.ts';

/** How old what the standby shows is, whether it is asked at all, and where questions were answered. */
export function measureReplica(app: App): () => void {
  if (!app.config.OPENIMR_REPLICA_URL) return () => {};
  const meter = metrics.getMeter('openimr');
  const used = meter.createObservableGauge('openimr.replica.used', {
    description: '1 while questions go to the replica',
  });
  const age = meter.createObservableGauge('openimr.replica.age', {
    unit: 's',
    description: 'How old an answer of the replica is at the most',
  });
  const reads = meter.createObservableCounter('openimr.reads', {
    description: 'Questions of dashboards, statistics and reports, by where they were answered',
  });
  const look: Parameters<typeof meter.addBatchObservableCallback>[0] = (result) => {
    const status = app.store.reading.status();
    result.observe(used, status.from === 'replica' ? 1 : 0);
    if (status.behindMs !== null) result.observe(age, status.behindMs / 1_000);
    for (const [from, count] of Object.entries(status.reads)) result.observe(reads, count, { 'openimr.from': from });
  };
  const all = [used, age, reads];
  meter.addBatchObservableCallback(look, all);
  return () => meter.removeBatchObservableCallback(look, all);
}
