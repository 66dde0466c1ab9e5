import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { Clock } from '../../law/clocks/clock.ts';
import { fill, useWords } from '../messages/words.tsx';
import { clockWordsIn } from './clock-words.ts';
import { toolWords } from './words.ts';

export interface DueAsked {
  clock: string;
  trigger: string;
  served?: string;
  extended?: boolean;
  recommendedOn?: string;
  formSuppliedOn?: string;
}

interface Props {
  clocks: Clock[];
  ask: (question: DueAsked) => void;
  changed: () => void;
}
type Fields = Record<'clock' | 'trigger' | 'served' | 'recommendedOn' | 'formSuppliedOn', string> & {
  extended: boolean;
};

const blank: Fields = { clock: '', trigger: '', served: '', extended: false, recommendedOn: '', formSuppliedOn: '' };
const phaseOf = (id: string) => (id < 'C11' ? 'filing' : id < 'C18' ? 'assignment' : 'decision');
const phases = ['filing', 'assignment', 'decision'] as const;

/** The question: only what the chosen clock asks for is shown. */
export function DueForm({ clocks, ask, changed }: Props) {
  const { language } = useWords();
  const words = toolWords[language].due;
  const [fields, setFields] = useState<Fields>(blank);
  const [wrong, setWrong] = useState<'clock' | 'trigger' | null>(null);
  const clock = clocks.find(({ id }) => id === fields.clock);
  const hours = clock?.unit === 'hours';
  const told = clock && clockWordsIn(language, clock.id, clock);
  const set = (more: Partial<Fields>) => {
    changed();
    setWrong(null);
    setFields({ ...fields, ...more });
  };
  const choose = (id: string) => {
    const next = clocks.find((one) => one.id === id);
    // A day has no time of day, and a point of time is no day.
    const sameKind = (next?.unit === 'hours') === hours;
    set({
      ...blank,
      clock: id,
      trigger: sameKind ? fields.trigger : '',
      served: next && asksService(next) ? fields.served : '',
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = !clock ? 'clock' : !fields.trigger ? 'trigger' : null;
    setWrong(missing);
    if (missing) document.getElementById(`due-${missing}`)?.focus();
    else ask(questionOf(fields));
  };
  return (
    <form onSubmit={submit} noValidate className="oi-card">
      <Labelled id="due-clock" label={words.clock} wrong={wrong === 'clock' ? words.missingClock : null}>
        <select
          id="due-clock"
          className="usa-select tool-wide"
          value={fields.clock}
          aria-describedby={wrong === 'clock' ? 'due-clock-wrong' : undefined}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{words.choose}</option>
          {phases.map((phase) => (
            <optgroup key={phase} label={words.groups[phase]}>
              {clocks
                .filter(({ id, dependsOn }) => phaseOf(id) === phase && dependsOn.length === 0)
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {`${one.id} – ${clockWordsIn(language, one.id, one).act}`}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </Labelled>
      {clock && told && <p className="tool-from">{fill(words.runsFrom, { trigger: told.trigger })}</p>}
      <Labelled
        id="due-trigger"
        label={hours ? words.moment : words.day}
        wrong={wrong === 'trigger' ? (hours ? words.missingMoment : words.missingDay) : null}
      >
        <input
          key={hours ? 'moment' : 'day'}
          id="due-trigger"
          className="usa-input"
          type={hours ? 'datetime-local' : 'date'}
          min={hours ? undefined : '1900-01-01'}
          value={fields.trigger}
          aria-describedby={wrong === 'trigger' ? 'due-trigger-wrong' : undefined}
          onChange={(event) => set({ trigger: event.target.value })}
        />
      </Labelled>
      {clock && <Circumstances clock={clock} fields={fields} set={set} />}
      <button type="submit" className="usa-button usa-button--big">
        {words.go}
      </button>
    </form>
  );
}

const asksService = (clock: Clock): boolean => clock.mailDays > 0 || clock.servedOnly !== null;

function Circumstances({ clock, fields, set }: { clock: Clock; fields: Fields; set: (more: Partial<Fields>) => void }) {
  const { language } = useWords();
  const words = toolWords[language].due;
  const id = useId();
  const day = (name: 'recommendedOn' | 'formSuppliedOn') => (
    <Labelled id={`${id}-${name}`} label={words[name]} wrong={null}>
      <input
        id={`${id}-${name}`}
        className="usa-input"
        type="date"
        value={fields[name]}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </Labelled>
  );
  return (
    <>
      {asksService(clock) && (
        <Labelled
          id={`${id}-served`}
          label={words.served}
          hint={clock.mailDays > 0 ? fill(words.mailDays, { days: clock.mailDays }) : ''}
          wrong={null}
        >
          <select
            id={`${id}-served`}
            className="usa-select"
            value={fields.served}
            onChange={(event) => set({ served: event.target.value })}
          >
            {Object.entries(words.servings).map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </Labelled>
      )}
      {clock.capDays !== null && day('recommendedOn')}
      {(clock.id === 'C05' || clock.id === 'C06') && day('formSuppliedOn')}
      {clock.goodCauseDays > 0 && (
        <div className="usa-checkbox oi-field">
          <input
            id={`${id}-extended`}
            className="usa-checkbox__input"
            type="checkbox"
            checked={fields.extended}
            onChange={(event) => set({ extended: event.target.checked })}
          />
          <label className="usa-checkbox__label" htmlFor={`${id}-extended`}>
            {fill(words.extended, { days: clock.goodCauseDays })}
          </label>
        </div>
      )}
    </>
  );
}

interface LabelledProps {
  id: string;
  label: string;
  hint?: string;
  wrong: string | null;
  children: ReactNode;
}

function Labelled({ id, label, hint, wrong, children }: LabelledProps) {
  return (
    <div className={`oi-field${wrong ? ' usa-form-group--error tool-wrong' : ''}`}>
      <label className="usa-label margin-top-0" htmlFor={id}>
        {label}
      </label>
      {hint && <span className="oi-hint">{hint}</span>}
      {wrong && (
        <span className="usa-error-message" id={`${id}-wrong`} role="alert">
          {wrong}
        </span>
      )}
      {children}
    </div>
  );
}

/** Only what was filled in: an empty field says nothing. */
function questionOf({ clock, trigger, served, extended, recommendedOn, formSuppliedOn }: Fields): DueAsked {
  return {
    clock,
    trigger,
    ...(served ? { served } : {}),
    ...(extended ? { extended } : {}),
    ...(recommendedOn ? { recommendedOn } : {}),
    ...(formSuppliedOn ? { formSuppliedOn } : {}),
  };
}
