import { type FormEvent, useId, useState } from 'react';
import { post } from '../api/client.ts';
import { lookUp } from '../messages/words.tsx';
import { Alert } from '../shell/Alert.tsx';
import { useAccountWords, useStep } from './queries.ts';
import { Refused } from './Refused.tsx';
import { TextField } from './TextField.tsx';

/** A new service account; who may choose among roles is asked for one. */
export function AddAccount({ roles }: { roles: string[] }) {
  const words = useAccountWords();
  const id = useId();
  const { run, busy, refusal } = useStep();
  const [name, setName] = useState('');
  const [role, setRole] = useState(roles.includes('claims-administrator') ? 'claims-administrator' : (roles[0] ?? ''));
  const [organization, setOrganization] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { name, roles: [role], ...(organization ? { organization } : {}) };
    if (await run(() => post('/api/keys/accounts', body))) setName('');
  };
  return (
    <section className="oi-card" aria-labelledby={`${id}add`}>
      <h2 id={`${id}add`}>{words.addAccount}</h2>
      <Refused because={refusal} />
      <form onSubmit={(event) => void submit(event)}>
        <TextField
          label={words.accountName}
          hint={words.accountHint}
          minLength={2}
          maxLength={80}
          required
          value={name}
          onText={setName}
        />
        {roles.length > 1 && (
          <>
            <label className="usa-label" htmlFor={`${id}role`}>
              {words.role}
            </label>
            <select
              className="usa-select"
              id={`${id}role`}
              value={role}
              onChange={(event) => setRole(event.target.value)}
            >
              {roles.map((one) => (
                <option key={one} value={one}>
                  {lookUp(words.roles, one)}
                </option>
              ))}
            </select>
            {role === 'claims-administrator' && (
              <TextField label={words.organization} maxLength={200} value={organization} onText={setOrganization} />
            )}
          </>
        )}
        <button type="submit" className="usa-button margin-top-2" disabled={busy}>
          {words.add}
        </button>
      </form>
    </section>
  );
}

/** A new key: asked for with its name, its days and what it may do; shown once. */
export function AddKey({ account, scopes }: { account: string; scopes: string[] }) {
  const words = useAccountWords();
  const { run, busy, refusal } = useStep();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const [chosen, setChosen] = useState<string[]>(['cases:read']);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run(() =>
      post<{ key: string }>('/api/keys', { account, name, scopes: chosen, days: Number(days) }),
    );
    if (!answer) return;
    setMade(answer.key);
    setOpen(false);
    setName('');
  };
  if (made) return <KeyShown value={made} done={() => setMade(null)} />;
  if (!open)
    return (
      <button type="button" className="usa-button usa-button--outline display-block" onClick={() => setOpen(true)}>
        {words.newKey}
      </button>
    );
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Refused because={refusal} />
      <TextField label={words.keyName} maxLength={80} required value={name} onText={setName} />
      <TextField label={words.days} type="number" min={1} max={730} required value={days} onText={setDays} />
      <fieldset className="usa-fieldset margin-top-2">
        <legend className="text-bold">{words.scopes}</legend>
        {scopes.map((scope) => (
          <Scope
            key={scope}
            scope={scope}
            checked={chosen.includes(scope)}
            turn={() => setChosen(chosen.includes(scope) ? chosen.filter((one) => one !== scope) : [...chosen, scope])}
          />
        ))}
      </fieldset>
      <button type="submit" className="usa-button margin-top-2" disabled={busy || chosen.length === 0}>
        {words.makeKey}
      </button>
    </form>
  );
}

function Scope({ scope, checked, turn }: { scope: string; checked: boolean; turn: () => void }) {
  const words = useAccountWords();
  const id = useId();
  return (
    <div className="usa-checkbox">
      <input className="usa-checkbox__input" type="checkbox" id={id} checked={checked} onChange={turn} />
      <label className="usa-checkbox__label" htmlFor={id}>
        {lookUp(words.scope, scope)} <span className="oi-quiet">({scope})</span>
      </label>
    </div>
  );
}

function KeyShown({ value, done }: { value: string; done: () => void }) {
  const words = useAccountWords();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard?.writeText(value).then(() => setCopied(true));
  return (
    <Alert type="success" headingLevel="h3" heading={words.keyShown} role="status">
      <p className="text-mono" style={{ overflowWrap: 'anywhere' }} data-key>
        {value}
      </p>
      <button type="button" className="usa-button" onClick={copy}>
        {copied ? words.copied : words.copy}
      </button>{' '}
      <button type="button" className="usa-button usa-button--outline" onClick={done}>
        {words.kept}
      </button>
    </Alert>
  );
}
