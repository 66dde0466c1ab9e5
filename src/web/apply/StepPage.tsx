import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { fill } from '../messages/words.tsx';
import { type Answers, answerTo, type FieldName, newTreatment } from './answers.ts';
import { askedSteps, stepAskedBefore, stepToAsk, withOwnName } from './asked.ts';
import { type Fault, faultsOf } from './faults.ts';
import { Faults } from './parts/Faults.tsx';
import { Fields } from './parts/Fields.tsx';
import { SavedNote } from './parts/SavedNote.tsx';
import type { StepProps } from './parts/step-props.ts';
import { Warnings } from './parts/Warnings.tsx';
import { Denial } from './steps/Denial.tsx';
import { Letter } from './steps/Letter.tsx';
import { Sign } from './steps/Sign.tsx';
import { Treatments } from './steps/Treatments.tsx';
import { type StepId, shownFields, stepNumber } from './steps.ts';
import { letterQuery } from './useLetter.ts';
import { type ApplyWords, useApplyWords } from './words.ts';

interface StepPageProps extends StepProps {
  step: StepId;
  /** One answer is being changed: from here back to the last page. */
  toCheck: boolean;
}

/** One page of the form: where one is, the question, back and on. */
export function StepPage({ step, toCheck, ...props }: StepPageProps) {
  const words = useApplyWords();
  const queries = useQueryClient();
  const { draft, today, go, person } = props;
  const { answers } = draft.kept;
  const [faults, setFaults] = useState<Fault[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const leaving = useRef<((answers: Answers) => Answers) | null>(null);
  const { title, lead } = stepWords(words, step, answerTo(answers, 'filedBy'));
  const place = placeOf(step, answers, person !== null);

  useEffect(() => {
    document.title = `${title} · ${words.kicker} · OpenIMR`;
  }, [title, words]);
  useEffect(() => heading.current?.focus(), []);

  const set = (name: FieldName, value: string) => {
    setFaults((before) => before.filter(({ field }) => field !== name));
    draft.change((was) => ({
      ...was,
      values: { ...was.values, [name]: value },
      fromLetter: was.fromLetter.filter((one) => one !== name),
    }));
  };
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(step, answers, today);
    setFaults(found);
    if (found.length > 0) return;
    const take = (was: Answers): Answers => {
      const taken = leaving.current?.(was) ?? was;
      return step === 'who' ? withOwnName(taken, person?.name ?? null) : taken;
    };
    const after = take(answers);
    if (after !== answers) draft.change(() => after);
    // The letter is read while the next page is answered.
    if (step === 'denial' && person && after.papers.length > 0) void queries.prefetchQuery(letterQuery(after.papers));
    const next = toCheck ? 'sign' : stepToAsk(step, after, person !== null);
    if (!next) return;
    const furthest = draft.kept.furthest as StepId | null;
    if (!furthest || stepNumber(next) > stepNumber(furthest)) draft.note({ furthest: next });
    void go(next);
  };
  const back = () => void go(toCheck ? 'sign' : stepAskedBefore(step, answers, person !== null));
  return (
    <form onSubmit={goOn} noValidate>
      <p className="oi-step">{fill(words.stepOf, { step: place.number, count: place.count })}</p>
      <div className="oi-progress" aria-hidden="true">
        <div style={{ width: `${(100 * place.number) / place.count}%` }} />
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <Faults faults={faults} />
      {lead && <p className="oi-lead">{lead}</p>}
      {step === 'denial' && <Denial {...props} />}
      {step === 'letter' && <Letter {...props} leaving={leaving} />}
      {step === 'treatments' && <Treatments {...props} faults={faults} />}
      {step !== 'sign' && <Fields fields={shownFields(step, answers)} answers={answers} faults={faults} set={set} />}
      {step === 'help' && answers.values.reviewType === 'expedited' && <p className="oi-note">{words.speed.note}</p>}
      {step !== 'sign' && <Warnings step={step} answers={answers} today={today} />}
      {step === 'sign' && <Sign {...props} faults={faults} setFaults={setFaults} set={set} />}
      <div className="oi-buttons oi-ways">
        <button type="button" className="usa-button usa-button--outline" onClick={back}>
          {words.back}
        </button>
        {step !== 'sign' && (
          <button type="submit" className="usa-button">
            {toCheck ? words.check.backToCheck : words.next}
          </button>
        )}
      </div>
      <SavedNote saving={draft.saving} />
    </form>
  );
}

/**
 * The how-manieth page this is of those this person is asked; one that is passed over counts as the one before. While a
 * letter is to be read, it is taken to answer what letters do.
 */
function placeOf(step: StepId, answers: Answers, canRead: boolean): { number: number; count: number } {
  const isToBeRead = canRead && answers.papers.length > 0 && stepNumber(step) <= stepNumber('letter');
  const likely = isToBeRead
    ? { ...answers, treatments: [newTreatment('t1')], fromLetter: ['treatments' as const] }
    : answers;
  const asked = askedSteps(likely, canRead);
  const number = asked.filter((one) => stepNumber(one) <= stepNumber(step)).length;
  return { number, count: asked.length };
}

/** Who files for themselves is spoken to; so is the representative who files. */
function stepWords(words: ApplyWords, step: StepId, filedBy: string) {
  if (step === 'you' && filedBy === 'employee') return words.steps.youSelf;
  if (step === 'help' && (filedBy === 'attorney' || filedBy === 'designee')) return words.steps.helpSelf;
  return words.steps[step];
}
