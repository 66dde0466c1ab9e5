import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { asPlain, type Reply, type Request } from './messages.ts';

// PGlite is synchronous: a long query would hold up the whole server, so it lives in this thread.
const { dataDir, template } = workerData as { dataDir: string; template: string | null };
const port = parentPort!;
const reply = (message: Reply) => port.postMessage(message);

const loadDataDir = template ? new Blob([await readFile(template)]) : undefined;
const database = await PGlite.create({ dataDir, loadDataDir });
reply({ kind: 'ready' });

async function answer(request: Request): Promise<void> {
  switch (request.kind) {
    case 'protocol': {
      const messages = await database.execProtocolStream(request.bytes, { throwOnError: false });
      return reply({ kind: 'messages', id: request.id, answer: messages.map(asPlain) });
    }
    case 'dump': {
      const blob = await database.dumpDataDir('none');
      return reply({ kind: 'dumped', id: request.id, answer: new Uint8Array(await blob.arrayBuffer()) });
    }
    case 'close': {
      await database.close();
      return reply({ kind: 'closed', id: request.id });
    }
  }
}

port.on('message', (request: Request) => {
  answer(request).catch((error: Error) => reply({ kind: 'broken', id: request.id, because: error.message }));
});
