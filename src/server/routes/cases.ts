import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { casePage, eyesOf } from '../../app/cases/case-page.ts';
import { listCases } from '../../app/cases/list.ts';
import type { VisibleCase } from '../../app/cases/load.ts';
import { replayDraw } from '../../app/lookups/draw.ts';
import { findingsOf } from '../../app/lookups/findings.ts';
import { clocksOf, statuses } from '../../case/index.ts';
import { pacificDateOf, plainDateSchema } from '../../law/index.ts';
import type { Env } from '../context.ts';
import { notFound, notSignedIn, visibleCase } from '../guard.ts';
import { problem } from '../problem.ts';

const listQuery = z.object({
  state: z.string().optional(),
  owner: z.string().max(40).optional(),
  priority: z.enum(['standard', 'expedited']).optional(),
  search: z.string().max(200).optional(),
  dueBefore: z.iso.datetime().optional(),
  age: z.enum(['overdue', 'today', 'soon', 'week', 'later']).optional(),
  ages: z.stringbool().default(false),
  administrator: z.string().max(300).optional(),
  approval: z.enum(['any', 'panel', 'extension', 'information']).optional(),
  sort: z.enum(['due', 'received', 'updated', 'case']).default('due'),
  descending: z.stringbool().default(false),
  closed: z.stringbool().optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The work queue and the page of a case. */
export function caseRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/cases', async (c) => {
    const principal = c.get('principal');
    if (!principal) return notSignedIn(c);
    const query = listQuery.safeParse(c.req.query());
    if (!query.success)
      return problem(c, {
        code: 'bad-input',
        because: query.error.issues[0]?.message ?? '',
        field: query.error.issues[0]?.path.join('.'),
      });
    const { state, owner, priority, ...rest } = query.data;
    const states = state?.split(',').filter((one) => (statuses as readonly string[]).includes(one));
    return c.json(
      await listCases(c.get('app'), principal, {
        ...rest,
        states: states?.length ? states : undefined,
        owners: owner?.split(','),
        priorities: priority ? [priority] : undefined,
      }),
    );
  });

  server.get('/api/cases/:number', async (c) => {
    const visible = await visibleCase(c);
    if (!visible) return c.get('principal') ? notFound(c) : notSignedIn(c);
    return c.json(await casePage(c.get('app'), c.get('principal')!, visible));
  });

  server.get('/api/cases/:number/clocks', async (c) => {
    const visible = await visibleCase(c);
    if (!visible) return c.get('principal') ? notFound(c) : notSignedIn(c);
    const asOf = plainDateSchema.safeParse(c.req.query('asOf') ?? pacificDateOf(c.get('app').clock.now()));
    if (!asOf.success)
      return problem(c, { code: 'bad-input', because: 'asOf is a day, like 2026-04-01.', field: 'asOf' });
    return c.json({ asOf: asOf.data, clocks: clocksOf(visible.events, asOf.data) });
  });

  server.get('/api/cases/:number/findings', async (c) => {
    const visible = await visibleCase(c);
    if (!visible) return c.get('principal') ? notFound(c) : notSignedIn(c);
    if (!eyesOf(c.get('principal')!, visible).draft) return notFound(c);
    const findings = await findingsOf(c.get('app'), visible, { today: pacificDateOf(c.get('app').clock.now()) });
    return c.json({
      version: visible.state.version,
      findings: findings.map((finding) => ({
        ...finding,
        waived: visible.state.waivers[finding.key] ?? null,
        answers: answersTo(visible, finding.key),
      })),
    });
  });

  server.get('/api/cases/:number/replay', async (c) => {
    const visible = await visibleCase(c);
    if (!visible) return c.get('principal') ? notFound(c) : notSignedIn(c);
    if (!eyesOf(c.get('principal')!, visible).assignment) return notFound(c);
    const last = visible.events.findLast(
      (event) => event.type === 'ReviewerAssigned' || event.type === 'ReviewerNotFound',
    );
    if (!last || (last.type !== 'ReviewerAssigned' && last.type !== 'ReviewerNotFound'))
      return problem(c, { code: 'not-found', because: 'Nobody has been drawn in this case yet.' });
    const again = await replayDraw(c.get('app'), last.data.draw);
    return c.json({
      same: again.same,
      differences: again.differences,
      chosen: again.result.chosen,
      seed: again.result.seed,
      candidates: again.result.candidates,
    });
  });
}

/** What was last said to each document when the finding of this key was waived. */
function answersTo({ events }: Pick<VisibleCase, 'events'>, key: string) {
  const waived = events.findLast((event) => event.type === 'FindingWaived' && event.data.finding === key);
  return waived?.type === 'FindingWaived' ? (waived.data.answers ?? []) : [];
}
