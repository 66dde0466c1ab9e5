import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Fairness, FairnessRow } from '../../app/panel/fairness.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { Load } from './PanelPage.tsx';
import { PanelTabs } from './PanelTabs.tsx';
import { useFairness } from './queries.ts';
import { panelWords } from './words.ts';

/** How often each fit reviewer was drawn against what the weights say, from the draws recorded in the ledger. */
export function FairnessPage() {
  const { language } = useWords();
  const words = panelWords[language];
  const [days, setDays] = useState('all');
  const { data, error, refetch } = useFairness(days);
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <>
      <h1>{words.fairnessTitle}</h1>
      <PanelTabs />
      <p>{words.fairnessLead}</p>
      <ul className="oi-chips" aria-label={words.period}>
        {['all', '365', '90', '30'].map((one) => (
          <li key={one}>
            <button type="button" className="oi-chip" aria-pressed={days === one} onClick={() => setDays(one)}>
              {lookUp(words.periods, one)}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">
        {data.draws === 0 ? words.noDraws : fill(words.drawsCounted, { draws: data.draws, single: data.single })}
      </p>
      {data.rows.length > 0 && <Table data={data} />}
    </>
  );
}

function Table({ data }: { data: Fairness }) {
  const { language } = useWords();
  const words = panelWords[language];
  const most = Math.max(1, ...data.rows.map((row) => Math.max(row.high, row.drawn)));
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  return (
    <>
      <p className="oi-hint">{words.chart}</p>
      <div className="oi-table-wrap">
        <table className="oi-table oi-stack">
          <thead>
            <tr>
              <th scope="col">{words.reviewer}</th>
              <th scope="col">{words.load}</th>
              <th scope="col">{words.couldBe}</th>
              <th scope="col">{words.drawn}</th>
              <th scope="col">{words.expected}</th>
              <th scope="col">{words.byWeights}</th>
              <th scope="col" style={{ width: '24%' }}>
                {words.interval}
              </th>
              <th scope="col">{words.deviations}</th>
              <th scope="col">{words.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.id}>
                <td data-label={words.reviewer}>
                  <Link to="/panel/$id" params={{ id: row.id }} className="usa-link">
                    {row.id}
                  </Link>
                </td>
                <td data-label={words.load}>
                  <Load open={row.open} capacity={row.capacity} />
                </td>
                <td data-label={words.couldBe}>{row.draws}</td>
                <td data-label={words.drawn}>
                  <strong>{row.drawn}</strong>
                </td>
                <td data-label={words.expected}>{number.format(row.expected)}</td>
                <td data-label={words.byWeights}>{number.format(row.byWeights)}</td>
                <td data-label={words.interval}>
                  <span>
                    {number.format(row.low)}–{number.format(row.high)}
                    <Spread row={row} most={most} />
                  </span>
                </td>
                <td data-label={words.deviations}>{number.format(row.deviations)}</td>
                <td data-label={words.verdict}>
                  <span>
                    <span
                      className="oi-state"
                      data-tone={{ few: 'plain', within: 'good', watch: 'warn', outside: 'bad' }[row.standing]}
                    >
                      {lookUp(words.verdicts, row.standing)}
                    </span>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The usual range as a line, the expected as a tick, the drawn as a dot; the numbers stand beside it. */
function Spread({ row, most }: { row: FairnessRow; most: number }) {
  const at = (value: number) => 4 + (value / most) * 192;
  return (
    <svg className="oi-spread" viewBox="0 0 200 20" preserveAspectRatio="none" aria-hidden="true">
      <line x1="4" x2="196" y1="10" y2="10" stroke="#dfe3e8" strokeWidth="2" />
      <line x1={at(row.low)} x2={at(row.high)} y1="10" y2="10" stroke="#73b3e7" strokeWidth="7" />
      <line x1={at(row.expected)} x2={at(row.expected)} y1="3" y2="17" stroke="#162e51" strokeWidth="2" />
      <ellipse cx={at(row.drawn)} cy="10" rx="4" ry="5" fill={row.standing === 'outside' ? '#7a1711' : '#1b1b1b'} />
    </svg>
  );
}
