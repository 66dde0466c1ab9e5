import { useState } from 'react';
import type { DrawShown, ReplayShown } from '../../app/panel/assignment.ts';
import { ask, Problem } from '../api/client.ts';
import { showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { Candidates } from './Candidates.tsx';
import { Sentence } from './Sentence.tsx';
import { panelWords } from './words.ts';

/** One draw as it was recorded, and the button that makes it again from the data of its day. */
export function DrawCard({ caseNumber, draw, open }: { caseNumber: string; draw: DrawShown; open: boolean }) {
  const { language } = useWords();
  const words = panelWords[language];
  const [replayed, setReplayed] = useState<ReplayShown | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const replay = async () => {
    setProblem(null);
    try {
      setReplayed(await ask<ReplayShown>(`/api/cases/${caseNumber}/assignment/${draw.version}/replay`));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error.message);
    }
  };
  const candidates = replayed?.candidates ?? draw.candidates;
  return (
    <details className="oi-draw" open={open}>
      <summary>
        <h4>
          {fill(words.drawOf, { date: showDate(draw.at, language) })}
          {draw.chosen && `: ${draw.chosen}`}{' '}
          <span className="oi-quiet text-normal">({lookUp(words.outcomes, draw.outcome)})</span>
        </h4>
      </summary>
      {draw.reason && <p className="oi-quiet">{draw.reason}</p>}
      {draw.outcome === 'nobody' && (
        <div className="oi-waits">
          <p>
            {words.nobody} {draw.queue && fill(words.waiting, { queue: lookUp(words.queues, draw.queue) })}
          </p>
          <ul>
            {draw.missing.map((one) => (
              <li key={one}>
                <Sentence text={one} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="oi-row">
        <button type="button" className="usa-button usa-button--outline" onClick={() => void replay()}>
          {words.replay}
        </button>
        <span className="oi-quiet">
          {words.seed}: <code>{draw.seed}</code>
        </span>
      </p>
      <p role="status">{problem ?? (replayed && verdictOf(replayed, words))}</p>
      {!replayed && draw.candidates.length < draw.considered && (
        <p className="oi-hint">{fill(words.onlyEligible, { considered: draw.considered })}</p>
      )}
      <Candidates candidates={candidates} chosen={draw.chosen} />
    </details>
  );
}

const verdictOf = (replayed: ReplayShown, words: (typeof panelWords)['en']): string =>
  replayed.same
    ? fill(words.replaySame, {
        chosen: replayed.chosen ?? words.replayNobody,
        panel: replayed.panelVersion,
        count: replayed.candidates.length,
      })
    : fill(words.replayOther, { differences: replayed.differences.join('; ') });
