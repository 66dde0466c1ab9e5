import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { execute } from '../../app/cases/execute.ts';
import { loadCase } from '../../app/cases/load.ts';
import { recordBounce } from '../../app/mail/bounce.ts';
import { packetOf, packetsOf } from '../../app/mail/packet.ts';
import { entriesOf, findDelivery, type MailRoomEntry, mailRoom } from '../../app/mail/room.ts';
import { plainDateSchema } from '../../law/index.ts';
import type { Env } from '../context.ts';
import { notFound, visibleCase } from '../guard.ts';
import { problem } from '../problem.ts';

type Ctx = Context<Env>;

const mailed = z.object({ on: plainDateSchema, note: z.string().trim().max(500).nullish() });
const returned = z.object({ on: plainDateSchema, because: z.string().trim().min(3).max(500) });
const again = z.object({
  channel: z.enum(['mail', 'electronic']),
  address: z.string().trim().min(5).max(400),
  reason: z.string().trim().min(3).max(4_000),
});
const bounce = z.object({ messageId: z.string().min(3).max(500), because: z.string().trim().min(3).max(500) });
const packets = z
  .string()
  .transform((list) => list.split(',').map((one) => one.split('/')))
  .pipe(
    z
      .array(z.tuple([z.string().min(1).max(40), z.string().min(1).max(120)]))
      .min(1)
      .max(50),
  );

/**
 * The mail room: what is to be printed, what came back, and what is recorded of it. Every entry is known by its case and
 * `id`; each step is a step of the case, in the ledger with the person who took it.
 */
export function mailRoomRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/mail-room', async (c) => c.json(await mailRoom(c.get('app'))));

  server.get('/api/mail-room/packets.pdf', async (c) => {
    const wanted = packets.safeParse(c.req.query('of') ?? '');
    if (!wanted.success)
      return problem(c, {
        code: 'bad-input',
        because: 'Name up to 50 packets as CASE/ID, joined by commas.',
        field: 'of',
      });
    const joined = await packetsOf(
      c.get('app'),
      c.get('principal')!,
      wanted.data.map(([caseNumber, id]) => ({ caseNumber, id })),
    );
    return joined.ok ? pdf(c, joined.value, 'mail') : problem(c, joined.refusal);
  });

  server.get('/api/mail-room/:number/:delivery/packet.pdf', async (c) => {
    const { number, delivery } = c.req.param();
    const packet = await packetOf(c.get('app'), c.get('principal')!, number, delivery);
    return packet.ok ? pdf(c, packet.value, `${number}-${delivery}`) : problem(c, packet.refusal);
  });

  server.post('/api/mail-room/:number/:delivery/mailed', (c) =>
    step(c, mailed, ({ what, to }, { on, note = null }) =>
      'letter' in what
        ? { type: 'RecordService', data: { version: what.letter, to, channel: 'mail', on, result: 'sent', note } }
        : { type: 'RecordNoticeService', data: { notice: what.sha256, to, on, result: 'sent', note } },
    ),
  );

  server.post('/api/mail-room/:number/:delivery/returned', (c) =>
    step(c, returned, ({ what, to, channel }, { on, because: note }) =>
      'letter' in what
        ? { type: 'RecordService', data: { version: what.letter, to, channel, on, result: 'returned', note } }
        : { type: 'RecordNoticeService', data: { notice: what.sha256, to, on, result: 'returned', note } },
    ),
  );

  server.post('/api/mail-room/:number/:delivery/again', (c) =>
    step(c, again, ({ what, to }, data) => ({
      type: 'ServeAgain',
      data: 'letter' in what ? { ...data, to, version: what.letter } : { ...data, to, notice: what.sha256 },
    })),
  );

  // For the mail server's own bounces: it names the mail by the id under which it was sent.
  server.post('/api/mail-room/bounces', async (c) => {
    const told = bounce.safeParse(await c.req.json().catch(() => null));
    if (!told.success) return badInput(c, told.error);
    const taken = await recordBounce(c.get('app'), c.get('principal')!, told.data);
    if (!taken.ok) return problem(c, taken.refusal);
    return c.json({ ...taken.value, deliveries: await mailOfCase(c, taken.value.caseNumber) });
  });

  server.get('/api/cases/:number/deliveries', async (c) => {
    const visible = await visibleCase(c);
    return visible ? c.json({ deliveries: entriesOf(visible.state) }) : notFound(c);
  });
}

async function step<Schema extends z.ZodType>(
  c: Ctx,
  schema: Schema,
  commandOf: (entry: MailRoomEntry, data: z.output<Schema>) => { type: string; data: unknown },
): Promise<Response> {
  const body = schema.safeParse(await c.req.json().catch(() => null));
  if (!body.success) return badInput(c, body.error);
  const found = await findDelivery(c.get('app'), c.req.param('number') ?? '', c.req.param('delivery') ?? '');
  if (!found) return problem(c, { code: 'not-found', because: 'There is no such letter on its way.' });
  const { type, data } = commandOf(found.entry, body.data);
  const key = c.req.header('idempotency-key')?.slice(0, 200) ?? c.get('requestId');
  return take(c, found.entry.caseNumber, type, data, key);
}

async function take(
  c: Ctx,
  caseNumber: string,
  type: string,
  data: unknown,
  idempotencyKey: string,
): Promise<Response> {
  const answer = await execute(c.get('app'), c.get('principal')!, caseNumber, {
    type: type as never,
    data,
    idempotencyKey,
    role: 'service',
  });
  if (!answer.ok) return problem(c, answer.refusal);
  const loaded = await mailOfCase(c, caseNumber);
  return c.json({ caseNumber, version: answer.version, events: answer.events, deliveries: loaded });
}

/** What of this case the mail room still has to do with. */
async function mailOfCase(c: Ctx, caseNumber: string): Promise<MailRoomEntry[]> {
  const loaded = await loadCase(c.get('app').store, caseNumber);
  return loaded ? entriesOf(loaded.state).filter(({ status }) => status !== 'served') : [];
}

const badInput = (c: Ctx, error: z.ZodError) => {
  const field = error.issues[0]?.path.join('.') ?? '';
  return problem(c, { code: 'bad-input', because: `${field || 'The request'}: ${error.issues[0]?.message}.`, field });
};

const pdf = (c: Ctx, bytes: Uint8Array, name: string) =>
  c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}.pdf"`,
  });
