import { type RefObject, useEffect, useState } from 'react';
import { showDate } from '../../messages/dates.ts';
import { fill, useWords } from '../../messages/words.tsx';
import type { Answers } from '../answers.ts';
import type { StepProps } from '../parts/step-props.ts';
import { type DenialRead, type Proposed, proposalsFor, withProposals } from '../proposals.ts';
import { useLetter } from '../useLetter.ts';
import { useApplyWords } from '../words.ts';

/** What going on does on this page: the answers with what stands ticked. */
export type Leaving = RefObject<((answers: Answers) => Answers) | null>;

/** What the program read in the letter, all on one page: what it is not sure of is not ticked. */
export function Letter({ draft, person, leaving }: StepProps & { leaving: Leaving }) {
  const words = useApplyWords();
  const { papers } = draft.kept.answers;
  const { read, reading, trouble } = useLetter(papers, person !== null);
  return (
    <>
      <div role="status">
        {reading && <p className="oi-note oi-busy">{words.denial.reading}</p>}
        {trouble && (
          <p className="oi-note">{trouble === 'offline' ? words.denial.readOffline : words.denial.readFailed}</p>
        )}
      </div>
      {read && <Read key={papers.map(({ id }) => id).join()} read={read} draft={draft} leaving={leaving} />}
    </>
  );
}

function Read({ read, draft, leaving }: { read: DenialRead; draft: StepProps['draft']; leaving: Leaving }) {
  const words = useApplyWords();
  const [list] = useState(() => proposalsFor(draft.kept.answers, read));
  const [ticked, setTicked] = useState(() => new Set(list.filter(({ isSure }) => isSure).map(({ key }) => key)));
  const turn = (key: string) =>
    setTicked((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]));
  useEffect(() => {
    leaving.current = (answers) =>
      withProposals(
        answers,
        list.filter(({ key }) => ticked.has(key)),
        list,
      );
    return () => {
      leaving.current = null;
    };
  });
  return (
    <>
      {read.refused.map((one) => (
        <p key={one.name}>{fill(words.denial.refused, { name: one.name, because: one.because })}</p>
      ))}
      {read.read && read.isUrDecision < 0.4 && <p>{words.denial.notADenial}</p>}
      {read.unreadable > 0 && <p>{fill(words.denial.somePages, { count: read.unreadable })}</p>}
      {list.length === 0 && <p>{words.denial.nothing}</p>}
      {list.map((one) => (
        <Row key={one.key} one={one} isTicked={ticked.has(one.key)} turn={() => turn(one.key)} />
      ))}
    </>
  );
}

function Row({ one, isTicked, turn }: { one: Proposed; isTicked: boolean; turn: () => void }) {
  const words = useApplyWords();
  const { language } = useWords();
  const { key, label, value, isDate, isSure } = one;
  const named: Partial<Record<Proposed['label'], string>> = {
    treatment: words.denial.treatment,
    firstName: words.steps.you.short,
    doctorLast: words.steps.doctor.short,
  };
  return (
    <div className="usa-checkbox oi-read-row">
      <input className="usa-checkbox__input" type="checkbox" id={`read-${key}`} checked={isTicked} onChange={turn} />
      <label className="usa-checkbox__label" htmlFor={`read-${key}`}>
        <span className="oi-hint oi-block">
          {named[label] ?? words.fields[label as keyof typeof words.fields].label}
          {!isSure && ` (${words.denial.unsure})`}
        </span>
        {isDate ? showDate(value, language) : (words.choices[`${label}.${value}`] ?? value)}
      </label>
    </div>
  );
}
