import { type FormEvent, useState } from 'react';
import { useWords } from '../messages/words.tsx';

/** The reviewer affirms each point for this case, with the parties' names, before the file opens. */
export function AttestForm({
  points,
  busy,
  send,
}: {
  points: readonly { key: string; words: string }[];
  busy: boolean;
  send: (data: unknown) => void;
}) {
  const { words } = useWords();
  const [affirmed, setAffirmed] = useState<string[]>([]);
  const [signature, setSignature] = useState('');
  const toggle = (key: string) =>
    setAffirmed(affirmed.includes(key) ? affirmed.filter((one) => one !== key) : [...affirmed, key]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send({ affirmed, signature });
  };
  return (
    <form onSubmit={submit}>
      <fieldset className="usa-fieldset">
        <legend className="usa-legend">{words.case.attest}</legend>
        {points.map((point, index) => (
          <div className="usa-checkbox" key={point.key}>
            <input
              className="usa-checkbox__input"
              type="checkbox"
              id={`point-${index}`}
              checked={affirmed.includes(point.key)}
              onChange={() => toggle(point.key)}
            />
            <label className="usa-checkbox__label" htmlFor={`point-${index}`}>
              {point.words}
            </label>
          </div>
        ))}
      </fieldset>
      <label className="usa-label" htmlFor="signature">
        {words.fields.signature}
      </label>
      <input
        id="signature"
        className="usa-input"
        required
        minLength={2}
        value={signature}
        onChange={(event) => setSignature(event.target.value)}
      />
      <button type="submit" className="usa-button margin-top-2" disabled={busy}>
        {words.commands.AttestNoConflict}
      </button>
    </form>
  );
}
