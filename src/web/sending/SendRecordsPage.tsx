import { useSearch } from '@tanstack/react-router';
import { type DragEvent, useState } from 'react';
import { useInbox } from '../inbox/queries.ts';
import { fill } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { FileTable } from './FileTable.tsx';
import { nameOf, type WaitingCase } from './guess.ts';
import { NeededList } from './Needed.tsx';
import { useSending } from './useSending.ts';
import { useSendingWords } from './words.ts';
import '../inbox/inbox.css';
import './sending.css';

/** Records for one case (`?case=`) or for all cases that wait for them, with what each still needs. */
export function SendRecordsPage() {
  const { case: only } = useSearch({ strict: false }) as { case?: unknown };
  const { data, error, refetch } = useInbox({ act: 'send-records', limit: 500 });
  if (!data) return <Waiting error={error} retry={refetch} />;
  const one = typeof only === 'string' ? only : null;
  const waiting = data.rows.map(({ caseNumber, claimNumber, employee, due }) => ({
    caseNumber,
    claimNumber,
    employee,
    due,
  }));
  const cases =
    one && !waiting.some(({ caseNumber }) => caseNumber === one)
      ? [{ caseNumber: one, claimNumber: null, employee: '', due: null }, ...waiting]
      : waiting;
  return <Sending key={one} cases={cases} only={one} />;
}

function Sending({ cases, only }: { cases: WaitingCase[]; only: string | null }) {
  const words = useSendingWords();
  const sending = useSending(cases, only);
  const { files } = sending;
  const ready = files.filter((one) => one.caseNumber !== '' && one.state !== 'sent');
  const missing = files.filter((one) => one.caseNumber === '').length;
  const sent = files.filter((one) => one.state === 'sent').length;
  if (cases.length === 0)
    return (
      <>
        <h1>{words.title}</h1>
        <div className="oi-empty">
          <p>
            <strong>{words.none}</strong>
          </p>
          <p>{words.noneHint}</p>
        </div>
      </>
    );
  return (
    <>
      <h1>{words.title}</h1>
      <p className="oi-lead-in">{words.lead}</p>
      <div className="oi-grid oi-two">
        <section aria-labelledby="files">
          <h2 id="files">{words.files}</h2>
          <Drop add={sending.add} />
          {missing > 1 && <ForAll cases={cases} assign={sending.assignRest} />}
          <FileTable sending={sending} cases={cases} />
          <div role="status">
            {sending.isSending && <p>{fill(words.sending, { done: sent, count: sent + ready.length })}</p>}
            {!sending.isSending && sent > 0 && <p>{fill(words.done, { count: sent })}</p>}
            {missing > 0 && <p>{fill(words.missing, { count: missing })}</p>}
          </div>
          {ready.length > 0 && (
            <button
              type="button"
              className="usa-button"
              disabled={sending.isSending || missing > 0}
              onClick={() => void sending.send()}
            >
              {ready.some((one) => one.state === 'failed' || one.state === 'offline')
                ? words.again
                : ready.length === 1
                  ? words.sendOne
                  : fill(words.send, { count: ready.length })}
            </button>
          )}
          {sent > 0 && <p className="oi-hint">{words.declare}</p>}
        </section>
        <NeededList cases={cases} only={only} />
      </div>
    </>
  );
}

function Drop({ add }: { add: (files: Iterable<File>) => void }) {
  const words = useSendingWords();
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent, is: boolean) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the input inside, which takes keys and clicks
    <div
      className="oi-drop"
      data-over={over}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={(event) => {
        hover(event, false);
        add(event.dataTransfer.files);
      }}
    >
      <label className="usa-button usa-button--outline oi-pick">
        {words.choose}
        <input
          type="file"
          name="records"
          multiple
          className="usa-sr-only"
          aria-describedby="records-kinds"
          onChange={(event) => {
            if (event.target.files) add(event.target.files);
            event.target.value = '';
          }}
        />
      </label>{' '}
      {words.drop}
      <p id="records-kinds" className="oi-hint margin-bottom-0">
        {words.kinds}
      </p>
    </div>
  );
}

function ForAll({ cases, assign }: { cases: WaitingCase[]; assign: (caseNumber: string) => void }) {
  const words = useSendingWords();
  return (
    <>
      <label className="usa-label" htmlFor="for-all">
        {words.forAll}
      </label>
      <select id="for-all" className="usa-select" value="" onChange={(event) => assign(event.target.value)}>
        <option value="">{words.chooseCase}</option>
        {cases.map((one) => (
          <option key={one.caseNumber} value={one.caseNumber}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </>
  );
}
