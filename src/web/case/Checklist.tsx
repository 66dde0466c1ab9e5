import type { CaseOnPage } from '../api/types.ts';
import { lookUp, useWords } from '../messages/words.tsx';

type Listed = NonNullable<CaseOnPage['checklist']>['records'][number];

const tones: Record<string, string> = { received: 'good', missing: 'bad', partly: 'warn' };

/** The records that are due, R1 to R9: what came and what is missing. What need not come is left out until it does. */
export function Checklist({ page }: { page: CaseOnPage }) {
  const { words, language } = useWords();
  const said = (record: Listed) => (language === 'es' ? record.inSpanish : record);
  const shown =
    page.checklist?.records.filter((record) => record.status !== 'not-due' && record.status !== 'optional') ?? [];
  if (shown.length === 0) return null;
  return (
    <details className="margin-y-2" open={page.status === 'assigned' || page.status === 'records-overdue'}>
      <summary className="text-bold">{words.case.checklist}</summary>
      <ul className="usa-list usa-list--unstyled margin-top-1">
        {shown.map((record) => (
          <li key={record.code} className="margin-bottom-1">
            <span className="oi-state" data-tone={tones[record.status] ?? 'plain'}>
              {record.code} {lookUp(words.recordStatus, record.status)}
            </span>{' '}
            {said(record).what} <span className="oi-quiet">({record.rule})</span>
            {[...said(record).missing, ...said(record).notes].map((text) => (
              <div key={text} className="oi-hint">
                {text}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
