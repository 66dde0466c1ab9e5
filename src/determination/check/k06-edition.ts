import { addDays } from '../../law/dates/days.ts';
import type { PlainDate } from '../../law/dates/types.ts';
import type { Guideline } from '../../law/standards/guideline.ts';
import { editionInForce, guidelines } from '../../law/standards/guidelines.ts';
import type { Citation, Finding } from '../model.ts';
import { type Check, found, type Severity } from './check.ts';
import type { Subject, SubjectItem } from './subject.ts';
import { topicCited } from './topic.ts';

/** The guideline cited existed, and was in force, on the day of the request. */
export const edition: Check = {
  id: 'K06',
  title: 'Guideline edition in force on the date of the request, section to the point',
  severity: 'error',
  rule: '9792.21.1(d); 9792.22–9792.24.4',
  needs: 'letter',
  look: (subject) =>
    subject.items.flatMap((item) =>
      item.reviewerBasis.flatMap((one) => [...yearOf(subject, item, one), ...sectionOf(item, one)]),
    ),
};

function yearOf(subject: Subject, item: SubjectItem, one: Citation): Finding[] {
  const { decision } = subject.dates;
  if (one.kind === 'none' || one.year === null) return [];
  if (decision && one.year > Number(decision.slice(0, 4))) {
    const words = `An edition of ${one.year} cannot have been used in a decision of ${decision}.`;
    return [found(edition, 'error', words, item.basis)];
  }
  const on = governing(subject);
  return one.kind === 'mtus' && on ? againstCatalogue(subject, item, one, on as PlainDate) : [];
}

/** Which date governs an IMR is not settled: the request's where known, otherwise the UR decision's. */
const governing = (subject: Subject): string | null =>
  subject.caseFile.application?.rfaDate ?? subject.dates.urDenial ?? subject.dates.decision;

function againstCatalogue(subject: Subject, item: SubjectItem, one: Citation, on: PlainDate): Finding[] {
  const topic = topicCited(one.guideline ?? one.raw);
  const cited = guidelines.find((entry) => entry.topic === topic && entry.edition.startsWith(String(one.year)));
  if (!topic || !cited?.effective || within(cited, on)) return [];
  const now = editionInForce(topic, on);
  const instead = now ? `; on ${on} the edition of ${now.edition} was` : '';
  const span = `from ${cited.effective.from}${cited.effective.to ? ` to ${cited.effective.to}` : ''}`;
  const words = `The ${one.year} edition was part of the MTUS ${span}${instead} (confidence ${cited.confidence}).`;
  return [found(edition, gravity(subject, cited, now), words, item.basis)];
}

const within = ({ effective }: Guideline, on: PlainDate): boolean =>
  effective !== null && effective.from <= on && (effective.to === null || on <= effective.to);

/** Error only where both editions' days were read in the source and no date of the case could save the old one. */
function gravity(subject: Subject, cited: Guideline, now: Guideline | null): Severity {
  const ended = cited.effective?.to;
  const sure = cited.confidence === 'V' && now?.confidence === 'V' && ended;
  const { injury, urDenial, decision } = subject.dates;
  const days = [injury, urDenial, decision].filter((day): day is string => day !== null);
  return sure && days.length === 3 && days.every((day) => day > addDays(ended, 180)) ? 'error' : 'warning';
}

/** Sections that can decide no treatment. */
const aside = /^(?:work[- ]relatedness|references|introduction|disclaimer|preface|appendix|foreword)\b/i;

function sectionOf(item: SubjectItem, one: Citation): Finding[] {
  return one.sections
    .filter((section) => aside.test(section.trim()))
    .map((section) => found(edition, 'warning', `The section "${section}" decides no treatment.`, item.basis));
}
