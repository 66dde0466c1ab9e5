import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Profile } from '../../app/panel/profile.ts';
import { useSession } from '../api/queries.ts';
import { showDate } from '../messages/dates.ts';
import { lookUp, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { AvailabilityForm } from './AvailabilityForm.tsx';
import { Credentials } from './Credentials.tsx';
import { Load, Standing } from './PanelPage.tsx';
import { useProfile } from './queries.ts';
import './panel.css';
import { Sentence } from './Sentence.tsx';
import { Ties } from './Ties.tsx';
import { VerifyForm } from './VerifyForm.tsx';
import { panelWords } from './words.ts';

/** One reviewer: what qualifies, ties and limits them, what was verified when, and what can be changed. */
export function ReviewerPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useProfile(id);
  const { data: session } = useSession();
  const { language, words: all } = useWords();
  const words = panelWords[language];
  if (!data) return <Waiting error={error} retry={refetch} />;
  const { reviewer, row } = data;
  const mayChange = session?.person?.roles.some((role) => ['assignment', 'director', 'operator'].includes(role));
  return (
    <>
      <p className="margin-y-0">
        <Link to="/panel" className="usa-link">
          {words.all}
        </Link>
      </p>
      <h1>
        {row.name}, {row.degree} <span className="oi-quiet text-normal">{row.id}</span>
      </h1>
      <p>
        <Standing row={{ ...row, lapses: [] }} /> <Load open={row.open} capacity={row.capacity} />
      </p>
      <Lapses profile={data} />
      <div className="oi-grid oi-two">
        <div>
          <dl className="oi-facts">
            <Fact label={words.npi}>{reviewer.npi}</Fact>
            <Fact label={words.years}>{reviewer.yearsInPractice}</Fact>
            <Fact label={words.hours}>{reviewer.hoursPerWeek}</Fact>
            <Fact label={words.attested}>{reviewer.lastAttestedOn && showDate(reviewer.lastAttestedOn, language)}</Fact>
            <Fact label={words.languages}>{reviewer.languages.join(', ')}</Fact>
            <Fact label={words.topics}>{reviewer.topics.join(', ')}</Fact>
            <Fact label={words.procedures}>{reviewer.procedures.join(', ')}</Fact>
            <Fact label={words.formerNames}>{reviewer.formerNames.join(', ')}</Fact>
          </dl>
          <Credentials profile={data} />
          <Ties reviewer={reviewer} />
        </div>
        <div className="oi-grid" style={{ alignContent: 'start' }}>
          {mayChange && <AvailabilityForm profile={data} />}
          {mayChange && <VerifyForm profile={data} />}
          <section className="oi-card" aria-labelledby="history">
            <h2 id="history">{words.history}</h2>
            <ol className="oi-timeline">
              {data.history.map((event) => (
                <li key={event.version}>
                  <div>{lookUp(words.historyTypes, event.type)}</div>
                  <div className="oi-quiet">{event.what}</div>
                  <div className="oi-when">
                    {showDate(event.at, language)} · {lookUp(all.roles, event.by)}
                  </div>
                </li>
              ))}
            </ol>
          </section>
        </div>
      </div>
    </>
  );
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Lapses({ profile: { credentials } }: { profile: Profile }) {
  const { words: all } = useWords();
  const { language } = useWords();
  const words = panelWords[language];
  const groups = [
    { title: words.notHolding, list: credentials.lapses },
    { title: words.notes, list: credentials.notes },
  ].filter(({ list }) => list.length > 0);
  return groups.map(({ title, list }) => (
    <div className="oi-waits" key={title}>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {list.map((one) => (
          <li key={one.because}>
            <Sentence text={one.because} />{' '}
            <span className="oi-quiet">
              ({one.rule}
              {one.confidence !== 'V' && `; ${all.clocks.unverified}`})
            </span>
          </li>
        ))}
      </ul>
    </div>
  ));
}
