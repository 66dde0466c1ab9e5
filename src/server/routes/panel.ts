import type { OpenAPIHono } from '@hono/zod-openapi';
import { enrol, loadPanel } from '../../app/panel/panel.ts';
import type { Role } from '../../case/index.ts';
import { pacificDateOf } from '../../law/index.ts';
import { credentialsOn, importPanel } from '../../reviewers/index.ts';
import type { Env } from '../context.ts';
import { notSignedIn } from '../guard.ts';
import { problem } from '../problem.ts';

const mayLook: readonly Role[] = ['assignment', 'director', 'operator'];

/** The panel of reviewers: for the assignment desk and the Administrative Director only. */
export function panelRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/panel', async (c) => {
    const principal = c.get('principal');
    if (!principal) return notSignedIn(c);
    if (!principal.roles.some((role) => mayLook.includes(role)))
      return problem(c, { code: 'not-yours-to-do', because: 'The panel is for the assignment desk.' });
    const { app } = { app: c.get('app') };
    const panel = await loadPanel(app);
    const today = pacificDateOf(app.clock.now());
    const reviewers = [...panel.reviewers.values()].map((reviewer) => ({
      reviewer,
      credentials: credentialsOn(reviewer, today),
    }));
    return c.json({ version: panel.version, today, reviewers });
  });

  server.post('/api/panel/import', async (c) => {
    const principal = c.get('principal');
    if (!principal) return notSignedIn(c);
    if (!principal.roles.some((role) => mayLook.includes(role)))
      return problem(c, { code: 'not-yours-to-do', because: 'The panel is for the assignment desk.' });
    const kind = c.req.header('content-type')?.includes('csv') ? 'csv' : 'json';
    const imported = importPanel(await c.req.text(), kind);
    if (imported.accepted.length > 0)
      await enrol(c.get('app'), principal, imported.accepted, `import of ${imported.accepted.length}`);
    return c.json(
      { accepted: imported.accepted.length, refused: imported.refused },
      imported.accepted.length > 0 || imported.refused.length === 0 ? 200 : 422,
    );
  });
}
