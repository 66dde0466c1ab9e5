import type { DocumentReviewed, Finding } from '../model.ts';
import { type Check, found } from './check.ts';
import type { Passage, Subject } from './subject.ts';

/** The list of documents reviewed: the loudest complaint about letters since 2014 is that it is gone. */
export const documents: Check = {
  id: 'K02',
  title: 'Documents reviewed: a list, complete, and not the UR decision alone',
  severity: 'error',
  rule: '9792.10.6(b)(2), (d); LC 4610.6(e)',
  needs: 'letter',
  look: (subject) =>
    subject.documents.reviewed ? draftList(subject, subject.documents.reviewed) : letterList(subject),
};

/** A published copy may have lost its cover pages, where the list stands: a warning, no more. */
function letterList(subject: Subject): Finding[] {
  if (subject.documents.titles?.length || subject.items.length === 0) return [];
  const at = /including\s+all\s+medical\s+records/i.exec(subject.whole.text);
  const place: [number, number] = at ? [at.index, at.index + at[0].length] : [0, 0];
  return [found(documents, 'warning', 'No list of the documents reviewed stands in this text.', subject.whole, place)];
}

function draftList(subject: Subject, list: DocumentReviewed[]): Finding[] {
  const passage = listPassage(list);
  const reviewed = list.filter((one) => one.use !== 'unseen');
  if (reviewed.length === 0) return [found(documents, 'error', 'No document is listed as reviewed.', passage)];
  const findings = list.flatMap((one, n) => entry(one, n, passage));
  if (reviewed.every((one) => one.kind === 'ur-decision')) {
    findings.push(
      found(documents, 'error', 'The determination rests on the UR decision alone, which is never enough.', passage),
    );
  }
  return [...findings, ...unlisted(subject, list, passage)];
}

function entry(one: DocumentReviewed, n: number, passage: Passage): Finding[] {
  const here = {
    ...passage,
    place: () => ({ field: `documents.${n}`, quote: one.title, start: 0, end: one.title.length }),
  };
  if (one.use === 'unseen') return [found(documents, 'error', `Nobody has looked at "${one.title}".`, here)];
  const findings: Finding[] = [];
  const missing = [!one.author && 'author', !one.date && 'date'].filter(Boolean).join(' and ');
  if (missing) findings.push(found(documents, 'warning', `"${one.title}" is listed without ${missing}.`, here));
  if (one.use === 'not-relevant' && !one.reason?.trim()) {
    findings.push(found(documents, 'error', `"${one.title}" is set aside as not relevant without a reason.`, here));
  }
  return findings;
}

/** Records in the file that the list leaves out. */
function unlisted(subject: Subject, list: DocumentReviewed[], passage: Passage): Finding[] {
  const listed = new Set(list.map((one) => one.documentId));
  return (subject.caseFile.documents ?? [])
    .filter((one) => !listed.has(one.documentId))
    .map((one) => found(documents, 'error', `"${one.title}" is in the file and not on the list.`, passage));
}

function listPassage(list: DocumentReviewed[]): Passage {
  return {
    part: 'documents',
    text: list.map((one) => one.title).join('; '),
    place: () => ({ field: 'documents', quote: '', start: 0, end: 0 }),
  };
}
