import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Principal } from '../../app/access/principal.ts';
import { type OwnCases, ownCasesOf, ownPileSchema } from '../../app/desk/own-cases.ts';
import { loadPanel } from '../../app/panel/panel.ts';
import { availabilitySchema, changeAvailability } from '../../app/panel/profile.ts';
import { feesCsv, feesDocument } from '../../app/parties/fee-papers.ts';
import { type FeeStatement, feesOf } from '../../app/parties/fees.ts';
import { inboxOf, urgencies } from '../../app/parties/inbox.ts';
import { outsideRolesOf } from '../../app/parties/subjects-of.ts';
import { owedPayments, paidSchema, paymentsOf, ratesSchema, recordPayment } from '../../app/payments/payments.ts';
import type { Role } from '../../case/index.ts';
import { printInBackground } from '../../determination/write/index.ts';
import { pacificDateOf } from '../../law/index.ts';
import type { Env } from '../context.ts';
import { notSignedIn } from '../guard.ts';
import { problem } from '../problem.ts';

type Ctx = Context<Env>;

/** Answers somebody who holds the role; everybody else is told that this is not theirs. */
const forRole = (role: Role | 'outside', answer: (c: Ctx, principal: Principal) => Promise<Response>) => (c: Ctx) => {
  const principal = c.get('principal');
  if (!principal) return notSignedIn(c);
  const holds = role === 'outside' ? outsideRolesOf(principal).length > 0 : principal.roles.includes(role);
  return holds
    ? answer(c, principal)
    : problem(c, { code: 'not-yours-to-do', because: 'This page is for somebody else.' });
};

