import './sign.css';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Signature } from '../../../case/signature.ts';
import { ask } from '../../api/client.ts';
import type { CaseOnPage } from '../../api/types.ts';
import { fill, useWords } from '../../messages/words.tsx';
import { type Stroke, StrokeField } from './StrokeField.tsx';
import { signWords } from './words.ts';

/** The form's own words go into the ledger as they are, in English. */
const statement = 'I decided this case myself on the records listed.';

/** The reviewer sees what is decided and its seal, and signs just that (LC 4610.6). */
export function SignForm({ page, busy, send }: { page: CaseOnPage; busy: boolean; send(data: unknown): void }) {
  const words = signWords[useWords().language].sign;
  const [kind, setKind] = useState<Signature['kind']>('typed');
  const [text, setText] = useState('');
  const [strokes, setStrokes] = useState<Stroke[]>([]);
  const [isMissing, setMissing] = useState(false);
  const { data } = useQuery({
    queryKey: ['seal', page.caseNumber, page.version],
    queryFn: () => ask<{ contentHash: string | null }>(`/api/cases/${encodeURIComponent(page.caseNumber)}/seal`),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const signature = kind === 'typed' ? { kind, text: text.trim() } : { kind, strokes };
    const isGiven = kind === 'typed' ? text.trim().length > 1 : strokes.length > 0;
    setMissing(!isGiven);
    if (isGiven) send({ statement, signature, contentHash: data?.contentHash });
  };
  if (data && !data.contentHash) return <p role="alert">{words.noSeal}</p>;
  return (
    <form onSubmit={submit} className="wb-sign">
      <p>{words.lead}</p>
      <Decided page={page} />
      <p>
        <a className="usa-link" href={`/api/cases/${page.caseNumber}/draft/preview`} target="_blank" rel="noreferrer">
          {words.read}
        </a>
      </p>
      <p className="wb-seal">
        <span>{words.seal}</span>
        <code>{data?.contentHash?.match(/.{8}/g)?.join(' ') ?? '…'}</code>
      </p>
      <p>
        <strong>{words.statement}</strong>
      </p>
      <fieldset className="usa-fieldset">
        <legend className="usa-legend">{words.how}</legend>
        {(['typed', 'drawn'] as const).map((one) => (
          <label key={one} className="wb-sign-kind">
            <input type="radio" name="signature-kind" checked={kind === one} onChange={() => setKind(one)} />{' '}
            {words[one]}
          </label>
        ))}
        {kind === 'typed' ? (
          <label className="wb-sign-name">
            {words.name}
            <input
              className="usa-input"
              autoComplete="off"
              maxLength={200}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          </label>
        ) : (
          <>
            <StrokeField label={words.field} strokes={strokes} change={setStrokes} />
            <button type="button" className="usa-button usa-button--unstyled" onClick={() => setStrokes([])}>
              {words.clear}
            </button>
          </>
        )}
      </fieldset>
      <p className="oi-hint">{words.kept}</p>
      {isMissing && <p role="alert">{words.missing}</p>}
      <button type="submit" className="usa-button" disabled={busy || !data}>
        {words.go}
      </button>
    </form>
  );
}

function Decided({ page }: { page: CaseOnPage }) {
  const words = signWords[useWords().language].sign;
  return (
    <>
      <h2>{words.decided}</h2>
      <ul>
        {page.treatments.map(({ id, description }) => (
          <li key={id}>
            {description}: <strong>{words[page.draft?.items[id]?.content.outcome ?? 'open']}</strong>
          </li>
        ))}
      </ul>
      <p>{fill(words.records, { count: page.documents.length })}</p>
    </>
  );
}
