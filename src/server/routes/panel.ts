import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Principal } from '../../app/access/principal.ts';
import { eyesOf } from '../../app/cases/case-page.ts';
import { assignmentOf, replayOf } from '../../app/panel/assignment.ts';
import { conflictsToDecide, waitingCases } from '../../app/panel/conflicts.ts';
import { expiringCredentials } from '../../app/panel/expiring.ts';
import { fairnessOf } from '../../app/panel/fairness.ts';
import { importIntoPanel } from '../../app/panel/import.ts';
import { listPanel, soonDays, standings } from '../../app/panel/list.ts';
import { loadsOf } from '../../app/panel/loads.ts';
import { loadPanel } from '../../app/panel/panel.ts';
import {
  availabilitySchema,
  changeAvailability,
  profileOf,
  verifyCredential,
  verifySchema,
} from '../../app/panel/profile.ts';
import { readApart } from '../../app/read-apart.ts';
import { type Answer, addDays, instantOfPacific, type PlainDate, pacificDateOf } from '../../law/index.ts';
import type { Env } from '../context.ts';
import { notFound, notSignedIn, visibleCase } from '../guard.ts';
import { problem } from '../problem.ts';

type Ctx = Context<Env>;

/** Answers for those who may know the panel: the access table has let no one else here (`panel.read`, `panel.change`). */
const forTheDesk =
  (answer: (c: Ctx, principal: Principal, today: PlainDate) => Promise<Response>) => async (c: Ctx) => {
    const principal = c.get('principal');
    if (!principal) return notSignedIn(c);
    return answer(c, principal, pacificDateOf(c.get('app').clock.now()));
  };

const badInput = (c: Ctx, error: z.ZodError) => {
  const issue = error.issues[0];
  const field = issue?.path.join('.') ?? '';
  return problem(c, { code: 'bad-input', because: `${field || 'The request'}: ${issue?.message ?? ''}`, field });
};

const listQuery = z.object({
  search: z.string().max(200).optional(),
  specialty: z.string().max(120).optional(),
  state: z.string().max(2).optional(),
  standing: z.enum(standings).optional(),
  expiring: z.stringbool().optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The panel of reviewers, its credentials, its load, and the assignments made from it. */
export function panelRoutes(server: OpenAPIHono<Env>): void {
  readRoutes(server);
  writeRoutes(server);
  caseRoutes(server);
}

function readRoutes(server: OpenAPIHono<Env>): void {
  server.get(
    '/api/panel',
    forTheDesk(async (c, _principal, today) => {
      const query = listQuery.safeParse(c.req.query());
      if (!query.success) return badInput(c, query.error);
      const app = c.get('app');
      return c.json(listPanel(await loadPanel(app), await loadsOf(app), today, query.data));
    }),
  );
  server.get(
    '/api/panel/expiring',
    forTheDesk(async (c, _principal, today) => {
      const within = z.coerce
        .number()
        .int()
        .min(0)
        .max(3_650)
        .safeParse(c.req.query('within') ?? soonDays);
      if (!within.success) return badInput(c, within.error);
      return c.json({
        today,
        within: within.data,
        rows: expiringCredentials(await loadPanel(c.get('app')), today, within.data),
      });
    }),
  );
  server.get(
    '/api/panel/conflicts',
    forTheDesk(async (c, _principal, today) =>
      c.json({ cases: await conflictsToDecide(c.get('app'), today), waiting: await waitingCases(c.get('app')) }),
    ),
  );
  server.get(
    '/api/panel/fairness',
    forTheDesk(async (c, _principal, today) => {
      const days = z.coerce.number().int().min(1).max(36_500).optional().safeParse(c.req.query('days'));
      if (!days.success) return badInput(c, days.error);
      const since = days.data ? instantOfPacific(addDays(today, -days.data), '00:00') : null;
      const app = c.get('app');
      const { value, read } = await readApart(app, async (apart) => fairnessOf(apart, since, await loadsOf(apart)));
      return c.json({ ...value, read });
    }),
  );
  server.get(
    '/api/panel/reviewers/:id',
    forTheDesk(async (c, _principal, today) => {
      const id = c.req.param('id') ?? '';
      const app = c.get('app');
      const profile = await profileOf(app, id, (await loadsOf(app))[id]?.open ?? 0, today);
      return profile
        ? c.json(profile)
        : problem(c, { code: 'not-found', because: 'The panel has nobody with this id.' });
    }),
  );
}

const changeHeaders = (c: Ctx) => ({
  expectedVersion: z.coerce
    .number()
    .int()
    .nonnegative()
    .nullable()
    .catch(null)
    .parse(c.req.query('version') ?? null),
  key: c.req.header('idempotency-key')?.slice(0, 200) ?? c.get('requestId'),
});

const versionAnswer = (c: Ctx, answer: Answer<number>) =>
  answer.ok ? c.json({ version: answer.value }) : problem(c, answer.refusal);

/** The body as JSON; what is not JSON is no object, and the schema says so. */
const bodyOf = (c: Ctx): Promise<unknown> => c.req.json().catch(() => null);

function writeRoutes(server: OpenAPIHono<Env>): void {
  server.post(
    '/api/panel/import',
    forTheDesk(async (c, principal) => {
      const format = c.req.header('content-type')?.includes('csv') ? 'csv' : 'json';
      const rehearse = c.req.query('rehearse') === 'true';
      const answer = await importIntoPanel(c.get('app'), principal, { text: await c.req.text(), format, rehearse });
      return answer.ok ? c.json(answer.value) : problem(c, answer.refusal);
    }),
  );
  server.post(
    '/api/panel/reviewers/:id/verifications',
    forTheDesk(async (c, principal, today) => {
      const data = verifySchema.safeParse(await bodyOf(c));
      if (!data.success) return badInput(c, data.error);
      const id = c.req.param('id') ?? '';
      return versionAnswer(c, await verifyCredential(c.get('app'), principal, id, data.data, today, changeHeaders(c)));
    }),
  );
  server.post(
    '/api/panel/reviewers/:id/availability',
    forTheDesk(async (c, principal) => {
      const data = availabilitySchema.safeParse(await bodyOf(c));
      if (!data.success) return badInput(c, data.error);
      const id = c.req.param('id') ?? '';
      return versionAnswer(c, await changeAvailability(c.get('app'), principal, id, data.data, changeHeaders(c)));
    }),
  );
}

/** The assignment of one case, for those who may know who was considered. */
function caseRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/cases/:number/assignment', async (c) => {
    const visible = await visibleCase(c);
    if (!visible) return c.get('principal') ? notFound(c) : notSignedIn(c);
    if (!eyesOf(c.get('principal')!, visible).assignment) return notFound(c);
    const app = c.get('app');
    return c.json(await assignmentOf(app, visible, pacificDateOf(app.clock.now())));
  });
  server.get('/api/cases/:number/assignment/:version/replay', async (c) => {
    const visible = await visibleCase(c);
    if (!visible) return c.get('principal') ? notFound(c) : notSignedIn(c);
    if (!eyesOf(c.get('principal')!, visible).assignment) return notFound(c);
    const answer = await replayOf(c.get('app'), visible, Number(c.req.param('version')));
    return answer.ok ? c.json(answer.value) : problem(c, { ...answer.refusal, code: 'not-found' });
  });
}
