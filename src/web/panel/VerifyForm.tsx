import { useId, useState } from 'react';
import type { Profile } from '../../app/panel/profile.ts';
import { lookUp, useWords } from '../messages/words.tsx';
import { ChangeForm } from './ChangeForm.tsx';
import { useChange } from './useChange.ts';
import { panelWords } from './words.ts';

/** What can be looked up of this reviewer: each licence and certification, and three things that have no number. */
const subjectsOf = ({ licences, certifications }: Profile['reviewer']) => [
  ...licences.map((one) => ({ what: 'licence', subject: `${one.state} ${one.number}` })),
  ...certifications.map((one) => ({ what: 'certification', subject: one.specialty })),
  ...['practice', 'identity', 'discipline'].map((what) => ({ what, subject: null })),
];

/** A dated verification with its source, recorded in the panel's ledger. */
export function VerifyForm({ profile: { reviewer, version, today } }: { profile: Profile }) {
  const { language } = useWords();
  const words = panelWords[language];
  const id = useId();
  const subjects = subjectsOf(reviewer);
  const [which, setWhich] = useState(0);
  const [on, setOn] = useState<string>(today);
  const [source, setSource] = useState('');
  const [result, setResult] = useState('confirmed');
  const [note, setNote] = useState('');
  const change = useChange(`/api/panel/reviewers/${encodeURIComponent(reviewer.id)}/verifications`, version);
  const submit = async () => {
    const isRecorded = await change.send({ ...subjects[which], on, source, result, note: note || null });
    if (isRecorded) {
      setSource('');
      setNote('');
    }
  };
  return (
    <ChangeForm title={words.verify} change={change} act={words.record} submit={submit}>
      <p className="oi-hint margin-top-0">{words.verifyHint}</p>
      <label className="usa-label" htmlFor={`${id}what`}>
        {words.verifyWhat}
      </label>
      <select
        id={`${id}what`}
        className="usa-select"
        value={which}
        onChange={(event) => setWhich(Number(event.target.value))}
      >
        {subjects.map(({ what, subject }, at) => (
          <option key={`${what}${subject}`} value={at}>
            {[lookUp(words.whats, what), subject].filter(Boolean).join(': ')}
          </option>
        ))}
      </select>
      <label className="usa-label" htmlFor={`${id}on`}>
        {words.verifiedOn}
      </label>
      <input
        id={`${id}on`}
        className="usa-input"
        type="date"
        required
        max={today}
        value={on}
        onChange={(event) => setOn(event.target.value)}
      />
      <label className="usa-label" htmlFor={`${id}source`}>
        {words.source} <span className="oi-hint">{words.sourceHint}</span>
      </label>
      <input
        id={`${id}source`}
        className="usa-input maxw-none"
        required
        maxLength={300}
        value={source}
        onChange={(event) => setSource(event.target.value)}
      />
      <label className="usa-label" htmlFor={`${id}result`}>
        {words.result}
      </label>
      <select
        id={`${id}result`}
        className="usa-select"
        value={result}
        onChange={(event) => setResult(event.target.value)}
      >
        {['confirmed', 'refuted'].map((one) => (
          <option key={one} value={one}>
            {lookUp(words.results, one)}
          </option>
        ))}
      </select>
      <label className="usa-label" htmlFor={`${id}note`}>
        {words.note}
      </label>
      <input
        id={`${id}note`}
        className="usa-input maxw-none"
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </ChangeForm>
  );
}
