import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ExpiringCredential } from '../../app/panel/expiring.ts';
import { showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { StackTable } from '../shell/StackTable.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { PanelTabs } from './PanelTabs.tsx';
import { useExpiring } from './queries.ts';
import { panelWords } from './words.ts';

/** Licences and certifications that end soon or have ended, soonest first. */
export function ExpiringPage() {
  const { language } = useWords();
  const words = panelWords[language];
  const [within, setWithin] = useState(90);
  const { data, error, refetch } = useExpiring(within);
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <>
      <h1>{words.expiringTitle}</h1>
      <PanelTabs />
      <p>{words.expiringLead}</p>
      <ul className="oi-chips" aria-label={words.within}>
        {[30, 90, 180, 365].map((days) => (
          <li key={days}>
            <button type="button" className="oi-chip" aria-pressed={within === days} onClick={() => setWithin(days)}>
              {fill(words.withinDays, { days })}
            </button>
          </li>
        ))}
      </ul>
      {data.rows.length === 0 ? <p>{words.nothingExpires}</p> : <ExpiringTable rows={data.rows} />}
    </>
  );
}

function ExpiringTable({ rows }: { rows: ExpiringCredential[] }) {
  const { language } = useWords();
  const words = panelWords[language];
  return (
    <StackTable heads={[words.reviewer, words.what, words.credential, words.on, words.left, words.stillDrawn]}>
      {rows.map((row) => (
        <tr key={`${row.reviewer}${row.what}${row.credential}`}>
          <td data-label={words.reviewer}>
            <Link to="/panel/$id" params={{ id: row.reviewer }} className="usa-link">
              {row.name}
            </Link>
          </td>
          <td data-label={words.what}>{lookUp(words.whats, row.what)}</td>
          <td data-label={words.credential}>{row.credential}</td>
          <td data-label={words.on}>{row.on ? showDate(row.on, language) : '–'}</td>
          <td data-label={words.left}>
            <Left days={row.daysLeft} />
          </td>
          <td data-label={words.stillDrawn}>{row.stillDrawn ? words.yes : words.no}</td>
        </tr>
      ))}
    </StackTable>
  );
}

function Left({ days }: { days: number | null }) {
  const { language } = useWords();
  const words = panelWords[language];
  if (days === null) return <>–</>;
  const text =
    days < 0 ? fill(words.ended, { days: -days }) : days === 0 ? words.today : fill(words.daysLeft, { days });
  return (
    <span>
      <span className="oi-state" data-tone={days < 0 ? 'bad' : days <= 30 ? 'warn' : 'plain'}>
        {text}
      </span>
    </span>
  );
}
