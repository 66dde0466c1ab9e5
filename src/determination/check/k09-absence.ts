import type { Finding } from '../model.ts';
import type { FileDocument, RecordHit } from './case-file.ts';
import { type Check, found } from './check.ts';
import { sentencesIn } from './of-passage.ts';
import type { Subject, SubjectItem } from './subject.ts';
import { type AbsenceClaim, absenceClaims, claimedMissing, type RecordedThing } from './words/absence.ts';
import { type Stretch, sentencesOf } from './words/sentences.ts';
import { contentWords } from './words/treatment.ts';

/** "Not documented" is a claim about the whole file: what the file has on it must be looked at and answered. */
export const absence: Check = {
  id: 'K09',
  title: '"Not documented" stands up to a search of the record',
  severity: 'error',
  rule: 'LC 4610.6(h)(5); Gonzalez-Ornelas (2015); McAtee (2015)',
  needs: 'letter',
  look: (subject) =>
    subject.items.flatMap((item) =>
      sentencesIn(item.rationale).flatMap((sentence) => claimsIn(subject, item, sentence)),
    ),
};

const ofGuideline = /guidelines? (?:state|recommend|note|indicate|require|do)|per (?:the )?(?:MTUS|ODG|ACOEM)/i;

function claimsIn(subject: Subject, item: SubjectItem, sentence: Stretch): Finding[] {
  if (ofGuideline.test(sentence.text)) return [];
  return absenceClaims(sentence.text).flatMap((claim) => {
    const at: [number, number] = [sentence.start + claim.start, sentence.start + claim.end];
    return subject.caseFile.documents
      ? againstFile(item, claim, at, subject.caseFile.documents)
      : againstSummary(subject, item, claim, at);
  });
}

/** On a letter alone the summary is all there is, and it may well record something less than what is missed. */
function againstSummary(subject: Subject, item: SubjectItem, claim: AbsenceClaim, at: [number, number]): Finding[] {
  const summary = subject.summary?.text ?? '';
  return claimedMissing(claim.thing).flatMap(({ name, recorded }) => {
    const hit = recorded.exec(summary);
    if (!hit || denied(summary, hit.index) || planned.test(hit[0]) || grantsSome.test(claim.thing)) return [];
    const words = `Said to be missing: ${name}. The summary has: "${hit[0].trim()}".`;
    return [found(absence, 'warning', words, item.rationale, at)];
  });
}

/** "Treatment plan included … physical therapy" records no therapy; "beyond 6 sessions of therapy" denies none. */
const planned = /\bplan(?:s|ned|ning)?\b|\brequest|\brecommend/i;
const grantsSome = /\b(?:beyond|in excess of|more than|other than|further|additional)\b/i;

const denied = (text: string, at: number): boolean =>
  /\b(?:no|not|denie[sd]|without|requests?|requested|plan\w*|pending|recommend\w*)\b[^.]{0,40}$/i.test(
    text.slice(Math.max(0, at - 50), at),
  );

/** With the file: every hit is listed, and the finding stands until a person has answered it. */
function againstFile(
  item: SubjectItem,
  claim: AbsenceClaim,
  at: [number, number],
  documents: FileDocument[],
): Finding[] {
  const hits = searchRecord(claim, documents);
  if (hits.length === 0) return [];
  const list = hits.slice(0, 5).map((hit) => `${hit.documentId} p. ${hit.page}: "${hit.quote}"`);
  const more = hits.length > 5 ? ` and ${hits.length - 5} more` : '';
  const finding = found(
    absence,
    'error',
    `Said to be missing, but the file has: ${list.join('; ')}${more}.`,
    item.rationale,
    at,
  );
  return [{ ...finding, hits }];
}

/** Pages that speak of what is said to be missing. UR decisions are left out: they make the same claim. */
export function searchRecord(claim: AbsenceClaim, documents: FileDocument[]): RecordHit[] {
  const known = claimedMissing(claim.thing);
  const words = [...contentWords(claim.thing)].filter((word) => word.length > 4 && !hollow.has(word));
  return documents
    .filter((one) => one.kind !== 'ur-decision')
    .flatMap((one) =>
      one.pages.flatMap((page, n) =>
        hitsOn(page, known, words).map((quote) => ({ documentId: one.documentId, page: n + 1, quote })),
      ),
    );
}

const hollow = new Set(
  'documentation documented patient worker injured claimant provided record medical evidence support improvement treatment therapy having other current significant specific clear there which would'.split(
    ' ',
  ),
);

function hitsOn(page: string, known: RecordedThing[], words: string[]): string[] {
  return sentencesOf(page)
    .filter(({ text }) => {
      if (known.some(({ recorded }) => recorded.test(text) && !denied(text, text.search(recorded)))) return true;
      const low = text.toLowerCase();
      return known.length === 0 && words.length >= 2 && words.every((word) => low.includes(word));
    })
    .map(({ text }) => text.slice(0, 200));
}
