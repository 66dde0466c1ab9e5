import { type FormEvent, useState } from 'react';
import { AvailabilityFields } from '../panel/AvailabilityFields.tsx';
import { useChange } from '../panel/useChange.ts';
import { Alert } from '../shell/Alert.tsx';
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
  const [value, setValue] = useState({ capacity: String(reviewer.capacity), leave: reviewer.leave });
  const { send, busy, done, problem } = useChange('/api/desk/own/availability', version);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ capacity: Number(value.capacity), leave: value.leave, reason: words.usualReason });
  };
  return (
    <section className="oi-card" aria-labelledby="availability" style={{ alignSelf: 'start' }}>
      <h2 id="availability">{words.availability}</h2>
      <form onSubmit={submit}>
        {problem && (
          <Alert type="error" headingLevel="h3" slim role="alert">
            {problem.message}
          </Alert>
        )}
        <AvailabilityFields value={value} set={setValue} words={words} />
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
