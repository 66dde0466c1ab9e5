import { type Confidence, since2015 } from '../rule.ts';

/** The strength of a study, strongest first (8 CCR 9792.25.1). */
export const evidenceLevels = ['1a', '1b', '1c', '2', '3', '4', '5'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

/** The clinical question that the study answers decides which column applies. */
export const clinicalQuestions = ['treatment-benefit', 'diagnostic-test', 'prognosis', 'treatment-harm'] as const;
export type ClinicalQuestion = (typeof clinicalQuestions)[number];

export interface EvidenceCell {
  /** Null where the table's cell could not be read. */
  design: string | null;
  confidence: Confidence;
}

const read = (design: string): EvidenceCell => ({ design, confidence: 'V' });
const believed = (design: string): EvidenceCell => ({ design, confidence: 'K' });
const unread: EvidenceCell = { design: null, confidence: '?' };
const row = (
  benefit: EvidenceCell,
  test: EvidenceCell,
  prognosis: EvidenceCell,
  harm: EvidenceCell,
): Record<ClinicalQuestion, EvidenceCell> => ({
  'treatment-benefit': benefit,
  'diagnostic-test': test,
  prognosis,
  'treatment-harm': harm,
});
const opinion = believed('Published expert opinion');

export const evidenceTable: Record<EvidenceLevel, Record<ClinicalQuestion, EvidenceCell>> = {
  '1a': row(
    read('Systematic review of randomized controlled trials (RCTs) with low risk of bias'),
    read(
      'Systematic review of high-quality prospective studies (consecutive homogeneous sample, index test and reference standard), or of low-bias RCTs',
    ),
    read('Systematic review of inception cohorts, or of control arms of low-bias RCTs'),
    read('Systematic review of low-bias RCTs'),
  ),
  '1b': row(
    read('RCT with low risk of bias'),
    read('High-quality prospective or cohort study, or low-bias RCT'),
    read('Inception cohort, or control arm of one low-bias RCT'),
    read('RCT with low risk of bias'),
  ),
  '1c': row(
    read('RCT or RCTs with identified bias, or a systematic review of them'),
    read('Cross-sectional study with bias'),
    read('Cohort, or control arm of an RCT with bias'),
    read('Prospective study'),
  ),
  '2': row(
    read('Non-randomized cohort with controls'),
    read('Case-control study with a broad spectrum, look-alike conditions included'),
    read('Case series or case-control study'),
    read('RCT or RCTs with identified bias'),
  ),
  '3': row(
    read('Case-control study, or historical controls'),
    read('Case-control study of severe cases against healthy people'),
    unread,
    read('Non-randomized controlled cohort or follow-up study (after marketing)'),
  ),
  '4': row(
    believed('Uncontrolled studies, case series'),
    unread,
    unread,
    believed('Case-control study or case series'),
  ),
  '5': row(opinion, opinion, opinion, opinion),
};

export const evidenceRule = {
  cite: '8 CCR 9792.25.1',
  effective: since2015,
  confidence: 'K',
} as const;

/** Negative when `a` is the stronger level. Levels compare only for one clinical question. */
export const compareEvidence = (a: EvidenceLevel, b: EvidenceLevel): number =>
  evidenceLevels.indexOf(a) - evidenceLevels.indexOf(b);

/** How competing recommendations are weighed (8 CCR 9792.25.1), in order. */
export const evaluationSteps: readonly string[] = [
  'Only when competing recommendations are cited by the treating physician, UR or IMR.',
  'Evaluate the studies under the recommendations, not the guidelines.',
  'Quality first: applicability (patients, setting, intervention and outcomes like this worker’s), then bias. A recommendation that rests on inapplicable studies supports nothing.',
  'Strength next: the level of the study for the right clinical question.',
  'Care follows the recommendation with the best available evidence; the reviewer explains why in the decision.',
];
