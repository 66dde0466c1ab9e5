import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSession } from '../api/queries.ts';
import { pacificDay } from '../messages/dates.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { isEmpty } from './answers.ts';
import { useDraft } from './draft/useDraft.ts';
import { Conflict } from './parts/Conflict.tsx';
import type { StepProps } from './parts/step-props.ts';
import { StepPage } from './StepPage.tsx';
import { Done } from './steps/Done.tsx';
import { Start } from './steps/Start.tsx';
import { isStep, type StepId } from './steps.ts';
import './apply.css';

/** The application for independent medical review: one thought a page, `/apply?step=…`. */
export function ApplyPage() {
  const session = useSession();
  const person = session.data?.person ?? null;
  // Without a connection the person last seen here is taken: what was typed stays theirs.
  const [lastSeen, setLastSeen] = useState(() => localStorage.getItem('openimr.person'));
  const owner = session.data ? (person?.id ?? null) : session.error ? lastSeen : undefined;
  const draft = useDraft(owner);
  const search = useSearch({ strict: false }) as { step?: string; back?: string };
  const navigate = useNavigate();
  useEffect(() => {
    if (!session.data) return;
    if (person) localStorage.setItem('openimr.person', person.id);
    else localStorage.removeItem('openimr.person');
    setLastSeen(person?.id ?? null);
  }, [session.data, person]);

  if (!draft.ready) return <Waiting error={null} retry={() => undefined} />;
  const go = (step: StepId | null, toCheck = false) =>
    navigate({ to: '/apply', search: (step ? { step, ...(toCheck && { back: 'check' }) } : {}) as never });
  // By the server's clock where it was heard.
  const today = pacificDay(session.data?.today ?? new Date());
  const props: StepProps = { draft, person, today, go, demonstration: session.data?.demonstration ?? false };
  if (draft.kept.done) return <Done {...props} done={draft.kept.done} />;
  const step = isStep(search.step) ? search.step : null;
  return (
    <div className="oi-apply">
      {draft.other && <Conflict draft={draft} other={draft.other} />}
      {step === null ? (
        <Start {...props} begun={!isEmpty(draft.kept.answers)} />
      ) : (
        <StepPage key={step} {...props} step={step} toCheck={search.back === 'check'} />
      )}
    </div>
  );
}
