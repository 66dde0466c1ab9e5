import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../api/queries.ts';
import { showDate } from '../messages/dates.ts';
import { fill, useWords } from '../messages/words.tsx';
import { StackTable } from '../shell/StackTable.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import './publications.css';
import { type PublicationList, useCoolingDays, usePublications } from './queries.ts';
import { type PublicationWords, publicationWords } from './words.ts';

const statuses = ['uncertain', 'blocked', 'cooling', 'published', 'recalled'] as const;

/** Every publication by where it stands; what waits for a person comes first. */
export function PublicationsPage() {
  const { language } = useWords();
  const words = publicationWords[language];
  const { data: session } = useSession();
  const [status, setStatus] = useState('');
  const [pages, setPages] = useState<string[]>([]);
  const { data, error, refetch } = usePublications(status, pages.at(-1) ?? '');
  if (!data) return <Waiting error={error} retry={refetch} />;
  const choose = (one: string) => {
    setStatus(one);
    setPages([]);
  };
  return (
    <>
      <h1>{words.title}</h1>
      <p>{fill(words.intro, { days: data.coolingDays })}</p>
      <fieldset className="oi-chips">
        <legend className="usa-sr-only">{words.columns.status}</legend>
        {['', ...statuses].map((one) => (
          <button key={one} type="button" aria-pressed={status === one} onClick={() => choose(one)}>
            {one === '' ? words.all : words.status[one as 'cooling']}{' '}
            {one !== '' && <span className="oi-count">{data.counts[one as 'cooling'] ?? 0}</span>}
          </button>
        ))}
      </fieldset>
      {data.rows.length === 0 ? <p>{words.none}</p> : <Rows list={data} words={words} language={language} />}
      {data.next && (
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => setPages([...pages, data.next ?? ''])}
        >
          {words.more}
        </button>
      )}
      {session?.person?.roles.includes('director') && <CoolingDays days={data.coolingDays} words={words} />}
    </>
  );
}

function Rows({ list, words, language }: { list: PublicationList; words: PublicationWords; language: 'en' | 'es' }) {
  return (
    <StackTable heads={Object.values(words.columns)} caption={words.title}>
      {list.rows.map((row) => (
        <tr key={row.key}>
          <td data-label={words.columns.key}>
            <Link to="/publications/$key" params={{ key: row.key }} className="usa-link">
              {row.key}
            </Link>
          </td>
          <td data-label={words.columns.status}>
            <span>
              <span className="oi-state" data-tone={toneOf(row.status)}>
                {words.status[row.status]}
              </span>
            </span>
          </td>
          <td data-label={words.columns.open}>{row.open}</td>
          <td data-label={words.columns.until}>{showDate(row.coolUntil, language)}</td>
          <td data-label={words.columns.library}>{row.inLibrary ? words.yes : words.no}</td>
        </tr>
      ))}
    </StackTable>
  );
}

export const toneOf = (status: string): string | undefined =>
  status === 'published' ? 'good' : status === 'uncertain' || status === 'blocked' ? 'warn' : undefined;

function CoolingDays({ days, words }: { days: number; words: PublicationWords }) {
  const [typed, setTyped] = useState(String(days));
  const set = useCoolingDays();
  return (
    <form
      className="oi-inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        set.mutate(Number(typed));
      }}
    >
      <label className="usa-label" htmlFor="cooling-days">
        {words.coolingDays}
      </label>
      <input
        id="cooling-days"
        className="usa-input"
        type="number"
        min={0}
        max={365}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="usa-button usa-button--outline">
        {words.set}
      </button>
      {set.error && <p role="alert">{set.error.message}</p>}
    </form>
  );
}
