import { describe, expect, it } from 'vitest';
import { openPdf } from '../../src/records/pdf/engine.ts';
import { makeDocument, type PaperOrder, paperKinds, scanStyles } from './index.ts';

const order: Omit<PaperOrder, 'kind'> = {
  case: {
    patient: { first: 'Pat', last: 'Example', birthDate: '1968-02-03' },
    claimNumber: 'FIC-0001',
    dateOfInjury: '2015-10-13',
    employer: 'Sample Bakery',
    claimsAdministrator: { company: 'Fictional Claims Company' },
  },
  date: '2016-03-04',
  author: { name: 'Jo Sample, MD', practice: 'Example Orthopedics' },
  treatments: [{ description: 'MRI of the right shoulder' }],
  body: ['No source code: #panic("x") $x$ *is printed as it stands*.'],
};

describe('papers of a fictional file', () => {
  it.each(paperKinds)('%s is a PDF that opens, the same each time', async (kind) => {
    const first = await makeDocument({ ...order, kind });
    const second = await makeDocument({ ...order, kind });
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    const opened = await openPdf(first.bytes);
    expect(opened.ok && opened.value.pageCount).toBe(1);
  });

  it('a fax differs by its seed and by nothing else', async () => {
    const fax: PaperOrder = { ...order, kind: 'rfa', scan: scanStyles.fax, format: 'tiff' };
    const [one, again, other] = await Promise.all([1, 1, 2].map((seed) => makeDocument({ ...fax, seed })));
    expect(Buffer.compare(one!.bytes, again!.bytes)).toBe(0);
    expect(Buffer.compare(one!.bytes, other!.bytes)).not.toBe(0);
  });
});
