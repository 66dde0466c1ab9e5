import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Board } from '../../app/desk/board.ts';
import type { AsOf } from '../../app/read-apart.ts';
import { ask } from '../api/client.ts';
import { DeskTabs } from '../desk/DeskTabs.tsx';
import { useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { BacklogChart, DecisionsChart, FlowChart, OverdueChart, ReturnsChart, ReviewersChart } from './charts.tsx';
import { boardWords } from './words.ts';

/** How the house stands: what comes and goes, what waits and how long, who is late. */
export function BoardPage() {
  const words = boardWords[useWords().language];
  const { days: asked } = useSearch({ strict: false }) as { days?: unknown };
  const days = String(asked ?? '90');
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({
    queryKey: ['board', days],
    queryFn: () => ask<Board & { read: AsOf }>(`/api/board?days=${encodeURIComponent(days)}`),
    refetchInterval: 60_000,
    placeholderData: (before) => before,
  });
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <>
      <h1>{words.title}</h1>
      <DeskTabs />
      <p>{data.read.from === 'replica' ? words.leadOfCopy(data.read.ageSeconds) : words.lead}</p>
      <ul className="oi-chips" aria-label={words.period}>
        {Object.entries(words.periods).map(([key, name]) => (
          <li key={key}>
            <button
              type="button"
              className="oi-chip"
              aria-pressed={days === key}
              onClick={() => void navigate({ to: '/board', search: { days: Number(key) } as never, replace: true })}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      <Facts board={data} />
      <div className="desk-charts">
        <FlowChart board={data} />
        <BacklogChart board={data} />
        <DecisionsChart board={data} />
        <OverdueChart board={data} />
        <ReviewersChart board={data} />
        <ReturnsChart board={data} />
      </div>
    </>
  );
}

function Facts({ board }: { board: Board }) {
  const words = boardWords[useWords().language];
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const facts: [string, number][] = [
    [words.open, sum(board.backlog.map((row) => row.total))],
    [words.overdueNow, sum(board.backlog.map((row) => row.overdue))],
    [words.receivedIn, sum(board.flow.map((row) => row.received))],
    [words.decidedIn, sum(board.flow.map((row) => row.decided))],
  ];
  return (
    <dl className="desk-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
