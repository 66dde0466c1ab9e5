import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { makeDocument, scanStyles } from '../../../demo/paper/index.ts';
import { docxOf, pdfBomb, plainPdf, pngClaiming, streamOf, zipEnd, zipOf } from '../fixtures/hostile.ts';
import { author, fictionalCase } from '../fixtures/papers.ts';
import { readPages } from '../pages/readPages.ts';
import { ReadingRoom } from '../thread/room.ts';
import { inspectUpload } from './inspectUpload.ts';

const room = new ReadingRoom({ maxPages: 50, maxBytes: 20_000_000, inspectMs: 5_000, pageMs: 5_000, pdfMiB: 256 }, 1);
afterAll(() => room.close());
const inspect = (bytes: Uint8Array, name = 'file.bin') => inspectUpload(bytes, name, room);
const codeOf = async (bytes: Uint8Array) => {
  const seen = await inspect(bytes);
  return seen.outcome === 'refused' ? seen.refusal.code : seen.outcome;
};
const text = (words: string) => Buffer.from(words);

describe('what a file is, by its content', () => {
  it('tells kinds whatever the name says', async () => {
    const paper = { kind: 'letter', case: fictionalCase, date: '2016-03-04', author } as const;
    const files = await Promise.all(
      (['pdf', 'tiff', 'png', 'jpeg'] as const).map((format) =>
        makeDocument({ ...paper, format, scan: scanStyles.clean }),
      ),
    );
    for (const [at, kind] of ['pdf', 'tiff', 'png', 'jpeg'].entries()) {
      expect(await inspect(files[at]!.bytes, 'invoice.exe'), kind).toMatchObject({
        outcome: 'accepted',
        kind,
        pageCount: 1,
        active: [],
      });
    }
    expect(await inspect(docxOf(), 'a.zip')).toMatchObject({ outcome: 'accepted', kind: 'docx', pageCount: 1 });
    expect(await inspect(text('Notes of a visit.\n'), 'notes.pdf')).toMatchObject({
      outcome: 'accepted',
      kind: 'text',
      pageCount: 1,
    });
  });

  it('a name is kept as words only', async () => {
    expect(await inspect(text('x y z'), '../../etc/passwd\u202etxt')).toMatchObject({ name: 'passwdtxt' });
  });

  it.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(0), 'empty'],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'unknown-kind'],
    ['a PDF cut short', plainPdf().slice(0, 60), 'corrupt'],
    ['a header and nothing else', text('%PDF-1.7\n%%EOF'), 'corrupt'],
    ['a picture that claims a billion dots', pngClaiming(40_000, 40_000), 'decompression-bomb'],
    ['a picture with nothing in it', pngClaiming(100, 100), 'corrupt'],
    [
      'a JPEG cut short',
      Buffer.from('ffd8ffe000104a46494600010101004800480000ffc0000b080010001001011100ffda', 'hex'),
      'corrupt',
    ],
    ['a ZIP cut short', zipOf([{ name: 'a.txt', data: text('abc') }]).subarray(0, 40), 'corrupt'],
    ['a locked ZIP', zipOf([{ name: 'a.txt', data: text('abc'), flags: 1 }]), 'encrypted'],
    ['a ZIP that climbs', zipOf([{ name: '../../a.txt', data: text('abc') }]), 'archive-trick'],
    [
      'a ZIP that lies about sizes',
      zipOf([{ name: 'a.txt', data: Buffer.alloc(100_000), claims: 100 }]),
      'archive-trick',
    ],
    ['a ZIP that swells', zipOf([{ name: 'a.txt', data: Buffer.alloc(10_000_000) }]), 'decompression-bomb'],
    ['a ZIP with nothing in it', Buffer.from(zipEnd(0, 0, 0)), 'empty'],
    ['a spreadsheet', zipOf([{ name: '[Content_Types].xml', data: text('<Types/>') }]), 'unknown-kind'],
    ['too large', Buffer.alloc(20_000_001, 65), 'too-large'],
  ])('%s is refused with its reason', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('overlapping entries of a ZIP are a trick', async () => {
    const zip = zipOf([
      { name: 'a.txt', data: text('aaaaaaaaaaaa') },
      { name: 'b.txt', data: text('bbbbbbbbbbb') },
    ]);
    const second = zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    zip.writeUInt32LE(0, second + 42); // both claim the first one's place
    expect(await codeOf(zip)).toBe('archive-trick');
  });

  it('bundles in bundles end somewhere', async () => {
    let zip: Uint8Array = zipOf([{ name: 'a.txt', data: text('the innermost') }]);
    for (let depth = 0; depth < 4; depth++) zip = zipOf([{ name: `inner${depth}.zip`, data: zip }]);
    expect(JSON.stringify(await inspect(zip))).toContain('too-deep');
  });

  it('too many pages are refused', async () => {
    const body = Array.from({ length: 60 }, () => ({ type: 'page-break' }) as const);
    const { bytes } = await makeDocument({ kind: 'letter', case: fictionalCase, date: '2016-03-04', author, body });
    expect(await codeOf(bytes)).toBe('too-many-pages');
  });
});

