import { type FormEvent, useEffect, useRef, useState } from 'react';
import { fill } from '../messages/words.tsx';
import type { FieldName } from './answers.ts';
import { type Fault, faultsOf } from './faults.ts';
import { stepToAsk, withOwnName } from './from-letter.ts';
import { Faults } from './parts/Faults.tsx';
import { Fields } from './parts/Fields.tsx';
import { SavedNote } from './parts/SavedNote.tsx';
import type { StepProps } from './parts/step-props.ts';
import { Warnings } from './parts/Warnings.tsx';
import { Check } from './steps/Check.tsx';
import { Denial } from './steps/Denial.tsx';
import { Sign } from './steps/Sign.tsx';
import { Treatments } from './steps/Treatments.tsx';
import { type StepId, shownFields, stepBefore, stepIds, stepNumber } from './steps.ts';
import { type ApplyWords, useApplyWords } from './words.ts';

interface StepPageProps extends StepProps {
  step: StepId;
  number: number;
  /** One answer is being changed: from here back to the check page. */
  toCheck: boolean;
}

/** One page of the form: where one is, the question, back and on. */
export function StepPage({ step, number, toCheck, ...props }: StepPageProps) {
  const words = useApplyWords();
  const { draft, today, go } = props;
  const { answers } = draft.kept;
  const [faults, setFaults] = useState<Fault[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  // What was read and stands ticked is used by going on, too: the button beside it is easily overlooked.
  const leaving = useRef<(() => void) | null>(null);
  const { title, lead } = stepWords(words, step, answers.values.filedBy);

  useEffect(() => {
    document.title = `${title} · ${fill(words.stepOf, { step: number, count: stepIds.length })} · OpenIMR`;
  }, [title, number, words]);
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
    const next = toCheck ? 'check' : stepToAsk(step, answers);
    if (!next) return;
    leaving.current?.();
    if (step === 'who') draft.change((was) => withOwnName(was, props.person?.name ?? null));
    const furthest = draft.kept.furthest as StepId | null;
    if (!furthest || stepNumber(next) > stepNumber(furthest)) draft.note({ furthest: next });
    // What the person looked at and left standing counts as theirs.
    const seen = shownFields(step, answers).map(({ name }) => name as string);
    if (answers.fromLetter.some((name) => seen.includes(name) || (step === 'treatments' && name === 'treatments')))
      draft.change((was) => ({
        ...was,
        fromLetter: was.fromLetter.filter(
          (name) => !seen.includes(name) && !(step === 'treatments' && name === 'treatments'),
        ),
      }));
    void go(next);
  };
  const fields = shownFields(step, answers);
  return (
    <form onSubmit={goOn} noValidate>
      <p className="oi-kicker">{words.kicker}</p>
      <p className="oi-step">{fill(words.stepOf, { step: number, count: stepIds.length })}</p>
      <div className="oi-progress" aria-hidden="true">
        <div style={{ width: `${(100 * number) / stepIds.length}%` }} />
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <Faults faults={faults} />
      {lead && <p className="oi-lead">{lead}</p>}
      {step === 'denial' && <Denial {...props} leaving={leaving} />}
      {step === 'treatments' && <Treatments {...props} faults={faults} />}
      {step === 'check' && <Check {...props} />}
      {step === 'speed' && answers.values.reviewType === 'expedited' && <p className="oi-note">{words.speed.note}</p>}
      {step !== 'sign' && <Fields fields={fields} answers={answers} faults={faults} set={set} />}
      <Warnings step={step} answers={answers} today={today} />
      {step === 'sign' ? (
        <Sign {...props} faults={faults} setFaults={setFaults} set={set} />
      ) : (
        <div className="oi-buttons oi-ways">
          <BackButton step={toCheck ? 'sign' : step} go={go} />
          <button type="submit" className="usa-button">
            {step === 'check' ? words.check.toSign : toCheck ? words.check.backToCheck : words.next}
          </button>
        </div>
      )}
      {step === 'sign' && (
        <p>
          <BackButton step={step} go={go} />
        </p>
      )}
      <SavedNote saving={draft.saving} />
    </form>
  );
}

function BackButton({ step, go }: { step: StepId; go: StepProps['go'] }) {
  const words = useApplyWords();
  return (
    <button type="button" className="usa-button usa-button--outline" onClick={() => void go(stepBefore(step))}>
      {words.back}
    </button>
  );
}

/** The representative who files is asked about themselves. */
function stepWords(words: ApplyWords, step: StepId, filedBy: string | undefined) {
  const isSelf = step === 'representative' && (filedBy === 'attorney' || filedBy === 'designee');
  return words.steps[isSelf ? 'representativeSelf' : step];
}
