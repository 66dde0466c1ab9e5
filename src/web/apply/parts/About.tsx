import { fill } from '../../messages/words.tsx';
import type { FieldName } from '../answers.ts';
import type { Fault } from '../faults.ts';
import { type ApplyWords, useApplyWords } from '../words.ts';

export const faultText = (words: ApplyWords, fault: Fault): string => {
  const field = fault.field.endsWith('-description')
    ? words.treatments.description
    : words.fields[fault.field as FieldName].label;
  return fill(words.faults[fault.kind], { field });
};

/** What stands under a label: the hint, and what is wrong with the answer. */
export function About({ id, name, fault }: { id: string; name: FieldName; fault?: Fault }) {
  const words = useApplyWords();
  const { hint } = words.fields[name];
  return (
    <span id={`${id}-about`}>
      {hint && <span className="oi-hint oi-block">{hint}</span>}
      {fault && <span className="usa-error-message oi-block">{faultText(words, fault)}</span>}
    </span>
  );
}
