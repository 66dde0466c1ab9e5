import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { showDate } from '../messages/dates.ts';
import { fill, useWords } from '../messages/words.tsx';
import type { Found } from './types.ts';
import type { libraryWords } from './words.ts';

/** One determination in the list: its treatments with their decisions, and the words that were found. */
export function Result({ hit, words }: { hit: Found['hits'][number]; words: (typeof libraryWords)['en'] }) {
  const { language } = useWords();
  const { entry } = hit;
  const found = hit.highlights.find(({ field, marks }) => field !== 'treatment' && marks.length > 0);
  const titles = hit.highlights.filter(({ field }) => field === 'treatment');
  return (
    <li className="oi-card">
      <div className="oi-library-line">
        <Link to="/library/$key" params={{ key: hit.key }} className="usa-link text-bold">
          {hit.key}
        </Link>
        {entry.dates.decision && <span>{showDate(entry.dates.decision, language)}</span>}
        {entry.days.fromAssigned !== null && <span>{fill(words.days, { days: entry.days.fromAssigned })}</span>}
        <span>{entry.specialties.join(', ')}</span>
      </div>
      <ul className="oi-items">
        {entry.items.map((item, i) => (
          // The order of items in a letter never changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: two items may have the same words
          <li key={i}>
            <Outcome outcome={item.outcome} words={words} />{' '}
            <Marked text={titles[i]?.text ?? item.treatment} marks={titles[i]?.marks ?? []} />
          </li>
        ))}
      </ul>
      {found && (
        <p className="oi-snippet">
          … <Marked text={found.text} marks={found.marks} /> …
        </p>
      )}
    </li>
  );
}

export function Outcome({ outcome, words }: { outcome: string | null; words: (typeof libraryWords)['en'] }) {
  return (
    <span className="oi-state" data-tone={outcome === 'overturned' ? 'good' : undefined}>
      {words.outcome[(outcome ?? 'not read') as 'upheld']}
    </span>
  );
}

function Marked({ text, marks }: { text: string; marks: [number, number][] }) {
  let at = 0;
  const parts = marks.map(([start, end]) => {
    const before = text.slice(at, start);
    at = end;
    return (
      <Fragment key={start}>
        {before}
        <mark>{text.slice(start, end)}</mark>
      </Fragment>
    );
  });
  return (
    <span>
      {parts}
      {text.slice(at)}
    </span>
  );
}
