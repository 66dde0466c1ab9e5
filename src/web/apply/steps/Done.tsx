import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../api/client.ts';
import type { Kept } from '../draft/device.ts';
import { dropPaper, findPaper } from '../draft/papers.ts';
import type { StepProps } from '../parts/step-props.ts';
import { useApplyWords } from '../words.ts';

type Letter = 'sending' | 'sent' | 'failed' | 'missing';

/** It is in: the number, what comes next; the denial letter follows into the case on its own. */
export function Done({ draft, done, go }: StepProps & { done: NonNullable<Kept['done']> }) {
  const words = useApplyWords();
  const [letter, setLetter] = useState<Letter>('sending');
  const heading = useRef<HTMLHeadingElement>(null);
  const started = useRef(false);
  const { papers } = draft.kept.answers;

  const sendLetter = useCallback(async () => {
    setLetter('sending');
    setLetter(await uploadPapers(draft, done, papers));
  }, [draft, done, papers]);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    heading.current?.focus();
    document.title = `${words.done.title} · OpenIMR`;
    void ask('/api/apply/draft', { method: 'DELETE' }).catch(() => undefined);
    void sendLetter();
  }, [sendLetter, words]);

  const another = async () => {
    await Promise.all(papers.map(({ id }) => dropPaper(id)));
    await draft.forget();
    await go(null);
  };
  return (
    <div className="oi-apply">
      <h1 ref={heading} tabIndex={-1}>
        {words.done.title}
      </h1>
      <div className="oi-number">
        <p>{words.done.number}</p>
        <p className="oi-number-itself">{done.caseNumber}</p>
        <p>{words.done.keep}</p>
      </div>
      <p role="status">
        {
          {
            sending: words.done.letterSending,
            sent: words.done.letterSent,
            failed: words.done.letterFailed,
            missing: words.done.letterMissing,
          }[letter]
        }{' '}
        {letter === 'failed' && (
          <button type="button" className="usa-button usa-button--outline" onClick={() => void sendLetter()}>
            {words.done.letterAgain}
          </button>
        )}
      </p>
      <h2>{words.done.nextTitle}</h2>
      <ol className="usa-process-list">
        {words.done.next.map((step) => (
          <li className="usa-process-list__item" key={step}>
            <p className="margin-top-0">{step}</p>
          </li>
        ))}
      </ol>
      <div className="oi-buttons">
        <Link to="/cases/$number" params={{ number: done.caseNumber }} className="usa-button usa-button--big">
          {words.done.myCase}
        </Link>
        {letter !== 'sending' && (
          <button type="button" className="usa-button usa-button--outline" onClick={() => void another()}>
            {words.done.another}
          </button>
        )}
      </div>
    </div>
  );
}

/** Each page once: the case knows a file by its content, so that sending one again changes nothing. */
async function uploadPapers(
  draft: StepProps['draft'],
  done: NonNullable<Kept['done']>,
  papers: Kept['answers']['papers'],
): Promise<Letter> {
  if (papers.length === 0) return 'missing';
  let uploaded = done.uploaded;
  let failed = false;
  for (const { id, name } of papers) {
    if (uploaded.includes(id)) continue;
    const file = await findPaper(id);
    if (!file) {
      failed = true;
      continue;
    }
    const form = new FormData();
    form.append('file', file, name);
    form.append('kind', 'ur-decision');
    const answer = await ask(`/api/cases/${done.caseNumber}/documents`, { method: 'POST', body: form }).catch(
      () => null,
    );
    if (!answer) {
      failed = true;
      continue;
    }
    uploaded = [...uploaded, id];
    draft.note({ done: { ...done, uploaded } });
    await dropPaper(id);
  }
  return failed ? 'failed' : 'sent';
}
