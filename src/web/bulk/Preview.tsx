import { Link } from '@tanstack/react-router';
import type { Rehearsal } from '../../app/desk/rehearse.ts';
import { told } from '../messages/refusals.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { noticeTitles } from '../notices/titles.ts';
import { panelWords } from '../panel/words.ts';
import { StackTable } from '../shell/StackTable.tsx';
import { bulkWords } from './words.ts';

/** What would happen to each case, and why to some nothing would. */
export function Preview({ cases }: { cases: Rehearsal[] }) {
  const words = bulkWords[useWords().language];
  const will = cases.flatMap((one) => (one.ok ? [one] : []));
  const not = cases.flatMap((one) => (one.ok ? [] : [one]));
  return (
    <>
      {will.length > 0 && (
        <section aria-labelledby="bulk-will">
          <h2 id="bulk-will">{fill(words.will, { count: will.length })}</h2>
          <StackTable heads={[words.case, words.happens, words.letters]}>
            {will.map((one) => (
              <tr key={one.caseNumber}>
                <td data-label={words.case}>
                  <CaseLink number={one.caseNumber} />
                </td>
                <td data-label={words.happens}>
                  <Happens events={one.events} />
                </td>
                <td data-label={words.letters}>
                  <Letters notices={one.notices} />
                </td>
              </tr>
            ))}
          </StackTable>
        </section>
      )}
      {not.length > 0 && (
        <section aria-labelledby="bulk-not">
          <h2 id="bulk-not">{fill(words.not, { count: not.length })}</h2>
          <StackTable heads={[words.case, words.why]}>
            {not.map((one) => (
              <tr key={one.caseNumber}>
                <td data-label={words.case}>
                  <CaseLink number={one.caseNumber} />
                </td>
                <td data-label={words.why}>
                  <span>
                    <WhyNot one={one} /> {one.refusal.rule && <span className="oi-quiet">({one.refusal.rule})</span>}
                  </span>
                </td>
              </tr>
            ))}
          </StackTable>
        </section>
      )}
    </>
  );
}

/** In Spanish what the server says in English with its particulars; the reasons of screening stand in both languages. */
function WhyNot({ one }: { one: Extract<Rehearsal, { ok: false }> }) {
  const { language } = useWords();
  if (one.told && language === 'es') return one.told.es;
  if (!one.waitsFor) return told(one.refusal);
  return `${told(one.refusal)} ${fill(bulkWords[language].waitsFor, { what: lookUp(panelWords[language].queues, one.waitsFor) })}`;
}

export const CaseLink = ({ number }: { number: string }) => (
  <Link to="/cases/$number" params={{ number }} className="usa-link text-bold">
    {number}
  </Link>
);

function Happens({ events }: { events: { type: string; detail: string | null }[] }) {
  const { words } = useWords();
  return (
    <span>
      {events.map(({ type, detail }) => `${lookUp(words.events, type)}${detail ? ` (${detail})` : ''}`).join('; ')}
    </span>
  );
}

function Letters({ notices }: { notices: { id: string; to: string }[] }) {
  const { words, language } = useWords();
  if (notices.length === 0) return <span className="oi-quiet">{bulkWords[language].noLetters}</span>;
  const ids = [...new Set(notices.map((one) => one.id))];
  return (
    <span>
      {ids
        .map((id) => {
          const readers = notices.filter((one) => one.id === id).map(({ to }) => lookUp(words.roles, to));
          return `${noticeTitles[language][id] ?? id} → ${readers.join(', ')}`;
        })
        .join('; ')}
    </span>
  );
}
