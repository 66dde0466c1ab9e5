import { type FormEvent, useState } from 'react';
import { Alert } from '../shell/Alert.tsx';
import { type Account, auth, useAccountWords, useStep } from './queries.ts';
import { Refused } from './Refused.tsx';
import { Strength } from './Strength.tsx';
import { TextField } from './TextField.tsx';

/** A new password; every other session ends with it. */
export function PasswordForm({ account }: { account: Pick<Account, 'name' | 'email'> }) {
  const words = useAccountWords();
  const { run, busy, refusal } = useStep();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [done, setDone] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
    const changed = await run(() => auth('change-password', body));
    setDone(changed !== null);
    setCurrent('');
    if (changed) setNext('');
  };
  return (
    <section className="oi-card" aria-labelledby="password">
      <h2 id="password">{words.password}</h2>
      <Refused because={refusal} />
      {done && (
        <Alert type="success" headingLevel="h3" slim role="status">
          {words.changed}
        </Alert>
      )}
      <form onSubmit={(event) => void submit(event)}>
        <TextField
          label={words.current}
          type="password"
          autoComplete="current-password"
          required
          value={current}
          onText={setCurrent}
        />
        <TextField
          label={words.next}
          hint={words.nextHint}
          type="password"
          autoComplete="new-password"
          minLength={12}
          maxLength={128}
          required
          value={next}
          onText={setNext}
          below={<Strength password={next} about={[account.name, account.email]} />}
        />
        <button type="submit" className="usa-button margin-top-2" disabled={busy}>
          {words.change}
        </button>
      </form>
    </section>
  );
}
