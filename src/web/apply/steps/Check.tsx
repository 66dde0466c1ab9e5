import { showDate } from '../../messages/dates.ts';
import { fill, useWords } from '../../messages/words.tsx';
import { type Answers, answerTo, dayOf, type FieldName } from '../answers.ts';
import { faultsOf, stepsWithFaults } from '../faults.ts';
import { FaultList } from '../parts/Faults.tsx';
import type { StepProps } from '../parts/step-props.ts';
import { type FieldSpec, type StepId, shownFields, stepIds } from '../steps.ts';
import { useApplyWords } from '../words.ts';

interface Row {
  label: string;
  value: string;
  isPlain: boolean;
  /** Read from the letter and confirmed there: it need not be read a second time. */
  isConfirmed: boolean;
}

/** All answers once more, each part with its way back; what was confirmed from the letter is folded away. */
export function Check({ draft, today, go }: StepProps) {
  const words = useApplyWords();
  const { language } = useWords();
  const { answers } = draft.kept;
  const parts = stepIds
    .filter((step) => !['letter', 'open', 'sign'].includes(step))
    .map((step) => ({ step, rows: rowsOf(step, answers, language, words) }));
  const of = (isConfirmed: boolean) =>
    parts
      .map(({ step, rows }) => ({ step, rows: rows.filter((row) => row.isConfirmed === isConfirmed) }))
      .filter(({ rows }) => rows.length > 0);
  const confirmed = of(true);
  const count = confirmed.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <ToFix answers={answers} today={today} go={go} />
      {of(false).map(({ step, rows }) => (
        <Part key={step} step={step} rows={rows} go={go} />
      ))}
      {count > 0 && (
        <details className="oi-more">
          <summary>{fill(words.check.fromLetter, { count })}</summary>
          {confirmed.map(({ step, rows }) => (
            <Part key={step} step={step} rows={rows} go={go} />
          ))}
        </details>
      )}
    </>
  );
}

function ToFix({ answers, today, go }: { answers: Answers; today: string; go: StepProps['go'] }) {
  const words = useApplyWords();
  const faults = stepsWithFaults(answers, today).flatMap((step) =>
    faultsOf(step, answers, today).map((fault) => ({ ...fault, step })),
  );
  if (faults.length === 0) return null;
  return <FaultList heading={words.check.faults} faults={faults} choose={({ step }) => void go(step, true)} />;
}

function Part({ step, rows, go }: { step: StepId; rows: readonly Row[]; go: StepProps['go'] }) {
  const words = useApplyWords();
  const missing = rows.filter(({ value }) => !value).map(({ label }) => label);
  const plain = rows.filter(({ isPlain, value }) => isPlain && value).map(({ value }) => value);
  const labelled = rows.filter(({ isPlain, value }) => !isPlain && value);
  const { short } = words.steps[step];
  return (
    <section className="oi-part">
      <div className="oi-part-head">
        <h2>{short}</h2>
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => void go(step, true)}>
          {words.change}
          <span className="usa-sr-only"> {short}</span>
        </button>
      </div>
      {plain.length > 0 && <p className="oi-plain">{plain.join(', ')}</p>}
      {labelled.length > 0 && (
        <dl>
          {labelled.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {missing.length > 0 && (
        <p className="oi-hint">
          {words.check.empty}: {missing.join(', ')}
        </p>
      )}
    </section>
  );
}

type Words = ReturnType<typeof useApplyWords>;

function rowsOf(step: StepId, answers: Answers, language: 'en' | 'es', words: Words): Row[] {
  const plain = (label: string, value: string): Row => ({ label, value, isPlain: true, isConfirmed: false });
  if (step === 'denial') {
    const { length } = answers.papers;
    return [plain(words.check.papers, length > 0 ? fill(words.check.pages, { count: length }) : words.check.noPapers)];
  }
  if (step === 'treatments') return treatmentRows(answers, words).map(([label, value]) => plain(label, value));
  return withWholeNames(
    shownFields(step, answers)
      .filter(({ optional, name }) => !optional || answerTo(answers, name))
      .map((field) => ({
        name: field.name,
        label: words.fields[field.name].label,
        value: shown(field, answers, language, words),
        isPlain: field.plain ?? false,
        isConfirmed: answers.fromLetter.includes(field.name),
      })),
  );
}

/** First and last name stand together. */
function withWholeNames(rows: (Row & { name: FieldName })[]): Row[] {
  return rows.flatMap((row, at) => {
    const before = rows[at - 1];
    if (/(l|L)ast(Name)?$/.test(row.name) && before?.value && row.value) return [];
    const last = rows[at + 1];
    const isFirst = /(f|F)irst(Name)?$/.test(row.name) && row.value && last?.value;
    return [isFirst ? { ...row, value: `${row.value} ${last.value}` } : row];
  });
}

/** What is signed for is always shown. */
function treatmentRows({ treatments }: Answers, words: Words): [string, string][] {
  if (treatments.length === 0) return [[words.treatments.description, '']];
  return treatments.map((one, index) => [
    fill(words.treatments.one, { number: index + 1 }),
    [
      one.description,
      words.choices[`urOutcome.${one.urOutcome}`],
      one.authorized,
      one.isDrug && words.treatments.isDrug,
      one.alreadyProvided && words.treatments.alreadyProvided,
    ]
      .filter(Boolean)
      .join('. '),
  ]);
}

function shown({ name, kind }: FieldSpec, answers: Answers, language: 'en' | 'es', words: Words): string {
  const value = answerTo(answers, name);
  if (kind === 'choice') return words.choices[`${name}.${value}`] ?? '';
  if (kind === 'state') return value || 'CA';
  if (kind !== 'date') return value;
  const day = dayOf(answers, name);
  return day ? showDate(day, language) : value;
}
