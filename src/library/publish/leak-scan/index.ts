import { scanDocx } from './docx.ts';
import type { LeakFinding, ScanOptions } from './finding.ts';
import { identifying } from './finding.ts';
import { scanPdf } from './pdf.ts';

export type { LeakFinding, Place, ScanOptions } from './finding.ts';

/**
 * Looks through a finished file for anything that identifies, in view or not: text under boxes, invisible text,
 * properties and XMP, attachments, hidden layers, annotations, scripts, earlier versions (PDF); properties, comments,
 * tracked changes, hidden text (DOCX). Empty when nothing was found. A file that cannot be read is itself a finding.
 */
export async function scanFinished(
  bytes: Uint8Array,
  kind: 'pdf' | 'docx' | 'text',
  options: ScanOptions = {},
): Promise<LeakFinding[]> {
  switch (kind) {
    case 'pdf':
      return scanPdf(bytes, options);
    case 'docx':
      return scanDocx(bytes, options);
    case 'text':
      return identifying({ place: 'text', text: new TextDecoder().decode(bytes) }, options);
  }
}
