import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type RefObject, useState } from 'react';
import { ask, Problem } from '../../api/client.ts';
import { fill } from '../../messages/words.tsx';
import type { Answers } from '../answers.ts';
import { dropPaper, findPaper, keepPaper } from '../draft/papers.ts';
import { forReading } from '../draft/shrink.ts';
import { Proposals } from '../parts/Proposals.tsx';
import type { StepProps } from '../parts/step-props.ts';
import type { DenialRead } from '../proposals.ts';
import { useApplyWords } from '../words.ts';

const accepted = 'application/pdf,image/jpeg,image/png';

/** The denial letter: its pages kept here, and read by the program for the person to confirm. */
export function Denial({ draft, person, leaving }: StepProps & { leaving: RefObject<(() => void) | null> }) {
  const words = useApplyWords();
  const queries = useQueryClient();
  const { papers } = draft.kept.answers;
  // What was read outlives going on and coming back while it is read.
  const [reading, setReading] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [read, setRead] = useState<DenialRead | null>(
    () => queries.getQueryData<DenialRead>(['denial', ...papers.map(({ id }) => id)]) ?? null,
  );
  const [used, setUsed] = useState(false);

  const add = async (files: FileList | null) => {
    if (!files?.length) return;
    const added = [...files].map((file) => ({ id: crypto.randomUUID(), file }));
    await Promise.all(added.map(keepPaper));
    const all = [...papers, ...added.map(({ id, file }) => ({ id, name: file.name, size: file.size }))];
    draft.change((was) => ({ ...was, papers: all }));
    setRead(null);
    setUsed(false);
    if (person) await readAll(all);
  };
  const remove = async (id: string) => {
    await dropPaper(id);
    draft.change((was) => ({ ...was, papers: was.papers.filter((paper) => paper.id !== id) }));
    setRead(null);
  };
  const readAll = async (all: Answers['papers']) => {
    setReading(true);
    setTrouble(null);
    try {
      const answer = await readPapers(all);
      queries.setQueryData(['denial', ...all.map(({ id }) => id)], answer);
      setRead(answer);
    } catch (error) {
      const isOffline = error instanceof Problem && error.code === 'offline';
      setTrouble(isOffline ? words.denial.readOffline : words.denial.readFailed);
    } finally {
      setReading(false);
    }
  };
  return (
    <>
      <div className="oi-buttons">
        <Pick name="photo" label={words.denial.photo} camera add={add} />
        <Pick name="denialFile" label={words.denial.choose} add={add} />
      </div>
      <p className="oi-hint">{words.denial.kinds}</p>
      {papers.length > 0 && (
        <section aria-labelledby="papers">
          <h2 id="papers">{words.denial.papers}</h2>
          <ul className="oi-papers">
            {papers.map(({ id, name }) => (
              <li key={id}>
                <span>{name}</span>
                <button type="button" className="usa-button usa-button--unstyled" onClick={() => void remove(id)}>
                  {fill(words.denial.remove, { name })}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div role="status">
        {reading && <p className="oi-note oi-busy">{words.denial.reading}</p>}
        {trouble && <p className="oi-note">{trouble}</p>}
        {used && <p className="oi-note">{words.denial.used}</p>}
      </div>
      {papers.length > 0 && !person && (
        <p className="oi-note">
          {words.denial.needsSignIn}{' '}
          <Link to="/sign-in" search={{ back: '/apply?step=denial' } as never} className="usa-link">
            {words.start.signInLink}
          </Link>
        </p>
      )}
      {papers.length > 0 && person && !reading && !read && (
        <p>
          <button type="button" className="usa-button usa-button--outline" onClick={() => void readAll(papers)}>
            {words.denial.read}
          </button>
        </p>
      )}
      {read && !used && <Proposals read={read} draft={draft} leaving={leaving} finish={() => setUsed(true)} />}
      {papers.length === 0 && <p>{words.denial.none}</p>}
    </>
  );
}

function Pick({
  name,
  label,
  camera,
  add,
}: {
  name: string;
  label: string;
  camera?: boolean;
  add: (files: FileList | null) => Promise<void>;
}) {
  return (
    <label className={`usa-button ${camera ? '' : 'usa-button--outline'} oi-pick`}>
      {label}
      <input
        type="file"
        name={name}
        accept={accepted}
        capture={camera ? 'environment' : undefined}
        multiple={!camera}
        className="usa-sr-only"
        onChange={(event) => {
          void add(event.target.files);
          event.target.value = '';
        }}
      />
    </label>
  );
}

async function readPapers(papers: Answers['papers']): Promise<DenialRead> {
  const form = new FormData();
  for (const { id, name } of papers) {
    const file = await findPaper(id);
    if (file) form.append('file', await forReading(file), name);
  }
  return ask<DenialRead>('/api/apply/read-denial', { method: 'POST', body: form });
}
