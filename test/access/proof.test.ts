import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execute } from '../../src/app/cases/execute.ts';
import { loadCase } from '../../src/app/cases/load.ts';
import { accessStream } from '../../src/app/proof/access-log.ts';
import { headsFile, type publishedHeads, sealYesterday } from '../../src/app/proof/heads.ts';
import { verifyLedger } from '../../src/app/proof/proof.ts';
import { libraryFolder } from '../../src/app/publish/library.ts';
import { addDays, pacificDateOf } from '../../src/law/index.ts';
import { type CaseExport, verifyExport } from '../../src/store/index.ts';
import { type House, openHouse } from './house.ts';

/** What happened: reading is in the chain, heads are published, an export proves itself, and every change is found. */
describe('proof', () => {
  let house: House;
  let reader: { cookie: string };
  let director: { cookie: string };

  beforeAll(async () => {
    house = await openHouse();
    reader = await house.signIn({
      userId: 'worker',
      roles: ['employee'],
      subjects: [house.subjectOf('a', 'employee')],
    });
    director = await house.signIn({ userId: 'director', roles: ['director'], subjects: [] });
  });
  afterAll(() => house?.close());

  const get = async (path: string, headers: Record<string, string>) => house.send(path, { headers });
  /** Changes the ledger as somebody could who owns the database server: triggers off. */
  const tamper = (statement: string) =>
    house.app.store.db.transaction().execute(async (tx) => {
      await sql`set local role none`.execute(tx);
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql.raw(statement).execute(tx);
    });
  const verify = async () =>
    (await (await get('/api/ledger/verify', director)).json()) as { findings: { code: string; caseId: string }[] };

  it('records each reading of a document, letter and notice in a chain, once an hour', async () => {
    const { state } = (await loadCase(house.app.store, house.a))!;
    const [record] = state.records;
    const letter = state.issued.at(-1)!.version;
    for (let turn = 0; turn < 3; turn++) {
      expect((await get(`/api/cases/${house.a}/documents/${record!.documentId}/original`, reader)).status).toBe(200);
      expect((await get(`/api/cases/${house.a}/documents/${record!.documentId}/pages`, reader)).status).toBe(200);
      expect((await get(`/api/cases/${house.a}/letters/${letter}.pdf`, reader)).status).toBe(200);
      expect((await get(`/api/cases/${house.a}/search?q=pain`, reader)).status).toBe(200);
      expect((await get(`/api/cases/${house.a}/letters/${letter}/proof-of-service.pdf`, reader)).status).toBe(200);
    }
    const log = (await (await get(`/api/cases/${house.a}/access-log`, director)).json()) as {
      accesses: { type: string; by: string; data: Record<string, unknown> }[];
    };
    const mine = log.accesses.filter(({ by }) => by === 'worker');
    expect(mine.map(({ type, data }) => `${type} ${data.as ?? ''}`.trim()).sort()).toEqual([
      'DocumentRead original',
      'DocumentRead words',
      'FileSearched',
      'LetterRead',
      'ProofRead',
    ]);
    expect(mine.find(({ type }) => type === 'DocumentRead')!.data.content).toBe(record!.sha256);
    expect(await house.app.store.verify({ caseId: accessStream(house.a) })).toMatchObject({ findings: [] });
  });

  it('records a packet of the mail room, by itself and among others, with the letter in it', async () => {
    const service = await house.signIn({ userId: 'mail-clerk', roles: ['service'], subjects: [] });
    for (const to of ['employee', 'claims-administrator']) {
      const data = {
        version: 1,
        to,
        channel: 'mail',
        address: '12 Paper Lane, Fictionville, CA 90000',
        reason: 'On paper.',
      };
      const again = await house.send(`/api/cases/${house.a}/ServeAgain`, {
        method: 'POST',
        body: JSON.stringify({ data }),
        headers: { ...service, 'idempotency-key': `on-paper-${to}` },
      });
      expect(again.status, await again.text()).toBe(200);
    }
    const { deliveries } = (await (await get(`/api/cases/${house.a}/deliveries`, service)).json()) as {
      deliveries: { id: string; address: string | null }[];
    };
    const [one, other] = deliveries.filter(({ address }) => address?.includes(','));
    expect((await get(`/api/mail-room/${house.a}/${one!.id}/packet.pdf`, service)).status).toBe(200);
    const both = [one, other].map((entry) => `${house.a}/${entry!.id}`).join(',');
    expect((await get(`/api/mail-room/packets.pdf?of=${encodeURIComponent(both)}`, service)).status).toBe(200);
    const log = (await (await get(`/api/cases/${house.a}/access-log`, director)).json()) as {
      accesses: { type: string; by: string; data: { delivery?: string; content?: string } }[];
    };
    const mine = log.accesses.filter(({ by }) => by === 'mail-clerk');
    expect(mine.map(({ type, data }) => `${type} ${data.delivery}`).sort()).toEqual(
      [`PacketRead ${one!.id}`, `PacketRead ${other!.id}`].sort(),
    );
    expect(mine.every(({ data }) => /^[0-9a-f]{64}$/.test(data.content ?? ''))).toBe(true);
  });

  it('shows nothing of which the reading cannot be recorded', async () => {
    const { state } = (await loadCase(house.app.store, house.a))!;
    const late = await house.signIn({
      userId: 'physician',
      roles: ['physician'],
      subjects: [house.subjectOf('a', 'physician')],
    });
    const append = house.app.store.append;
    house.app.store.append = (async () => ({ ok: false, refusal: { code: 'bad-event', because: 'full' } })) as never;
    try {
      const answer = await get(`/api/cases/${house.a}/documents/${state.records[0]!.documentId}/original`, late);
      expect(answer.status).toBe(500);
    } finally {
      house.app.store.append = append;
    }
  });

  it('keeps actor, reason and rule version in what is hashed', async () => {
    const intake = { userId: 'intake-1', displayName: 'I', roles: ['intake' as const], subjects: [] };
    const step = { type: 'ConvertToExpedited' as const, role: 'intake' as const, idempotencyKey: 'proof-expedited' };
    const today = pacificDateOf(house.app.clock.now());
    const data = { certifiedOn: today, statement: 'The treating physician certifies an imminent threat.' };
    expect((await execute(house.app, intake, house.b, { ...step, data })).ok).toBe(true);
    const assignment = { ...intake, userId: 'assignment-1', roles: ['assignment' as const] };
    const back = {
      type: 'ConvertToRegular' as const,
      data: { reason: 'The certificate was withdrawn.' },
      role: 'assignment' as const,
      idempotencyKey: 'proof-regular',
    };
    expect((await execute(house.app, assignment, house.b, back)).ok).toBe(true);
    const last = (await house.app.store.loadCase(house.b)).at(-1)!;
    expect(last).toMatchObject({
      reason: 'The certificate was withdrawn.',
      actor: { id: 'assignment-1', role: 'assignment' },
    });
    for (const change of [
      `actor_id = 'somebody'`,
      `actor_role = 'director'`,
      `reason = 'Another.'`,
      `rule_version = '1999'`,
      `type = 'Withdrawn'`,
      `data = '{}'`,
      `at = at + interval '1 second'`,
    ]) {
      await tamper(`update events set ${change} where case_id = '${house.b}' and version = ${last.version}`);
      const { findings } = await verify();
      expect(findings, change).toEqual([
        expect.objectContaining({ code: 'altered', caseId: house.b, version: last.version }),
      ]);
      await tamper(restoreOf(last));
      expect((await verify()).findings).toEqual([]);
    }
  });

  it('publishes the head of each day, and finds what was changed under it', async () => {
    const head = await sealYesterday(house.app);
    expect(head?.day).toBe(addDays(pacificDateOf(house.app.clock.now()), -1));
    expect(await sealYesterday(house.app), 'a day is sealed once').toBeNull();
    const published = (await (await house.send('/api/ledger/heads')).json()) as Awaited<
      ReturnType<typeof publishedHeads>
    >;
    expect(published.heads.at(-1)).toMatchObject({ day: head!.day, hash: head!.hash });
    const file = JSON.parse(readFileSync(join(libraryFolder(house.app.config), headsFile), 'utf8'));
    expect(file).toEqual(published);
  });

  it.each(['altered', 'removed', 'reordered'] as const)(
    'finds an event of the access log that was %s',
    async (what) => {
      const stream = accessStream(house.a);
      const before = await house.app.store.loadCase(stream);
      const [one, two] = [before[0]!, before[1]!];
      if (what === 'altered')
        await tamper(`update events set actor_id = 'nobody' where case_id = '${stream}' and version = 1`);
      if (what === 'removed') await tamper(`delete from events where case_id = '${stream}' and version = 2`);
      if (what === 'reordered')
        await tamper(`update events set version = case version when 1 then 1000001 else 1000002 end where case_id = '${stream}' and version in (1, 2);
        update events set version = case version when 1000001 then 2 else 1 end where case_id = '${stream}' and version > 1000000`);
      const { findings } = await verify();
      expect(
        findings.some(({ code, caseId }) => code === what && caseId === stream),
        JSON.stringify(findings),
      ).toBe(true);
      expect((await verifyLedger(house.app.store, { caseId: house.a })).findings.length).toBeGreaterThan(0);
      if (what === 'altered') await tamper(restoreOf(one));
      if (what === 'removed') {
        await tamper(`insert into events (case_id, version, type, data, actor_id, actor_role, at, rule_version, idempotency_key, prev_hash, hash)
        values ('${stream}', 2, '${two.type}', '${JSON.stringify(two.data)}', '${two.actor.id}', '${two.actor.role}', '${two.at}', '${two.ruleVersion}',
        '${two.idempotencyKey}', decode('${two.prevHash}', 'hex'), decode('${two.hash}', 'hex'))`);
      }
      if (what === 'reordered')
        await tamper(`update events set version = case version when 1 then 1000001 else 1000002 end where case_id = '${stream}' and version in (1, 2);
        update events set version = case version when 1000001 then 2 else 1 end where case_id = '${stream}' and version > 1000000`);
      expect((await house.app.store.verify({ caseId: stream })).findings).toEqual([]);
    },
  );

  it('exports a case that proves itself, its readers too, wherever it is checked', async () => {
    const answer = await get(`/api/cases/${house.a}/export`, director);
    const exported = (await answer.json()) as CaseExport;
    expect(verifyExport(exported)).toMatchObject({ findings: [] });
    expect(exported.beside?.[0]?.caseId).toBe(accessStream(house.a));
    expect(exported.files.some(({ content }) => content !== null)).toBe(true);
    const changed = (change: (copy: CaseExport) => void) => {
      const copy = structuredClone(exported);
      change(copy);
      return verifyExport(copy).findings.map(({ code }) => code);
    };
    const wrong: Record<string, (copy: CaseExport) => void> = {
      altered: (copy) => Object.assign(copy.events[1]!, { actor: { id: 'x', role: 'intake' } }),
      removed: (copy) => copy.events.splice(2, 1),
      'file-altered': (copy) => {
        const file = copy.files.find(({ content }) => content !== null)!;
        file.content = Buffer.from('something else').toString('base64');
      },
      'file-missing': (copy) => {
        copy.files = copy.files.filter((_, at) => at > 0);
      },
    };
    for (const [code, change] of Object.entries(wrong)) expect(changed(change), code).toContain(code);
    expect(changed((copy) => copy.events.pop())).toContain('removed');
    expect(changed((copy) => copy.beside![0]!.events.pop())).toContain('removed');
    expect(
      changed((copy) => ([copy.events[1], copy.events[2]] = [copy.events[2]!, copy.events[1]!])).length,
    ).toBeGreaterThan(0);
  });
});

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function restoreOf(event: {
  caseId: string;
  version: number;
  type: string;
  data: unknown;
  actor: { id: string; role: string };
  reason: string | null;
  ruleVersion: string;
  at: string;
}): string {
  const reason = event.reason === null ? 'null' : quoted(event.reason);
  return `update events set type = ${quoted(event.type)}, data = ${quoted(JSON.stringify(event.data))}, actor_id = ${quoted(event.actor.id)},
    actor_role = ${quoted(event.actor.role)}, reason = ${reason}, rule_version = ${quoted(event.ruleVersion)}, at = ${quoted(event.at)}
    where case_id = ${quoted(event.caseId)} and version = ${event.version}`;
}
