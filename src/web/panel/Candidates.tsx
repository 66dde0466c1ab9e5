import type { AssignmentShown } from '../../app/panel/assignment.ts';
import { lookUp, useWords } from '../messages/words.tsx';
import { Sentence } from './Sentence.tsx';
import { panelWords } from './words.ts';
import './panel.css';
import { StackTable } from '../shell/StackTable.tsx';

type Candidate = NonNullable<AssignmentShown['preview']>['candidates'][number];

/** Everybody considered, by panel id: who could be drawn with what chance, and why the others were passed over. */
export function Candidates({ candidates, chosen }: { candidates: readonly Candidate[]; chosen: string | null }) {
  const { language } = useWords();
  const words = panelWords[language];
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const inOrder = [...candidates].sort((a, b) => rank(b, chosen) - rank(a, chosen) || b.chance - a.chance);
  return (
    <StackTable heads={[words.reviewer, words.standing, words.chance, words.reasons]}>
      {inOrder.map((one) => (
        <tr key={one.id}>
          <td data-label={words.reviewer}>{one.id}</td>
          <td data-label={words.standing}>
            <span>
              <span className="oi-state oi-nowrap" data-tone={one.id === chosen ? 'good' : 'plain'}>
                {one.id === chosen ? words.chosen : one.eligible ? words.couldDraw : words.passedOver}
              </span>
            </span>
          </td>
          <td data-label={words.chance}>{one.eligible ? percent.format(one.chance) : '–'}</td>
          <td data-label={words.reasons}>
            <ul className="oi-reasons">
              {one.reasons.map((reason) => (
                <li key={`${reason.code}${reason.because}`}>
                  <span className="oi-state" data-tone={toneOf(reason.code, one.eligible)}>
                    {lookUp(words.codes, reason.code)}
                  </span>
                  <span>
                    <Sentence text={reason.because.replace(/ \(a person must decide: .*\)$/, '')} />
                  </span>
                </li>
              ))}
            </ul>
          </td>
        </tr>
      ))}
    </StackTable>
  );
}

const rank = (one: Candidate, chosen: string | null): number => (one.id === chosen ? 2 : one.eligible ? 1 : 0);
const toneOf = (code: string, eligible: boolean): string =>
  code === 'conflict' ? 'bad' : code === 'possible-conflict' ? 'warn' : eligible ? 'good' : 'plain';
