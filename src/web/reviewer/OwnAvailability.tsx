import { type FormEvent, useState } from 'react';
import { useChange } from '../panel/useChange.ts';
import type { OwnDesk } from './queries.ts';
import { useReviewerWords } from './words.ts';

/** How many cases a reviewer takes at a time and when they are away, said by themselves. */
export function OwnAvailability({
  reviewer,
  version,
}: {
  reviewer: NonNullable<OwnDesk['reviewer']>;
  version: number;
}) {
  const words = useReviewerWords();
  const [capacity, setCapacity] = useState(String(reviewer.capacity));
  const [leave, setLeave] = useState(reviewer.leave);
  const { send, busy, done, problem } = useChange('/api/desk/own/availability', version);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ capacity: Number(capacity), leave, reason: words.usualReason });
  };
  const set = (at: number, part: Partial<{ from: string; until: string }>) =>
    setLeave(leave.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <section className="oi-card" aria-labelledby="availability" style={{ alignSelf: 'start' }}>
      <h2 id="availability">{words.availability}</h2>
      <form onSubmit={submit}>
        {problem && (
          <div className="usa-alert usa-alert--error usa-alert--slim" role="alert">
            <div className="usa-alert__body">
              <p className="usa-alert__text">{problem.message}</p>
            </div>
          </div>
        )}
        <label className="usa-label margin-top-0" htmlFor="capacity">
          {words.capacity}
        </label>
        <input
          id="capacity"
          className="usa-input"
          style={{ maxWidth: '7rem' }}
          type="number"
          min={0}
          max={1000}
          required
          value={capacity}
          onChange={(event) => setCapacity(event.target.value)}
        />
        <fieldset className="usa-fieldset margin-top-2">
          <legend className="text-bold">{words.leave}</legend>
          {leave.length === 0 && <p className="oi-hint margin-y-1">{words.noLeave}</p>}
          {leave.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a leave has no name of its own while it is typed
            <div key={at} className="margin-bottom-1">
              {(['from', 'until'] as const).map((part) => (
                <label key={part} className="display-block">
                  {part === 'from' ? words.from : words.to}
                  <input
                    className="usa-input"
                    type="date"
                    required
                    min={part === 'until' ? one.from : undefined}
                    value={one[part]}
                    onChange={(event) => set(at, { [part]: event.target.value })}
                  />
                </label>
              ))}
              <button
                type="button"
                className="usa-button usa-button--unstyled padding-y-1"
                onClick={() => setLeave(leave.filter((_, index) => index !== at))}
              >
                {words.remove}
              </button>
            </div>
          ))}
          <button
            type="button"
            className="usa-button usa-button--outline margin-top-1"
            onClick={() => setLeave([...leave, { from: '', until: '' }])}
          >
            {words.addLeave}
          </button>
        </fieldset>
        <button type="submit" className="usa-button margin-top-2" disabled={busy}>
          {busy ? words.saving : words.save}
        </button>
        <p role="status" className="margin-y-1">
          {done && words.saved}
        </p>
      </form>
    </section>
  );
}
