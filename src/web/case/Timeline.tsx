import type { CaseOnPage } from '../api/types.ts';
import { showDate } from '../messages/dates.ts';
import { lookUp, useWords } from '../messages/words.tsx';
import { noticeTitles } from '../notices/titles.ts';

type Entry = CaseOnPage['timeline'][number];

/** What happened, newest first; the same thing several times running is told once with its number. */
export function Timeline({ page }: { page: CaseOnPage }) {
  const { words, language } = useWords();
  return (
    <section className="oi-card" aria-labelledby="timeline">
      <h2 id="timeline">{words.case.timeline}</h2>
      <ol className="oi-timeline">
        {gathered(page.timeline).map(({ entry, count }) => (
          <li key={entry.version}>
            <div>
              {lookUp(words.events, entry.type)}
              {count > 1 && ` (${count})`}
            </div>
            <TextOf entry={entry} />
            <div className="oi-when">
              {showDate(entry.at, language)} · {lookUp(words.roles, entry.by)}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

const told = ['question', 'answer', 'what', 'reason', 'note', 'statement', 'because', 'into', 'of', 'notice'] as const;

function TextOf({ entry }: { entry: Entry }) {
  const titles = noticeTitles[useWords().language];
  const facts = (entry.facts ?? {}) as Record<string, unknown>;
  const text = told.map((name) => facts[name]).find((value) => typeof value === 'string' && value !== '');
  if (text && text === facts.notice) return <div className="oi-quiet">{lookUp(titles, String(text))}</div>;
  return text ? <div className="oi-quiet">{String(text).replaceAll('-', ' ')}</div> : null;
}

function gathered(timeline: readonly Entry[]): { entry: Entry; count: number }[] {
  const groups: { entry: Entry; count: number }[] = [];
  for (const entry of timeline) {
    const last = groups.at(-1);
    const repeats =
      last?.entry.type === entry.type &&
      ['NoticeSent', 'RecordsReceived', 'DraftSaved', 'ServiceRecorded'].includes(entry.type);
    if (last && repeats) {
      last.entry = entry;
      last.count++;
    } else groups.push({ entry, count: 1 });
  }
  return groups.reverse();
}
