import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../api/client.ts';
import { showDate } from '../../messages/dates.ts';
import { fill, useWords } from '../../messages/words.tsx';
import type { FieldName } from '../answers.ts';
import { type Fault, faultsOf, stepsWithFaults } from '../faults.ts';
import { Fields } from '../parts/Fields.tsx';
import type { StepProps } from '../parts/step-props.ts';
import { Warnings } from '../parts/Warnings.tsx';
import { send } from '../send.ts';
import { shownFields } from '../steps.ts';
import { useApplyWords } from '../words.ts';
import { Check } from './Check.tsx';

interface SignProps extends StepProps {
  faults: readonly Fault[];
  setFaults: (faults: Fault[]) => void;
  set: (name: FieldName, value: string) => void;
}

/** All answers once more, consent, name, and off it goes. Pressing twice, or again after a lost connection, files one application. */
export function Sign({ draft, person, today, go, demonstration, faults, setFaults, set }: SignProps) {
  const words = useApplyWords();
  const { language, words: shared } = useWords();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { answers } = draft.kept;
  const isEarly = stepsWithFaults(answers, today).length > 0;

  const press = async () => {
    const found = faultsOf('sign', answers, today);
    setFaults(found);
    if (found.length > 0) return;
    setBusy(true);
    setProblem(null);
    try {
      const caseNumber = await send(draft, language);
      await queries.invalidateQueries({ queryKey: ['cases'] });
      draft.note({ done: { caseNumber, uploaded: [] }, sent: null });
      window.scrollTo(0, 0);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Check draft={draft} person={person} today={today} go={go} demonstration={demonstration} />
      <Warnings step="sign" answers={answers} today={today} />
      <Fields fields={shownFields('sign', answers)} answers={answers} faults={faults} set={set} />
      <p>{fill(words.sign.date, { day: showDate(today, language) })}</p>
      {isEarly && <p className="oi-note">{words.sign.early}</p>}
      {problem && (
        <div className="usa-alert usa-alert--error" role="alert">
          <div className="usa-alert__body">
            <h2 className="usa-alert__heading">{words.sign.refused}</h2>
            <p className="usa-alert__text">{problem.code === 'offline' ? words.sign.offline : problem.message}</p>
          </div>
        </div>
      )}
      <div className="oi-buttons">
        {person ? (
          <button
            type="button"
            className="usa-button usa-button--big"
            disabled={busy || isEarly}
            onClick={() => void press()}
          >
            {busy ? words.sign.sending : words.sign.send}
          </button>
        ) : (
          <Link to="/sign-in" search={{ back: '/apply?step=sign' } as never} className="usa-button usa-button--big">
            {words.signInFirst}
          </Link>
        )}
      </div>
      <span className="usa-sr-only" role="status">
        {busy ? shared.form.sending : ''}
      </span>
    </>
  );
}
