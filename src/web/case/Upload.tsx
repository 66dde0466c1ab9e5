import { useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import { ask, type Problem } from '../api/client.ts';
import { told } from '../messages/refusals.ts';
import { fill, useWords } from '../messages/words.tsx';

interface Received {
  name: string;
  refusal: { code: string; because: string } | null;
}

/** Sends files one by one, each with its own answer: one that is refused does not hold up the others. */
export function Upload({ number }: { number: string }) {
  const { words } = useWords();
  const queries = useQueryClient();
  const [results, setResults] = useState<{ name: string; text: string; bad: boolean }[]>([]);
  const [sending, setSending] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const [kind, setKind] = useState('');

  const send = async (files: Iterable<File>) => {
    for (const file of files) {
      setSending(file.name);
      const form = new FormData();
      form.append('file', file);
      if (kind) form.append('kind', kind);
      const answer = await ask<{ files: Received[] }>(`/api/cases/${number}/documents`, {
        method: 'POST',
        body: form,
      }).catch((problem: Problem) => ({
        files: [{ name: file.name, refusal: { code: problem.code, because: problem.message } }],
      }));
      setResults((before) => [
        ...before,
        ...answer.files.map((one) => ({
          name: one.name,
          text: one.refusal ? fill(words.upload.refused, { because: told(one.refusal) }) : words.upload.sent,
          bad: one.refusal !== null,
        })),
      ]);
    }
    setSending(null);
    await queries.invalidateQueries({ queryKey: ['case', number] });
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files);
  };
  return (
    <div className="margin-top-2">
      <label className="usa-label" htmlFor="upload">
        {words.case.addDocument}
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the input inside, which takes keys and clicks */}
      <div
        className="oi-group"
        style={{ background: over ? '#eef6fb' : undefined }}
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label className="usa-label margin-top-0" htmlFor="upload-kind">
          {words.upload.kind} <span className="oi-hint">{words.form.optional}</span>
        </label>
        <select id="upload-kind" className="usa-select" value={kind} onChange={(event) => setKind(event.target.value)}>
          <option value="">{words.form.choose}</option>
          {Object.entries(words.documentKinds)
            .filter(([key]) => key !== 'not-yet-known')
            .map(([key, text]) => (
              <option key={key} value={key}>
                {text}
              </option>
            ))}
        </select>
        <p>{words.upload.choose}</p>
        <input
          id="upload"
          type="file"
          multiple
          onChange={(event) => event.target.files && void send(event.target.files)}
          aria-describedby="upload-kinds"
        />
        <p id="upload-kinds" className="oi-hint margin-bottom-0">
          {words.upload.kinds}
        </p>
      </div>
      <div role="status">
        {sending && <p>{fill(words.upload.sending, { name: sending })}</p>}
        <ul className="usa-list">
          {results.map((result) => (
            <li key={`${result.name}${result.text}`}>
              {result.name}: <span className={result.bad ? 'text-error-dark' : ''}>{result.text}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
