import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { command, newKey, Problem } from '../../api/client.ts';
import { fill } from '../../messages/words.tsx';
import { useBench } from '../Bench.ts';
import { useBenchWords } from '../words.ts';
import type { KeyedFinding } from './useFindings.ts';

/** The written reason for which a finding is waived; where pages speak against the words, an answer to each document too. */
export function Waive({ finding }: { finding: KeyedFinding }) {
  const words = useBenchWords().findings;
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Reason finding={finding} close={() => setOpen(false)} />;
  return (
    <button type="button" className="wb-link" onClick={() => setOpen(true)}>
      {words.waive}
    </button>
  );
}

function Reason({ finding, close }: { finding: KeyedFinding; close(): void }) {
  const words = useBenchWords().findings;
  const { page } = useBench();
  const [reason, setReason] = useState('');
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const { send, problem, setProblem } = useWaiver(finding, close);
  const documents = [...new Set((finding.hits ?? []).map((hit) => hit.documentId))];
  const title = (id: string) => page.documents.find((one) => one.documentId === id)?.title ?? id;
  const pagesOf = (id: string) =>
    [...new Set((finding.hits ?? []).filter((hit) => hit.documentId === id).map((hit) => hit.page))].join(', ');
  const submit = () => {
    if (documents.some((id) => (answers[id] ?? '').trim().length < 3)) return setProblem(words.answerEach);
    if (reason.trim().length < 10) return setProblem(words.tooShort);
    const answered = documents.map((documentId) => ({ documentId, words: (answers[documentId] ?? '').trim() }));
    void send(reason.trim(), answered);
  };
  return (
    <form
      className="wb-waive"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      {documents.map((id, index) => (
        <label key={id}>
          {fill(words.answerTo, { document: title(id), pages: pagesOf(id) })}
          <input
            className="wb-input"
            maxLength={2_000}
            // biome-ignore lint/a11y/noAutofocus: the form opens because the person asked for it
            autoFocus={index === 0}
            value={answers[id] ?? ''}
            onChange={({ target }) => setAnswers({ ...answers, [id]: target.value })}
          />
        </label>
      ))}
      <label>
        {words.waiveReason}
        <textarea
          className="wb-sentence"
          rows={2}
          maxLength={4_000}
          value={reason}
          // biome-ignore lint/a11y/noAutofocus: the form opens because the person asked for it
          autoFocus={documents.length === 0}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      {problem && <p role="alert">{problem}</p>}
      <button type="submit" className="wb-button">
        {words.waiveNow}
      </button>
    </form>
  );
}

interface WaiverAnswer {
  documentId: string;
  words: string;
}

function useWaiver(finding: KeyedFinding, done: () => void) {
  const { page, keeper } = useBench();
  const queries = useQueryClient();
  const key = useRef(newKey());
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (reason: string, answers: WaiverAnswer[]) => {
    try {
      await keeper.flush();
      const data = { finding: finding.key, reason, answers };
      await command(page.caseNumber, 'WaiveFinding', data, key.current, { role: 'reviewer' });
      await queries.invalidateQueries({ queryKey: ['findings', page.caseNumber] });
      done();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code !== 'offline') key.current = newKey();
      setProblem(error.message);
    }
  };
  return { send, problem, setProblem };
}
