import type { ServiceAddress } from '../../case/index.ts';
import { pacificDateOf } from '../../law/index.ts';
import type { Delivery } from '../../store/index.ts';
import { systemPrincipal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { execute } from '../cases/execute.ts';

/**
 * Serves the determination on one party. Electronic service is done when the letter stands in the party's portal and
 * the notice has gone out; paper waits in the mail room's queue until somebody records that it was mailed.
 */
export async function serveLetter(app: App, message: Delivery): Promise<unknown> {
  const { caseNumber, version, address } = message.payload as {
    caseNumber: string;
    version: number;
    address: ServiceAddress;
  };
  if (address.channel !== 'electronic') return { to: address.to, waits: 'mail room' };
  const data = {
    version,
    to: address.to,
    channel: address.channel,
    on: pacificDateOf(app.clock.now()),
    result: 'delivered' as const,
    note: null,
  };
  const answer = await execute(app, systemPrincipal, caseNumber, {
    type: 'RecordService',
    data,
    idempotencyKey: message.key,
    role: 'system',
  });
  if (!answer.ok) throw new Error(answer.refusal.because);
  return { to: address.to, channel: address.channel };
}
