import { useId } from 'react';
import type { JsonSchema } from '../api/queries.ts';
import type { CaseOnPage } from '../api/types.ts';
import { lookUp, useWords } from '../messages/words.tsx';
import { emptyOf, unwrapped } from './values.ts';

interface Props {
  name: string;
  path: string;
  schema: JsonSchema;
  required: boolean;
  value: unknown;
  page: CaseOnPage;
  wrong: string | null;
  change: (value: unknown) => void;
}

/** One field by its schema: choice, day, number, yes or no, words, a group, or a list. */
export function Field(props: Props) {
  const { schema: given, required } = props;
  const { schema, nullable } = unwrapped(given);
  if (schema.const !== undefined) return <p>{String(schema.const)}</p>;
  if (schema.type === 'object') return <Group {...props} schema={schema} nullable={nullable} />;
  if (schema.type === 'array') return <List {...props} schema={schema} />;
  if (schema.type === 'boolean') return <YesNo {...props} />;
  return <Single {...props} schema={schema} required={required && !nullable} />;
}

const labelOf = (words: Record<string, string>, name: string): string => lookUp(words, name);

function Single({ name, path, schema, required, value, page, wrong, change }: Props) {
  const { words } = useWords();
  const id = useId();
  const isWrong = wrong === path || wrong?.startsWith(`${path}.`);
  const shared = {
    id,
    required,
    'aria-invalid': isWrong || undefined,
    value: value === null || value === undefined ? '' : String(value),
  };
  const set = (text: string) => change(text === '' && !required ? null : text);
  const label = (
    <label className="usa-label" htmlFor={id}>
      {labelOf(words.fields, name)} {!required && <span className="oi-hint">{words.form.optional}</span>}
    </label>
  );
  const choices = choicesFor(name, schema, page);
  return (
    <div className={`oi-field ${isWrong ? 'usa-form-group--error' : ''}`}>
      {label}
      {choices ? (
        <select {...shared} className="usa-select" onChange={(event) => set(event.target.value)}>
          <option value="">{words.form.choose}</option>
          {choices.map(([key, text]) => (
            <option key={key} value={key}>
              {text ?? lookUp(words.choices, lookUp(words.roles, key))}
            </option>
          ))}
        </select>
      ) : (schema.maxLength ?? 0) > 1_000 ||
        ['reason', 'answer', 'question', 'statement', 'what', 'analysis'].includes(name) ? (
        <textarea
          {...shared}
          className="usa-textarea"
          minLength={schema.minLength}
          maxLength={schema.maxLength}
          onChange={(event) => set(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          className="usa-input"
          type={
            schema.format === 'date'
              ? 'date'
              : schema.type === 'integer' || schema.type === 'number'
                ? 'number'
                : 'text'
          }
          min={schema.minimum}
          max={schema.maximum}
          minLength={schema.minLength}
          maxLength={schema.maxLength}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </div>
  );
}

/** What there is to choose from: the schema's own choices, or what this case has to offer for the field. */
function choicesFor(name: string, schema: JsonSchema, page: CaseOnPage): [string, string | null][] | null {
  if (schema.enum) return schema.enum.map((key) => [key, null]);
  if (name === 'documentId') return page.documents.map((one) => [one.documentId, one.title]);
  if (name === 'treatmentId') return page.treatments.map((one) => [one.id, one.description]);
  return null;
}

function YesNo({ name, value, change }: Props) {
  const { words } = useWords();
  const id = useId();
  return (
    <div className="usa-checkbox oi-field">
      <input
        className="usa-checkbox__input"
        type="checkbox"
        id={id}
        checked={value === true}
        onChange={(event) => change(event.target.checked)}
      />
      <label className="usa-checkbox__label" htmlFor={id}>
        {labelOf(words.fields, name)}
      </label>
    </div>
  );
}

function Group({ name, path, schema, nullable, value, page, wrong, change }: Props & { nullable: boolean }) {
  const { words } = useWords();
  const title = labelOf(words.fields, name);
  if (nullable && (value === null || value === undefined)) {
    return (
      <p>
        <button type="button" className="usa-button usa-button--outline" onClick={() => change(emptyOf(schema))}>
          {title}
        </button>
      </p>
    );
  }
  const object = (value ?? {}) as Record<string, unknown>;
  return (
    <fieldset className="oi-group">
      <legend className="text-bold">{title}</legend>
      {Object.entries(schema.properties ?? {}).map(([field, inner]) => (
        <Field
          key={field}
          name={field}
          path={`${path}.${field}`}
          schema={inner}
          required={schema.required?.includes(field) ?? false}
          value={object[field]}
          page={page}
          wrong={wrong}
          change={(next) => change({ ...object, [field]: next })}
        />
      ))}
      {nullable && (
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => change(null)}>
          {words.form.remove}
        </button>
      )}
    </fieldset>
  );
}

function List({ name, path, schema, value, page, wrong, change }: Props) {
  const { words } = useWords();
  const entries = Array.isArray(value) ? value : [];
  const item = schema.items ?? {};
  return (
    <fieldset className="oi-group">
      <legend className="text-bold">{labelOf(words.fields, name)}</legend>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own and are only added at the end
        <div key={index}>
          <Field
            name={name}
            path={`${path}.${index}`}
            schema={item}
            required
            value={entry}
            page={page}
            wrong={wrong}
            change={(next) => change(entries.map((one, at) => (at === index ? next : one)))}
          />
          <button
            type="button"
            className="usa-button usa-button--unstyled margin-bottom-2"
            onClick={() => change(entries.filter((_, at) => at !== index))}
          >
            {words.form.remove}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="usa-button usa-button--outline"
        onClick={() => change([...entries, emptyOf(item)])}
      >
        {words.form.add}
      </button>
    </fieldset>
  );
}
