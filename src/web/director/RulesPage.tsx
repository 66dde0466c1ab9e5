import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { holidayNamesEs } from '../../law/clocks/steps-es.ts';
import type { LawRow, lawInForce } from '../../server/tools/law-in-force.ts';
import { ask } from '../api/client.ts';
import { useSession } from '../api/queries.ts';
import { showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { StackTable } from '../shell/StackTable.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { clockActIn } from '../tools/clock-words.ts';
import { DirectorTabs } from './DirectorTabs.tsx';
import { lawTitleEs } from './law-titles-es.ts';
import { directorWords } from './words.ts';

type Law = ReturnType<typeof lawInForce>;
const tones: Record<string, string> = { V: 'good', S: 'warn', K: 'warn', '?': 'bad' };

/** Every rule in one table a section, with how sure the program is of it and from when it holds. */
export function RulesPage() {
  const { language } = useWords();
  const words = directorWords[language];
  const [only, setOnly] = useState(false);
  const { data: session } = useSession();
  const { data, error, refetch } = useQuery({
    queryKey: ['tool-law'],
    queryFn: () => ask<Law>('/api/tools/law'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data) return <Waiting error={error} retry={refetch} />;
  const all = data.sections.flatMap(({ rows }) => rows);
  const shown = (rows: LawRow[]) => rows.filter((row) => !only || row.confidence !== 'V' || row.unseenFrom);
  return (
    <>
      <DirectorTabs title={words.rules} />
      <p>
        {words.rulesLead}{' '}
        <Link to="/law" className="usa-link">
          {words.fullText}
        </Link>
      </p>
      <dl className="desk-facts">
        {['V', 'S', 'K', '?'].map((key) => (
          <div key={key}>
            <dt>
              {key} – {lookUp(words.confidence, key)}
            </dt>
            <dd>{all.filter((row) => row.confidence === key).length}</dd>
          </div>
        ))}
      </dl>
      <p>
        <label className="queue-switch">
          <input type="checkbox" checked={only} onChange={(event) => setOnly(event.target.checked)} /> {words.uncertain}
        </label>
      </p>
      {data.sections.map(({ id, rows }) => (
        <Section key={id} title={lookUp(words.sections, id)} rows={shown(rows)} />
      ))}
      <Holidays calendar={data.calendar} year={Number((session?.today ?? '').slice(0, 4)) || data.calendar.last} />
    </>
  );
}

function Section({ title, rows }: { title: string; rows: LawRow[] }) {
  const { language } = useWords();
  const words = directorWords[language];
  if (rows.length === 0) return null;
  const date = (day: string) => showDate(day, language);
  return (
    <section>
      <h2>{title}</h2>
      <StackTable heads={[words.rule, words.cite, words.inForce, words.sure]}>
        {rows.map((row) => (
          <tr key={`${row.id}${row.cite}${row.title}${row.effective?.from}${row.text[0]}`}>
            <td data-label={words.rule}>
              <RuleTitle row={row} />
            </td>
            <td data-label={words.cite}>{row.cite}</td>
            <td data-label={words.inForce}>
              <span>
                {row.effective === null
                  ? words.proposed
                  : row.effective.to === null
                    ? fill(words.since, { from: date(row.effective.from) })
                    : fill(words.until, { from: date(row.effective.from), to: date(row.effective.to) })}
                {row.unseenFrom && (
                  <span className="oi-hint">; {fill(words.unseen, { day: date(row.unseenFrom) })}</span>
                )}
              </span>
            </td>
            <td data-label={words.sure}>
              <span>
                <span className="oi-state" data-tone={tones[row.confidence]}>
                  {row.confidence}
                </span>
              </span>
            </td>
          </tr>
        ))}
      </StackTable>
    </section>
  );
}

/** The title in the reader's language; of a rule whose own words are English, those follow in small. */
function RuleTitle({ row: { id, title, titleEs } }: { row: LawRow }) {
  const { language } = useWords();
  const clock = clockActIn(language, id, title);
  const spanish = language === 'es' ? (clock === title ? (titleEs ?? lawTitleEs(title)) : clock) : null;
  if (!spanish || clock !== title)
    return (
      <span>
        <strong>{id}</strong> {spanish ?? title}
      </span>
    );
  return (
    <span>
      <strong>{id}</strong> {spanish}
      <span className="oi-hint law-own-words" lang="en">
        {title}
      </span>
    </span>
  );
}

function Holidays({ calendar, year }: { calendar: Law['calendar']; year: number }) {
  const { language } = useWords();
  const words = directorWords[language];
  const found = calendar.years.filter((one) => one.year === year || one.year === year + 1);
  return (
    <div className="desk-charts">
      {found.map(({ year: shown, holidays }) => (
        <section key={shown} className="oi-card">
          <h2>{fill(words.holidays, { year: shown })}</h2>
          <ul className="usa-list usa-list--unstyled">
            {holidays.map(({ date, name }) => (
              <li key={date}>
                <strong>{showDate(date, language)}</strong> {language === 'es' ? (holidayNamesEs[name] ?? name) : name}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
