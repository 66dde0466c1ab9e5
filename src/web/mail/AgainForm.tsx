import { type FormEvent, useId, useState } from 'react';
import type { MailRoomEntry } from '../../app/mail/room.ts';
import { useWords } from '../messages/words.tsx';
import { stepOf } from './ToPrint.tsx';
import { useAttempt } from './useAttempt.ts';
import { mailWords } from './words.ts';

/** Another try with another address, or another way. */
export function AgainForm({ entry, done }: { entry: MailRoomEntry; done: () => unknown }) {
  const { language } = useWords();
  const words = mailWords[language];
  const field = useId();
  const [channel, setChannel] = useState<'mail' | 'electronic'>(entry.known.mail ? 'mail' : 'electronic');
  const [address, setAddress] = useState(entry.known.mail ?? entry.known.electronic ?? '');
  const [reason, setReason] = useState('');
  const { problem, attempt } = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      await stepOf(entry, 'again', { channel, address, reason });
      await done();
    });
  };
  const pick = (next: 'mail' | 'electronic') => {
    setChannel(next);
    setAddress(entry.known[next] ?? '');
  };
  return (
    <form onSubmit={submit} className="queue-tools" aria-label={`${words.again}, ${entry.caseNumber}, ${entry.name}`}>
      {problem && <p role="alert">{problem}</p>}
      <label htmlFor={`${field}how`}>
        {words.how}
        <select
          id={`${field}how`}
          className="usa-select"
          value={channel}
          onChange={(event) => pick(event.target.value as 'mail' | 'electronic')}
        >
          <option value="mail">{words.mail}</option>
          <option value="electronic">{words.electronic}</option>
        </select>
      </label>
      <label htmlFor={`${field}address`}>
        {words.newAddress}
        <input
          id={`${field}address`}
          className="usa-input"
          required
          minLength={5}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
      </label>
      <label htmlFor={`${field}reason`}>
        {words.reason}
        <input
          id={`${field}reason`}
          className="usa-input"
          required
          minLength={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <button type="submit" className="usa-button">
        {words.again}
      </button>
    </form>
  );
}
