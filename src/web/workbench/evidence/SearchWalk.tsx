import { useState } from 'react';
import type { ItemSection } from '../../../case/draft.ts';
import {
  type ReasonToGoOn,
  reasonToGoOnWords,
  type SearchStep,
  searchSequence,
} from '../../../law/standards/search-sequence.ts';
import { fill } from '../../messages/words.tsx';
import { useBenchWords } from '../words.ts';

type Step = NonNullable<ItemSection['searchStep']>;

/** The medical evidence search sequence, step by step: none is left without saying why it did not serve. */
export function SearchWalk({ taken, take }: { taken: Step | null; take(step: Step | null): void }) {
  const words = useBenchWords().evidence;
  const [at, setAt] = useState(0);
  const [whys, setWhys] = useState<string[]>([]);
  const step = searchSequence[at];
  if (!step) return null;
  const goOn = (why: string) => {
    // Kept with the decision, whose language is not that of the page.
    setWhys([...whys, `Step ${step.step}: ${why}`]);
    setAt(at + 1);
    take(null);
  };
  return (
    <div>
      <p className="oi-hint">{words.lead}</p>
      <ol className="wb-steps">
        {searchSequence.slice(0, at).map(({ step: passed }, index) => (
          <li key={passed}>
            <s>{fill(words.step, { step: passed })}</s> {whys[index]}
          </li>
        ))}
      </ol>
      <p>
        <strong>{fill(words.step, { step: step.step })}.</strong> {words.search[step.step]}{' '}
        <span className="oi-quiet">({step.cite})</span>
      </p>
      <button
        type="button"
        className="usa-button"
        aria-pressed={taken?.step === step.step}
        onClick={() => take({ step: step.step, whyNotEarlier: whys.join('; ') })}
      >
        {words.takeStep}
      </button>
      {step.goOnIf.length > 0 && (
        <GoOn next={searchSequence[at + 1]?.step ?? '2C'} reasons={step.goOnIf} goOn={goOn} key={step.step} />
      )}
    </div>
  );
}

function GoOn({ next, reasons, goOn }: { next: SearchStep; reasons: ReasonToGoOn[]; goOn(why: string): void }) {
  const words = useBenchWords().evidence;
  const [reason, setReason] = useState<ReasonToGoOn | null>(null);
  const [more, setMore] = useState('');
  return (
    <fieldset className="wb-go-on">
      <legend>{fill(words.goOn, { step: next })}</legend>
      {reasons.map((one) => (
        <label key={one} className="wb-choice">
          <input type="radio" name={`go-on-${next}`} checked={reason === one} onChange={() => setReason(one)} />{' '}
          {words.reasons[one]}
        </label>
      ))}
      <label>
        {words.explain}
        <input className="wb-input" value={more} onChange={({ target }) => setMore(target.value)} />
      </label>
      <button
        type="button"
        className="wb-button"
        disabled={!reason}
        onClick={() => reason && goOn([reasonToGoOnWords[reason], more.trim()].filter(Boolean).join(' – '))}
      >
        {fill(words.step, { step: next })} →
      </button>
    </fieldset>
  );
}
