import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  startRegistration,
} from '@simplewebauthn/browser';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ask } from '../api/client.ts';
import { showDate } from '../messages/dates.ts';
import { fill, useWords } from '../messages/words.tsx';
import { type Account, auth, useAccountWords, useStep } from './queries.ts';
import { Refused } from './Refused.tsx';
import { TextField } from './TextField.tsx';

interface Passkey {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

/** Passkeys: what there are, a new one, one less. */
export function Passkeys({ account }: { account: Account }) {
  const words = useAccountWords();
  const { language } = useWords();
  const { run, busy, refusal } = useStep();
  const { data } = useQuery({
    queryKey: ['passkeys'],
    queryFn: () => ask<{ passkeys: Passkey[] }>('/api/auth/passkey/list'),
  });
  const shown = data?.passkeys ?? [];
  return (
    <section className="oi-card" aria-labelledby="passkeys">
      <h2 id="passkeys">{words.passkeys}</h2>
      <p>{words.passkeysBody}</p>
      <Refused because={refusal} />
      {shown.length === 0 && <p className="oi-quiet">{words.noPasskey}</p>}
      <ul className="usa-list usa-list--unstyled">
        {shown.map(({ id, name, createdAt, lastUsedAt }) => (
          <li key={id} className="padding-y-1">
            <strong>{name}</strong>{' '}
            <span className="oi-quiet">
              {fill(words.made, { when: showDate(createdAt, language) })},{' '}
              {lastUsedAt ? fill(words.usedLast, { when: showDate(lastUsedAt, language) }) : words.neverUsed}
            </span>{' '}
            <button
              type="button"
              className="usa-button usa-button--unstyled"
              aria-label={fill(words.removeNamed, { name })}
              disabled={busy}
              onClick={() => void run(() => auth('passkey/remove', { id }))}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      {browserSupportsWebAuthn() ? <AddPasskey asksPassword={account.hasPassword} /> : <p>{words.noPasskeyHere}</p>}
    </section>
  );
}

function AddPasskey({ asksPassword }: { asksPassword: boolean }) {
  const words = useAccountWords();
  const { run, busy, refusal } = useStep();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const added = await run(async () => {
      const optionsJSON = await auth<PublicKeyCredentialCreationOptionsJSON>(
        'passkey/register-options',
        asksPassword ? { password } : {},
      );
      return auth('passkey/register', { name, response: await startRegistration({ optionsJSON }) });
    });
    setPassword('');
    if (added) setName('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Refused because={refusal} />
      <TextField
        label={words.passkeyName}
        hint={words.passkeyNameHint}
        maxLength={60}
        required
        value={name}
        onText={setName}
      />
      {asksPassword && (
        <TextField
          label={words.yourPassword}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onText={setPassword}
        />
      )}
      <button type="submit" className="usa-button usa-button--outline margin-top-2" disabled={busy}>
        {words.addPasskey}
      </button>
    </form>
  );
}
