import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../context.ts';

/** For the machines that watch: alive, and ready to work. Neither says anything about a case. */
export function healthRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/health', (c) => c.json({ status: 'alive' }));
  server.get('/api/ready', async (c) => {
    const { store } = c.get('app');
    try {
      await store.ping();
    } catch {
      return c.json({ status: 'not ready', database: 'does not answer' }, 503);
    }
    const outbox = await store.outbox.status(c.get('app').clock.now());
    return c.json({ status: 'ready', outbox: { waiting: outbox.waiting, dead: outbox.dead } });
  });
}
