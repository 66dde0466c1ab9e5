import { useId, useState } from 'react';
import type { Profile } from '../../app/panel/profile.ts';
import { useWords } from '../messages/words.tsx';
import { ChangeForm } from './ChangeForm.tsx';
import { useChange } from './useChange.ts';
import { panelWords } from './words.ts';

/** How many cases a reviewer takes at a time, and when they are away. */
export function AvailabilityForm({ profile: { reviewer, version } }: { profile: Profile }) {
  const { language } = useWords();
  const words = panelWords[language];
  const id = useId();
  const [capacity, setCapacity] = useState(String(reviewer.capacity));
  const [leave, setLeave] = useState<{ from: string; until: string }[]>(reviewer.leave);
  const [reason, setReason] = useState('');
  const change = useChange(`/api/panel/reviewers/${encodeURIComponent(reviewer.id)}/availability`, version);
  const submit = async () => {
    if (await change.send({ capacity: Number(capacity), leave, reason })) setReason('');
  };
  const set = (at: number, part: Partial<{ from: string; until: string }>) =>
    setLeave(leave.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <ChangeForm title={words.availability} change={change} act={words.save} submit={submit}>
      <label className="usa-label margin-top-0" htmlFor={`${id}capacity`}>
        {words.capacity}
      </label>
      <input
        id={`${id}capacity`}
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
          <div className="oi-row" key={at}>
            <label>
              {words.from}
              <input
                className="usa-input"
                type="date"
                required
                value={one.from}
                onChange={(event) => set(at, { from: event.target.value })}
              />
            </label>
            <label>
              {words.to}
              <input
                className="usa-input"
                type="date"
                required
                value={one.until}
                onChange={(event) => set(at, { until: event.target.value })}
              />
            </label>
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
      <label className="usa-label" htmlFor={`${id}reason`}>
        {words.reason}
      </label>
      <input
        id={`${id}reason`}
        className="usa-input maxw-none"
        required
        minLength={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ChangeForm>
  );
}
