import { KindOptions } from '../case/KindOptions.tsx';
import { fill, useWords } from '../messages/words.tsx';
import { nameOf, type WaitingCase } from './guess.ts';
import type { useSending, Waiting } from './useSending.ts';
import { useSendingWords } from './words.ts';

const tones: Partial<Record<Waiting['state'], string>> = { sent: 'good', failed: 'bad', offline: 'warn' };

/** Each file with its case, its kind and what became of it. */
export function FileTable({ sending, cases }: { sending: ReturnType<typeof useSending>; cases: WaitingCase[] }) {
  const words = useSendingWords();
  if (sending.files.length === 0) return <p className="oi-quiet">{words.noFiles}</p>;
  return (
    <div className="oi-table-wrap">
      <table className="oi-table oi-stack">
        <caption className="usa-sr-only">{words.files}</caption>
        <thead>
          <tr>
            {[words.file, words.case, words.kind, words.state].map((title) => (
              <th scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sending.files.map((one) => (
            <Row key={one.id} one={one} sending={sending} cases={cases} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ one, sending, cases }: { one: Waiting; sending: ReturnType<typeof useSending>; cases: WaitingCase[] }) {
  const words = useSendingWords();
  const { words: shared } = useWords();
  const isFixed = one.state === 'sent' || one.state === 'sending';
  return (
    <tr>
      <td data-label={words.file} className="oi-break">
        {one.file.name}
      </td>
      <td data-label={words.case}>
        <span>
          <select
            className="usa-select"
            aria-label={fill(words.caseOf, { name: one.file.name })}
            value={one.caseNumber}
            disabled={isFixed}
            onChange={(event) => sending.change(one.id, { caseNumber: event.target.value, guessed: false })}
          >
            <option value="">{words.chooseCase}</option>
            {cases.map((option) => (
              <option key={option.caseNumber} value={option.caseNumber}>
                {nameOf(option)}
              </option>
            ))}
          </select>
          {one.guessed && <span className="oi-hint">{words.guessed}</span>}
        </span>
      </td>
      <td data-label={words.kind}>
        <select
          className="usa-select"
          aria-label={fill(words.kindOf, { name: one.file.name })}
          value={one.kind}
          disabled={isFixed}
          onChange={(event) => sending.change(one.id, { kind: event.target.value })}
        >
          <KindOptions />
        </select>
      </td>
      <td data-label={words.state}>
        <span>
          <span className="oi-state" data-tone={tones[one.state] ?? 'plain'}>
            {words.states[one.state]}
          </span>
          {one.because && <span className="oi-hint"> {one.because}</span>}{' '}
          {!isFixed && (
            <button
              type="button"
              className="usa-button usa-button--unstyled"
              onClick={() => sending.remove(one.id)}
              aria-label={fill(words.remove, { name: one.file.name })}
            >
              {shared.form.remove}
            </button>
          )}
        </span>
      </td>
    </tr>
  );
}
