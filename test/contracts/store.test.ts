import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { describeDocuments } from './documents.suite.ts';
import { describeGuard } from './guard.suite.ts';
import { describeLedger } from './ledger.suite.ts';
import { describeOutbox } from './outbox.suite.ts';
import { adapters, type Place } from './stores.ts';
import { describeViews } from './views.suite.ts';

/** One suite, every database: what holds for the embedded one must hold for the server, word for word. */
for (const adapter of await adapters()) {
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
      await adapter.stop();
    });
    describeLedger(() => store);
    describeGuard(() => store);
    describeViews(() => store);
    describeOutbox(() => store);
    describeDocuments(() => store);
  });
}
