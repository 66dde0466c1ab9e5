import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../api/client.ts';
import { fill } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import type { SimilarAnswer } from './types.ts';
import type { libraryWords } from './words.ts';

/** Reasons given in determinations alike, grouped, in their own words; nothing is foretold. */
export function Similar({
  treatment,
  except,
  words,
}: {
  treatment: string;
  except: string;
  words: (typeof libraryWords)['en'];
}) {
  const { data, error, refetch } = useQuery({
    queryKey: ['library', 'similar', treatment, except],
    queryFn: () => ask<SimilarAnswer>(`/api/library/similar?${new URLSearchParams({ treatment, except })}`),
  });
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <>
      <p>{words.similarNote}</p>
      <p>
        <strong>{fill(words.similarCount, { upheld: data.upheld, overturned: data.overturned })}</strong>
      </p>
      {data.reasons.length === 0 && <p>{words.noReasons}</p>}
      {data.reasons.map(({ kind, upheld, overturned, inTheirWords }) => (
        <section key={kind}>
          <h5>
            {kind.replaceAll('-', ' ')} ({fill(words.similarCount, { upheld, overturned })})
          </h5>
          <ul>
            {inTheirWords.map(({ key, quote }) => (
              <li key={`${key}${quote}`}>
                <q>{quote}</q>{' '}
                <Link to="/library/$key" params={{ key }}>
                  {key}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
