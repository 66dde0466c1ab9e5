import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ImportAnswer } from '../../app/panel/import.ts';
import { ask, Problem } from '../api/client.ts';
import { fill, useWords } from '../messages/words.tsx';
import { Alert } from '../shell/Alert.tsx';
import { StackTable } from '../shell/StackTable.tsx';
import { PanelTabs } from './PanelTabs.tsx';
import { panelWords } from './words.ts';

/** A file is checked first, row by row; what is good is then taken. */
export function ImportPage() {
  const { language } = useWords();
  const words = panelWords[language];
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [answer, setAnswer] = useState<ImportAnswer | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (rehearse: boolean) => {
    if (!file) return;
    setBusy(true);
    setProblem(null);
    try {
      const type = /\.csv$/i.test(file.name) || file.type.includes('csv') ? 'text/csv' : 'application/json';
      const init = { method: 'POST', headers: { 'content-type': type }, body: await file.text() };
      setAnswer(await ask<ImportAnswer>(`/api/panel/import?rehearse=${rehearse}`, init));
      if (!rehearse) await queries.invalidateQueries({ queryKey: ['panel'] });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setAnswer(null);
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(true);
  };
  const toTake = answer && !answer.recorded ? answer.enrolled + answer.changed : 0;
  return (
    <>
      <h1>{words.importTitle}</h1>
      <PanelTabs />
      <div className="oi-narrow">
        <p>{words.importLead}</p>
        <form onSubmit={submit}>
          <label className="usa-label" htmlFor="panel-file">
            {words.file}
          </label>
          <input
            id="panel-file"
            type="file"
            required
            accept=".csv,.json,text/csv,application/json"
            className="margin-y-1 display-block"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              setAnswer(null);
            }}
          />
          <button type="submit" className="usa-button usa-button--outline" disabled={busy}>
            {busy ? words.sending : words.rehearse}
          </button>
        </form>
      </div>
      {problem && (
        <Alert type="error" headingLevel="h2" heading={words.notRead} role="alert">
          <p lang="en">{problem.message}</p>
        </Alert>
      )}
      <div role="status">
        {answer && <p>{fill(answer.recorded ? words.importDone : words.rehearsed, countsOf(answer))}</p>}
      </div>
      {answer && (toTake > 0 || (!answer.recorded && answer.organizations > 0)) && (
        <button type="button" className="usa-button" disabled={busy} onClick={() => void send(false)}>
          {fill(words.importNow, { count: toTake })}
        </button>
      )}
      {answer && <Rows title={words.refusedRows} rows={answer.refused} />}
      {answer && <Rows title={words.warnedRows} rows={answer.warned} />}
    </>
  );
}

const countsOf = ({ enrolled, changed, unchanged, organizations }: ImportAnswer) => ({
  enrolled,
  changed,
  unchanged,
  organizations,
});

function Rows({ title, rows }: { title: string; rows: ImportAnswer['refused'] }) {
  const { language } = useWords();
  const words = panelWords[language];
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{fill(title, { count: rows.length })}</h2>
      <StackTable heads={[words.row, words.id, words.why]}>
        {rows.map((row) => (
          <tr key={`${row.row}${row.id}`}>
            <td data-label={words.row}>{row.row}</td>
            <td data-label={words.id}>{row.id ?? '–'}</td>
            <td data-label={words.why}>
              <ul className="oi-reasons" lang="en">
                {row.refusals.map((one) => (
                  <li key={`${one.code}${one.field}`}>
                    {one.because} <span className="oi-quiet">({one.field ?? one.code})</span>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </StackTable>
    </>
  );
}
