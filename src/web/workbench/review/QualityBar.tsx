import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { command, newKey, Problem } from '../../api/client.ts';
import { fill } from '../../messages/words.tsx';
import { useBench } from '../Bench.ts';
import { useBenchWords } from '../words.ts';
import type { Comment } from './PlaceComments.tsx';
import { whyRead } from './why-read.ts';

/** The second reader's two ways: back with comments by sentence, or on to the signature. */
export function QualityBar({ comments, sent }: { comments: Comment[]; sent(): void }) {
  const words = useBenchWords().quality;
  const { page } = useBench();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const key = useRef(newKey());
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (type: string, data: unknown) => {
    setBusy(true);
    setProblem(null);
    try {
      await command(page.caseNumber, type, data, key.current, { expectedVersion: page.version, role: 'quality' });
      sent();
      await queries.invalidateQueries();
      await navigate({ to: '/cases/$number', params: { number: page.caseNumber } });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code !== 'offline') key.current = newKey();
      setProblem(error.message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="wb-section wb-quality" aria-labelledby="wb-quality">
      <h2 id="wb-quality">{words.title}</h2>
      {problem && (
        <p role="alert" className="wb-problem">
          {problem}
        </p>
      )}
      <p>{whyRead(page.secondReading, words.why)}</p>
      {comments.length === 0 && <p className="oi-hint">{words.needsComment}</p>}
      <label>
        {words.note}
        <input className="wb-input" value={note} maxLength={2000} onChange={({ target }) => setNote(target.value)} />
      </label>
      <p className="wb-row">
        <button
          type="button"
          className="usa-button usa-button--outline"
          disabled={busy || comments.length === 0}
          onClick={() => void send('ReturnDraft', { comments })}
        >
          {fill(words.returnIt, { count: comments.length })}
        </button>
        <button
          type="button"
          className="usa-button"
          disabled={busy || comments.length > 0}
          onClick={() => void send('PassQualityReview', { note: note.trim() || null })}
        >
          {words.pass}
        </button>
      </p>
    </section>
  );
}
