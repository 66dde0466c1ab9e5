import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Principal } from '../../app/access/principal.ts';
import { boardOf } from '../../app/desk/board.ts';
import { bulkLimit, previewBulk, runBulk } from '../../app/desk/bulk.ts';
import { bulkNames } from '../../app/desk/bulk-steps.ts';
import { approvalsOf, referralsOf, remandsOf } from '../../app/desk/director.ts';
import { programTables } from '../../app/desk/yearly.ts';
import { libraryOf } from '../../app/publish/library.ts';
import { readApart } from '../../app/read-apart.ts';
import { pacificDateOf } from '../../law/index.ts';
import { statisticsOf, yearlyTables } from '../../library/index.ts';
import type { Env } from '../context.ts';
import { problem } from '../problem.ts';

type Ctx = Context<Env>;

/** The guard let nobody but the desk in that the access table names (server/access/routes.ts). */
const forDesk = (answer: (c: Ctx, principal: Principal) => Promise<Response>) => (c: Ctx) =>
  answer(c, c.get('principal') as Principal);

const badInput = (c: Ctx, error: z.ZodError) => {
  const issue = error.issues[0];
  const field = issue?.path.join('.') ?? '';
  return problem(c, { code: 'bad-input', because: `${field || 'The request'}: ${issue?.message ?? ''}`, field });
};
const number = z.string().min(1).max(40);
const previewBody = z.object({ action: z.enum(bulkNames), cases: z.array(number).min(1).max(bulkLimit) });
const runBody = z.object({
  action: z.enum(bulkNames),
  cases: z
    .array(z.object({ number, version: z.number().int().nonnegative() }))
    .min(1)
    .max(bulkLimit),
});
const keyHeader = z.string().min(8).max(120);

/** The desks of the program: many cases at once, the dashboards, what lies before the Administrative Director. */
export function deskRoutes(server: OpenAPIHono<Env>): void {
  server.post(
    '/api/bulk/preview',
    forDesk(async (c, principal) => {
      const body = previewBody.safeParse(await c.req.json().catch(() => null));
      if (!body.success) return badInput(c, body.error);
      const answer = await previewBulk(c.get('app'), principal, body.data.action, body.data.cases);
      return answer.ok ? c.json({ cases: answer.cases }) : problem(c, answer.refusal);
    }),
  );
  server.post(
    '/api/bulk',
    forDesk(async (c, principal) => {
      const body = runBody.safeParse(await c.req.json().catch(() => null));
      if (!body.success) return badInput(c, body.error);
      const key = keyHeader.safeParse(c.req.header('idempotency-key'));
      if (!key.success) return badInput(c, key.error);
      const answer = await runBulk(c.get('app'), principal, body.data.action, body.data.cases, key.data);
      return answer.ok ? c.json({ cases: answer.cases }) : problem(c, answer.refusal);
    }),
  );
  server.get(
    '/api/board',
    forDesk(async (c, principal) => {
      const days = z.coerce
        .number()
        .int()
        .min(7)
        .max(3_650)
        .safeParse(c.req.query('days') ?? 90);
      if (!days.success) return badInput(c, days.error);
      const { value, read } = await readApart(c.get('app'), (app) => boardOf(app, principal, days.data));
      return c.json({ ...value, read });
    }),
  );
  directorRoutes(server);
}

function directorRoutes(server: OpenAPIHono<Env>): void {
  server.get(
    '/api/director/approvals',
    forDesk(async (c) => c.json({ rows: await approvalsOf(c.get('app')) })),
  );
  server.get(
    '/api/director/referrals',
    forDesk(async (c) => c.json({ rows: await referralsOf(c.get('app')) })),
  );
  server.get(
    '/api/director/remands',
    forDesk(async (c) => c.json({ rows: await remandsOf(c.get('app')) })),
  );
  server.get(
    '/api/director/report',
    forDesk(async (c) => {
      const app = c.get('app');
      const year = z
        .string()
        .regex(/^\d{4}$/)
        .safeParse(c.req.query('year') ?? pacificDateOf(app.clock.now()).slice(0, 4));
      if (!year.success) return badInput(c, year.error);
      const { value, read } = await readApart(app, (apart) => programTables(apart, year.data));
      return c.json({ year: year.data, tables: [...value, ...decidedTables(c, year.data)], read });
    }),
  );
}

/** What the published determinations tell; nothing where none was published in that year. */
function decidedTables(c: Ctx, year: string) {
  const inYear = [...libraryOf(c.get('app').config).counted()].filter(({ decision }) => decision?.startsWith(year));
  return inYear.length > 0 ? yearlyTables(statisticsOf(inYear), year) : [];
}
