import { fill } from '../../messages/words.tsx';
import type { Answers, FieldName } from '../answers.ts';
import type { Fault } from '../faults.ts';
import { type ApplyWords, useApplyWords } from '../words.ts';

export const faultText = (words: ApplyWords, fault: Fault): string => {
  const field = fault.field.endsWith('-description')
    ? words.treatments.description
    : words.fields[fault.field as FieldName].label;
  return fill(words.faults[fault.kind], { field });
};

/** What stands under a label: the hint, where the value came from, and what is wrong with it. */
export function About({ id, name, answers, fault }: { id: string; name: FieldName; answers: Answers; fault?: Fault }) {
  const words = useApplyWords();
  const { hint } = words.fields[name];
  return (
    <span id={`${id}-about`}>
      {hint && <span className="oi-hint oi-block">{hint}</span>}
      {answers.fromLetter.includes(name) && <span className="oi-read oi-block">{words.fromLetter}</span>}
      {fault && <span className="usa-error-message oi-block">{faultText(words, fault)}</span>}
    </span>
  );
}
