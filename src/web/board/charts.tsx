import type { Board } from '../../app/desk/board.ts';
import { type Language, lookUp, useWords } from '../messages/words.tsx';
import { Bars, Columns, tones } from './Bars.tsx';
import { Figure } from './Figure.tsx';
import { boardWords } from './words.ts';

const shortDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`));
const shortMonth = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', {
    month: 'short',
    year: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(`${month}-15T12:00:00Z`));
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

export function FlowChart({ board }: { board: Board }) {
  const { language } = useWords();
  const words = boardWords[language];
  return (
    <Figure
      id="flow"
      title={words.flow}
      columns={[{ name: words.week }, { name: words.received, number: true }, { name: words.decided, number: true }]}
      rows={board.flow.map((row) => [row.week, row.received, row.decided])}
    >
      <Columns
        parts={[
          { name: words.received, color: tones[0] },
          { name: words.decided, color: tones[1] },
        ]}
        rows={board.flow.map((row) => ({ name: shortDay(row.week, language), values: [row.received, row.decided] }))}
      />
    </Figure>
  );
}

export function BacklogChart({ board }: { board: Board }) {
  const { words: all, language } = useWords();
  const words = boardWords[language];
  const order = Object.keys(all.statuses);
  const rows = [...board.backlog].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <Figure
      id="backlog"
      title={words.backlog}
      columns={[words.state, words.overdue, words.soon, words.later, words.total].map((name) => ({ name }))}
      rows={rows.map((row) => [lookUp(all.statuses, row.state), row.overdue, row.soon, row.later, row.total])}
    >
      <Bars
        parts={[
          { name: words.overdue, color: tones[3] },
          { name: words.soon, color: tones[1] },
          { name: words.later, color: tones[0] },
        ]}
        rows={rows.map((row) => ({
          name: lookUp(all.statuses, row.state),
          values: [row.overdue, row.soon, row.later],
        }))}
      />
    </Figure>
  );
}

export function DecisionsChart({ board }: { board: Board }) {
  const { language } = useWords();
  const words = boardWords[language];
  const spread = (kind: string) => [words.mean, words.median, words.p90].map((name) => ({ name: `${kind}: ${name}` }));
  return (
    <Figure
      id="days-to-decide"
      title={words.decisions}
      hint={words.decisionsHint}
      columns={[{ name: words.month }, { name: words.letters }, ...spread(words.notice), ...spread(words.records)]}
      rows={board.decisions.map(({ month, letters, notice, records }) => [
        month,
        letters,
        rounded(notice.mean),
        notice.median,
        notice.p90,
        rounded(records.mean),
        records.median,
        records.p90,
      ])}
    >
      <Columns
        parts={[
          { name: words.fromNotice, color: tones[0] },
          { name: words.fromRecords, color: tones[1] },
        ]}
        rows={board.decisions.map(({ month, notice, records }) => ({
          name: shortMonth(month, language),
          values: [notice.median, records.median],
        }))}
      />
    </Figure>
  );
}

export function OverdueChart({ board }: { board: Board }) {
  const words = boardWords[useWords().language];
  return (
    <Figure
      id="overdue-records"
      title={words.administrators}
      columns={[words.administrator, words.cases, words.oldest, words.totalDays].map((name) => ({ name }))}
      rows={board.overdue.map((row) => [row.administrator, row.cases, row.oldestDays, row.totalDays])}
    >
      <Bars
        parts={[{ name: words.cases, color: tones[3] }]}
        rows={board.overdue.slice(0, 12).map((row) => ({ name: row.administrator, values: [row.cases] }))}
      />
    </Figure>
  );
}

export function ReviewersChart({ board }: { board: Board }) {
  const words = boardWords[useWords().language];
  if (board.reviewers === null)
    return (
      <section className="oi-card desk-chart">
        <h2>{words.reviewers}</h2>
        <p className="oi-hint">{words.reviewersHidden}</p>
      </section>
    );
  return (
    <Figure
      id="reviewer-load"
      title={words.reviewers}
      columns={[words.reviewer, words.openCases, words.pastDate, words.capacity].map((name) => ({ name }))}
      rows={board.reviewers.map((row) => [row.id, row.open, row.overdue, row.capacity])}
    >
      <Bars
        parts={[
          { name: words.pastDate, color: tones[3] },
          { name: words.openCases, color: tones[0] },
        ]}
        rows={board.reviewers.slice(0, 15).map((row) => ({
          name: row.id,
          values: [row.overdue, row.open - row.overdue],
          note: row.capacity === null ? String(row.open) : `${row.open} / ${row.capacity}`,
        }))}
      />
    </Figure>
  );
}

export function ReturnsChart({ board }: { board: Board }) {
  const { language } = useWords();
  const words = boardWords[language];
  const share = (row: Board['returns'][number]) =>
    row.read === 0 ? null : Math.round((row.returned / row.read) * 1000) / 10;
  return (
    <Figure
      id="quality-returns"
      title={words.returns}
      hint={words.returnsHint}
      columns={[words.month, words.read, words.returned, words.times, `${words.share} (%)`].map((name) => ({ name }))}
      rows={board.returns.map((row) => [row.month, row.read, row.returned, row.times, share(row)])}
    >
      <Columns
        parts={[
          { name: words.read, color: tones[2] },
          { name: words.returned, color: tones[3] },
        ]}
        rows={board.returns.map((row) => ({ name: shortMonth(row.month, language), values: [row.read, row.returned] }))}
      />
    </Figure>
  );
}
