import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { holidayNamesEs } from '../../law/clocks/steps-es.ts';
import { reasonRules } from '../../law/eligibility/reasons.ts';
import type { LawRow, lawInForce } from '../../server/tools/law-in-force.ts';
import { ask } from '../api/client.ts';
import { showDate } from '../messages/dates.ts';
import { fill, type Language, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { clockWordsIn } from './clock-words.ts';
import { showMonthDay } from './days.ts';
import './tools.css';
import { toolWords } from './words.ts';

type Law = ReturnType<typeof lawInForce>;

/** The rules and the calendar in force, to be read and searched by anybody. */
export function LawPage() {
  const { language } = useWords();
  const words = toolWords[language].law;
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const { data, error, refetch } = useQuery({
    queryKey: ['tool-law'],
    queryFn: () => ask<Law>('/api/tools/law'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const sections = useMemo(() => (data ? found(data, wanted, language) : []), [data, wanted, language]);
  if (!data) return <Waiting error={error} retry={refetch} />;
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="usa-intro tool-lead">{words.lead}</p>
      {words.english && <p className="oi-hint">{words.english}</p>}
      <search className="tool-search">
        <label className="usa-label margin-top-0" htmlFor="law-search">
          {words.search}
        </label>
        <span className="oi-hint" id="law-search-hint">
          {words.searchHint}
        </span>
        <input
          id="law-search"
          type="search"
          className="usa-input"
          value={typed}
          aria-describedby="law-search-hint"
          onChange={(event) => setTyped(event.target.value)}
        />
        <p role="status" className="tool-count">
          {count === 0 ? words.none : fill(words.count, { count })}
        </p>
      </search>
      <nav aria-label={words.jump}>
        <ul className="oi-chips tool-jump">
          {[...sections.filter(({ rows }) => rows.length > 0), { id: 'calendar' }].map(({ id }) => (
            <li key={id}>
              <a className="oi-chip" href={`#law-${id}`}>
                {words.sections[id]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {sections
        .filter(({ rows }) => rows.length > 0)
        .map(({ id, rows }) => (
          <section key={id} aria-labelledby={`law-${id}`}>
            <h2 id={`law-${id}`}>{words.sections[id]}</h2>
            <ul className="tool-rules">
              {rows.map((row) => (
                <Rule key={`${row.id}${row.cite}${row.title}${row.effective?.from}${row.text[0]}`} row={row} />
              ))}
            </ul>
          </section>
        ))}
      <Calendar calendar={data.calendar} />
      <p className="oi-hint">{words.whole}</p>
    </>
  );
}

/** A row as it is shown, with what is in the reader's language and what is not. */
interface Shown extends LawRow {
  spoken: Language;
}

function found(law: Law, wanted: string, language: Language): { id: string; rows: Shown[] }[] {
  const terms = plain(wanted).split(/\s+/).filter(Boolean);
  return law.sections.map(({ id, rows }) => ({
    id,
    rows: rows
      .map((row) => shownIn(row, id, language))
      .filter((row) => {
        const text = plain([row.id, row.title, ...row.text, row.cite, row.note ?? ''].join(' '));
        return terms.every((term) => text.includes(term));
      }),
  }));
}

/** Accents and capitals do not matter to a search. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function shownIn(row: LawRow, section: string, language: Language): Shown {
  const words = toolWords[language].law;
  if (section === 'clocks') {
    const [trigger = '', length = '', ifMissed = ''] = row.text;
    const told = clockWordsIn(language, row.id, { act: row.title, trigger, ifMissed });
    const text = [
      lengthIn(language, length),
      fill(words.runsFrom, { trigger: told.trigger }),
      fill(words.ifMissed, { text: told.ifMissed }),
    ];
    return { ...row, title: told.act, text: text.filter(Boolean), spoken: language };
  }
  const spanish =
    language === 'es' && section === 'eligibility' && reasonRules[row.id as keyof typeof reasonRules]?.title.es;
  return spanish ? { ...row, title: spanish, spoken: 'es' } : { ...row, spoken: 'en' };
}

const lengthIn = (language: Language, text: string): string =>
  language === 'en'
    ? text
    : text
        .replace(/calendar days?/g, 'días calendario')
        .replace(/business days?/g, 'días hábiles')
        .replace(/^1 días (calendario|hábiles)/, (_, kind: string) => `1 día ${kind === 'hábiles' ? 'hábil' : kind}`)
        .replace('hours', 'horas')
        .replace('months', 'meses')
        .replace('days served by mail', 'días si se entregó por correo')
        .replace('days for good cause', 'días por causa justificada');

function Rule({ row }: { row: Shown }) {
  const { language } = useWords();
  const { law: words, confidence } = toolWords[language];
  const { effective } = row;
  const date = (day: string) => showDate(day, language);
  return (
    <li className="oi-card">
      <h3 lang={row.spoken}>
        <span className="tool-id">{row.id}</span> {row.title}
      </h3>
      {row.text
        .filter((text) => text !== '')
        .map((text) => (
          <p key={text} lang={row.spoken === 'es' && row.text.length === 1 ? 'en' : row.spoken}>
            {text}
          </p>
        ))}
      {row.note && (
        <p className="oi-hint" lang="en">
          {row.note}
        </p>
      )}
      <dl className="tool-source">
        <div>
          <dt>{words.cite}</dt>
          <dd>{row.cite}</dd>
        </div>
        <div>
          <dt>{words.inForce}</dt>
          <dd>
            {effective === null
              ? words.proposed
              : effective.to === null
                ? fill(words.from, { from: date(effective.from) })
                : fill(words.fromTo, { from: date(effective.from), to: date(effective.to) })}
          </dd>
        </div>
        <div>
          <dt>{words.known}</dt>
          <dd>
            {row.confidence} – {confidence[row.confidence]}
          </dd>
        </div>
      </dl>
      {row.unseenFrom && <p className="tool-unseen">{fill(words.unseen, { day: date(row.unseenFrom) })}</p>}
    </li>
  );
}

function Calendar({ calendar }: { calendar: Law['calendar'] }) {
  const { language } = useWords();
  const words = toolWords[language].law;
  const { version, first, last, years } = calendar;
  return (
    <section aria-labelledby="law-calendar">
      <h2 id="law-calendar">{words.sections.calendar}</h2>
      <p>{fill(words.edition, { version, first, last })}</p>
      <div className="tool-years">
        {years.map(({ year, holidays }) => (
          <details key={year} open={year === new Date().getFullYear()}>
            <summary>{year}</summary>
            <ul className="usa-list usa-list--unstyled">
              {holidays.map(({ date, name }) => (
                <li key={date}>
                  <strong>{showMonthDay(date, language)}</strong>{' '}
                  {language === 'es' ? (holidayNamesEs[name] ?? name) : name}
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </section>
  );
}
