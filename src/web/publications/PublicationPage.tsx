import { Link, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { showDate, showDay } from '../messages/dates.ts';
import { fill, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { Categories } from './Categories.tsx';
import { toneOf } from './PublicationsPage.tsx';
import './publications.css';
import { type PublicationOnPage, useAct, usePublication } from './queries.ts';
import { Spans } from './Spans.tsx';
import { type PublicationWords, publicationWords } from './words.ts';

/** One publication: what is uncertain in it, where it stands, what can be done, what was done. */
export function PublicationPage() {
  const { language } = useWords();
  const words = publicationWords[language];
  const { key } = useParams({ strict: false }) as { key: string };
  const { data, error, refetch } = usePublication(key);
  if (!data) return <Waiting error={error} retry={refetch} />;
  const { prepared, published, status } = data;
  return (
    <>
      <Link to="/publications">{words.back}</Link>
      <h1>
        {key}{' '}
        <span className="oi-state" data-tone={toneOf(status)}>
          {words.status[status]}
        </span>
      </h1>
      <p>
        {fill(words.version, { version: prepared.version, issued: showDate(prepared.issued, language) })}.{' '}
        {fill(words.replaced, { count: prepared.replaced })}
      </p>
      {(status === 'cooling' || status === 'uncertain') && (
        <p>{fill(words.coolingUntil, { day: showDate(prepared.coolUntil, language) })}</p>
      )}
      {published && (
        <p>
          {fill(words.publishedAs, { version: published.version })}{' '}
          <Link to="/library/$key" params={{ key }}>
            {words.see}
          </Link>{' '}
          <a href={`/api/library/determinations/${encodeURIComponent(key)}/letter.pdf`}>{words.letter}</a>
        </p>
      )}
      {data.recalled && <p>{fill(words.recalledBecause, { because: data.recalled.because })}</p>}
      <Told title={words.blockedTitle} lines={data.blocked.map((one) => `${one.message} ${one.quote}`)} />
      <Told title={words.changedTitle} lines={prepared.changed ?? []} />
      <Spans publication={data} words={words} />
      {published && <Categories of={key} words={words} />}
      <Actions publication={data} words={words} />
      <h2>{words.history}</h2>
      <ol className="oi-history">
        {data.history.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events never change their order
          <li key={i}>
            {showDay(one.at, language)} · {words.events[one.type as 'SpanDecided']} · {one.by}
            {one.because && ` · ${one.because}`}
          </li>
        ))}
      </ol>
    </>
  );
}

function Told({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="oi-card">
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Actions({ publication, words }: { publication: PublicationOnPage; words: PublicationWords }) {
  const act = useAct(publication.caseNumber, publication.version);
  const open = publication.status !== 'recalled';
  const again = publication.status !== 'published';
  return (
    <section className="oi-publication-actions">
      {open && (
        <WithReason
          id="recall"
          title={words.recallTitle}
          hint={words.recallHint}
          button={words.recall}
          words={words}
          act={(because) => act.mutate({ type: 'Recall', because })}
        />
      )}
      {again && (
        <WithReason
          id="again"
          title={words.again}
          hint={words.againHint}
          button={words.again}
          words={words}
          act={(because) => act.mutate({ type: 'PrepareAgain', because })}
        />
      )}
      {act.error && (
        <p role="alert" className="usa-error-message">
          {act.error.message}
        </p>
      )}
    </section>
  );
}

interface WithReasonProps {
  id: string;
  title: string;
  hint: string;
  button: string;
  words: PublicationWords;
  act: (because: string) => void;
}

function WithReason({ id, title, hint, button, words, act }: WithReasonProps) {
  const [because, setBecause] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act(because);
    setBecause('');
  };
  return (
    <details className="oi-card">
      <summary>{title}</summary>
      <form onSubmit={submit}>
        <p className="usa-hint">{hint}</p>
        <label className="usa-label" htmlFor={id}>
          {words.because}
        </label>
        <input
          id={id}
          className="usa-input maxw-none"
          required
          minLength={5}
          value={because}
          onChange={(event) => setBecause(event.target.value)}
        />
        <button type="submit" className="usa-button margin-top-2">
          {button}
        </button>
      </form>
    </details>
  );
}
