import type { Page } from '../pages/page.ts';
import type { DocumentKind } from './kinds.ts';
import { nothing, type Place, type Proposal, placeOf, type Row, rowsOf, wordsBetween } from './place.ts';

/** A wording that speaks for a kind. `title` counts when it stands in the upper part of the first page. */
interface Cue {
  kind: DocumentKind;
  pattern: RegExp;
  weight: number;
  title?: boolean;
}

const title = (kind: DocumentKind, pattern: RegExp, weight = 6): Cue => ({ kind, pattern, weight, title: true });
const body = (kind: DocumentKind, pattern: RegExp, weight = 1): Cue => ({ kind, pattern, weight });

const cues: readonly Cue[] = [
  title('rfa', /request for authorization|dwc form rfa/i),
  body('rfa', /service\/good\s*requested|requesting physician information|cpt\/\s?hcpcs|new request.*resubmission/i, 2),
  title(
    'ur-decision',
    /utilization review (determination|decision|denial|non-?certification)|notice of (denial|modification|adverse)|(denial|non-?certification) of (treatment|medical)/i,
  ),
  body(
    'ur-decision',
    /non-?certif|date rfa received|(?:records|documents) reviewed|not medically necessary and appropriate|independent medical review within|peer review(?:er)?/i,
    1.5,
  ),
  title('progress-report', /progress report|\bpr-?2\b|follow-?up (visit|evaluation|note)|office visit|re-?evaluation/i),
  body(
    'progress-report',
    /subjective complaints?|objective findings|work status|treatment plan|return to modified/i,
    1.2,
  ),
  title('first-report', /doctor'?s first report/i),
  title('consultation', /consultation( report)?\b|initial (evaluation|consultation|orthopedic)/i, 5),
  title('operative-note', /operative (report|note|record)|procedure (note|report)|report of operation/i),
  body(
    'operative-note',
    /pre-?operative diagnosis|post-?operative diagnosis|anesthesia|estimated blood loss|description of procedure|incision/i,
    1.3,
  ),
  title(
    'imaging',
    /imaging report|radiology|\bmri\b (of|report)|x-?ray report|ct scan|magnetic resonance|ultrasound report/i,
    5,
  ),
  body('imaging', /\b(impression|findings|technique|comparison)\s*:/i, 1),
  body('imaging', /interpreting physician|radiologist|without contrast|sagittal|axial|t2-weighted/i, 1.2),
  title(
    'therapy-note',
    /(physical|occupational|aqua(?:tic)?) therapy|therapy (daily )?(note|evaluation|progress)|chiropractic (note|treatment)|acupuncture (note|treatment)/i,
  ),
  body('therapy-note', /therapeutic exercise|visit (number|\d+ of)|home exercise|manual therapy|units? billed/i, 1.2),
  title('laboratory', /laboratory report|lab results|toxicology|urine drug (screen|test)/i),
  body('laboratory', /reference range|specimen|date collected|creatinine|ng\/ml/i, 1.3),
  title('medical-legal', /(agreed|qualified) medical (evaluat|examin|re-?evaluat)|\bpanel qme\b|medical-?legal/i, 8),
  title('application-form', /application for independent medical review|dwc form imr/i, 8),
  title(
    'record-list',
    /(list|index|inventory) of (medical )?records|records (sent|provided|enclosed)|medical records index/i,
  ),
  title('letter', /^\s*(letter|memorandum)\s*$/i, 3),
  body('letter', /^\s*(dear\b|to whom it may concern|sincerely|very truly yours|re:)/i, 1.2),
];

const titleZone = 0.4;

/** Proposes what a document is, from its first pages, with the words that say so. */
export function classifyPages(pages: readonly Page[]): Proposal<DocumentKind> {
  const scores = new Map<DocumentKind, { score: number; from: Place[] }>();
  for (const [at, page] of pages.slice(0, 3).entries()) {
    for (const { kind, weight, place } of cuesOn(page, at === 0)) {
      const known = scores.get(kind) ?? { score: 0, from: [] };
      scores.set(kind, { score: known.score + weight, from: [...known.from, place].slice(0, 5) });
    }
  }
  const ranked = [...scores].sort(([, a], [, b]) => b.score - a.score);
  const best = ranked[0];
  if (!best || best[1].score < 2) return nothing();
  const second = ranked[1]?.[1].score ?? 0;
  const confidence = Math.min(0.99, best[1].score / (best[1].score + second + 1));
  return { value: best[0], confidence, from: best[1].from };
}

/** The cues a page shows, each at most once, with the words. */
export function cuesOn(page: Page, first: boolean) {
  const rows = rowsOf(page);
  return cues.flatMap((cue) => {
    const eligible = cue.title ? rows.filter((row) => first && row.top < page.height * titleZone).slice(0, 14) : rows;
    const hit = firstMatch(eligible, cue.pattern);
    if (!hit) return [];
    const { row, words, index } = hit;
    return [
      {
        kind: cue.kind,
        weight: cue.title ? titleWeight(cue.weight, row, index, page) : cue.weight,
        place: placeOf(page.number, [words]),
        title: cue.title === true,
      },
    ];
  });
}

function firstMatch(rows: readonly Row[], pattern: RegExp) {
  for (const row of rows) {
    const match = pattern.exec(row.text);
    if (match) return { row, index: match.index, words: wordsBetween(row, match.index, match.index + match[0].length) };
  }
  return undefined;
}

/** A title stands in a short line, a mention inside a long one: "the request for authorization was received" is no RFA. */
function titleWeight(weight: number, row: Row, index: number, page: Page): number {
  const short = row.words.length <= 12;
  const isValue = row.text.slice(0, index).includes(':') || /:\s*(?:\S*\d|not )/i.test(row.text);
  const looksLikeSentence = isValue || /[a-z]\.$|^(the|this|we|your|a|in|on|please)\b/i.test(row.text);
  const high = row.top < page.height * 0.25 ? 1 : 0.8;
  return weight * high * (short ? 1 : 0.4) * (looksLikeSentence ? 0.15 : 1);
}
