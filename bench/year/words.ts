import type { DraftSection } from '../../src/case/index.ts';
import type { Citation, Sentence } from '../../src/determination/model.ts';
import { ageOf, type PaperKey, personOf, reportedOn, written } from './papers.ts';
import type { Plan } from './plan.ts';
import type { Asked } from './treatments.ts';

/** Where each paper of the file lies. */
export type Filed = Partial<Record<PaperKey, string>>;

const said = (text: string, ...documents: (string | undefined)[]): Sentence => ({
  text,
  pages: documents.flatMap((documentId) => (documentId ? [{ documentId, page: 1, boxes: [], quote: '' }] : [])),
});

/** The determination a reviewer writes on the papers of the plan, section by section as the workbench saves it. */
export function draftOf(plan: Plan, filed: Filed, remandedFacts: string | null): DraftSection[] {
  return [
    documents(filed),
    summary(plan, filed, remandedFacts),
    ...plan.treatments.map((one) => item(plan, one, filed)),
  ];
}

function documents(filed: Filed): DraftSection {
  const uses = Object.entries(filed).map(([key, documentId]) =>
    key === 'form' || key === 'list'
      ? { documentId, use: 'not-relevant' as const, reason: 'It says nothing about the medical condition.' }
      : { documentId, use: 'relied-on' as const },
  );
  return { section: 'documents', content: { uses } };
}

function summary(plan: Plan, filed: Filed, remandedFacts: string | null): DraftSection {
  const { region, injuredOn, treatments, worker } = plan;
  const report = filed.report ?? filed.letter;
  const asked = treatments.map(({ description }) => description).join('; ');
  const sentences = [
    said(
      `The injured worker is a ${ageOf(plan)} year old ${personOf(plan)} who was hurt at work on ${written(injuredOn)}.`,
      report,
    ),
    said(`On ${written(reportedOn(plan))} there was ${region.symptom}, and ${region.finding}.`, report),
    said(`The physician asked for: ${asked}.`, filed.rfa, report),
    ...(filed.report
      ? []
      : [
          said(
            'The claims administrator did not send the records it owes; the review rests on what the employee sent.',
          ),
        ]),
    ...(remandedFacts
      ? [
          said(
            `The Appeals Board found this to be wrong in the first determination: ${remandedFacts} The report was read again.`,
            report,
          ),
        ]
      : []),
  ];
  const content = { condition: region.diagnosis.text, age: ageOf(plan), sex: worker.sex, sentences };
  return { section: 'summary', content };
}

function item({ region }: Plan, asked: Asked, filed: Filed): DraftSection {
  const basis: Citation = {
    kind: 'mtus',
    source: 'MTUS',
    guideline: region.guideline,
    year: region.year,
    chapter: null,
    sections: [sectionOf[asked.kind]],
    pages: [],
    raw: `MTUS ${region.guideline} ${region.year}, Section(s): ${sectionOf[asked.kind]}`,
  };
  const report = filed.report ?? filed.letter;
  const isUpheld = asked.outcome === 'upheld';
  const rationale = [
    said(
      `The MTUS recommends this for the ${region.name} where an examination shows that function gets better with it.`,
      report,
    ),
    said(`On examination ${region.finding}.`, report),
    said(
      isUpheld
        ? 'The report does not tell what it is to achieve beyond the care so far.'
        : 'The report tells what it is to achieve, and the guideline supports it here.',
      report,
    ),
    said(`The requested ${asked.description} is ${isUpheld ? 'not ' : ''}medically necessary.`),
  ];
  return {
    section: 'item',
    treatmentId: asked.id,
    content: {
      outcome: asked.outcome,
      administratorBasis: [basis],
      reviewerBasis: [basis],
      searchStep: { step: '1', whyNotEarlier: '' },
      rationale,
    },
  };
}

const sectionOf: Record<Asked['kind'], string> = {
  opioid: 'Medications',
  topical: 'Medications',
  'muscle-relaxant': 'Medications',
  'other-drug': 'Medications',
  rehabilitation: 'Physical methods',
  diagnostic: 'Diagnostic testing',
  injection: 'Injections',
  equipment: 'Devices',
  surgery: 'Surgery',
  office: 'Follow-up',
  psychology: 'Behavioral care',
  program: 'Rehabilitation programs',
};
