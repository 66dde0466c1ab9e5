import { useId } from 'react';
import './panel.css';

export interface Availability {
  capacity: string;
  leave: { from: string; until: string }[];
}

interface Props {
  value: Availability;
  set: (value: Availability) => void;
  words: Record<'capacity' | 'leave' | 'noLeave' | 'from' | 'to' | 'remove' | 'addLeave', string>;
}

/** How many cases at a time, and the leaves: asked alike of the reviewer and of the desk that keeps the panel. */
export function AvailabilityFields({ value, set, words }: Props) {
  const id = useId();
  const { capacity, leave } = value;
  const put = (at: number, part: Partial<Availability['leave'][number]>) =>
    set({ ...value, leave: leave.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <>
      <label className="usa-label margin-top-0" htmlFor={`${id}capacity`}>
        {words.capacity}
      </label>
      <input
        id={`${id}capacity`}
        className="usa-input"
        style={{ maxWidth: '7rem' }}
        type="number"
        inputMode="numeric"
        min={0}
        max={1000}
        required
        value={capacity}
        onChange={(event) => set({ ...value, capacity: event.target.value })}
      />
      <fieldset className="usa-fieldset margin-top-2">
        <legend className="text-bold">{words.leave}</legend>
        {leave.length === 0 && <p className="oi-hint margin-y-1">{words.noLeave}</p>}
        {leave.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a leave has no name of its own while it is typed
          <div className="oi-row" key={at}>
            {(['from', 'until'] as const).map((part) => (
              <label key={part}>
                {part === 'from' ? words.from : words.to}
                <input
                  className="usa-input"
                  type="date"
                  required
                  min={part === 'until' ? one.from : undefined}
                  value={one[part]}
                  onChange={(event) => put(at, { [part]: event.target.value })}
                />
              </label>
            ))}
            <button
              type="button"
              className="usa-button usa-button--unstyled padding-y-1"
              onClick={() => set({ ...value, leave: leave.filter((_, index) => index !== at) })}
            >
              {words.remove}
            </button>
          </div>
        ))}
        <button
          type="button"
          className="usa-button usa-button--outline margin-top-1"
          onClick={() => set({ ...value, leave: [...leave, { from: '', until: '' }] })}
        >
          {words.addLeave}
        </button>
      </fieldset>
    </>
  );
}