/** Where a page begins: what the page before called `next`. */
const afterQuery = z.string().max(120);
const inboxQuery = z.object({
  act: z
    .enum([
      'answer-information',
      'send-records',
      'answer-reviewer',
      'carry-out',
      'acknowledge',
      'say-liability-settled',
    ])
    .optional(),
  urgency: z.enum(urgencies).optional(),
  search: z.string().max(200).optional(),
  after: afterQuery.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
const monthQuery = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

const badInput = (c: Ctx, error: z.ZodError) => {
  const field = error.issues[0]?.path.join('.') ?? '';
  return problem(c, { code: 'bad-input', because: `${field || 'The request'}: ${error.issues[0]?.message}.`, field });
};
const bodyOf = (c: Ctx): Promise<unknown> => c.req.json().catch(() => null);
const keyOf = (c: Ctx) => c.req.header('idempotency-key')?.slice(0, 200) ?? c.get('requestId');

/** What people outside the house and reviewers see of their own work: inbox, fees, desk, payments. */
export function partyRoutes(server: OpenAPIHono<Env>): void {
  server.get(
    '/api/inbox',
    forRole('outside', async (c, principal) => {
      const query = inboxQuery.safeParse(c.req.query());
      return query.success ? c.json(await inboxOf(c.get('app'), principal, query.data)) : badInput(c, query.error);
    }),
  );
  feeRoutes(server);
  deskRoutes(server);
  paymentRoutes(server);
}

function feeRoutes(server: OpenAPIHono<Env>): void {
  const statement = (answer: (c: Ctx, fees: FeeStatement) => Response | Promise<Response>) =>
    forRole('claims-administrator', async (c, principal) => {
      const thisMonth = pacificDateOf(c.get('app').clock.now()).slice(0, 7);
      const month = monthQuery.safeParse(c.req.query('month') ?? thisMonth);
      if (!month.success)
        return problem(c, { code: 'bad-input', because: 'month is a month, like 2026-04.', field: 'month' });
      return answer(c, await feesOf(c.get('app'), principal, month.data));
    });
  const named = (fees: FeeStatement, ending: string) => ({
    'content-disposition': `attachment; filename="imr-fees-${fees.month}.${ending}"`,
  });
  server.get(
    '/api/fees',
    statement((c, fees) => c.json(fees)),
  );
  server.get(
    '/api/fees.csv',
    statement((c, fees) =>
      c.body(feesCsv(fees), 200, { 'content-type': 'text/csv; charset=utf-8', ...named(fees, 'csv') }),
    ),
  );
  server.get(
    '/api/fees.pdf',
    statement(async (c, fees) =>
      c.body((await printInBackground(feesDocument(c.get('app'), fees))) as Uint8Array<ArrayBuffer>, 200, {
        'content-type': 'application/pdf',
        ...named(fees, 'pdf'),
      }),
    ),
  );
}

const ownCasesQuery = z.object({ pile: ownPileSchema, after: afterQuery.optional() });
const pageMarks = ({ total, next }: OwnCases) => ({ total, next });

/** A reviewer's own desk: cases with their times, capacity and leave, what is paid. Never anybody else's. */
function deskRoutes(server: OpenAPIHono<Env>): void {
  server.get(
    '/api/desk/own',
    forRole('reviewer', async (c, principal) => {
      const app = c.get('app');
      const id = principal.reviewerId ?? '';
      const panel = await loadPanel(app);
      const reviewer = panel.reviewers.get(id);
      const [waiting, other, payments] = await Promise.all([
        ownCasesOf(app, principal, 'waiting'),
        ownCasesOf(app, principal, 'other'),
        paymentsOf(app, id),
      ]);
      return c.json({
        today: pacificDateOf(app.clock.now()),
        version: panel.version,
        reviewer: reviewer ? { id, capacity: reviewer.capacity, leave: reviewer.leave } : null,
        cases: [...waiting.cases, ...other.cases],
        piles: { waiting: pageMarks(waiting), other: pageMarks(other) },
        payments,
      });
    }),
  );
  server.get(
    '/api/desk/own/cases',
    forRole('reviewer', async (c, principal) => {
      const asked = ownCasesQuery.safeParse(c.req.query());
      if (!asked.success) return badInput(c, asked.error);
      return c.json(await ownCasesOf(c.get('app'), principal, asked.data.pile, asked.data.after));
    }),
  );
  server.get(
    '/api/desk/own/payments',
    forRole('reviewer', async (c, principal) => {
      const after = afterQuery.safeParse(c.req.query('after') ?? '');
      if (!after.success) return badInput(c, after.error);
      return c.json(await paymentsOf(c.get('app'), principal.reviewerId ?? '', after.data || null));
    }),
  );
  server.post(
    '/api/desk/own/availability',
    forRole('reviewer', async (c, principal) => {
      const data = availabilitySchema.safeParse(await bodyOf(c));
      if (!data.success) return badInput(c, data.error);
      const version = z.coerce
        .number()
        .int()
        .nonnegative()
        .nullable()
        .catch(null)
        .parse(c.req.query('version') ?? null);
      const change = { expectedVersion: version, key: keyOf(c) };
      const answer = await changeAvailability(c.get('app'), principal, principal.reviewerId ?? '', data.data, change);
      return answer.ok ? c.json({ version: answer.value }) : problem(c, answer.refusal);
    }),
  );
}

/** What reviewers are paid: the operator sets the rates and records what was paid. */
function paymentRoutes(server: OpenAPIHono<Env>): void {
  server.get(
    '/api/payments',
    forRole('operator', async (c) => {
      const after = afterQuery.safeParse(c.req.query('after') ?? '');
      return after.success ? c.json(await owedPayments(c.get('app'), after.data)) : badInput(c, after.error);
    }),
  );
  server.post(
    '/api/payments/rates',
    forRole('operator', async (c, principal) => {
      const data = ratesSchema.safeParse(await bodyOf(c));
      if (!data.success) return badInput(c, data.error);
      const answer = await recordPayment(c.get('app'), principal, { type: 'RatesSet', data: data.data }, keyOf(c));
      return answer.ok ? c.json({ version: answer.value }) : problem(c, answer.refusal);
    }),
  );
  server.post(
    '/api/payments/paid',
    forRole('operator', async (c, principal) => {
      const data = paidSchema.safeParse(await bodyOf(c));
      if (!data.success) return badInput(c, data.error);
      const answer = await recordPayment(c.get('app'), principal, { type: 'ReviewsPaid', data: data.data }, keyOf(c));
      return answer.ok ? c.json({ version: answer.value }) : problem(c, answer.refusal);
    }),
  );
}
