import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { PossibleConflict } from '../../app/panel/conflicts.ts';
import { command, newKey, Problem } from '../api/client.ts';
import { showDate } from '../messages/dates.ts';
import { fill, useWords } from '../messages/words.tsx';
import { Alert } from '../shell/Alert.tsx';
import './panel.css';
import { Sentence } from './Sentence.tsx';
import { panelWords } from './words.ts';

/** A possible conflict with what led there, and the form in which a person decides it. */
export function ConflictCard({
  conflict,
  caseNumber,
  mayDecide,
}: {
  conflict: PossibleConflict;
  caseNumber: string;
  mayDecide: boolean;
}) {
  const { language } = useWords();
  const words = panelWords[language];
  const { decided } = conflict;
  return (
    <article
      className="oi-conflict"
      data-decided={decided !== null}
      aria-label={`${conflict.reviewerId}: ${conflict.path}`}
    >
      <h3>{conflict.reviewerId}</h3>
      <dl className="oi-pair">
        <div>
          <dt>{words.party}</dt>
          <dd>
            {conflict.party.name}{' '}
            <span className="oi-quiet text-normal">
              (
              <Sentence text={conflict.because.split(' and ')[0] ?? ''} />)
            </span>
          </dd>
        </div>
        <div>
          <dt>{words.tie}</dt>
          <dd>
            <Sentence text={conflict.tie} />
          </dd>
        </div>
      </dl>
      <p className="margin-y-0">{words.ledThere}:</p>
      <ol>
        {conflict.steps.map((step) => (
          <li key={step}>
            <Sentence text={step} />
          </li>
        ))}
      </ol>
      {!conflict.matters && !decided && <p className="oi-hint">{words.wouldNotMatter}</p>}
      {decided && (
        <p>
          <strong>
            {fill(words.decided, { date: showDate(decided.on, language) })}:{' '}
            {decided.conflict ? words.decidedConflict : words.decidedClear}.
          </strong>{' '}
          {decided.reason}
        </p>
      )}
      {mayDecide && !decided && <DecideForm conflict={conflict} caseNumber={caseNumber} />}
    </article>
  );
}

function DecideForm({ conflict, caseNumber }: { conflict: PossibleConflict; caseNumber: string }) {
  const { language } = useWords();
  const words = panelWords[language];
  const queries = useQueryClient();
  const id = useId();
  const key = useRef(newKey());
  const [answer, setAnswer] = useState<boolean | null>(null);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const data = { reviewerId: conflict.reviewerId, path: conflict.path, conflict: answer, reason };
      await command(caseNumber, 'DecideConflict', data, key.current, { role: 'assignment' });
      await queries.invalidateQueries();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
      if (error.code !== 'offline') key.current = newKey();
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      {problem && (
        <Alert type="error" headingLevel="h4" slim role="alert">
          {problem.message}
        </Alert>
      )}
      <fieldset className="usa-fieldset">
        <legend className="usa-sr-only">{words.decide}</legend>
        {[true, false].map((isConflict) => (
          <div className="usa-radio" key={String(isConflict)}>
            <input
              className="usa-radio__input"
              type="radio"
              required
              name={id}
              id={`${id}${isConflict}`}
              checked={answer === isConflict}
              onChange={() => setAnswer(isConflict)}
            />
            <label className="usa-radio__label" htmlFor={`${id}${isConflict}`}>
              {isConflict ? words.isConflict : words.isClear}
            </label>
          </div>
        ))}
      </fieldset>
      <label className="usa-label" htmlFor={`${id}reason`}>
        {words.decisionReason}
      </label>
      <textarea
        id={`${id}reason`}
        className="usa-textarea"
        required
        minLength={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <button type="submit" className="usa-button margin-top-1" disabled={busy}>
        {busy ? words.sending : words.decide}
      </button>
    </form>
  );
}
