import { useId, useState } from 'react';
import type { Profile } from '../../app/panel/profile.ts';
import { useWords } from '../messages/words.tsx';
import { type Availability, AvailabilityFields } from './AvailabilityFields.tsx';
import { ChangeForm } from './ChangeForm.tsx';
import { useChange } from './useChange.ts';
import { panelWords } from './words.ts';

/** How many cases a reviewer takes at a time, and when they are away. */
export function AvailabilityForm({ profile: { reviewer, version } }: { profile: Profile }) {
  const { language } = useWords();
  const words = panelWords[language];
  const id = useId();
  const [value, setValue] = useState<Availability>({ capacity: String(reviewer.capacity), leave: reviewer.leave });
  const [reason, setReason] = useState('');
  const change = useChange(`/api/panel/reviewers/${encodeURIComponent(reviewer.id)}/availability`, version);
  const submit = async () => {
    if (await change.send({ capacity: Number(value.capacity), leave: value.leave, reason })) setReason('');
  };
  return (
    <ChangeForm title={words.availability} change={change} act={words.save} submit={submit}>
      <AvailabilityFields value={value} set={setValue} words={words} />
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
