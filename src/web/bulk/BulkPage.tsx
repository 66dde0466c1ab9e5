import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { BulkResult } from '../../app/desk/bulk.ts';
import type { Rehearsal } from '../../app/desk/rehearse.ts';
import { ask, newKey, post } from '../api/client.ts';
import { fill, useWords } from '../messages/words.tsx';
import '../queue/queue.css';
import { Waiting } from '../shell/Waiting.tsx';
import { type BulkName, isBulkName } from './bulk-for.ts';
import { Preview } from './Preview.tsx';
import { Results } from './Results.tsx';
import { bulkWords } from './words.ts';

/** One thing done to many cases: first what would happen to each, then it is done one by one, each with its answer. */
export function BulkPage() {
  const { action, cases } = useSearch({ strict: false }) as { action?: unknown; cases?: unknown };
  const words = bulkWords[useWords().language];
  const numbers = useMemo(
    () =>
      String(cases ?? '')
        .split(',')
        .filter(Boolean),
    [cases],
  );
  if (!isBulkName(action) || numbers.length === 0)
    return (
      <>
        <h1>{words.nothing}</h1>
        <Link to="/cases" className="usa-link">
          {words.back}
        </Link>
      </>
    );
  return <Bulk key={`${action}${numbers}`} action={action} numbers={numbers} />;
}

type Will = Extract<Rehearsal, { ok: true }>;

function Bulk({ action, numbers }: { action: BulkName; numbers: string[] }) {
  const words = bulkWords[useWords().language];
  const { data, error, refetch } = useQuery({
    queryKey: ['bulk', action, numbers],
    queryFn: () => post<{ cases: Rehearsal[] }>('/api/bulk/preview', { action, cases: numbers }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const run = useRun(action);
  if (!data) return <Waiting error={error} retry={refetch} />;
  const will = data.cases.filter((one): one is Will => one.ok);
  const left = will.filter((one) => !run.results.some((result) => result.caseNumber === one.caseNumber));
  return (
    <>
      <p className="margin-y-0">
        <Link to="/cases" className="usa-link">
          {words.back}
        </Link>
      </p>
      <h1>{fill(words.title, { action: words.actions[action] })}</h1>
      {run.results.length === 0 && !run.busy ? (
        <>
          <p className="usa-intro">{words.lead}</p>
          {action === 'assign' && <p>{words.leadAssign}</p>}
          <Preview cases={data.cases} />
          {will.length === 0 ? (
            <p>{words.noneWill}</p>
          ) : (
            <button type="button" className="usa-button usa-button--big" onClick={() => void run.go(will)}>
              {will.length === 1 ? words.goOne : fill(words.go, { count: will.length })}
            </button>
          )}
        </>
      ) : (
        <Results results={run.results} total={will.length} left={left.length} busy={run.busy} stop={run.stop} />
      )}
      {run.lost && (
        <p role="alert">
          {words.offline}{' '}
          <button type="button" className="usa-button" onClick={() => void run.go(left)}>
            {words.goOn}
          </button>
        </p>
      )}
    </>
  );
}

/** Sends the cases one by one under one key, so that pressing again after a lost connection does nothing twice. */
function useRun(action: BulkName) {
  const queries = useQueryClient();
  const key = useRef(newKey());
  const stopping = useRef(false);
  const [results, setResults] = useState<BulkResult[]>([]);
  const [busy, setBusy] = useState(false);
  const [lost, setLost] = useState(false);
  const go = async (cases: Will[]) => {
    stopping.current = false;
    setBusy(true);
    setLost(false);
    try {
      for (const { caseNumber, version } of cases) {
        if (stopping.current) break;
        const answer = await sendOne(action, caseNumber, version, key.current);
        setResults((before) => [...before, ...answer.cases]);
      }
    } catch {
      setLost(true);
    }
    setBusy(false);
    await queries.invalidateQueries({ queryKey: ['cases'] });
  };
  const stop = () => {
    stopping.current = true;
  };
  return { results, busy, lost, go, stop };
}

const sendOne = (action: BulkName, number: string, version: number, key: string) =>
  ask<{ cases: BulkResult[] }>('/api/bulk', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ action, cases: [{ number, version }] }),
  });
