import { type FormEvent, useState } from 'react';
import type { JsonSchema } from '../api/queries.ts';
import type { CaseOnPage } from '../api/types.ts';
import { useWords } from '../messages/words.tsx';
import { Field } from './Field.tsx';
import { emptyOf, pruned } from './values.ts';

interface Props {
  schema: JsonSchema;
  start?: Record<string, unknown>;
  page: CaseOnPage;
  busy: boolean;
  /** The field the server refused, as a dotted path. */
  wrong: string | null;
  label: string;
  send: (data: unknown) => void;
}

/** A form for a command, drawn from its schema: what the server would refuse is marked before it is sent. */
export function SchemaForm({ schema, start, page, busy, wrong, label, send }: Props) {
  const { words } = useWords();
  const [value, setValue] = useState<Record<string, unknown>>({
    ...(emptyOf(schema) as Record<string, unknown>),
    ...start,
  });
  const fields = Object.entries(schema.properties ?? {});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(pruned(value, schema));
  };
  return (
    <form onSubmit={submit}>
      {fields.length === 0 && <p>{words.form.nothingToFill}</p>}
      {fields.map(([name, field]) => (
        <Field
          key={name}
          name={name}
          path={name}
          schema={field}
          required={schema.required?.includes(name) ?? false}
          value={value[name]}
          page={page}
          wrong={wrong}
          change={(next) => setValue({ ...value, [name]: next })}
        />
      ))}
      <button type="submit" className="usa-button" disabled={busy}>
        {busy ? words.form.sending : label}
      </button>
    </form>
  );
}
