import type { RefObject } from 'react';
import type { Clock } from '../../law/clocks/clock.ts';
import type { Due } from '../../law/clocks/due.ts';
import { useWords } from '../messages/words.tsx';
import { clockWordsIn, noteIn, stepIn } from './clock-words.ts';
import { showWhole } from './days.ts';
import { toolWords } from './words.ts';

interface Props {
  clock: Clock;
  due: Due;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** The last day, large; then why. */
export function DueAnswer({ clock, due, heading }: Props) {
  const { language } = useWords();
  const { due: words, confidence } = toolWords[language];
  const told = clockWordsIn(language, clock.id, clock);
  return (
    <section className="oi-card tool-answer" aria-labelledby="due-answer">
      <h2 id="due-answer" ref={heading} tabIndex={-1}>
        <span className="tool-answer-lead">{clock.optional ? words.answerOptional : words.answer} </span>
        <span className="tool-answer-day">{showWhole(due.due, language)}</span>
      </h2>
      <p>
        {clock.id} – {told.act}
      </p>
      <h3>{words.steps}</h3>
      <ol className="usa-list">
        {due.steps.map((step) => (
          <li key={step}>{stepIn(language, step)}</li>
        ))}
      </ol>
      <dl className="tool-why">
        <dt>{words.rule}</dt>
        <dd>{due.rule}</dd>
        <dt>{words.ifMissed}</dt>
        <dd>{told.ifMissed}</dd>
        <dt>{words.known}</dt>
        <dd>
          {due.confidence} – {confidence[due.confidence]}
        </dd>
      </dl>
      {due.note && <p className="tool-note">{noteIn(language, due.note)}</p>}
    </section>
  );
}