describe('what could act', () => {
  it.each<[string, Uint8Array, string]>([
    ['JavaScript at opening', plainPdf('/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>'), 'javascript'],
    ['JavaScript with an escaped name', plainPdf('/AA<</WC<</S/J#61vaScript/J#53(x)>>>>'), 'javascript'],
    ['a program to be started', plainPdf('/OpenAction<</S/Launch/F(cmd.exe)>>'), 'launch-action'],
    [
      'a hidden file',
      plainPdf(
        '/Names<</EmbeddedFiles<</Names[(a.txt)6 0 R]>>>>',
        '<</Type/Filespec/F(a.txt)/UF(a.txt)/EF<</F 7 0 R>>>>',
        streamOf('/Type/EmbeddedFile', text('kept aside')),
      ),
      'embedded-file',
    ],
    ['a form that sends', plainPdf('/OpenAction<</S/SubmitForm/F(http://example.invalid)>>'), 'submit-form'],
    [
      'JavaScript in a packed object',
      plainPdf(
        '',
        streamOf('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', deflateSync(text('9 0 <</S/JavaScript/JS(x)>>'))),
      ),
      'javascript',
    ],
    ['macros', docxOf({ name: 'word/vbaProject.bin', data: text('x') }), 'macro'],
    [
      'outside files',
      docxOf({
        name: 'word/_rels/document.xml.rels',
        data: text('<Relationship TargetMode="External" Target="http://example.invalid"/>'),
      }),
      'external-link',
    ],
  ])('%s is told, and the file still read', async (_, bytes, what) => {
    const seen = await inspect(bytes);
    expect(seen).toMatchObject({
      outcome: 'accepted',
      active: expect.arrayContaining([expect.objectContaining({ what })]),
    });
  });

  it('a hidden file is kept aside', async () => {
    const bytes = plainPdf(
      '/Names<</EmbeddedFiles<</Names[(a.txt)6 0 R]>>>>',
      '<</Type/Filespec/F(a.txt)/UF(a.txt)/EF<</F 7 0 R>>>>',
      streamOf('/Type/EmbeddedFile', text('kept aside')),
    );
    const seen = await inspect(bytes);
    expect(
      seen.outcome === 'accepted' && seen.aside.map((file) => [file.name, Buffer.from(file.bytes).toString()]),
    ).toEqual([['a.txt', 'kept aside']]);
  });
});

describe('bundles', () => {
  const mail = [
    'From: =?utf-8?Q?Jo_S=C3=A4mple?= <jo@example.invalid>',
    'To: intake@example.invalid',
    'Subject: Records',
    'Date: Fri, 4 Mar 2016 10:00:00 -0800',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="=x="',
    '',
    '--=x=',
    'Content-Type: multipart/alternative; boundary=y',
    '',
    '--y',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Please find the r=C3=A9cords=',
    ' attached.',
    '--y',
    'Content-Type: text/html',
    '',
    '<b>Please</b>',
    '--y--',
    '--=x=',
    'Content-Type: application/octet-stream; name="note.bin"',
    "Content-Disposition: attachment; filename*=utf-8''n%C3%B6te.pdf",
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(plainPdf()).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '--=x=--',
  ].join('\r\n');

  it('an e-mail comes apart into its text and its files', async () => {
    const seen = await inspect(text(mail));
    expect(seen).toMatchObject({
      outcome: 'bundle',
      kind: 'eml',
      mail: { subject: 'Records', from: 'Jo Sämple <jo@example.invalid>' },
    });
    const parts = seen.outcome === 'bundle' ? seen.parts : [];
    expect(parts.map(({ file }) => [file.name, file.outcome === 'accepted' && file.kind])).toEqual([
      ['message.txt', 'text'],
      ['nöte.pdf', 'pdf'],
    ]);
    expect(Buffer.from(parts[0]!.bytes).toString()).toBe('Please find the récords attached.');
  });

  it('in a ZIP each file is judged by itself', async () => {
    const seen = await inspect(
      zipOf([
        { name: 'in/a.pdf', data: plainPdf() },
        { name: 'b.exe', data: Buffer.from('4d5a00ff', 'hex') },
        { name: '__MACOSX/a', data: text('x') },
      ]),
    );
    expect(seen.outcome === 'bundle' && seen.parts.map(({ file }) => [file.name, file.outcome])).toEqual([
      ['a.pdf', 'accepted'],
      ['b.exe', 'refused'],
    ]);
  });
});

describe('files made to do harm end at the thread', () => {
  const room = new ReadingRoom({ inspectMs: 2_000, pageMs: 2_000, pdfMiB: 128 }, 1);
  afterAll(() => room.close());
  const codeOf = async (bytes: Uint8Array) => {
    const seen = await inspectUpload(bytes, 'harm', room);
    return seen.outcome === 'refused' ? seen.refusal.code : seen.outcome;
  };

  it('a page that swells without end does not take the process down, and the next file is read', async () => {
    const bytes = new Uint8Array(pdfBomb(400));
    const pages = [];
    for await (const page of readPages(bytes, 'pdf', { room, useOcr: false })) pages.push(page);
    expect(pages.map((page) => page.number)).toEqual([1]);
    expect(pages[0]!.words).toEqual([]);
    expect(await codeOf(plainPdf())).toBe('accepted');
  }, 60_000);

  it('a TIFF whose pages go round in a circle runs out of time or is refused', async () => {
    const { bytes } = await makeDocument({
      kind: 'letter',
      case: fictionalCase,
      date: '2016-03-04',
      author,
      format: 'tiff',
    });
    const tiff = Buffer.from(bytes);
    tiff.writeUInt32LE(tiff.readUInt32LE(4), tiff.length - 4);
    expect(['timed-out', 'crashed', 'corrupt', 'too-many-pages']).toContain(await codeOf(tiff));
    expect(await codeOf(plainPdf())).toBe('accepted');
  }, 60_000);
});
