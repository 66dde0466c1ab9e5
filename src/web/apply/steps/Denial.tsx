import { Link } from '@tanstack/react-router';
import { fill } from '../../messages/words.tsx';
import { dropPaper, keepPaper } from '../draft/papers.ts';
import type { StepProps } from '../parts/step-props.ts';
import { useApplyWords } from '../words.ts';

const accepted = 'application/pdf,image/jpeg,image/png';

/** The pages of the denial letter, kept on this device; going on has them read. */
export function Denial({ draft, person }: StepProps) {
  const words = useApplyWords();
  const { papers } = draft.kept.answers;
  const add = async (files: FileList | null) => {
    if (!files?.length) return;
    const added = [...files].map((file) => ({ id: crypto.randomUUID(), file }));
    await Promise.all(added.map(keepPaper));
    const named = added.map(({ id, file }) => ({ id, name: file.name, size: file.size }));
    draft.change((was) => ({ ...was, papers: [...was.papers, ...named] }));
  };
  const remove = async (id: string) => {
    await dropPaper(id);
    draft.change((was) => ({ ...was, papers: was.papers.filter((paper) => paper.id !== id) }));
  };
  return (
    <>
      <div className="oi-buttons">
        <Pick name="photo" label={words.denial.photo} camera add={add} />
        <Pick name="denialFile" label={words.denial.choose} hint={words.denial.kinds} add={add} />
      </div>
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
      {papers.length > 0 && !person && (
        <p className="oi-note">
          {words.denial.needsSignIn}{' '}
          <Link to="/sign-in" search={{ back: '/apply?step=denial' } as never} className="usa-link">
            {words.start.signInLink}
          </Link>
        </p>
      )}
      {papers.length === 0 && <p>{words.denial.none}</p>}
    </>
  );
}

interface PickProps {
  name: string;
  label: string;
  hint?: string;
  camera?: boolean;
  add: (files: FileList | null) => Promise<void>;
}

function Pick({ name, label, hint, camera, add }: PickProps) {
  return (
    <label className={`usa-button ${camera ? '' : 'usa-button--outline'} oi-pick`}>
      {label}
      {hint && <span className="oi-pick-kinds"> {hint}</span>}
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
