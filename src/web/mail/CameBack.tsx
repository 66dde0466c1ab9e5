import { type FormEvent, useState } from 'react';
import type { MailRoomEntry } from '../../app/mail/room.ts';
import { ask } from '../api/client.ts';
import { useSession } from '../api/queries.ts';
import { pacificDay, showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { nameOf } from './MailPage.tsx';
import { stepOf } from './ToPrint.tsx';
import { useAttempt } from './useAttempt.ts';
import { mailWords } from './words.ts';

/** An envelope in the hand: its case is typed, its letter found, and what the post office wrote is recorded. */
export function CameBack({ done }: { done: () => unknown }) {
  const { words: all, language } = useWords();
  const words = mailWords[language];
  const [number, setNumber] = useState('');
  const [found, setFound] = useState<MailRoomEntry[] | null>(null);
  const { problem, attempt } = useAttempt();
  const look = (event: FormEvent) => {
    event.preventDefault();
    setFound(null);
    void attempt(async () => {
      const path = `/api/cases/${encodeURIComponent(number.trim())}/deliveries`;
      const { deliveries } = await ask<{ deliveries: MailRoomEntry[] }>(path);
      setFound(deliveries.filter((one) => one.channel === 'mail' && one.status !== 'to-print'));
    });
  };
  return (
    <>
      <form onSubmit={look} className="queue-tools">
        <label>
          {words.lookFor}
          <input className="usa-input" required value={number} onChange={(event) => setNumber(event.target.value)} />
        </label>
        <button type="submit" className="usa-button usa-button--outline">
          {words.look}
        </button>
      </form>
      {problem && <p role="alert">{problem}</p>}
      {found?.length === 0 && <p role="status">{words.noMail}</p>}
      <ul className="desk-cards">
        {found?.map((entry) => (
          <li key={entry.id} className="oi-card">
            <p className="margin-top-0">
              <strong>{nameOf(entry, language)}</strong> · {entry.name} ({lookUp(all.roles, entry.to)}),{' '}
              {entry.address ?? words.noAddress}
              <br />
              <span className="oi-when">{fill(words.wentOut, { when: showDate(entry.since, language) })}</span>
            </p>
            <BackForm
              entry={entry}
              attempt={attempt}
              done={() => {
                setFound(null);
                setNumber('');
                return done();
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function BackForm({
  entry,
  done,
  attempt,
}: {
  entry: MailRoomEntry;
  done: () => unknown;
  attempt: ReturnType<typeof useAttempt>['attempt'];
}) {
  const { language } = useWords();
  const words = mailWords[language];
  const { data: session } = useSession();
  const [because, setBecause] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      await stepOf(entry, 'returned', { on: pacificDay(session?.today ?? new Date().toISOString()), because });
      await done();
    });
  };
  return (
    <form onSubmit={submit} className="queue-tools">
      <label>
        {words.because}
        <input
          className="usa-input"
          required
          minLength={3}
          value={because}
          onChange={(event) => setBecause(event.target.value)}
        />
      </label>
      <button type="submit" className="usa-button usa-button--outline">
        {words.cameBack}
      </button>
    </form>
  );
}
