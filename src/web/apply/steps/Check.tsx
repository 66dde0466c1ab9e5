import { showDate } from '../../messages/dates.ts';
import { fill, useWords } from '../../messages/words.tsx';
import { type Answers, answerTo, dayOf } from '../answers.ts';
import { faultsOf, stepsWithFaults } from '../faults.ts';
import { faultText } from '../parts/About.tsx';
import type { StepProps } from '../parts/step-props.ts';
import { type FieldSpec, type StepId, shownFields, stepIds } from '../steps.ts';
import { useApplyWords } from '../words.ts';

/** All answers once more, each part with its way back. */
export function Check({ draft, today, go }: StepProps) {
  const words = useApplyWords();
  const { answers } = draft.kept;
  const faulty = stepsWithFaults(answers, today);
  return (
    <>
      {faulty.length > 0 && (
        <div className="usa-alert usa-alert--error" role="alert">
          <div className="usa-alert__body">
            <h2 className="usa-alert__heading">{words.check.faults}</h2>
            <ul className="usa-list">
              {faulty.flatMap((step) =>
                faultsOf(step, answers, today).map((fault) => (
                  <li key={`${step}${fault.field}`}>
                    <button
                      type="button"
                      className="usa-button usa-button--unstyled"
                      onClick={() => void go(step, true)}
                    >
                      {faultText(words, fault)}
                    </button>
                  </li>
                )),
              )}
            </ul>
          </div>
        </div>
      )}
      {stepIds
        .filter((step) => step !== 'check' && step !== 'sign')
        .map((step) => (
          <Part key={step} step={step} answers={answers} go={go} />
        ))}
    </>
  );
}

function Part({ step, answers, go }: { step: StepId; answers: Answers; go: StepProps['go'] }) {
  const words = useApplyWords();
  const { language } = useWords();
  const rows = rowsOf(step, answers, language, words);
  return (
    <section className="oi-part" aria-labelledby={`part-${step}`}>
      <div className="oi-part-head">
        <h2 id={`part-${step}`}>{words.steps[step].short}</h2>
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => void go(step, true)}>
          {words.change}
          <span className="usa-sr-only"> {words.steps[step].short}</span>
        </button>
      </div>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={value ? '' : 'oi-hint'}>{value || words.check.empty}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Words = ReturnType<typeof useApplyWords>;

function rowsOf(step: StepId, answers: Answers, language: 'en' | 'es', words: Words): [string, string][] {
  if (step === 'denial')
    return [
      [
        words.check.papers,
        answers.papers.length > 0 ? fill(words.check.pages, { count: answers.papers.length }) : words.check.noPapers,
      ],
    ];
  if (step === 'treatments') {
    if (answers.treatments.length === 0) return [[words.treatments.description, '']];
    return answers.treatments.map((one, index) => [
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
  return shownFields(step, answers)
    .filter(({ optional, name }) => !optional || answerTo(answers, name))
    .map((field) => [words.fields[field.name].label, shown(field, answers, language, words)]);
}

function shown({ name, kind }: FieldSpec, answers: Answers, language: 'en' | 'es', words: Words): string {
  const value = answerTo(answers, name);
  if (kind === 'choice') return words.choices[`${name}.${value}`] ?? '';
  if (kind === 'state') return value || 'CA';
  if (kind !== 'date') return value;
  const day = dayOf(answers, name);
  return day ? showDate(day, language) : value;
}
