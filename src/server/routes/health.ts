import type { OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../../app/app.ts';
import { sweptAt } from '../../app/background/sweep.ts';
import { followedLibrary } from '../../app/publish/shared-library.ts';
import type { Env } from '../context.ts';
import { backgroundOf } from '../running.ts';

/** Older than this and due: background work does not keep up, and whoever watches is told. */
const lateSeconds = 600;

/** For the machines that watch: alive, and ready to work. Neither says anything about a case. */
export function healthRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/health', (c) => c.json({ status: 'alive' }));
  server.get('/api/ready', async (c) => {
    const { status, ...more } = await readiness(c.get('app'));
    return c.json({ status, ...more }, status === 'ready' ? 200 : 503);
  });
}

/** Where a standby is set: whether it is read, how old it is, or why it is not. */
function replicaOf(app: App) {
  if (!app.config.OPENIMR_REPLICA_URL) return {};
  const { from, because, behindMs } = app.store.reading.status();
  return {
    replica: { read: from === 'replica', because, ageSeconds: behindMs === null ? null : Math.round(behindMs / 1_000) },
  };
}

/** Where the library comes from an object store: which version this process has, and why it has no newer one. */
function libraryOf(app: App) {
  const status = followedLibrary(app)?.status();
  if (!status) return {};
  return { library: { version: status.version, checkedAt: status.checkedAt, refused: status.refused?.code ?? null } };
}

/**
 * Ready: the database answers and the program is not ending. A late outbox is told and does not make this process
 * unready: taking the pages away would help nobody.
 */
async function readiness(app: App) {
  const background = backgroundOf(app);
  if (background === 'ending') return { status: 'not ready', background };
  try {
    await app.store.ping();
  } catch {
    return { status: 'not ready', database: 'does not answer', background };
  }
  const now = app.clock.now();
  const { waiting, due, dead, oldestDueAt } = await app.store.outbox.status(now);
  const lag = oldestDueAt ? Math.max(0, Math.round((Date.parse(now) - Date.parse(oldestDueAt)) / 1_000)) : 0;
  return {
    status: 'ready',
    role: app.config.OPENIMR_ROLE,
    database: 'answers',
    outbox: { waiting, due, dead, lagSeconds: lag, late: lag > lateSeconds },
    background,
    sweptAt: sweptAt(app),
    ...replicaOf(app),
    ...libraryOf(app),
  };
}
