import { type RefObject, useEffect, useState } from 'react';
import { showDate } from '../../messages/dates.ts';
import { fill, useWords } from '../../messages/words.tsx';
import type { Draft } from '../draft/useDraft.ts';
import { type DenialRead, proposalsOf, withProposals } from '../proposals.ts';
import { useApplyWords } from '../words.ts';

interface Props {
  read: DenialRead;
  draft: Draft;
  /** Called when the person goes on without having said so here. */
  leaving: RefObject<(() => void) | null>;
  finish: () => void;
}

/** What the program read, to be confirmed: what it is not sure of is not ticked. */
export function Proposals({ read, draft, leaving, finish }: Props) {
  const words = useApplyWords();
  const { language } = useWords();
  const list = proposalsOf(read);
  const [ticked, setTicked] = useState(() => new Set(list.filter(({ isSure }) => isSure).map(({ key }) => key)));
  const turn = (key: string) =>
    setTicked((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]));
  const use = () => {
    draft.change((was) =>
      withProposals(
        was,
        list.filter(({ key }) => ticked.has(key)),
      ),
    );
    finish();
  };
  useEffect(() => {
    leaving.current = use;
    return () => {
      leaving.current = null;
    };
  });
  return (
    <section aria-labelledby="what-we-read" className="oi-card">
      {read.refused.map((one) => (
        <p key={one.name}>{fill(words.denial.refused, { name: one.name, because: one.because })}</p>
      ))}
      {read.read && read.isUrDecision < 0.4 && <p>{words.denial.notADenial}</p>}
      {read.unreadable > 0 && <p>{fill(words.denial.somePages, { count: read.unreadable })}</p>}
      {list.length === 0 ? (
        <>
          <h2 id="what-we-read">{words.thereIsAProblem}</h2>
          <p className="margin-bottom-0">{words.denial.nothing}</p>
        </>
      ) : (
        <>
          <h2 id="what-we-read">{words.denial.found}</h2>
          <p>{words.denial.foundLead}</p>
          {list.map(({ key, label, value, isDate, isSure }) => (
            <div className="usa-checkbox oi-read-row" key={key}>
              <input
                className="usa-checkbox__input"
                type="checkbox"
                id={`read-${key}`}
                checked={ticked.has(key)}
                onChange={() => turn(key)}
              />
              <label className="usa-checkbox__label" htmlFor={`read-${key}`}>
                <span className="oi-hint oi-block">
                  {label === 'treatment'
                    ? words.denial.treatment
                    : label === 'firstName'
                      ? words.steps.you.short
                      : label === 'doctorLast'
                        ? words.steps.doctor.short
                        : words.fields[label].label}
                  {!isSure && ` (${words.denial.unsure})`}
                </span>
                {isDate ? showDate(value, language) : (words.choices[`${label}.${value}`] ?? value)}
              </label>
            </div>
          ))}
          <div className="oi-buttons">
            <button type="button" className="usa-button" onClick={use}>
              {words.denial.use}
            </button>
            <button type="button" className="usa-button usa-button--outline" onClick={finish}>
              {words.denial.skip}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
