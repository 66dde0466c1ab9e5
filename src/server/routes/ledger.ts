import type { OpenAPIHono } from '@hono/zod-openapi';
import { checkInvariants, lastInvariantReport } from '../../app/invariants/index.ts';
import { accessLog, recordAccess } from '../../app/proof/access-log.ts';
import { publishedHeads } from '../../app/proof/heads.ts';
import { exportWithAccess, verifyLedger } from '../../app/proof/proof.ts';
import type { Env } from '../context.ts';
import { problem } from '../problem.ts';

/** Proof of what happened: the published heads, the walk over the chain, a case to be checked elsewhere, who read it. */
export function ledgerRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/ledger/heads', async (c) => {
    c.header('cache-control', 'public, max-age=300');
    return c.json(await publishedHeads(c.get('app')));
  });
  server.get('/api/ledger/verify', async (c) => {
    const caseId = c.req.query('case')?.slice(0, 60) || undefined;
    const files = c.req.query('files') !== 'false';
    const report = await verifyLedger(c.get('app').store, { caseId, files });
    if (caseId && report.events === 0 && report.findings.length === 0)
      return problem(c, { code: 'case-not-found', because: 'There is no such case.' });
    return c.json(report);
  });
  server.get('/api/ledger/invariants', async (c) => {
    const app = c.get('app');
    return c.json(c.req.query('now') === 'true' ? await checkInvariants(app) : await lastInvariantReport(app));
  });
  server.get('/api/cases/:number/export', async (c) => {
    const { state } = c.get('visible')!;
    const app = c.get('app');
    const files = c.req.query('files') !== 'false';
    const exported = await exportWithAccess(app.store, state.caseNumber, { files });
    if (!exported) return problem(c, { code: 'not-found', because: 'There is nothing to export.' });
    const { version, hash } = exported.head;
    await recordAccess(app, c.get('principal')!, state.caseNumber, 'CaseExported', { version, head: hash });
    c.header('content-disposition', `attachment; filename="${state.caseNumber}.case.json"`);
    return c.json(exported);
  });
  server.get('/api/cases/:number/access-log', async (c) =>
    c.json({ accesses: await accessLog(c.get('app'), c.get('visible')!.state.caseNumber) }),
  );
}
