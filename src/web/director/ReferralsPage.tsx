import { useQuery } from '@tanstack/react-query';
import type { Referral } from '../../app/desk/director.ts';
import { ask } from '../api/client.ts';
import { csvOf } from '../board/Figure.tsx';
import { CaseLink } from '../bulk/Preview.tsx';
import { showDate } from '../messages/dates.ts';
import { lookUp, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { stepIn } from '../tools/clock-words.ts';
import { DecideForm } from './DecideForm.tsx';
import { DirectorTabs } from './DirectorTabs.tsx';
import { directorWords } from './words.ts';

/** Late records: each date of the evidence, what it would come to, and what was decided. */
export function ReferralsPage() {
  const words = directorWords[useWords().language];
  const { data, error, refetch } = useQuery({
    queryKey: ['director', 'referrals'],
    queryFn: () => ask<{ rows: Referral[] }>('/api/director/referrals'),
  });
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <>
      <DirectorTabs title={words.referrals} />
      <p>{words.referralsLead}</p>
      {data.rows.length === 0 ? (
        <div className="oi-empty">
          <p>{words.noReferrals}</p>
        </div>
      ) : (
        <>
          <p>
            <Download rows={data.rows} />
          </p>
          <ul className="desk-cards">
            {data.rows.map((row) => (
              <OneReferral key={row.caseNumber} row={row} done={refetch} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Download({ rows }: { rows: Referral[] }) {
  const words = directorWords[useWords().language];
  const columns = [
    words.case,
    words.administrator,
    words.noticeOn,
    words.dueOn,
    words.completeOn,
    words.daysLate,
    `${words.amount} ($)`,
    words.decide,
  ];
  const lines = rows.map(({ caseNumber, administrator, evidence, decided }) => [
    caseNumber,
    administrator,
    evidence?.noticeOn ?? null,
    evidence?.due.slice(0, 10) ?? null,
    evidence?.completeOn ?? null,
    evidence?.daysLate ?? null,
    evidence?.amount ?? null,
    decided?.decision ?? null,
  ]);
  return (
    <a
      className="usa-link"
      href={csvOf(
        columns.map((name) => ({ name })),
        lines,
      )}
      download="referrals.csv"
    >
      {words.download}
    </a>
  );
}

function OneReferral({ row, done }: { row: Referral; done: () => unknown }) {
  const { words: all, language } = useWords();
  const words = directorWords[language];
  const { evidence, decided } = row;
  return (
    <li className="oi-card">
      <h2>
        <CaseLink number={row.caseNumber} /> · {row.administrator ?? '–'}
      </h2>
      {evidence ? <Facts evidence={evidence} /> : <p>{row.refusal?.because}</p>}
      {evidence && (
        <details>
          <summary>{words.came}</summary>
          {evidence.receipts.length === 0 ? (
            <p>{words.nothingCame}</p>
          ) : (
            <ul className="usa-list">
              {evidence.receipts.map(({ on, what }) => (
                <li key={`${on}${what}`}>
                  {showDate(on, language)}: {what}
                </li>
              ))}
            </ul>
          )}
          <p>
            <strong>{words.reminders}:</strong>{' '}
            {row.reminders.map((at) => showDate(at, language)).join('; ') || words.none}
          </p>
          <p className="margin-bottom-0">
            <strong>{words.counted}:</strong>
          </p>
          <ol className="usa-list">
            {evidence.steps.map((step) => (
              <li key={step} lang={stepIn(language, step) === step ? 'en' : undefined}>
                {stepIn(language, step)}
              </li>
            ))}
          </ol>
          <p className="oi-hint">
            {evidence.rule} ({evidence.confidence})
          </p>
        </details>
      )}
      {decided ? (
        <p>
          <span className="oi-state">{lookUp(all.choices, decided.decision)}</span> {decided.reason}{' '}
          <span className="oi-quiet">({showDate(decided.at, language)})</span>
        </p>
      ) : (
        <DecideForm number={row.caseNumber} version={row.version} done={done} />
      )}
    </li>
  );
}

function Facts({ evidence }: { evidence: NonNullable<Referral['evidence']> }) {
  const { language } = useWords();
  const words = directorWords[language];
  const facts: [string, string][] = [
    [words.noticeOn, showDate(evidence.noticeOn, language)],
    [words.dueOn, `${showDate(evidence.due, language)} (${evidence.clock})`],
    [words.completeOn, evidence.completeOn ? showDate(evidence.completeOn, language) : words.notComplete],
    [words.daysLate, String(evidence.daysLate)],
    [words.amount, `$${evidence.amount.toLocaleString('en-US')}`],
  ];
  return (
    <dl className="oi-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
