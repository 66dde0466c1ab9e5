import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ask } from '../api/client.ts';
import type { Determination } from '../library/types.ts';
import { useCorrect } from './queries.ts';
import type { PublicationWords } from './words.ts';

/** The treatments of a published letter and where they stand in DWC's tree; a person may put one elsewhere. */
export function Categories({ of, words }: { of: string; words: PublicationWords }) {
  const { data } = useQuery({
    queryKey: ['library', 'one', of],
    queryFn: () => ask<Determination>(`/api/library/determinations/${encodeURIComponent(of)}`),
  });
  const { data: tree } = useQuery({
    queryKey: ['library', 'categories'],
    queryFn: () => ask<Record<string, string[]>>('/api/library/categories'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data || !tree) return null;
  return (
    <section>
      <h2>{words.categories}</h2>
      {data.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two treatments may have the same words, and never change places
        <div key={at} className="oi-card margin-bottom-2">
          <p lang="en">
            <strong>{item.treatment}</strong>
            <br />
            {item.category.main} › {item.category.sub} ({item.category.because}
            {item.category.corrected && `; ${words.corrected}`})
          </p>
          <details>
            <summary>{words.correct}</summary>
            <Correct of={of} item={at} tree={tree} words={words} />
          </details>
        </div>
      ))}
    </section>
  );
}

function Correct({
  of,
  item,
  tree,
  words,
}: {
  of: string;
  item: number;
  tree: Record<string, string[]>;
  words: PublicationWords;
}) {
  const [place, setPlace] = useState('');
  const [because, setBecause] = useState('');
  const correct = useCorrect(of);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [main = '', sub = ''] = place.split(' › ');
    correct.mutate({ item, main, sub, because });
  };
  return (
    <form onSubmit={submit}>
      <label className="usa-label" htmlFor={`place-${item}`}>
        {words.category}
      </label>
      <select
        id={`place-${item}`}
        className="usa-select"
        required
        value={place}
        onChange={(event) => setPlace(event.target.value)}
      >
        <option value="">–</option>
        {Object.entries(tree).map(([main, subs]) => (
          <optgroup key={main} label={main}>
            {subs.map((sub) => (
              <option key={sub} value={`${main} › ${sub}`}>
                {sub}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <label className="usa-label" htmlFor={`because-${item}`}>
        {words.because}
      </label>
      <input
        id={`because-${item}`}
        className="usa-input maxw-none"
        required
        minLength={5}
        value={because}
        onChange={(event) => setBecause(event.target.value)}
      />
      <button type="submit" className="usa-button margin-top-2" disabled={correct.isPending}>
        {words.save}
      </button>
      {correct.isSuccess && <p role="status">{words.saved}</p>}
      {correct.error && <p role="alert">{correct.error.message}</p>}
    </form>
  );
}
