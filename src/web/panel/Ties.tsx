import type { Profile } from '../../app/panel/profile.ts';
import { showDate } from '../messages/dates.ts';
import { useWords } from '../messages/words.tsx';
import { StackTable } from '../shell/StackTable.tsx';
import { panelWords } from './words.ts';

/** What ties a reviewer to others: disclosures, family, discipline. */
export function Ties({ reviewer }: { reviewer: Profile['reviewer'] }) {
  const { language } = useWords();
  const words = panelWords[language];
  const percent = (share: number | null | undefined) => (share == null ? '–' : `${Math.round(share * 100)} %`);
  const heads = [words.organization, words.what, words.relation, words.shareOfIncome, words.ownership];
  return (
    <>
      <h2>{words.disclosures}</h2>
      {reviewer.disclosures.length === 0 ? (
        <p>{words.nothingDisclosed}</p>
      ) : (
        <StackTable heads={heads}>
          {reviewer.disclosures.map((one) => (
            <tr key={`${one.organization}${one.kind}${one.relation}${one.from}`}>
              <td data-label={heads[0]}>{one.organization}</td>
              <td data-label={heads[1]}>{one.kind.replaceAll('-', ' ')}</td>
              <td data-label={heads[2]}>{one.relation.replaceAll('-', ' ')}</td>
              <td data-label={heads[3]}>{percent(one.shareOfIncome)}</td>
              <td data-label={heads[4]}>{percent(one.ownershipShare)}</td>
            </tr>
          ))}
        </StackTable>
      )}
      {reviewer.family.length > 0 && (
        <>
          <h2>{words.family}</h2>
          <ul className="usa-list">
            {reviewer.family.map((one) => (
              <li key={nameOf(one.name)}>
                {nameOf(one.name)} ({[one.relation.replaceAll('-', ' '), one.employer].filter(Boolean).join(', ')})
              </li>
            ))}
          </ul>
        </>
      )}
      {reviewer.discipline.length > 0 && (
        <>
          <h2>{words.discipline}</h2>
          <ul className="usa-list">
            {reviewer.discipline.map((one) => (
              <li key={`${one.action}${one.on}`}>
                {[one.on && showDate(one.on, language), one.body, one.action, one.pending && words.pending]
                  .filter(Boolean)
                  .join(', ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const nameOf = (name: string | { first: string; last: string }): string =>
  typeof name === 'string' ? name : `${name.first} ${name.last}`;
