import { useState } from 'react';
import type { ItemSection } from '../../../case/draft.ts';
import type { Citation } from '../../../determination/model.ts';
import { fill } from '../../messages/words.tsx';
import { useBench } from '../Bench.ts';
import { useBenchWords } from '../words.ts';
import { BasisForm } from './BasisForm.tsx';
import { EvidenceLevelFields } from './EvidenceLevelFields.tsx';
import { withLevel } from './source.ts';

type Step = NonNullable<ItemSection['searchStep']>;

/** The evidence one side named, in the order in which it guides. */
export function BasisList({
  title,
  field,
  citations,
  isReviewers,
  step,
  change,
}: {
  title: string;
  field: string;
  citations: Citation[];
  isReviewers: boolean;
  step: Step | null;
  change(citations: Citation[], step?: Step): void;
}) {
  const words = useBenchWords();
  const { canWrite } = useBench();
  const [isAdding, setAdding] = useState(false);
  const compete = citations.length > 1;
  const up = (index: number) => {
    const [moved] = citations.slice(index, index + 1);
    if (moved) change([moved, ...citations.filter((_, n) => n !== index)]);
  };
  return (
    <div className="wb-basis" data-field={field}>
      <h3>{title}</h3>
      {citations.length === 0 && <p className="oi-quiet">{words.noBasis}</p>}
      <ul>
        {citations.map((citation, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: its words change with its level; its place does not
          <li key={index}>
            <span>{citation.kind === 'none' ? citation.raw || words.none : citation.raw}</span>
            {canWrite && index > 0 && (
              <button
                type="button"
                className="wb-icon"
                onClick={() => up(index)}
                aria-label={`${words.evidence.moveUp}: ${citation.raw}`}
              >
                ↑
              </button>
            )}
            {canWrite && (
              <button
                type="button"
                className="wb-icon"
                aria-label={fill(words.removeBasis, { basis: citation.raw })}
                onClick={() => change(citations.filter((_, n) => n !== index))}
              >
                ×
              </button>
            )}
            {isReviewers && canWrite && compete && citation.kind !== 'none' && (
              <EvidenceLevelFields
                label={citation.raw}
                level={citation.level ?? null}
                question={citation.question ?? 'treatment-benefit'}
                change={(level, question) =>
                  change(citations.map((one, n) => (n === index ? withLevel(one, level, question) : one)))
                }
              />
            )}
          </li>
        ))}
      </ul>
      {isReviewers && citations.length > 1 && <p className="oi-hint">{words.evidence.guiding}</p>}
      {isReviewers && step && (
        <p className="oi-hint">
          {words.evidence.chosen}: {fill(words.evidence.step, { step: step.step })}
          {step.whyNotEarlier && <> – {step.whyNotEarlier}</>}
        </p>
      )}
      {canWrite && !isAdding && (
        <button type="button" className="wb-button" onClick={() => setAdding(true)}>
          {words.addBasis}
        </button>
      )}
      {isAdding && (
        <BasisForm
          isReviewers={isReviewers}
          close={() => setAdding(false)}
          take={(citation, taken) => {
            change([...citations, citation], taken);
            setAdding(false);
          }}
        />
      )}
    </div>
  );
}
