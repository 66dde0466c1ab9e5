import type { SummarySection } from '../../../case/draft.ts';
import { useBench } from '../Bench.ts';
import { useBenchWords } from '../words.ts';
import { SectionHead } from './SectionHead.tsx';
import { Sentences } from './Sentences.tsx';

/** Age, sex, condition, and the story of the case in sentences with their pages. */
export function SummaryForm() {
  const words = useBenchWords();
  const { sections, keeper, canWrite } = useBench();
  const summary = sections.summary?.content as SummarySection | undefined;
  if (!summary) return null;
  const set = (change: Partial<SummarySection>) => keeper.edit('summary', { ...summary, ...change });
  return (
    <section className="wb-section" aria-labelledby="wb-summary" data-field="summary">
      <SectionHead id="wb-summary" title={words.summary} section="summary" />
      <div className="wb-facts">
        <label>
          {words.age}
          <input
            className="wb-small-input"
            inputMode="numeric"
            data-field="patient.age"
            readOnly={!canWrite}
            value={summary.age ?? ''}
            onChange={({ target }) => {
              const age = target.value === '' ? null : Number(target.value);
              if (age === null || (Number.isInteger(age) && age >= 0 && age <= 130)) set({ age });
            }}
          />
        </label>
        <label>
          {words.sex}
          <select
            className="wb-select"
            data-field="patient.sex"
            disabled={!canWrite}
            value={summary.sex ?? ''}
            onChange={({ target }) => set({ sex: (target.value || null) as SummarySection['sex'] })}
          >
            <option value="">{words.unknown}</option>
            <option value="female">{words.sexes.female}</option>
            <option value="male">{words.sexes.male}</option>
          </select>
        </label>
        <label className="wb-wide">
          {words.condition}
          <input
            className="wb-input"
            data-field="condition"
            readOnly={!canWrite}
            maxLength={2_000}
            value={summary.condition}
            onChange={({ target }) => set({ condition: target.value })}
          />
        </label>
      </div>
      <Sentences
        section="summary"
        field="summary"
        place="summary"
        sentences={summary.sentences}
        change={(sentences) => set({ sentences })}
      />
    </section>
  );
}
