import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Guideline } from '../../../law/standards/guideline.ts';
import { ask } from '../../api/client.ts';
import { pacificDay } from '../../messages/dates.ts';
import { useBench } from '../Bench.ts';
import { useBenchWords } from '../words.ts';
import type { SourceFields } from './source.ts';

/**
 * The chapters of the MTUS in force on a day. It begins with the day of the UR decision; which day governs is not
 * settled (section 10.6 of the rules), so that it can be changed.
 */
export function InForce({ choose }: { choose(fields: SourceFields): void }) {
  const words = useBenchWords().evidence;
  const { page } = useBench();
  const [on, setOn] = useState(page.application?.urDecision?.decidedOn ?? pacificDay(page.receivedAt));
  const { data } = useQuery({
    queryKey: ['guidelines', on],
    queryFn: () => ask<{ guidelines: Guideline[] }>(`/api/tools/guidelines?on=${on}`),
    enabled: /^\d{4}-\d{2}-\d{2}$/.test(on),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <div className="wb-in-force">
      <label>
        {words.inForce}
        <input className="wb-input" type="date" value={on} onChange={({ target }) => setOn(target.value)} />
      </label>
      <ul>
        {data?.guidelines.map((guideline) => (
          <li key={guideline.id}>
            <button
              type="button"
              className="wb-link"
              onClick={() => choose({ title: guideline.title, year: guideline.edition.slice(0, 4) })}
            >
              {guideline.title} ({guideline.edition})
            </button>{' '}
            <small className="oi-quiet">
              {guideline.cite}
              {guideline.confidence === 'V' ? '' : `, ${words.unverified}`}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}
