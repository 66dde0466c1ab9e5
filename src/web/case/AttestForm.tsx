import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { CaseOnPage } from '../api/types.ts';
import { fill, useWords } from '../messages/words.tsx';
import '../panel/panel.css';
import { panelWords } from '../panel/words.ts';

/** The reviewer reads who is in the case, affirms each point for it, and only then the file opens (LC 139.5). */
export function AttestForm({ page, busy, send }: { page: CaseOnPage; busy: boolean; send: (data: unknown) => void }) {
  const { language } = useWords();
  const words = panelWords[language].attest;
  const [affirmed, setAffirmed] = useState<string[]>([]);
  const [signature, setSignature] = useState('');
  const asked = page.attestation;
  if (!asked) return <p>{words.gone}</p>;
  const toggle = (point: string) =>
    setAffirmed(affirmed.includes(point) ? affirmed.filter((one) => one !== point) : [...affirmed, point]);
  const left = asked.points.length - affirmed.length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send({ affirmed: [...affirmed, asked.partiesPoint], signature });
  };
  return (
    <form onSubmit={submit}>
      <p>{words.lead}</p>
      <h2>{words.parties}</h2>
      <dl className="oi-parties" lang="en">
        {asked.parties.map((party) => (
          <div key={party.key}>
            <dt>{party.role}</dt>
            <dd>{party.name}</dd>
          </div>
        ))}
      </dl>
      <fieldset className="usa-fieldset">
        <legend className="usa-legend">{words.points}</legend>
        {asked.points.map(({ point, text, rule }) => (
          <div className="usa-checkbox" key={point}>
            <input
              className="usa-checkbox__input"
              type="checkbox"
              required
              id={`point-${point}`}
              checked={affirmed.includes(point)}
              onChange={() => toggle(point)}
            />
            <label className="usa-checkbox__label" htmlFor={`point-${point}`}>
              {words.inSpanish[point] && (
                <>
                  {words.inSpanish[point]}
                  <br />
                </>
              )}
              <span lang="en">{text}</span> <span className="oi-quiet">({rule})</span>
            </label>
          </div>
        ))}
      </fieldset>
      <p role="status" className="oi-hint">
        {left > 0 && fill(words.left, { count: left })}
      </p>
      <label className="usa-label" htmlFor="signature">
        {words.signature}
      </label>
      <input
        id="signature"
        className="usa-input"
        required
        minLength={2}
        value={signature}
        onChange={(event) => setSignature(event.target.value)}
      />
      <p className="oi-row">
        <button type="submit" className="usa-button" disabled={busy}>
          {words.go}
        </button>
        <Link
          to="/cases/$number/do/$action"
          params={{ number: page.caseNumber, action: 'DeclineReview' }}
          className="usa-button usa-button--outline"
        >
          {words.decline}
        </Link>
      </p>
    </form>
  );
}
