import { useRef, useState } from 'react';
import { useSession } from '../api/queries.ts';
import { DeskTabs } from '../desk/DeskTabs.tsx';
import { fill, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import { AgeTiles, QueueTools, StateChips } from './Filters.tsx';
import './queue.css';
import { type QueueState, useQueueState, useStaffList } from './queue-state.ts';
import { CaseRows } from './Rows.tsx';
import { ShortcutList } from './ShortcutList.tsx';
import { focusedCase, stepRow, useKeysOn, useQueueKeys } from './useQueueKeys.ts';
import { queueWords } from './words.ts';

/** The work queue of a desk: what is due when, by filters and keys, and one thing done to many. */
export function StaffQueue() {
  const { words, language } = useWords();
  const own = queueWords[language];
  const { data: session } = useSession();
  const roles = session?.person?.roles ?? [];
  const [state, setState] = useQueueState();
  const [cursors, setCursors] = useState<string[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, error, refetch } = useStaffList(state, roles, cursors.at(-1));
  const change = (next: Partial<QueueState>) => {
    setCursors([]);
    setState(next);
  };
  const choose = (numbers: string[], on: boolean) => {
    const next = new Set(chosen);
    for (const number of numbers) on ? next.add(number) : next.delete(number);
    setChosen(next);
  };
  const turn = (to: 'next' | 'previous') => {
    if (to === 'next' && data?.next) setCursors([...cursors, data.next]);
    if (to === 'previous') setCursors(cursors.slice(0, -1));
  };
  const box = useRef<HTMLDialogElement>(null);
  const [keysOn, setKeysOn] = useKeysOn();
  const keys = keyMeanings({ data, chosen, choose, change, state, turn, box });
  useQueueKeys(keysOn, keys);
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <>
      <div className="queue-head">
        <h1>{words.queue.title}</h1>
        <button type="button" className="oi-link-button" onClick={() => box.current?.showModal()}>
          {own.shortcuts} <kbd>?</kbd>
        </button>
      </div>
      <DeskTabs />
      <AgeTiles state={state} change={change} ages={data.ages} />
      <QueueTools state={state} change={change} />
      <StateChips state={state} change={change} ages={data.ages} />
      <ChosenBar roles={roles} chosen={chosen} clear={() => setChosen(new Set())} />
      {data.rows.length === 0 ? (
        <p className="queue-empty">
          {state.desk === 'mine' && !state.q && !state.age && !state.state ? own.emptyMine : own.empty}
        </p>
      ) : (
        <CaseRows rows={data.rows} now={data.now} chosen={chosen} choose={choose} change={change} />
      )}
      {(cursors.length > 0 || data.next) && (
        <nav className="queue-pages" aria-label={fill(own.page, { page: cursors.length + 1 })}>
          <button
            type="button"
            className="usa-button usa-button--outline"
            disabled={cursors.length === 0}
            onClick={() => turn('previous')}
          >
            {own.previous}
          </button>
          <span role="status">{fill(own.page, { page: cursors.length + 1 })}</span>
          <button
            type="button"
            className="usa-button usa-button--outline"
            disabled={!data.next}
            onClick={() => turn('next')}
          >
            {own.next}
          </button>
        </nav>
      )}
      <ShortcutList box={box} on={keysOn} setOn={setKeysOn} />
    </>
  );
}

interface Meanings {
  data: ReturnType<typeof useStaffList>['data'];
  chosen: ReadonlySet<string>;
  choose: (numbers: string[], on: boolean) => void;
  change: (change: Partial<QueueState>) => void;
  state: QueueState;
  turn: (to: 'next' | 'previous') => void;
  box: React.RefObject<HTMLDialogElement | null>;
}

function keyMeanings({ data, chosen, choose, change, state, turn, box }: Meanings): Record<string, () => void> {
  const onPage = data?.rows.map((row) => row.caseId) ?? [];
  return {
    j: () => stepRow(1),
    k: () => stepRow(-1),
    d: () => document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-next-step]')?.click(),
    x: () => {
      const number = focusedCase();
      if (number) choose([number], !chosen.has(number));
    },
    a: () => choose(onPage, !onPage.every((number) => chosen.has(number))),
    b: () => document.querySelector<HTMLElement>('#bulk-action')?.focus(),
    n: () => turn('next'),
    p: () => turn('previous'),
    '/': () => document.querySelector<HTMLElement>('#search')?.focus(),
    o: () => change({ age: state.age === 'overdue' ? '' : 'overdue' }),
    e: () => change({ expedited: !state.expedited }),
    '?': () => box.current?.showModal(),
  };
}
