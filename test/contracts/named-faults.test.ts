import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playDemo } from '../../demo/run/index.ts';
import { serveLetter } from '../../src/app/background/serve-letter.ts';
import { workUntilDone } from '../../src/app/background/work.ts';
import { execute } from '../../src/app/cases/execute.ts';
import { loadCase } from '../../src/app/cases/load.ts';
import { receiveFile } from '../../src/app/documents/receive.ts';
import { checkInvariants } from '../../src/app/invariants/index.ts';
import { recordBounce } from '../../src/app/mail/bounce.ts';
import { addDays, type Instant } from '../../src/law/index.ts';
import { ObjectStoreFailed } from '../../src/store/originals/s3.ts';
import { Office } from './office.ts';

/**
 * Faults that are named beside SIGKILL: the clock moved, what a mail server tells twice and late, an object store that
 * times out. The database gone and back, and two servers: servers.test.ts; a full disk: test/faults/full-disk.test.ts; a
 * mail server that refuses: delivery.test.ts. After each nothing acknowledged is missing, nothing is doubled, no letter
 * is served twice, every open case has an owner and a next date.
 */
let office: Office;
let number: string;
const post = { send: async () => {} };

beforeAll(async () => {
  office = await Office.open({ OPENIMR_COOLING_DAYS: '0' });
  const [told] = await playDemo(office.app, office.clock, post, office.today, undefined, ['needles-and-kit']);
  number = told!.caseNumber;
  office.clock.set(null);
  await workUntilDone(office.app, post);
});
afterAll(() => office?.close());

const events = async () => (await loadCase(office.app.store, number))!.events;
const count = async (type: string) => (await events()).filter((event) => event.type === type).length;
async function holds(): Promise<void> {
  const { results } = await checkInvariants(office.app);
  const mustHold = /^N0[1-57-9]/;
  expect(results.filter(({ id, breaches }) => mustHold.test(id) && breaches > 0)).toEqual([]);
}

describe('what a mail server tells of a letter', () => {
  const numberOf = async (topicKey: string) => {
    const hash = createHash('sha256').update(topicKey).digest('hex').slice(0, 32);
    return `<${hash}@openimr.example>`;
  };
  const sentTo = async (to: string) => {
    const issued = (await events()).findLast(
      ({ type }) => type === 'DeterminationIssued' || type === 'CorrectionIssued',
    )!;
    return numberOf(`${number}:${issued.version}:serve:${to}`);
  };
  const tell = (messageId: string, because = 'No such mailbox.') =>
    recordBounce(office.app, office.who('service'), { messageId, because });

  it('told twice, and once more a day later in other words, is recorded once', async () => {
    const messageId = await sentTo('employee');
    const before = await count('ServiceRecorded');
    expect(await tell(messageId)).toMatchObject({ ok: true, value: { events: ['ServiceRecorded'] } });
    expect(await tell(messageId)).toMatchObject({ ok: true, value: { events: [] } });
    office.clock.set(`${addDays(office.today, 1)}T20:00:00.000Z` as Instant);
    expect(await tell(messageId, 'User unknown.')).toMatchObject({ ok: true, value: { events: [] } });
    expect(await count('ServiceRecorded')).toBe(before + 1);
    await holds();
  });

  it('told of an address that another one has followed says nothing of what went out since', async () => {
    const late = await sentTo('claims-administrator');
    const again = { version: 1, to: 'claims-administrator', channel: 'electronic', address: 'new@desk.example' };
    await office.do('service', number, 'ServeAgain', { ...again, reason: 'They asked for it.' }, 'service');
    await workUntilDone(office.app, post);
    const before = await count('ServiceRecorded');
    expect(await tell(late)).toMatchObject({ ok: true, value: { events: [] } });
    expect(await count('ServiceRecorded')).toBe(before);
    const redirected = (await events()).findLast(({ type }) => type === 'ServiceRedirected')!;
    const newer = await numberOf(`${number}:${redirected.version}:serve:claims-administrator`);
    expect(await tell(newer)).toMatchObject({ ok: true, value: { events: ['ServiceRecorded'] } });
    await holds();
  });

  it('told of the first letter says nothing of the corrected one that is out', async () => {
    const first = await sentTo('physician');
    const { state } = (await loadCase(office.app.store, number))!;
    const change = { section: 'summary', content: state.draft.summary!.content };
    await office.do('quality', number, 'CorrectDetermination', { correction: 'A date was mended.', change }, 'quality');
    await workUntilDone(office.app, post);
    const before = await count('ServiceRecorded');
    expect(await tell(first)).toMatchObject({ ok: true, value: { events: [] } });
    expect(await count('ServiceRecorded')).toBe(before);
    expect(await tell(await sentTo('physician'))).toMatchObject({ ok: true, value: { events: ['ServiceRecorded'] } });
    expect(await tell('<0123456789abcdef0123456789abcdef@openimr.example>')).toMatchObject({
      ok: false,
      refusal: { code: 'not-found' },
    });
    await holds();
  });
});

