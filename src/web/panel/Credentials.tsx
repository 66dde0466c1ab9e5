import type { Profile } from '../../app/panel/profile.ts';
import { showDate } from '../messages/dates.ts';
import { lookUp, useWords } from '../messages/words.tsx';
import { StackTable } from '../shell/StackTable.tsx';
import { panelWords } from './words.ts';

/** Licences, certifications, and each time somebody looked one up. */
export function Credentials({ profile: { reviewer, today } }: { profile: Profile }) {
  const { language } = useWords();
  const words = panelWords[language];
  return (
    <>
      <h2>{words.licences}</h2>
      <Dated
        heads={[words.state, words.number, words.licenceStatus, words.expires]}
        rows={reviewer.licences.map((one) => ({
          key: `${one.state}${one.number}`,
          cells: [one.state, one.number, [one.status, one.restriction].filter(Boolean).join(': ')],
          end: one.expiresOn ?? null,
        }))}
        today={today}
      />
      <h2>{words.certifications}</h2>
      <Dated
        heads={[words.specialty, words.board, words.expires]}
        rows={reviewer.certifications.map((one) => ({
          key: `${one.specialty}${one.subspecialty}`,
          cells: [[one.specialty, one.subspecialty].filter(Boolean).join(', '), one.board ?? '–'],
          end: one.expiresOn ?? null,
        }))}
        today={today}
      />
      <h2>{words.verifications}</h2>
      <Verifications reviewer={reviewer} />
    </>
  );
}

function Dated({
  heads,
  rows,
  today,
}: {
  heads: string[];
  rows: { key: string; cells: string[]; end: string | null }[];
  today: string;
}) {
  if (rows.length === 0) return <p>–</p>;
  return (
    <StackTable heads={heads}>
      {rows.map(({ key, cells, end }) => (
        <tr key={key}>
          {cells.map((cell, at) => (
            <td key={heads[at]} data-label={heads[at]}>
              {cell}
            </td>
          ))}
          <td data-label={heads.at(-1)}>
            <Ends on={end} today={today} />
          </td>
        </tr>
      ))}
    </StackTable>
  );
}

function Ends({ on, today }: { on: string | null; today: string }) {
  const { language } = useWords();
  if (!on) return <>{panelWords[language].noEnd}</>;
  const days = Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000);
  const text = showDate(on, language);
  if (days > 90) return <>{text}</>;
  return (
    <span>
      <span className="oi-state" data-tone={days < 0 ? 'bad' : 'warn'}>
        {text}
      </span>
    </span>
  );
}

function Verifications({ reviewer }: { reviewer: Profile['reviewer'] }) {
  const { language } = useWords();
  const words = panelWords[language];
  if (reviewer.verifications.length === 0) return <p>{words.noVerifications}</p>;
  const latest = [...reviewer.verifications].sort((a, b) => b.on.localeCompare(a.on));
  const heads = [words.verifiedOn, words.what, words.source, words.result];
  return (
    <StackTable heads={heads}>
      {latest.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two verifications may be alike, and none is ever removed
        <tr key={at}>
          <td data-label={heads[0]}>{showDate(one.on, language)}</td>
          <td data-label={heads[1]}>{[lookUp(words.whats, one.what), one.subject].filter(Boolean).join(' ')}</td>
          <td data-label={heads[2]}>{[one.source, one.note].filter(Boolean).join(': ')}</td>
          <td data-label={heads[3]}>
            <span>
              <span className="oi-state" data-tone={one.result === 'confirmed' ? 'good' : 'bad'}>
                {lookUp(words.results, one.result)}
              </span>
            </span>
          </td>
        </tr>
      ))}
    </StackTable>
  );
}
