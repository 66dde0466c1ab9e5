import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseClock } from '../../law/clocks/open-clocks.ts';
import { ask } from '../api/client.ts';
import { showDate } from '../messages/dates.ts';
import { lookUp, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';

/** What is due and why: every clock with the arithmetic in words, as known on any day. */
export function ClocksPage() {
  const { words } = useWords();
  const { number } = useParams({ strict: false }) as { number: string };
  const [asOf, setAsOf] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: ['clocks', number, asOf],
    queryFn: () =>
      ask<{ asOf: string; clocks: CaseClock[] }>(`/api/cases/${number}/clocks${asOf ? `?asOf=${asOf}` : ''}`),
    placeholderData: (before) => before,
  });
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <>
      <Link to="/cases/$number" params={{ number }} className="usa-link">
        {number}
      </Link>
      <h1>{words.clocks.title}</h1>
      <label className="usa-label" htmlFor="as-of">
        {words.clocks.asOf}
      </label>
      <input
        id="as-of"
        type="date"
        className="usa-input"
        value={asOf || data.asOf}
        onChange={(event) => setAsOf(event.target.value)}
      />
      <ul className="usa-list usa-list--unstyled margin-top-3">
        {data.clocks.map((clock, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a clock may start several times, in this order
          <li key={`${clock.clock}-${index}`} className="oi-card margin-bottom-2">
            <ClockCard clock={clock} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ClockCard({ clock }: { clock: CaseClock }) {
  const { words, language } = useWords();
  return (
    <>
      <h2 className="margin-top-0">
        {clock.act}{' '}
        <span
          className="oi-state"
          data-tone={clock.status === 'missed' ? 'bad' : clock.status === 'met' ? 'good' : 'plain'}
        >
          {lookUp(words.clockStatus, clock.status)}
        </span>
      </h2>
      <dl className="oi-facts">
        <div>
          <dt>{words.clocks.due}</dt>
          <dd>{clock.due ? showDate(clock.due, language) : '–'}</dd>
        </div>
        <div>
          <dt>{words.clocks.rule}</dt>
          <dd>
            {clock.clock} · {clock.rule}
          </dd>
        </div>
        <div>
          <dt>{words.clocks.ifMissed}</dt>
          <dd>{clock.ifMissed}</dd>
        </div>
      </dl>
      <h3 className="font-body-xs margin-bottom-0">{words.clocks.steps}</h3>
      <ol className="usa-list margin-top-05">
        {clock.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {clock.note && <p className="oi-hint">{clock.note}</p>}
    </>
  );
}
