import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { describeBackup } from './backup.suite.ts';
import { describeCounted } from './counted.suite.ts';
import { describeDocuments } from './documents.suite.ts';
import { describeDraws } from './draws.suite.ts';
import { describeGuard } from './guard.suite.ts';
import { describeLedger } from './ledger.suite.ts';
import { describeOutbox } from './outbox.suite.ts';
import { describeRekey } from './rekey.suite.ts';
import { adapters, type Place } from './stores.ts';
import { describeVerify } from './verify.suite.ts';
import { describeViews } from './views.suite.ts';

const all = await adapters();
afterAll(async () => {
  for (const adapter of all) await adapter.stop();
});

/** One suite, every database: what holds for the embedded one must hold for the server, word for word. */
for (const adapter of all) {
  describe(`store on ${adapter.name}`, () => {
    let place: Place;
    let store: Store;
    beforeAll(async () => {
      place = await adapter.fresh();
      store = await place.open();
    });
    afterAll(async () => {
      await store?.close();
      place?.remove();
    });
    describeLedger(() => store);
    describeGuard(() => store);
    describeViews(() => store);
    describeOutbox(() => store);
    describeDocuments(() => store);
    describeDraws(adapter.fresh);
    describeCounted(adapter.fresh);
    describeVerify(adapter.fresh);
    describeBackup(adapter.fresh, () => all.map(({ fresh }) => fresh));
    describeRekey(adapter.fresh);
  });
}
