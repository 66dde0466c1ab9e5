import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { command, newKey, Problem } from '../../api/client.ts';
import { fill, lookUp, useWords } from '../../messages/words.tsx';
import { useBench } from '../Bench.ts';
import { useFindings } from '../check/useFindings.ts';
import { useBenchWords } from '../words.ts';

/** The way out of the reviewer's hands; errors that stand open block it in plain words. */
export function SubmitBar() {
  const words = useBenchWords();
  const { page, keeper, sections } = useBench();
  const { data } = useFindings(page.caseNumber);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const key = useRef(newKey());
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const errors = data?.findings.filter((one) => one.severity === 'error' && one.waived === null).length ?? 0;
  const gaps = page.draft?.gaps.length ?? 0;
  const isUnsaved = Object.values(sections).some((one) => one && one.status !== 'saved');
  const submit = async () => {
    setBusy(true);
    setProblem(null);
    try {
      if (!(await keeper.flush())) return setProblem(words.submitUnsaved);
      await command(page.caseNumber, 'SubmitDraft', {}, key.current, { role: 'reviewer' });
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
  const maySubmit = page.actions.some(({ type }) => type === 'SubmitDraft');
  return (
    <section className="wb-section wb-submit">
      {errors + gaps > 0 && <p>{fill(words.submitBlocked, { errors, gaps })}</p>}
      {isUnsaved && <p className="oi-hint">{words.submitUnsaved}</p>}
      {problem && (
        <p role="alert" className="wb-problem">
          {problem}
        </p>
      )}
      <p className="wb-row">
        {maySubmit && (
          <button
            type="button"
            className="usa-button"
            disabled={busy || errors + gaps > 0}
            onClick={() => void submit()}
          >
            {words.submit}
          </button>
        )}
        <OtherSteps />
      </p>
    </section>
  );
}

/** What else is open to whoever writes or signs: each has its own form. */
const others = ['AskParty', 'CastVote', 'SignDetermination', 'ReopenDraft'];
/** What the case says of itself where a panel decides it (8 CCR 9792.10.6(c)). */
const panelGaps = new Set(['panel-incomplete', 'votes-missing', 'vote-not-followed']);

export function OtherSteps() {
  const { words } = useWords();
  const { page } = useBench();
  const isPanel = page.status === 'panel-review' || page.draft?.gaps.some(({ code }) => panelGaps.has(code));
  return page.actions
    .filter(({ type }) => others.includes(type) && (type !== 'CastVote' || isPanel))
    .map(({ type }) => (
      <Link
        key={type}
        to="/cases/$number/do/$action"
        params={{ number: page.caseNumber, action: type }}
        className="usa-button usa-button--outline"
      >
        {lookUp(words.commands, type)}
      </Link>
    ));
}
