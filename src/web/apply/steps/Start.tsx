import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { fill } from '../../messages/words.tsx';
import { withOwnName } from '../asked.ts';
import { dropPaper } from '../draft/papers.ts';
import { SavedNote } from '../parts/SavedNote.tsx';
import type { StepProps } from '../parts/step-props.ts';
import { isStep } from '../steps.ts';
import { useApplyWords } from '../words.ts';

const filers = ['employee', 'representative', 'physician', 'intake'];

/** What the review is, and the way in: from the start, or where one stopped. */
export function Start({ draft, person, go, begun }: StepProps & { begun: boolean }) {
  const words = useApplyWords();
  const { start } = words;
  useEffect(() => {
    document.title = `${words.kicker} · OpenIMR`;
  }, [words]);
  const furthest = isStep(draft.kept.furthest) ? draft.kept.furthest : 'who';
  // A worker's account says who is asking; it stands on the last page, to be changed there.
  const begin = () => {
    if (!person?.roles.includes('employee')) return void go('who');
    draft.change((was) => withOwnName({ ...was, values: { ...was.values, filedBy: 'employee' } }, person.name));
    void go('denial');
  };
  const startOver = async () => {
    if (!window.confirm(start.sure)) return;
    await Promise.all(draft.kept.answers.papers.map(({ id }) => dropPaper(id)));
    await draft.forget();
  };
  return (
    <>
      <p className="oi-kicker">{words.kicker}</p>
      <h1>{start.title}</h1>
      <p className="oi-lead">{start.lead}</p>
      <ul className="usa-list">
        {start.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {person && !person.roles.some((role) => filers.includes(role)) && (
        <p className="oi-note">{fill(words.notFiler, { name: person.name })}</p>
      )}
      {!person && <SignInNote />}
      {begun ? (
        <>
          <p>{start.found}</p>
          <div className="oi-buttons">
            <button type="button" className="usa-button usa-button--big" onClick={() => void go(furthest)}>
              {start.goOn}
            </button>
            <button type="button" className="usa-button usa-button--outline" onClick={() => void startOver()}>
              {start.again}
            </button>
          </div>
        </>
      ) : (
        <div className="oi-buttons">
          <button type="button" className="usa-button usa-button--big" onClick={begin}>
            {start.go}
          </button>
        </div>
      )}
      <SavedNote saving={draft.saving} />
    </>
  );
}

function SignInNote() {
  const { start } = useApplyWords();
  return (
    <div className="oi-note">
      <p className="margin-top-0">{start.signIn}</p>
      <p>
        <Link to="/sign-in" search={{ back: '/apply' } as never} className="usa-button usa-button--outline">
          {start.signInLink}
        </Link>
      </p>
      <p className="margin-bottom-0">{start.withoutSignIn}</p>
    </div>
  );
}
