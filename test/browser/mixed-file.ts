import { Document, Packer, Paragraph } from 'docx';
import { type Block, makeDocument, type PaperOrder, scanStyles } from '../../demo/paper/index.ts';
import { authorOf, therapist } from '../../demo/people/organizations.ts';
import type { PlainDate } from '../../src/law/index.ts';

/** A file as it comes: text, scans good and bad, a fax, a Word document, a TIFF, somebody else's page, one twice. */
export interface MixedFile {
  files: { name: string; mimeType: string; buffer: Buffer }[];
  pages: number;
}

const person = (day: (offset: number) => PlainDate) => ({
  patient: { first: 'Rosalind', last: 'Quillfeather', birthDate: '1989-11-30', sex: 'female' as const },
  claimNumber: 'FIC-0300',
  dateOfInjury: day(-200),
  employer: 'Imaginary Crate Works',
  claimsAdministrator: { company: 'Make-Believe Claims Bureau', adjuster: 'Odalys Penhallow' },
});

/** What the decision will rest on stands in the scanned report; the rest is what such files are full of. */
export const report = [
  'A 36 year old woman who strained her right shoulder lifting a crate.',
  'Right shoulder: lifting sideways hurts from 90 degrees. Strength is slightly reduced.',
  'A home program was taught but she cannot do it alone yet.',
  'Plan: physical therapy for the right shoulder, 6 visits.',
];
export const treatment = 'Physical therapy for the right shoulder, 6 visits';

export async function mixedFile(day: (offset: number) => PlainDate): Promise<MixedFile> {
  const shared = { case: person(day), author: authorOf('fennimore') };
  const asked = [{ description: treatment, diagnosis: 'Right shoulder strain', icd: 'S46.911A' }];
  const orders: [string, PaperOrder][] = [
    ['01-report-scanned', { ...shared, kind: 'progress-report', date: day(-18), body: report, scan: scanStyles.clean }],
    ['02-rfa', { ...shared, kind: 'rfa', date: day(-17), treatments: asked, signed: true }],
    [
      '03-application-form',
      { ...shared, kind: 'application-form', date: day(-5), treatments: asked, urDecisionDate: day(-5), signed: true },
    ],
    ['04-therapy-notes', { ...shared, author: therapist, kind: 'therapy-note', date: day(-30), body: notes(285) }],
    ['05-skewed', { ...shared, kind: 'consultation', date: day(-60), body: pagesOf(4), scan: scanStyles.skewed }],
    ['06-noisy', { ...shared, kind: 'laboratory-report', date: day(-50), body: pagesOf(3), scan: scanStyles.noisy }],
    [
      '07-fax',
      { ...shared, kind: 'letter', date: day(-40), body: pagesOf(3), addressee: ['To whom'], scan: scanStyles.fax },
    ],
    [
      '08-fax-server',
      { ...shared, kind: 'progress-report', date: day(-70), body: pagesOf(3), scan: scanStyles.fax, format: 'tiff' },
    ],
    ['09-sideways', { ...shared, kind: 'imaging-report', date: day(-80), body: pagesOf(1), scan: scanStyles.sideways }],
    [
      '10-somebody-else',
      {
        ...shared,
        case: {
          ...shared.case,
          claimNumber: 'FIC-9999',
          patient: { first: 'Ottoline', last: 'Wrongfile', birthDate: '1955-01-02' },
        },
        kind: 'progress-report',
        date: day(-90),
        body: ['A 71 year old man with a sore thumb.'],
      },
    ],
  ];
  const files: MixedFile['files'] = [];
  for (const [name, order] of orders) {
    const paper = await makeDocument({ ...order, name });
    files.push(named(paper.name, paper.bytes));
  }
  files.push(named('11-letter.docx', await letter()));
  const first = files[0];
  if (first) files.push({ ...first, name: '12-the-report-again.pdf' });
  return { files, pages: 300 };
}

const types: Record<string, string> = {
  pdf: 'application/pdf',
  tif: 'image/tiff',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const named = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** Daily notes, each on a page of its own. */
const notes = (pages: number): Block[] =>
  Array.from({ length: pages }, (_, n): Block[] => [
    ...(n > 0 ? [{ type: 'page-break' as const }] : []),
    { type: 'heading', text: `Note ${n + 1}` },
    { type: 'text', text: `Stretching and light exercise of the shoulder, note ${n + 1}. She tolerated it well.` },
    { type: 'list', items: ['Warm up on the pulley', 'Wall slides', `Band number ${(n % 5) + 1}`] },
  ]).flat();

const pagesOf = (pages: number): Block[] =>
  Array.from({ length: pages }, (_, n): Block[] => [
    ...(n > 0 ? [{ type: 'page-break' as const }] : []),
    { type: 'heading', text: `Part ${n + 1}` },
    { type: 'text', text: 'The shoulder was looked at again. Sleep is fair. No new complaint was made on this day.' },
  ]).flat();

const letter = async (): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            'To Imaginary Crate Works',
            'Re: Rosalind Quillfeather, claim FIC-0300',
            'Lighter work is offered until the shoulder is better.',
          ].map((text) => new Paragraph(text)),
        },
      ],
    }),
  );
