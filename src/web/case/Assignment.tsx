import { useState } from 'react';
import { ask, type Problem } from '../api/client.ts';
import type { CaseOnPage } from '../api/types.ts';
import { fill, useWords } from '../messages/words.tsx';

/** Who was considered and why, by panel id; for the assignment desk and the Administrative Director. */
export function Assignment({ page }: { page: CaseOnPage }) {
  const { words } = useWords();
  const [replayed, setReplayed] = useState<string | null>(null);
  const draw = page.assignment?.draw;
  if (!draw) return null;
  const replay = async () => {
    const answer = await ask<{ same: boolean; differences: string[] }>(`/api/cases/${page.caseNumber}/replay`).catch(
      (problem: Problem) => ({ same: false, differences: [problem.message] }),
    );
    setReplayed(
      answer.same
        ? words.case.replaySame
        : fill(words.case.replayOther, { differences: answer.differences.join('; ') }),
    );
  };
  return (
    <section aria-labelledby="assignment">
      <h2 id="assignment">{words.case.assignment}</h2>
      <p>
        {words.case.seed}: <code>{draw.seed}</code>
      </p>
      <button type="button" className="usa-button usa-button--outline" onClick={() => void replay()}>
        {words.case.replay}
      </button>
      <p role="status">{replayed}</p>
      <h3>{words.case.candidates}</h3>
      <div className="oi-table-wrap">
        <table className="oi-table">
          <tbody>
            {draw.candidates.map((candidate) => (
              <tr key={candidate.id}>
                <th scope="row">{candidate.id}</th>
                <td>
                  {candidate.id === draw.chosen ? (
                    <strong>{words.case.chosen}</strong>
                  ) : candidate.eligible ? (
                    ''
                  ) : (
                    words.case.passedOver
                  )}
                </td>
                <td>{candidate.reasons.map((reason) => reason.because).join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
