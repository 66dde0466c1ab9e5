import { useId } from 'react';
import { type Answers, answerTo, type FieldName } from '../answers.ts';
import type { Fault } from '../faults.ts';
import type { FieldSpec } from '../steps.ts';
import { useApplyWords } from '../words.ts';
import { About } from './About.tsx';
import { DateField } from './DateField.tsx';
import { states } from './states.ts';

export interface FieldsProps {
  answers: Answers;
  faults: readonly Fault[];
  set: (name: FieldName, value: string) => void;
}

/** The fields of one page; those few people know stand behind “More”. */
export function Fields({ fields, ...props }: FieldsProps & { fields: readonly FieldSpec[] }) {
  const words = useApplyWords();
  const more = fields.filter((field) => field.more);
  const isMoreUsed = more.some(
    ({ name }) => answerTo(props.answers, name) || props.faults.some((fault) => fault.field === name),
  );
  return (
    <>
      {fields
        .filter((field) => !field.more)
        .map((field) => (
          <OneField key={field.name} field={field} {...props} />
        ))}
      {more.length > 0 && (
        <details className="oi-more" open={isMoreUsed || undefined}>
          <summary>{words.more}</summary>
          {more.map((field) => (
            <OneField key={field.name} field={field} {...props} />
          ))}
        </details>
      )}
    </>
  );
}

function OneField({ field, ...props }: FieldsProps & { field: FieldSpec }) {
  switch (field.kind) {
    case 'choice':
      return <Choice field={field} {...props} />;
    case 'tick':
      return <Tick field={field} {...props} />;
    case 'date':
      return <DateField field={field} {...props} />;
    case 'text':
    case 'long':
    case 'state':
      return <TextField field={field} {...props} />;
  }
}

function TextField({ field, answers, faults, set }: FieldsProps & { field: FieldSpec }) {
  const words = useApplyWords();
  const id = useId();
  const { name, kind } = field;
  const fault = faults.find((one) => one.field === name);
  const shared = {
    id,
    name,
    value: answerTo(answers, name),
    'aria-describedby': `${id}-about`,
    'aria-invalid': fault ? true : undefined,
    autoComplete: field.autoComplete ?? 'off',
    autoCapitalize: field.capitals ? 'words' : undefined,
    spellCheck: field.capitals ? false : undefined,
  };
  return (
    <div className={`oi-field ${fault ? 'usa-form-group--error' : ''}`}>
      <label className="usa-label" htmlFor={id}>
        {words.fields[name].label} {field.optional && !field.more && <span className="oi-hint">{words.optional}</span>}
      </label>
      <About id={id} name={name} fault={fault} />
      {kind === 'long' ? (
        <textarea {...shared} className="usa-textarea" onChange={(event) => set(name, event.target.value)} />
      ) : kind === 'state' ? (
        <select {...shared} className="usa-select oi-medium" onChange={(event) => set(name, event.target.value)}>
          <option value="">CA</option>
          {states.map((state) => (
            <option key={state}>{state}</option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          className={`usa-input ${field.width ? `oi-${field.width}` : ''}`}
          type={field.inputMode === 'tel' ? 'tel' : field.inputMode === 'email' ? 'email' : 'text'}
          inputMode={field.inputMode}
          maxLength={290}
          onChange={(event) => set(name, event.target.value)}
        />
      )}
    </div>
  );
}

function Choice({ field, answers, faults, set }: FieldsProps & { field: FieldSpec }) {
  const words = useApplyWords();
  const id = useId();
  const { name } = field;
  const fault = faults.find((one) => one.field === name);
  return (
    <fieldset
      className={`usa-fieldset oi-field ${fault ? 'usa-form-group--error' : ''}`}
      aria-describedby={`${id}-about`}
    >
      <legend className="usa-legend">
        {words.fields[name].label} {field.optional && !field.more && <span className="oi-hint">{words.optional}</span>}
      </legend>
      <About id={id} name={name} fault={fault} />
      {field.choices?.map((choice) => (
        <div className="usa-radio" key={choice}>
          <input
            className="usa-radio__input usa-radio__input--tile"
            type="radio"
            id={`${id}-${choice}`}
            name={name}
            value={choice}
            checked={answerTo(answers, name) === choice}
            onChange={() => set(name, choice)}
          />
          <label className="usa-radio__label" htmlFor={`${id}-${choice}`}>
            {words.choices[`${name}.${choice}`]}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

function Tick({ field, answers, faults, set }: FieldsProps & { field: FieldSpec }) {
  const words = useApplyWords();
  const id = useId();
  const { name } = field;
  const fault = faults.find((one) => one.field === name);
  return (
    <div className={`oi-field ${fault ? 'usa-form-group--error' : ''}`}>
      <About id={id} name={name} fault={fault} />
      <div className="usa-checkbox">
        <input
          className="usa-checkbox__input usa-checkbox__input--tile"
          type="checkbox"
          id={id}
          name={name}
          checked={answerTo(answers, name) === 'yes'}
          aria-describedby={`${id}-about`}
          aria-invalid={fault ? true : undefined}
          onChange={(event) => set(name, event.target.checked ? 'yes' : '')}
        />
        <label className="usa-checkbox__label" htmlFor={id}>
          {words.fields[name].label}
        </label>
      </div>
    </div>
  );
}
