import type { ItemSection } from '../../../case/draft.ts';
import { searchSteps } from '../../../law/standards/search-sequence.ts';
import type { CaseOnPage } from '../../api/types.ts';
import { useBench } from '../Bench.ts';
import { BasisList } from '../evidence/BasisList.tsx';
import { itemKey } from '../keep/sections.ts';
import { PlaceComments } from '../review/PlaceComments.tsx';
import { useBenchWords } from '../words.ts';
import { SectionHead } from './SectionHead.tsx';
import { Sentences } from './Sentences.tsx';

/** One disputed treatment: what was asked, what was decided, on which evidence, and why. */
export function ItemForm({ treatment, index }: { treatment: CaseOnPage['treatments'][number]; index: number }) {
  const words = useBenchWords();
  const { sections, keeper, canWrite } = useBench();
  const key = itemKey(treatment.id);
  const item = sections[key]?.content as ItemSection | undefined;
  if (!item) return null;
  const field = `items.${index}`;
  const set = (change: Partial<ItemSection>) => keeper.edit(key, { ...item, ...change });
  return (
    <section className="wb-section" aria-labelledby={`wb-item-${index}`} data-field={field}>
      <SectionHead id={`wb-item-${index}`} title={`${index + 1}. ${treatment.description}`} section={key} />
      <Amounts treatment={treatment} />
      <fieldset className="wb-decision" data-field={`${field}.outcome`}>
        <legend>{words.decision}</legend>
        {(['upheld', 'overturned'] as const).map((outcome) => (
          <label key={outcome} className="wb-choice">
            <input
              type="radio"
              name={`outcome-${treatment.id}`}
              checked={item.outcome === outcome}
              disabled={!canWrite}
              onChange={() => set({ outcome })}
            />{' '}
            {words[outcome]}
          </label>
        ))}
      </fieldset>
      <PlaceComments place={`items.${treatment.id}`} label={treatment.description} />
      <BasisList
        title={words.administratorBasis}
        field={`${field}.administratorBasis`}
        citations={item.administratorBasis}
        isReviewers={false}
        step={null}
        change={(administratorBasis) => set({ administratorBasis })}
      />
      <BasisList
        title={words.reviewerBasis}
        field={`${field}.reviewerBasis`}
        citations={item.reviewerBasis}
        isReviewers
        step={item.searchStep ?? null}
        change={(reviewerBasis, step) => set({ reviewerBasis, ...further(item.searchStep, step) })}
      />
      <h3>{words.rationale}</h3>
      <Sentences
        section={treatment.id}
        field={`${field}.rationale`}
        place={`items.${treatment.id}.rationale`}
        sentences={item.rationale}
        change={(rationale) => set({ rationale })}
      />
    </section>
  );
}

/** A second basis from an earlier step does not take back how far the search had to go. */
function further(had: ItemSection['searchStep'], step: ItemSection['searchStep']): Partial<ItemSection> {
  if (!step) return {};
  const isFurther = had && searchSteps.indexOf(had.step) > searchSteps.indexOf(step.step);
  return isFurther ? {} : { searchStep: step };
}

/** The treatment as utilization review worded it. */
function Amounts({ treatment }: { treatment: CaseOnPage['treatments'][number] }) {
  const words = useBenchWords();
  const rows = [
    [words.requestedAs, treatment.requested],
    [words.authorizedAs, treatment.authorized],
    [words.disputedAs, treatment.disputed],
  ].filter(([, amount]) => amount);
  if (rows.length === 0) return null;
  return (
    <dl className="wb-amounts">
      {rows.map(([label, amount]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
    </dl>
  );
}
