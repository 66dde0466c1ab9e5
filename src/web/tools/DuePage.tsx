import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Clock } from '../../law/clocks/clock.ts';
import type { Due } from '../../law/clocks/due.ts';
import { ask, Problem, post } from '../api/client.ts';
import { useWords } from '../messages/words.tsx';
import { Alert } from '../shell/Alert.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { DueAnswer } from './DueAnswer.tsx';
import { type DueAsked, DueForm } from './DueForm.tsx';
import './tools.css';
import { toolWords } from './words.ts';

export const useClocks = () =>
  useQuery({
    queryKey: ['tool-clocks'],
    queryFn: () => ask<{ clocks: Clock[] }>('/api/tools/clocks'),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** When is it due, and why: one clock, one day, the answer with its steps. For anybody. */
export function DuePage() {
  const { language, words: general } = useWords();
  const words = toolWords[language].due;
  const { data, error, refetch } = useClocks();
  const [asked, setAsked] = useState<DueAsked | null>(null);
  const answer = useMutation({ mutationFn: (question: DueAsked) => post<Due>('/api/tools/due', question) });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (answer.data) heading.current?.focus();
  }, [answer.data]);
  if (!data) return <Waiting error={error} retry={refetch} />;
  const clock = data.clocks.find(({ id }) => id === asked?.clock);
  const problem = answer.error instanceof Problem ? answer.error : null;
  return (
    <>
      <h1>{words.title}</h1>
      <p className="usa-intro tool-lead">{words.lead}</p>
      <div className="oi-grid tool-due">
        <DueForm
          clocks={data.clocks}
          ask={(question) => {
            setAsked(question);
            answer.mutate(question);
          }}
          changed={answer.reset}
        />
        <div>
          {problem && (
            <Alert type="error" headingLevel="h2" heading={words.refused} role="alert">
              <p>{problem.code === 'offline' ? general.offline : (words.refusals[problem.code] ?? problem.message)}</p>
              {problem.rule && <p className="oi-when">{problem.rule}</p>}
            </Alert>
          )}
          {answer.data && clock && <DueAnswer clock={clock} due={answer.data} heading={heading} />}
        </div>
      </div>
      <p className="oi-hint">
        {words.notAdvice} {words.elsewhere}
      </p>
    </>
  );
}
