import { OpenAPIHono } from '@hono/zod-openapi';
import { secureHeaders } from 'hono/secure-headers';
import type { App } from '../app/app.ts';
import type { Env } from './context.ts';
import { problem } from './problem.ts';
import { healthRoutes } from './routes/health.ts';

/** All that a process without pages answers: whether it lives and is ready. */
export function createProbes(app: App): OpenAPIHono<Env> {
  const server = new OpenAPIHono<Env>();
  server.use(secureHeaders());
  server.use('*', async (c, next) => {
    c.set('app', app);
    c.header('cache-control', 'no-store');
    await next();
  });
  healthRoutes(server);
  server.all('*', (c) => problem(c, { code: 'not-found', because: 'This process does background work only.' }));
  return server;
}
