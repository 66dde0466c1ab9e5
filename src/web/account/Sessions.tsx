import { post } from '../api/client.ts';
import { showDate } from '../messages/dates.ts';
import { fill, useWords } from '../messages/words.tsx';
import { type Account, useAccountWords, useStep } from './queries.ts';
import { Refused } from './Refused.tsx';

/** Every session with its device and last use; each can be ended from here. */
export function Sessions({ account: { sessions, idleMinutes } }: { account: Account }) {
  const words = useAccountWords();
  const { language } = useWords();
  const { run, busy, refusal } = useStep();
  return (
    <section className="oi-card" aria-labelledby="sessions">
      <h2 id="sessions">{words.sessions}</h2>
      <p>{fill(words.sessionsBody, { minutes: idleMinutes })}</p>
      <Refused because={refusal} />
      <ul className="usa-list usa-list--unstyled">
        {sessions.map(({ id, device, address, createdAt, lastSeenAt, current }) => (
          <li key={id} className="padding-y-1">
            <strong>{device || words.unknownDevice}</strong>
            {current && <span className="usa-tag margin-left-1">{words.here}</span>}
            <br />
            <span className="oi-quiet">
              {words.seen}: {showDate(lastSeenAt, language)} · {words.since} {showDate(createdAt, language)}
              {address && ` · ${address}`}
            </span>{' '}
            {!current && (
              <button
                type="button"
                className="usa-button usa-button--unstyled"
                aria-label={fill(words.endNamed, { device: device || words.unknownDevice })}
                disabled={busy}
                onClick={() => void run(() => post('/api/account/sessions/end', { id }))}
              >
                {words.end}
              </button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <button
          type="button"
          className="usa-button usa-button--outline"
          disabled={busy}
          onClick={() => void run(() => post('/api/account/sessions/end-others', {}))}
        >
          {words.endOthers}
        </button>
      )}
    </section>
  );
}