describe('an object store that times out', () => {
  async function away<T>(what: 'put' | 'get', does: () => Promise<T>): Promise<T | Error> {
    const { originals } = office.app.store;
    const kept = originals[what];
    originals[what] = async () => {
      throw new ObjectStoreFailed('PUT', 0, 'The operation was aborted due to timeout');
    };
    return does()
      .catch((error: Error) => error)
      .finally(() => {
        originals[what] = kept as never;
      });
  }

  it('takes no record, records none, and takes it when it is sent again', async () => {
    const open = await office.aCase();
    const words = new TextEncoder().encode('A report of the low back.');
    const send = () => receiveFile(office.app, office.who('rosalind'), open, words, 'report.txt', { from: 'employee' });
    expect(await away('put', send)).toBeInstanceOf(ObjectStoreFailed);
    const received = async () =>
      (await loadCase(office.app.store, open))!.events.filter(({ type }) => type === 'RecordsReceived').length;
    expect(await received()).toBe(0);
    expect((await send())[0]!.refusal).toBeNull();
    // By the same hand it is the same step, answered again.
    expect((await send())[0]!.refusal).toBeNull();
    expect(await received()).toBe(1);
    await holds();
  });

  it('issues no letter that is not there, and issues it when asked again', async () => {
    const before = await count('CorrectionIssued');
    const { state } = (await loadCase(office.app.store, number))!;
    const change = { section: 'summary', content: state.draft.summary!.content };
    const data = { correction: 'Another word was mended.', change };
    const idempotencyKey = 'named-faults-correction';
    const correct = () =>
      execute(office.app, office.who('quality'), number, { type: 'CorrectDetermination', data, idempotencyKey });
    expect(await away('put', correct)).toBeInstanceOf(ObjectStoreFailed);
    expect(await count('CorrectionIssued')).toBe(before);
    expect(await correct()).toMatchObject({ ok: true, replayed: false });
    expect(await correct()).toMatchObject({ ok: true, replayed: true });
    expect(await count('CorrectionIssued')).toBe(before + 1);
    await workUntilDone(office.app, post);
    await holds();
  });
});

describe('a clock that is moved', () => {
  it('back by an hour records nothing, and is told; set right, the same request goes through', async () => {
    const open = await office.aCase();
    const right = office.app.clock.now();
    const request = { type: 'BeginScreening' as const, data: {}, idempotencyKey: 'named-faults-clock' };
    office.clock.set(new Date(Date.parse(right) - 3_600_000).toISOString() as Instant);
    expect(await execute(office.app, office.who('intake'), open, request)).toMatchObject({
      ok: false,
      refusal: { code: 'clock-behind' },
    });
    expect((await loadCase(office.app.store, open))!.events).toHaveLength(1);
    office.clock.set(right);
    expect(await execute(office.app, office.who('intake'), open, request)).toMatchObject({ ok: true });
    await holds();
  });

  it('ahead by two days serves nothing twice when it is set right again', async () => {
    const served = async () => (await events()).filter(({ type }) => type === 'ServiceRecorded').length;
    const before = await served();
    const right = office.app.clock.now();
    office.clock.set(new Date(Date.parse(right) + 2 * 86_400_000).toISOString() as Instant);
    await workUntilDone(office.app, post);
    office.clock.set(right);
    await workUntilDone(office.app, post);
    const issued = (await events()).findLast(({ type }) => type === 'CorrectionIssued')!;
    const address = (issued.data as { service: { to: string; channel: string }[] }).service.find(
      ({ channel }) => channel === 'electronic',
    );
    if (address)
      await serveLetter(office.app, post, {
        id: 1,
        topic: 'serve',
        key: `${number}:${issued.version}:serve:${address.to}`,
        caseId: number,
        payload: { caseNumber: number, version: (issued.data as { version: number }).version, address },
        attempt: 2,
      }).catch(() => {});
    expect(await served()).toBe(before);
    await holds();
  });
});
