import type { Determination } from '../../model.ts';
import { type Block, type Content, heading, paragraph } from '../content.ts';
import { defaultLetterhead, type Letterhead } from '../letterhead.ts';
import { documentNumbers, sentencesText } from '../reference.ts';
import type { Audience } from './audience.ts';
import { coverBlocks, publicCoverBlocks } from './cover.ts';
import { decisionBlocks } from './decisions.ts';
import { documentBlocks } from './documents.ts';
import { madeBlocks } from './made.ts';
import { spanishBlocks } from './spanish.ts';

/**
 * The Final Determination Letter as content, in the layout of the letters of 2015 with the list of records added
 * (LC 4610.6(e)-(f); 8 CCR 9792.10.6(d)). All formats are printed from it.
 *
 * For the public give what `publicVersion` leaves: this function drops parties and authors, but cannot know which
 * words in a sentence are a name.
 */
export function letterContent(
  d: Determination,
  audience: Audience,
  letterhead: Letterhead = defaultLetterhead,
): Content {
  const numbers = documentNumbers(d.documents);
  const cover = audience === 'parties' ? servedCover(d, letterhead) : publicCoverBlocks(d);
  return {
    title: `Independent Medical Review Final Determination, case ${d.caseNumber}`,
    language: 'en',
    sender: { organization: letterhead.organization, lines: letterhead.lines },
    reference: `Final Determination Letter for IMR Case Number ${d.caseNumber}`,
    date: d.dates.decision,
    blocks: [
      ...cover,
      ...madeBlocks(d, letterhead),
      ...documentBlocks(d, audience),
      heading(2, 'CLINICAL CASE SUMMARY'),
      paragraph(sentencesText(d.summary, numbers) || 'No summary was written.'),
      ...decisionBlocks(d, numbers, letterhead),
    ],
  };
}

/** The cover, and beside it the page in Spanish for a worker who reads Spanish; the letter proper starts on a new page. */
function servedCover(d: Determination, letterhead: Letterhead): Block[] {
  const newPage: Block = { kind: 'newPage' };
  const spanish: Block[] =
    d.language === 'es' ? [{ kind: 'passage', language: 'es', blocks: spanishBlocks(d, letterhead) }, newPage] : [];
  return [...coverBlocks(d, letterhead), newPage, ...spanish];
}
