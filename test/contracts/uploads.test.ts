import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCase } from '../../src/app/cases/load.ts';
import { listAside } from '../../src/app/documents/aside.ts';
import { receiveFile } from '../../src/app/documents/receive.ts';
import {
  appendChunk,
  beginUpload,
  completeUpload,
  dropStaleUploads,
  findUpload,
  uploadsOf,
} from '../../src/app/documents/uploads.ts';
import type { Answer } from '../../src/law/index.ts';
import { plainPdf } from '../../src/records/fixtures/hostile.ts';
import { aPaper, Office } from './office.ts';

const value = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.refusal.because);
  return answer.value;
};

/** Files as they come in: in parts that survive a dead connection, in bundles, and with things in them that could act. */
describe('files come in', () => {
  let office: Office;
  let number: string;
  beforeAll(async () => {
    office = await Office.open();
    number = await office.aCase();
  });
  afterAll(() => office?.close());

  const records = () => office.who('records');
  const aside = async () => (await listAside(office.app, number)).map(({ name, refusal }) => [name, refusal.code]);
  const begin = (name: string, bytes: Uint8Array) =>
    beginUpload(office.app, records(), number, {
      name,
      size: bytes.length,
      fingerprint: `${name}/1`,
      described: { kind: 'rfa' },
    });
  const received = (bytes: Uint8Array, name: string) => receiveFile(office.app, records(), number, bytes, name, {});
  const details = async (id: string) => (await office.app.store.documents.find(id))!.details;
  const blobs = async () => {
    const names: string[] = [];
    for await (const name of office.app.store.blobs.list()) names.push(name);
    return names.length;
  };

  describe('an upload in parts', () => {
    it('is announced, sent at offsets, and received once; its parts are gone then', async () => {
      const bytes = await aPaper(['One.']);
      const cut = Math.floor(bytes.length / 2);
      const first = value(await begin('one.pdf', bytes));
      const half = value(await appendChunk(office.app, first, 0, bytes.slice(0, cut), null));
      expect(half.offset).toBe(cut);
      expect(await appendChunk(office.app, half, 0, bytes.slice(0, cut), null)).toMatchObject({
        refusal: { code: 'offset-mismatch' },
      });
      expect(await completeUpload(office.app, records(), half)).toMatchObject({
        refusal: { code: 'upload-incomplete' },
      });
      // The same file chosen again goes on where it was: nothing but the store knows of it.
      const again = value(await begin('one.pdf', bytes));
      expect(again).toMatchObject({ id: first.id, offset: cut });
      const whole = value(await appendChunk(office.app, again, cut, bytes.slice(cut), null));
      const before = await blobs();
      const files = value(await completeUpload(office.app, records(), whole));
      expect(files).toMatchObject([{ name: 'one.pdf', refusal: null }]);
      expect(await blobs()).toBe(before + 1 - 2); // the original came, its two parts went
      const done = value(await findUpload(office.app, records(), number, first.id));
      expect(value(await completeUpload(office.app, records(), done))).toEqual(files);
      const { state } = (await loadCase(office.app.store, number))!;
      expect(state.records.filter((one) => one.documentId === files[0]!.documentId)).toMatchObject([{ kind: 'rfa' }]);
    });

    it('is seen and gone on with by its sender only', async () => {
      const upload = value(await begin('two.pdf', await aPaper(['Two.'])));
      expect(await findUpload(office.app, office.who('intake'), number, upload.id)).toMatchObject({
        refusal: { code: 'upload-not-found' },
      });
      expect(await findUpload(office.app, records(), 'CM26-9999999', upload.id)).toMatchObject({ ok: false });
      expect(await findUpload(office.app, records(), number, '../../etc')).toMatchObject({ ok: false });
    });

    it('refuses too many bytes, altered bytes, and a file that is too large', async () => {
      const bytes = await aPaper(['Three.']);
      const upload = value(await begin('three.pdf', bytes));
      const more = new Uint8Array(bytes.length + 1);
      expect(await appendChunk(office.app, upload, 0, more, null)).toMatchObject({ refusal: { code: 'too-large' } });
      expect(await appendChunk(office.app, upload, 0, bytes, 'A'.repeat(44))).toMatchObject({
        refusal: { code: 'checksum-mismatch' },
      });
      const huge = { name: 'huge.pdf', size: 1024 ** 3, fingerprint: 'huge', described: {} };
      expect(await beginUpload(office.app, records(), number, huge)).toMatchObject({ refusal: { code: 'too-large' } });
    });

    it('is removed with its parts when nobody goes on with it for a day', async () => {
      const bytes = await aPaper(['Four.']);
      const before = await blobs();
      await appendChunk(office.app, value(await begin('four.pdf', bytes)), 0, bytes.slice(0, 100), null);
      expect(await blobs()).toBe(before + 1);
      expect(await dropStaleUploads(office.app)).toBe(0);
      expect(await dropStaleUploads(office.app, Date.now() + 25 * 3_600_000)).toBeGreaterThan(0);
      expect(await blobs()).toBe(before);
      expect(await uploadsOf(office.app, records())).toEqual([]);
    });
  });

  describe('a bundle', () => {
    it('an e-mail: its text and each attachment are documents that say from whom, about what, and when', async () => {
      const inner = Buffer.from(await aPaper(['Attached report.']));
      const mail = [
        'From: "Al Adjuster" <al@make-believe.example>',
        'To: records@openimr.example',
        'Subject: =?utf-8?Q?Records_of_the_case?=',
        'Date: Mon, 2 Mar 2026 09:00:00 -0800',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=cut',
        '',
        '--cut',
        'Content-Type: text/plain',
        '',
        'Here are the records.',
        '--cut',
        'Content-Type: application/pdf; name="report.pdf"',
        'Content-Transfer-Encoding: base64',
        '',
        inner.toString('base64'),
        '--cut--',
      ].join('\r\n');
      const files = await received(Buffer.from(mail), 'mail.eml');
      expect(files.map(({ name, refusal }) => [name, refusal])).toEqual([
        ['message.txt', null],
        ['report.pdf', null],
      ]);
      for (const { documentId } of files)
        expect((await details(documentId!)).from).toMatchObject({
          bundle: { name: 'mail.eml', kind: 'eml' },
          mail: { from: expect.stringContaining('al@make-believe.example'), subject: 'Records of the case' },
        });
    });

    it('an archive in an archive: what is good is taken, what is not is kept aside, each with its reason', async () => {
      const nested = zipSync({ 'deep.pdf': await aPaper(['Deep.']), 'bad.pdf': Buffer.from('%PDF-1.7 rubbish') });
      const zip = zipSync({
        'inner.zip': nested,
        'empty.pdf': new Uint8Array(0),
        'run.exe': Buffer.from([0x4d, 0x5a, 0, 0, 1]),
      });
      const files = await received(zip, 'bundle.zip');
      expect(files.map(({ name, refusal }) => [name, refusal?.code ?? null]).sort()).toEqual([
        ['bad.pdf', 'corrupt'],
        ['deep.pdf', null],
        ['empty.pdf', 'empty'],
        ['run.exe', 'unknown-kind'],
      ]);
      expect(await aside()).toEqual(
        expect.arrayContaining([
          ['bad.pdf', 'corrupt'],
          ['empty.pdf', 'empty'],
          ['run.exe', 'unknown-kind'],
        ]),
      );
      const again = (await aside()).length;
      await received(zip, 'bundle.zip');
      expect((await aside()).length).toBe(again);
    });

    it('refuses one that swells', async () => {
      const zip = zipSync({ 'swell.txt': new Uint8Array(50_000_000) }, { level: 9 });
      expect(await received(zip, 'swell.zip')).toMatchObject([{ refusal: { code: 'decompression-bomb' } }]);
    });
  });

  it('a PDF that could act: the original stays as it is, a copy that cannot is made, and the reason is told', async () => {
    const bytes = plainPdf('/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>');
    const [file] = await received(bytes, 'acting.pdf');
    expect(file!.notes.join(' ')).toMatch(/JavaScript/);
    const { defused, active } = await details(file!.documentId!);
    expect(active).toMatchObject([{ what: 'javascript' }, { what: 'open-action' }]);
    const original = value(await office.app.store.originals.get(number, file!.sha256));
    expect(Buffer.from(original).equals(Buffer.from(bytes))).toBe(true);
    const copy = value(await office.app.store.originals.get(number, defused as string));
    expect(Buffer.from(copy).toString('latin1')).not.toMatch(/JavaScript|OpenAction/);
  });

  it('a file hidden in a PDF is kept aside, not taken', async () => {
    const filespec = '<</Type/Filespec/F(notes.txt)/UF(notes.txt)/EF<</F 7 0 R>>>>';
    const stream = Buffer.from('<</Type/EmbeddedFile/Length 5>>stream\nhello\nendstream');
    const [file] = await received(
      plainPdf('/Names<</EmbeddedFiles<</Names[(notes.txt) 6 0 R]>>>>', filespec, stream),
      'carrier.pdf',
    );
    expect(file!.refusal).toBeNull();
    expect(await aside()).toContainEqual(['notes.txt', 'hidden-inside']);
  });
});
