import { useState } from 'react';
import type { ItemSection } from '../../../case/draft.ts';
import type { Citation } from '../../../determination/model.ts';
import { citationInWords } from '../keep/sections.ts';
import { useBenchWords } from '../words.ts';
import { SearchWalk } from './SearchWalk.tsx';
import { SourceForm } from './SourceForm.tsx';

type Step = NonNullable<ItemSection['searchStep']>;

/** Adds a basis: for the reviewer by the search sequence, for the administrator as its decision had it. */
export function BasisForm({
  isReviewers,
  close,
  take,
}: {
  isReviewers: boolean;
  close(): void;
  take(citation: Citation, step?: Step): void;
}) {
  const words = useBenchWords();
  const [step, setStep] = useState<Step | null>(isReviewers ? null : { step: '1', whyNotEarlier: '' });
  return (
    <section className="wb-evidence" aria-label={words.evidence.title}>
      <div className="wb-row">
        <h4>{words.evidence.title}</h4>
        <button type="button" className="wb-button" onClick={close}>
          {words.close}
        </button>
      </div>
      {isReviewers && <SearchWalk taken={step} take={setStep} />}
      {step && (
        <SourceForm
          key={step.step}
          step={step.step}
          anyStep={!isReviewers}
          take={(citation) => take(citation, isReviewers ? step : undefined)}
        />
      )}
      {!isReviewers && <InWords take={take} />}
    </section>
  );
}

function InWords({ take }: { take(citation: Citation): void }) {
  const words = useBenchWords();
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) take(citationInWords('non-mtus', text.trim()));
      }}
    >
      <label>
        {words.evidence.written}
        <input className="wb-input" value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <p>
        <button type="submit" className="wb-button">
          {words.evidence.take}
        </button>{' '}
        <button type="button" className="wb-button" onClick={() => take(citationInWords('none', ''))}>
          {words.none}
        </button>
      </p>
    </form>
  );
}
