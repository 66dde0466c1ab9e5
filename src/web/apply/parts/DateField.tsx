import { useId } from 'react';
import { answerTo } from '../answers.ts';
import type { FieldSpec } from '../steps.ts';
import { useApplyWords } from '../words.ts';
import { About } from './About.tsx';
import type { FieldsProps } from './Fields.tsx';

const parts = [
  ['month', 1, 2],
  ['day', 2, 2],
  ['year', 0, 4],
] as const;

/** A day as three numbers, month first: quicker on a phone than turning a calendar back by years. */
export function DateField({ field, answers, faults, set }: FieldsProps & { field: FieldSpec }) {
  const words = useApplyWords();
  const id = useId();
  const { name } = field;
  const fault = faults.find((one) => one.field === name);
  const typed = answerTo(answers, name).split('-');
  const put = (at: number, value: string) => {
    const next = [typed[0] ?? '', typed[1] ?? '', typed[2] ?? ''];
    next[at] = value.replace(/\D/g, '');
    set(name, next.some(Boolean) ? next.join('-') : '');
  };
  return (
    <fieldset
      className={`usa-fieldset oi-field ${fault ? 'usa-form-group--error' : ''}`}
      aria-describedby={`${id}-about`}
    >
      <legend className="usa-legend">
        {words.fields[name].label} {field.optional && !field.more && <span className="oi-hint">{words.optional}</span>}
      </legend>
      <About id={id} name={name} fault={fault} />
      <div className="oi-date">
        {parts.map(([part, at, length]) => (
          <div key={part} className={`oi-date-${part}`}>
            <label className="usa-label" htmlFor={`${id}-${part}`}>
              {words[part]}
            </label>
            <input
              className="usa-input"
              id={`${id}-${part}`}
              name={`${name}-${part}`}
              inputMode="numeric"
              maxLength={length}
              autoComplete={field.autoComplete ? `${field.autoComplete}-${part}` : 'off'}
              value={typed[at] ?? ''}
              aria-invalid={fault ? true : undefined}
              onChange={(event) => put(at, event.target.value)}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
