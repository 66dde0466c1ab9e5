import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ask } from '../api/client.ts';
import { useSession } from '../api/queries.ts';
import { showDate } from '../messages/dates.ts';
import { fill, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import './library.css';
import { Outcome } from './Result.tsx';
import { Similar } from './Similar.tsx';
import type { Determination } from './types.ts';
import { libraryWords } from './words.ts';
import { moreWords } from './words-more.ts';

/** One published determination: its text, and what the catalogue makes of it with the reason. */
export function DeterminationPage() {
  const { language } = useWords();
  const words = libraryWords[language];
  const more = moreWords[language];
  const { data: session } = useSession();
  // Whoever decides a case decides it by its own facts: nothing of earlier decisions stands beside it.
  const isReviewer = session?.person?.roles.includes('reviewer') ?? false;
  const { key } = useParams({ strict: false }) as { key: string };
  const { data, error, refetch } = useQuery({
    queryKey: ['library', 'one', key],
    queryFn: () => ask<Determination>(`/api/library/determinations/${encodeURIComponent(key)}`),
  });
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <article>
      <Link to="/library">{words.back}</Link>
      <h1>{data.key}</h1>
      <p>
        {data.dates.decision && `${words.decided}: ${showDate(data.dates.decision, language)}. `}
        {data.days.fromAssigned !== null && `${fill(words.days, { days: data.days.fromAssigned })}. `}
        {words.reviewer}: {data.specialties.join(', ') || '–'}
        {data.licensedIn.length > 0 && `, ${fill(words.licensed, { states: data.licensedIn.join(', ') })}`}.
      </p>
      {data.key === data.caseNumber && data.layout === '2016' && <LetterLink of={data.key} text={more.letter} />}
      <h2>{words.treatments}</h2>
      {data.items.map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two items may have the same words, and their order never changes
        <section key={i} className="oi-card margin-bottom-2" lang="en">
          <h3 className="margin-top-0">
            {item.treatment} <Outcome outcome={item.outcome} words={words} />
          </h3>
          <dl className="oi-facts">
            <dt>{words.facets.category}</dt>
            <dd>
              {item.category.main} › {item.category.sub} ({item.category.because}
              {item.category.corrected && `; ${more.corrected}`})
            </dd>
            {item.bodyRegions.length > 0 && (
              <>
                <dt>{words.facets.region}</dt>
                <dd>{item.bodyRegions.join(', ')}</dd>
              </>
            )}
            <dt>{words.guideline}</dt>
            <dd>{item.reviewerBasis.map(({ raw, label }) => raw || label).join('; ') || '–'}</dd>
          </dl>
          <h4>{words.reasons}</h4>
          <p className="oi-long">{item.rationale}</p>
          {session && !isReviewer && (
            <details>
              <summary>{words.similar}</summary>
              <Similar treatment={item.treatment} except={data.key} words={words} />
            </details>
          )}
        </section>
      ))}
      {data.summary && (
        <>
          <h2>{words.summary}</h2>
          <p className="oi-long" lang="en">
            {data.summary}
          </p>
        </>
      )}
    </article>
  );
}

/** The letter itself, where it was issued here; imported letters have none, and then there is no link. */
function LetterLink({ of, text }: { of: string; text: string }) {
  const path = `/api/library/determinations/${encodeURIComponent(of)}/letter.pdf`;
  const { data } = useQuery({
    queryKey: ['library', 'letter', of],
    queryFn: async () => (await fetch(path, { method: 'HEAD' })).ok,
    staleTime: 60_000,
  });
  return data ? (
    <p>
      <a href={path}>{text}</a>
    </p>
  ) : null;
}
