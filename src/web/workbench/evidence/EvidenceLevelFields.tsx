import {
  type ClinicalQuestion,
  clinicalQuestions,
  type EvidenceLevel,
  evidenceLevels,
  evidenceTable,
} from '../../../law/standards/evidence-levels.ts';
import { useBenchWords } from '../words.ts';

/** The strength of the evidence under a source, for the clinical question it answers (8 CCR 9792.25.1). */
export function EvidenceLevelFields({
  label,
  level,
  question,
  change,
}: {
  /** Which source is meant, where several stand together. */
  label?: string;
  level: EvidenceLevel | null;
  question: ClinicalQuestion;
  change(level: EvidenceLevel | null, question: ClinicalQuestion): void;
}) {
  const words = useBenchWords().evidence;
  const of = (name: string): string => (label ? `${name}: ${label}` : name);
  return (
    <div className="wb-level">
      <label>
        <span>{words.question}</span>
        <select
          className="wb-select"
          aria-label={of(words.question)}
          value={question}
          onChange={({ target }) => change(level, target.value as ClinicalQuestion)}
        >
          {clinicalQuestions.map((one) => (
            <option key={one} value={one}>
              {words.questions[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.level}</span>
        <select
          className="wb-select"
          aria-label={of(words.level)}
          value={level ?? ''}
          onChange={({ target }) => change((target.value || null) as EvidenceLevel | null, question)}
        >
          <option value="">{words.noLevel}</option>
          {evidenceLevels.map((one) => {
            const { design, confidence } = evidenceTable[one][question];
            return (
              <option key={one} value={one}>
                {one}: {design ?? '?'}
                {confidence === 'V' ? '' : ` (${words.unverified})`}
              </option>
            );
          })}
        </select>
      </label>
    </div>
  );
}
