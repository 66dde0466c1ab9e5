import type { Determination, DocumentReviewed } from '../../model.ts';
import { type Block, heading, paragraph, table } from '../content.ts';
import { numericDate } from '../dates.ts';
import type { Audience } from './audience.ts';

const senders: Record<DocumentReviewed['from'], string> = {
  'claims-administrator': 'Claims administrator',
  employee: 'Employee',
  'requesting-physician': 'Requesting physician',
  other: 'Other',
};
const uses: Record<DocumentReviewed['use'], string> = {
  'relied-on': 'Relied on',
  read: 'Read',
  'not-relevant': 'Not relevant',
  unseen: 'Not read',
};

/** Every record received, who sent it and what was done with it (L3; 8 CCR 9792.10.6(d)). */
export function documentBlocks(d: Determination, audience: Audience): Block[] {
  const opening = heading(2, 'DOCUMENTS REVIEWED');
  if (d.documents.length === 0) return [opening, paragraph('No records were received.')];
  const rows = d.documents.map((document, index) => [
    String(index + 1),
    description(document, audience),
    document.date ? numericDate(document.date) : 'Undated',
    senders[document.from],
    String(document.pages),
    [uses[document.use], document.reason].filter(Boolean).join(': '),
  ]);
  const header = ['Doc.', 'Record and author', 'Date', 'Sent by', 'Pages', 'Use'];
  return [opening, table('Records received', header, [1, 6, 2.4, 3, 1.4, 4], rows)];
}

/** The title with its author; a public version names no author. */
function description(document: DocumentReviewed, audience: Audience): string {
  const author = audience === 'parties' ? document.author : null;
  return author ? `${document.title}, ${author}` : document.title;
}
