import type { Found, Signature } from '../../case/index.ts';
import { type Answer, granted, refused } from '../../law/index.ts';
import type { App } from '../app.ts';
import type { LoadedCase } from '../cases/load.ts';

/** SignDetermination: the signature is put away under the case's key; the ledger is told its hash and nothing else of it. */
export async function lookUpSignature(app: App, { state }: LoadedCase, signature: Signature): Promise<Found> {
  const bytes = new TextEncoder().encode(JSON.stringify(signature));
  return { signature: { kind: signature.kind, sha256: await app.store.originals.put(state.caseNumber, bytes) } };
}

/** The signature under the determination, for those who may know who signed. */
export async function findSignature(app: App, { state, events }: LoadedCase): Promise<Answer<Signature>> {
  const signed = events.findLast((event) => event.type === 'DeterminationSigned');
  const kept = signed?.type === 'DeterminationSigned' ? signed.data.signature : null;
  if (!kept) return refused({ code: 'not-found', because: 'This determination bears no signature.' });
  const bytes = await app.store.originals.get(state.caseNumber, kept.sha256);
  return bytes.ok ? granted(JSON.parse(new TextDecoder().decode(bytes.value)) as Signature) : bytes;
}
