import { fill } from '../../messages/words.tsx';
import { newTreatment, nextTreatmentId, type TreatmentAnswer } from '../answers.ts';
import type { Fault } from '../faults.ts';
import type { StepProps } from '../parts/step-props.ts';
import { useApplyWords } from '../words.ts';

/** The treatments in dispute, as many as there are; an untouched page shows one to fill in. */
export function Treatments({ draft, faults }: StepProps & { faults: readonly Fault[] }) {
  const words = useApplyWords();
  const { answers } = draft.kept;
  const list = answers.treatments.length > 0 ? answers.treatments : [newTreatment('t1')];
  const put = (treatments: TreatmentAnswer[]) =>
    draft.change((was) => ({
      ...was,
      treatments,
      fromLetter: was.fromLetter.filter((name) => name !== 'treatments'),
    }));
  return (
    <>
      {list.map((treatment, index) => (
        <One
          key={treatment.id}
          treatment={treatment}
          number={index + 1}
          alone={list.length === 1}
          wrong={faults.some(({ field }) => field === `${treatment.id}-description`)}
          change={(next) => put(list.map((one) => (one.id === next.id ? next : one)))}
          remove={() => put(list.filter(({ id }) => id !== treatment.id))}
        />
      ))}
      <p>
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => put([...list, newTreatment(nextTreatmentId(list))])}
        >
          {words.treatments.add}
        </button>
      </p>
    </>
  );
}

interface OneProps {
  treatment: TreatmentAnswer;
  number: number;
  alone: boolean;
  wrong: boolean;
  change: (treatment: TreatmentAnswer) => void;
  remove: () => void;
}

const decisions = ['denied', 'modified', 'delayed'] as const;

function One({ treatment, number, alone, wrong, change, remove }: OneProps) {
  const words = useApplyWords();
  const { id } = treatment;
  return (
    <fieldset className="usa-fieldset oi-group">
      <legend className="oi-legend">{fill(words.treatments.one, { number })}</legend>
      <div className={`oi-field ${wrong ? 'usa-form-group--error' : ''}`}>
        <label className="usa-label" htmlFor={`${id}-description`}>
          {words.treatments.description}
        </label>
        <span className="oi-hint oi-block" id={`${id}-hint`}>
          {words.treatments.descriptionHint}
        </span>
        {wrong && (
          <span className="usa-error-message oi-block" id={`${id}-wrong`}>
            {fill(words.faults.needed, { field: words.treatments.description })}
          </span>
        )}
        <textarea
          className="usa-textarea oi-short"
          id={`${id}-description`}
          name={`${id}-description`}
          maxLength={2000}
          rows={2}
          aria-describedby={wrong ? `${id}-hint ${id}-wrong` : `${id}-hint`}
          aria-invalid={wrong || undefined}
          value={treatment.description}
          onChange={(event) => change({ ...treatment, description: event.target.value })}
        />
      </div>
      <div className="oi-field">
        <label className="usa-label" htmlFor={`${id}-urOutcome`}>
          {words.treatments.urOutcome}
        </label>
        <select
          className="usa-select"
          id={`${id}-urOutcome`}
          name={`${id}-urOutcome`}
          value={treatment.urOutcome}
          onChange={(event) => change({ ...treatment, urOutcome: event.target.value as TreatmentAnswer['urOutcome'] })}
        >
          {decisions.map((decision) => (
            <option key={decision} value={decision}>
              {words.choices[`urOutcome.${decision}`]}
            </option>
          ))}
        </select>
      </div>
      {treatment.urOutcome === 'modified' && (
        <div className="oi-field">
          <label className="usa-label" htmlFor={`${id}-authorized`}>
            {words.treatments.authorized}
          </label>
          <input
            className="usa-input"
            id={`${id}-authorized`}
            name={`${id}-authorized`}
            maxLength={290}
            value={treatment.authorized}
            onChange={(event) => change({ ...treatment, authorized: event.target.value })}
          />
        </div>
      )}
      {(['isDrug', 'alreadyProvided'] as const).map((name) => (
        <div className="usa-checkbox" key={name}>
          <input
            className="usa-checkbox__input"
            type="checkbox"
            id={`${id}-${name}`}
            name={`${id}-${name}`}
            checked={treatment[name]}
            onChange={(event) => change({ ...treatment, [name]: event.target.checked })}
          />
          <label className="usa-checkbox__label" htmlFor={`${id}-${name}`}>
            {words.treatments[name]}
          </label>
        </div>
      ))}
      {!alone && (
        <p>
          <button type="button" className="usa-button usa-button--unstyled" onClick={remove}>
            {fill(words.treatments.remove, { number })}
          </button>
        </p>
      )}
    </fieldset>
  );
}
