import { useQuery } from '@tanstack/react-query';
import type { ServiceAccount } from '../../app/identity/service-accounts.ts';
import { ask, post } from '../api/client.ts';
import { showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { AddAccount, AddKey } from './KeyForms.tsx';
import { useAccountWords, useStep } from './queries.ts';
import { Refused } from './Refused.tsx';

export interface KeysAnswer {
  scopes: string[];
  roles: string[];
  accounts: ServiceAccount[];
}

/** Service accounts and their keys, for the operator and for claims administrators. */
export function KeysPage() {
  const words = useAccountWords();
  const { data, error, refetch } = useQuery({ queryKey: ['keys'], queryFn: () => ask<KeysAnswer>('/api/keys') });
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <div className="oi-narrow">
      <h1>{words.keys}</h1>
      <p>{words.keysBody}</p>
      <p>
        {words.keysHow} <code>Authorization: Bearer oimr_…</code>
      </p>
      {data.accounts.length === 0 && <p className="oi-quiet">{words.noAccounts}</p>}
      <div className="oi-grid margin-top-2">
        {data.accounts.map((account) => (
          <Account key={account.id} account={account} scopes={data.scopes} />
        ))}
        <AddAccount roles={data.roles} />
      </div>
    </div>
  );
}

function Account({ account, scopes }: { account: ServiceAccount; scopes: string[] }) {
  const words = useAccountWords();
  const { run, busy, refusal } = useStep();
  const name = `account-${account.id}`;
  return (
    <section className="oi-card" aria-labelledby={name}>
      <h2 id={name}>{account.name}</h2>
      <p className="oi-quiet">
        {account.roles.map((role) => lookUp(words.roles, role)).join(', ')}
        {account.closedAt && ` · ${words.closed}`}
      </p>
      <Refused because={refusal} />
      {account.keys.length > 0 && <KeyTable account={account} />}
      {!account.closedAt && (
        <>
          <AddKey account={account.id} scopes={scopes} />
          <button
            type="button"
            className="usa-button usa-button--unstyled margin-top-2"
            disabled={busy}
            onClick={() => void run(() => post(`/api/keys/accounts/${account.id}/close`, {}))}
          >
            {words.close}
          </button>
        </>
      )}
    </section>
  );
}

function KeyTable({ account }: { account: ServiceAccount }) {
  const words = useAccountWords();
  const { language } = useWords();
  const { run, busy, refusal } = useStep();
  return (
    <>
      <Refused because={refusal} />
      <ul className="usa-list usa-list--unstyled">
        {account.keys.map((key) => {
          const over = new Date(key.expiresAt) < new Date();
          const works = !key.revokedAt && !over;
          return (
            <li key={key.id} className="padding-y-1">
              <strong>{key.name}</strong> <code>{key.id}_…</code>{' '}
              <span className="usa-tag">{key.revokedAt ? words.revoked : over ? words.over : words.works}</span>
              <br />
              <span className="oi-quiet">
                {key.scopes.map((scope) => lookUp(words.scope, scope)).join(', ')}
                <br />
                {words.runsOut} {showDate(key.expiresAt, language)} · {words.lastUsed}:{' '}
                {key.lastUsedAt ? showDate(key.lastUsedAt, language) : words.neverUsed}
              </span>{' '}
              {works && (
                <button
                  type="button"
                  className="usa-button usa-button--unstyled"
                  aria-label={fill(words.revokeNamed, { name: key.name })}
                  disabled={busy}
                  onClick={() => void run(() => post(`/api/keys/${key.id}/revoke`, {}))}
                >
                  {words.revoke}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
