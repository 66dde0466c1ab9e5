import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { post } from '../api/client.ts';
import { useSession } from '../api/queries.ts';
import { useWords } from '../messages/words.tsx';
import { moreWords } from './words-more.ts';

/** Keeps the search at hand: by mail after a confirmation, in the account of who is signed in, or as a feed. */
export function KeepSearch({ address }: { address: URLSearchParams }) {
  const { language } = useWords();
  const words = moreWords[language];
  const { data: session } = useSession();
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [cadence, setCadence] = useState<'daily' | 'weekly'>('daily');
  const keep = useMutation({
    mutationFn: () =>
      post<{ confirm: boolean }>('/api/library/searches', {
        query: address.toString(),
        email: email || null,
        cadence,
        language,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['library', 'searches'] }),
  });
  if ([...address.keys()].length === 0) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <details className="oi-keep">
      <summary>{words.keep}</summary>
      <form onSubmit={submit}>
        <p className="usa-hint">{words.keepHint}</p>
        <label className="usa-label" htmlFor="keep-email">
          {session?.signedIn ? words.emailOptional : words.email}
        </label>
        <input
          id="keep-email"
          className="usa-input"
          type="email"
          autoComplete="email"
          required={!session?.signedIn}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <label className="usa-label" htmlFor="keep-cadence">
          {words.cadence}
        </label>
        <select
          id="keep-cadence"
          className="usa-select"
          value={cadence}
          onChange={(event) => setCadence(event.target.value as 'daily')}
        >
          {Object.entries(words.cadences).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit" className="usa-button margin-top-2" disabled={keep.isPending}>
          {words.keepButton}
        </button>
        {keep.data && <p role="status">{keep.data.confirm ? words.keptConfirm : words.kept}</p>}
        {keep.error && (
          <p role="alert" className="usa-error-message">
            {keep.error.message}
          </p>
        )}
      </form>
      <p>
        <a href={`/api/library/search.atom?${address}`}>{words.feed}</a>
      </p>
      {session?.signedIn && <Link to="/library/searches">{words.mySearches}</Link>}
    </details>
  );
}
