import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { AccessShown } from '../../app/proof/access-log.ts';
import { ask } from '../api/client.ts';
import { showDate } from '../messages/dates.ts';
import { lookUp, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { useAccountWords } from './queries.ts';

/** Who read what of a case, the last first. */
export function ReadersPage() {
  const words = useAccountWords();
  const { language } = useWords();
  const { number } = useParams({ strict: false }) as { number: string };
  const { data, error, refetch } = useQuery({
    queryKey: ['readers', number],
    queryFn: () => ask<{ accesses: AccessShown[] }>(`/api/cases/${encodeURIComponent(number)}/access-log`),
  });
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <div className="oi-narrow">
      <Link to="/cases/$number" params={{ number }} className="usa-link">
        {words.back}
      </Link>
      <h1>{words.readers}</h1>
      <p>{words.readersBody}</p>
      {data.accesses.length === 0 && <p className="oi-quiet">{words.nobodyRead}</p>}
      <ol reversed className="usa-list">
        {data.accesses.map(({ version, at, by, role, type }) => (
          <li key={version}>
            {showDate(at, language)}: <strong>{by}</strong> ({lookUp(words.roles, role)}) {lookUp(words.did, type)}
          </li>
        ))}
      </ol>
    </div>
  );
}
