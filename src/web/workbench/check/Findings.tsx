import { fill } from '../../messages/words.tsx';
import { useBench } from '../Bench.ts';
import { useBenchWords } from '../words.ts';
import { inOrder, type KeyedFinding, useFindings } from './useFindings.ts';
import { Waive } from './Waive.tsx';

/** The checks as one writes: each finding leads to its field, and is mended or waived in writing. */
export function Findings() {
  const words = useBenchWords().findings;
  const { page } = useBench();
  const { data, isFetching } = useFindings(page.caseNumber);
  const findings = inOrder(data?.findings ?? []);
  const open = findings.filter((one) => one.waived === null);
  const count = (severity: string) => open.filter((one) => one.severity === severity).length;
  return (
    <section className="wb-section" aria-labelledby="wb-checks" data-field="checks">
      <div className="wb-row">
        <h2 id="wb-checks" tabIndex={-1}>
          {words.title}
        </h2>
        <span role="status" className="wb-status">
          {isFetching || !data
            ? words.busy
            : open.length === 0
              ? words.none
              : fill(words.counts, { errors: count('error'), warnings: count('warning'), notes: count('note') })}
        </span>
      </div>
      <Gaps />
      <ul className="wb-findings">
        {findings.map((finding) => (
          <Row key={finding.key} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function Gaps() {
  const words = useBenchWords().findings;
  const { page, jump } = useBench();
  const gaps = page.draft?.gaps ?? [];
  if (gaps.length === 0) return null;
  // The case names an item by its treatment, the fields of the page by their place.
  const fieldOf = (field: string | undefined) => {
    const id = /^items\.(.+)$/.exec(field ?? '')?.[1];
    const index = page.treatments.findIndex((one) => one.id === id);
    return index < 0 ? (field ?? 'summary') : `items.${index}`;
  };
  return (
    <>
      <h3>{words.gaps}</h3>
      <ul className="wb-findings">
        {gaps.map((gap) => (
          <li key={`${gap.code} ${gap.field}`} data-severity="gap">
            {gap.because} <span className="oi-quiet">({gap.rule})</span>{' '}
            <button type="button" className="wb-link" onClick={() => jump(fieldOf(gap.field))}>
              {words.go}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Row({ finding }: { finding: KeyedFinding }) {
  const words = useBenchWords().findings;
  const { page, jump, show, canWrite } = useBench();
  const title = (id: string) => page.documents.find((one) => one.documentId === id)?.title ?? id;
  return (
    <li data-severity={finding.waived === null ? finding.severity : 'waived'} data-check={finding.check}>
      <strong>
        {words.severity[finding.severity]} {finding.check}
      </strong>{' '}
      {finding.message} {finding.quote && <q>{finding.quote}</q>} <span className="oi-quiet">({finding.rule})</span>{' '}
      {finding.field && (
        <button type="button" className="wb-link" onClick={() => jump(finding.field ?? '')}>
          {words.go}
        </button>
      )}
      {finding.hits && finding.hits.length > 0 && (
        <div className="wb-look">
          <strong>{words.look}:</strong>
          <ul>
            {finding.hits.map((hit) => (
              <li key={`${hit.documentId} ${hit.page} ${hit.quote}`}>
                <button type="button" className="wb-link" onClick={() => show(hit.documentId, hit.page)}>
                  {title(hit.documentId)}, p. {hit.page}
                </button>{' '}
                <q>{hit.quote}</q>
              </li>
            ))}
          </ul>
        </div>
      )}
      {finding.waived !== null && (
        <>
          <p className="oi-quiet">{fill(words.waived, { reason: finding.waived })}</p>
          {finding.answers.map(({ documentId, words: said }) => (
            <p key={documentId} className="oi-quiet">
              {title(documentId)}: {said}
            </p>
          ))}
        </>
      )}
      {finding.waived === null && canWrite && finding.severity !== 'note' && <Waive finding={finding} />}
    </li>
  );
}
