import type { Citation, Finding } from '../model.ts';
import { type Check, found } from './check.ts';
import { mtusEditions } from './editions.ts';
import type { Subject, SubjectItem } from './subject.ts';

/** The guideline cited existed, and was in force, on the day of the request. */
export const edition: Check = {
  id: 'K06',
  title: 'Guideline edition in force on the date of the request, section to the point',
  severity: 'error',
  rule: '9792.21.1(d); 9792.23–9792.24.4',
  needs: 'letter',
  look: (subject) =>
    subject.items.flatMap((item) =>
      item.reviewerBasis.flatMap((one) => [...yearOf(subject, item, one), ...sectionOf(item, one)]),
    ),
};

/** Which date governs an IMR is not settled: the request's where known, otherwise the UR decision's. */
const governing = (subject: Subject): string | null =>
  subject.caseFile.application?.rfaDate ?? subject.dates.urDenial ?? subject.dates.decision;

function yearOf(subject: Subject, item: SubjectItem, one: Citation): Finding[] {
  const { decision } = subject.dates;
  if (one.kind === 'none' || one.year === null) return [];
  if (decision && one.year > Number(decision.slice(0, 4))) {
    return [
      found(
        edition,
        'error',
        `An edition of ${one.year} cannot have been used in a decision of ${decision}.`,
        item.basis,
      ),
    ];
  }
  const on = governing(subject);
  return one.kind === 'mtus' && on ? againstCatalogue(item, one, on) : [];
}

function againstCatalogue(item: SubjectItem, one: Citation, on: string): Finding[] {
  const words = one.guideline ?? one.raw;
  const chapter = mtusEditions.find((entry) => entry.matches.test(words));
  const cited = chapter?.editions.find((entry) => entry.year === one.year);
  if (!chapter || !cited) return [];
  if (cited.from > on)
    return [
      found(
        edition,
        cited.severity,
        `The ${one.year} edition came into force on ${cited.from}, after ${on}.`,
        item.basis,
      ),
    ];
  if (cited.until && cited.until <= on) {
    return [
      found(
        edition,
        cited.severity,
        `The ${one.year} edition was replaced on ${cited.until}, before ${on}.`,
        item.basis,
      ),
    ];
  }
  return [];
}

/** Sections that can decide no treatment. */
const aside = /^(?:work[- ]relatedness|references|introduction|disclaimer|preface|appendix|foreword)\b/i;

function sectionOf(item: SubjectItem, one: Citation): Finding[] {
  return one.sections
    .filter((section) => aside.test(section.trim()))
    .map((section) => found(edition, 'warning', `The section "${section}" decides no treatment.`, item.basis));
}
