import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseClock } from '../../law/clocks/open-clocks.ts';
import { ask } from '../api/client.ts';
import { showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { clockWordsIn, noteIn, stepIn } from '../tools/clock-words.ts';
import { showWhole } from '../tools/days.ts';
import '../tools/tools.css';
import { toolWords } from '../tools/words.ts';

/** What is due and why: every clock with the arithmetic in words, as known on any day. */
export function ClocksPage() {
  const { words, language } = useWords();
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
        aria-describedby="as-of-hint"
        value={asOf || data.asOf}
        onChange={(event) => setAsOf(event.target.value)}
      />
      <p className="oi-hint" id="as-of-hint">
        {toolWords[language].clocks.asOfHint}
      </p>
      <Clocks title={toolWords[language].clocks.running} clocks={data.clocks.filter(isRunning).sort(byDue)} />
      <Clocks title={toolWords[language].clocks.over} clocks={data.clocks.filter((clock) => !isRunning(clock))} />
    </>
  );
}

/** Still to be done: running, or late with nothing done yet. */
const isRunning = ({ status, closed }: CaseClock): boolean =>
  status === 'open' || status === 'unknown' || (status === 'missed' && closed === null);
const byDue = (a: CaseClock, b: CaseClock): number => String(a.due).localeCompare(String(b.due));

function Clocks({ title, clocks }: { title: string; clocks: CaseClock[] }) {
  if (clocks.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="tool-clocks">
        {clocks.map((clock, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a clock may start several times, in this order
          <li key={`${clock.clock}-${index}`} className="oi-card">
            <ClockCard clock={clock} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Lateness first in colour, then what runs; what is over is quiet. */
const toneOf = ({ status, daysLeft }: CaseClock) =>
  status === 'missed'
    ? 'bad'
    : status === 'met'
      ? 'good'
      : status === 'open' && (daysLeft ?? 9) <= 3
        ? 'warn'
        : 'plain';

function ClockCard({ clock }: { clock: CaseClock }) {
  const { words, language } = useWords();
  const { law, confidence, clocks } = toolWords[language];
  const told = clockWordsIn(language, clock.clock, clock);
  const started = showDate(clock.started.at ?? clock.started.on, language);
  return (
    <>
      <h3 className="tool-clock-title">
        {upper(told.act)}{' '}
        <span className="oi-state" data-tone={toneOf(clock)}>
          {lookUp(words.clockStatus, clock.status)}
        </span>
      </h3>
      <p className="tool-clock-due">
        <strong>{clock.due ? showWhole(clock.due, language) : '–'}</strong>
        {clock.status === 'open' && clock.daysLeft !== null && (
          <span className="oi-quiet"> {leftIn(clock.daysLeft, clocks)}</span>
        )}
      </p>
      <p>
        {fill(clocks.since, { trigger: told.trigger, day: started })}
        {clock.closed && ` ${fill(clocks.closed, { day: showDate(clock.closed.at ?? clock.closed.on, language) })}`}
      </p>
      <h4 className="font-body-xs margin-bottom-0">{words.clocks.steps}</h4>
      <ol className="usa-list margin-top-05">
        {clock.steps.map((step) => (
          <li key={step}>{stepIn(language, step)}</li>
        ))}
      </ol>
      <dl className="tool-source">
        <div>
          <dt>{words.clocks.ifMissed}</dt>
          <dd>{told.ifMissed}</dd>
        </div>
        <div>
          <dt>{words.clocks.rule}</dt>
          <dd>
            {clock.clock} · {clock.rule}
          </dd>
        </div>
        {clock.confidence && (
          <div>
            <dt>{law.known}</dt>
            <dd>
              {clock.confidence} – {confidence[clock.confidence]}
            </dd>
          </div>
        )}
      </dl>
      {clock.note && <p className="tool-note">{noteIn(language, clock.note)}</p>}
    </>
  );
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function leftIn(days: number, words: { left: string; leftOne: string; today: string; past: string }): string {
  if (days < 0) return fill(words.past, { days: -days });
  return days === 0 ? words.today : days === 1 ? words.leftOne : fill(words.left, { days });
}
