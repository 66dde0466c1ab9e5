import { showDate } from '../../messages/dates.ts';
import { fill, useWords } from '../../messages/words.tsx';
import type { Answers } from '../answers.ts';
import type { StepId } from '../steps.ts';
import { useScreening } from '../useScreening.ts';
import { useApplyWords } from '../words.ts';

/** Which reasons of screening are told on which page; the last page tells them all. */
const toldOn: Partial<Record<StepId, readonly string[]>> = {
  open: ['I01', 'I04', 'I07', 'I08', 'I09', 'I13'],
  decision: ['I01', 'I04', 'I07', 'I08', 'I09', 'I13'],
  treatments: [],
  injury: ['I08'],
  help: ['I02'],
  sign: ['I01', 'I02', 'I03', 'I04', 'I06', 'I07', 'I08', 'I09', 'I13', 'I14'],
};

/** What the law says to the answers so far, in its own plain words. It never keeps anybody from going on. */
export function Warnings({ step, answers, today }: { step: StepId; answers: Answers; today: string }) {
  const words = useApplyWords();
  const { language } = useWords();
  const codes = toldOn[step];
  const screening = useScreening(answers, today, codes !== undefined);
  if (!codes || !screening) return null;
  const reasons = screening.notice[language].reasons.filter(({ code }) => codes.includes(code));
  const showDay = (step === 'decision' || step === 'open') && screening.fileBy && reasons.length === 0;
  return (
    <div role="status">
      {showDay && (
        <p className="oi-note">{fill(words.warnings.lastDay, { day: showDate(screening.fileBy ?? '', language) })}</p>
      )}
      {reasons.length > 0 && (
        <section className="usa-alert usa-alert--warning" aria-labelledby="good-to-know">
          <div className="usa-alert__body">
            <h2 className="usa-alert__heading" id="good-to-know">
              {words.warnings.title}
            </h2>
            {reasons.map((reason) => (
              <div key={`${reason.code}${reason.because}`}>
                <p className="usa-alert__text">
                  <strong>{reason.title}.</strong> {reason.because}
                </p>
                <p className="usa-alert__text">{reason.next}</p>
                <p className="usa-alert__text oi-hint">
                  {words.warnings.law} {reason.rule}
                </p>
              </div>
            ))}
            <p className="usa-alert__text">{words.warnings.canGoOn}</p>
          </div>
        </section>
      )}
    </div>
  );
}
