import { deliveriesOf } from '../../case/index.ts';
import { printInBackground } from '../../determination/write/index.ts';
import type { Delivery } from '../../store/index.ts';
import { systemPrincipal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { execute } from '../cases/execute.ts';
import { loadCase } from '../cases/load.ts';
import { proofOfServiceOf } from '../letters/proof-of-service.ts';

/**
 * When the last party is served, the proof of service is written down as a document of its own, named by its hash in the
 * ledger (LC 4610.6(h) counts the time for an appeal from it; 8 CCR 10575 wants it attached). Served once more elsewhere,
 * there is a new proof beside the old.
 */
export async function fileProof(app: App, message: Delivery): Promise<unknown> {
  const { caseNumber, version } = message.payload as { caseNumber: string; version: number };
  const loaded = await loadCase(app.store, caseNumber);
  if (!loaded) throw new Error(`no case ${caseNumber}`);
  const letters = deliveriesOf(loaded.state).filter(({ what }) => 'letter' in what && what.letter === version);
  const left = letters.filter((one) => one.status !== 'served').length;
  const proof = proofOfServiceOf(app, loaded.state, version);
  if (letters.length === 0 || left > 0 || !proof) return { filed: false, left };
  const sha256 = await app.store.originals.put(caseNumber, await printInBackground(proof));
  if (loaded.state.notices.some((one) => one.sha256 === sha256)) return { filed: false, known: sha256 };
  const answer = await execute(app, systemPrincipal, caseNumber, {
    type: 'RecordNotice',
    data: { notice: 'proof-of-service', to: 'director', channel: 'electronic', language: 'en', sha256 },
    idempotencyKey: message.key,
    role: 'system',
  });
  if (!answer.ok) throw new Error(answer.refusal.because);
  return { filed: true, sha256 };
}
