import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playDemo } from '../../demo/run/index.ts';
import type { Principal } from '../../src/app/access/principal.ts';
import { partiesOf } from '../../src/app/access/relations.ts';
import { withoutSealed } from '../../src/app/access/sealed.ts';
import { execute } from '../../src/app/cases/execute.ts';
import { loadCase, loadVisible } from '../../src/app/cases/load.ts';
import { letterShown } from '../../src/app/letters/letter-shown.ts';
import { loadPublication } from '../../src/app/publish/stream.ts';
import { readPdf } from '../../src/determination/read/index.ts';
import { pacificDateOf } from '../../src/law/index.ts';
import { Office } from './office.ts';

/** A record that is sealed after the letter that names it went out: no copy names it any more to whom it is sealed from. */
describe('a letter whose record was sealed later', () => {
  let office: Office;
  let number: string;
  let title: string;
  let documentId: string;
  const records: Principal = { userId: 'seals', displayName: 'R', roles: ['records'], subjects: [] };

  beforeAll(async () => {
    office = await Office.open({ OPENIMR_SECOND_FACTOR: 'off', OPENIMR_COOLING_DAYS: '1' });
    const [told] = await playDemo(office.app, office.clock, office.post(), office.today, undefined, ['kit-and-wrap']);
    number = told!.caseNumber;
    const { state } = (await loadCase(office.app.store, number))!;
    const record = state.records.find((one) => one.from === 'claims-administrator' && one.requirement !== null)!;
    ({ title, documentId } = record);
    await seal('SealRecord');
  });
  afterAll(() => office?.close());

  async function seal(type: 'SealRecord' | 'UnsealRecord'): Promise<void> {
    const data =
      type === 'SealRecord'
        ? { documentId, forReview: true, reason: 'Only whoever decides needs it.' }
        : { documentId, reason: 'The worker agreed.' };
    const asked = { type, data, idempotencyKey: `${type}-${documentId}`, role: 'records' as const };
    const answer = await execute(office.app, records, number, asked);
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  }

  /** As this relation sees the case. */
  async function seenBy(relation: 'employee' | 'claims-administrator' | 'records') {
    const { state, events } = (await loadCase(office.app.store, number))!;
    const party = partiesOf(state, events[0]!.actor, events).find((one) => one.relation === relation);
    const who: Principal =
      relation === 'records'
        ? records
        : {
            userId: `party-${relation}`,
            displayName: relation,
            roles: [relation],
            subjects: [{ kind: party!.kind as 'person', subject: party!.subject }],
          };
    const visible = await loadVisible(office.app.store, number, who, pacificDateOf(office.app.clock.now()));
    return withoutSealed(who, visible!);
  }
  async function letterFor(relation: 'employee' | 'claims-administrator' | 'records', format: string) {
    const { state } = await seenBy(relation);
    const issued = state.issued.at(-1)!;
    const letter = issued.letters.find((one) => one.format === format && one.audience === 'parties')!;
    const shown = await letterShown(office.app, state, issued, letter);
    if (!shown.ok) throw new Error(shown.refusal.because);
    return { ...shown.value, served: letter.sha256 };
  }
  const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

  it.each(['txt', 'html', 'json'])(
    'is a copy for the worker, as %s: the record has its number and no name',
    async (format) => {
      const { bytes, isCopy, sha256, served } = await letterFor('employee', format);
      expect(isCopy).toBe(true);
      expect(sha256).not.toBe(served);
      expect(textOf(bytes)).toContain('Sealed record');
      expect(textOf(await original(served))).toContain(title);
      const list = format === 'json' ? JSON.stringify(JSON.parse(textOf(bytes)).documents) : textOf(bytes);
      const others = await otherTitles();
      expect(others.has(title)).toBe(false);
      expect(list).not.toContain(title);
      if (format !== 'json') expect(textOf(bytes)).toMatch(/was\s+sealed\s+since\s+then/);
      if (format !== 'json') expect(textOf(bytes)).toMatch(/Copia\s+de\s+la\s+carta/); // this worker reads Spanish
    },
  );

  async function original(sha256: string): Promise<Uint8Array> {
    const bytes = await office.app.store.originals.get(number, sha256);
    if (!bytes.ok) throw new Error(bytes.refusal.because);
    return bytes.value;
  }
  async function otherTitles(): Promise<Set<string>> {
    const { state } = (await loadCase(office.app.store, number))!;
    return new Set(state.records.filter((one) => one.documentId !== documentId).map((one) => one.title));
  }

  it('is one as PDF, too, and reads as the same decision', async () => {
    const { bytes } = await letterFor('employee', 'pdf');
    const read = await readPdf(bytes);
    expect(read.ok && read.value).toBeTruthy();
    const served = await readPdf(await original((await letterFor('employee', 'pdf')).served));
    const decided = (one: typeof served) =>
      one.ok ? JSON.stringify(one.value).match(/upheld|overturned/gi)?.length : 0;
    expect(decided(served)).toBeGreaterThan(0);
    if (read.ok) expect(JSON.stringify(read.value)).not.toContain(title);
  });

  it('is the letter as it was served for who sent the record, and for the desk that sealed it', async () => {
    for (const relation of ['claims-administrator', 'records'] as const) {
      const { bytes, isCopy, sha256, served } = await letterFor(relation, 'txt');
      expect([isCopy, sha256], relation).toEqual([false, served]);
      expect(textOf(bytes)).toContain(title);
    }
  });

  it('names it nowhere else in what the worker sees of the case', async () => {
    const { state, events } = await seenBy('employee');
    expect(JSON.stringify([state.records, state.issued, state.signed?.determination.documents])).not.toContain(title);
    expect(JSON.stringify(events.map(({ data }) => (data as { determination?: unknown }).determination))).not.toContain(
      title,
    );
  });

  it('is made ready for the public anew, without the name', async () => {
    const { workUntilDone } = await import('../../src/app/background/work.ts');
    const before = (await loadPublication(office.app, number)).version;
    await workUntilDone(office.app, office.post());
    const { publication, version } = await loadPublication(office.app, number);
    expect(version).toBeGreaterThan(before);
    expect(publication!.prepared.because).toBe('A record that it lists was sealed.');
  });

  it('is the one that was served again, once the record is not sealed any more; nothing of it was ever changed', async () => {
    await seal('UnsealRecord');
    const { isCopy, sha256, served } = await letterFor('employee', 'txt');
    expect([isCopy, sha256]).toEqual([false, served]);
    expect((await office.app.store.verify({ caseId: number })).findings).toEqual([]);
  });
});
