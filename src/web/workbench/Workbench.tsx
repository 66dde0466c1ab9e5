import { Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { CaseOnPage } from '../api/types.ts';
import { fill } from '../messages/words.tsx';
import { type Bench, BenchContext } from './Bench.ts';
import { Findings } from './check/Findings.tsx';
import { DocumentList, newestFirst } from './file/DocumentList.tsx';
import { SearchFile, useFileSearch } from './file/SearchFile.tsx';
import { Viewer } from './file/Viewer.tsx';
import { WhoIsHere } from './presence/WhoIsHere.tsx';
import { CommentingContext } from './review/PlaceComments.tsx';
import { QualityBar } from './review/QualityBar.tsx';
import { useComments } from './review/useComments.ts';
import { Shortcuts } from './Shortcuts.tsx';
import { useBenchState } from './useBenchState.ts';
import { useKeys } from './useKeys.ts';
import { useBenchWords } from './words.ts';
import { ItemForm } from './write/ItemForm.tsx';
import { OtherSteps, SubmitBar } from './write/SubmitBar.tsx';
import { SummaryForm } from './write/SummaryForm.tsx';

const keysKey = 'openimr.workbench.keys';

export function Workbench({ page, person, today }: { page: CaseOnPage; person: string; today: string }) {
  const words = useBenchWords();
  const bench = useBenchState(page, person, today);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [areKeysOn, setKeysOn] = useState(() => localStorage.getItem(keysKey) !== 'off');
  const { cite, show, place, mark } = bench;
  const step = useCallback(
    (by: 1 | -1) => {
      const shown = [...page.documents].sort(newestFirst);
      const at = shown.findIndex((one) => one.documentId === place?.documentId);
      const next = shown[at + by];
      if (next) show(next.documentId, 1);
    },
    [page.documents, place?.documentId, show],
  );
  useKeys(
    useMemo(() => ({ cite, document: step, mark, help: () => setHelpOpen(true) }), [cite, step, mark]),
    areKeysOn,
  );
  return (
    <BenchContext value={bench}>
      <div className="wb">
        <header className="wb-head">
          <Link to="/cases/$number" params={{ number: page.caseNumber }} className="usa-link">
            {words.back}
          </Link>
          <h1>
            {page.caseNumber} · {words.title}
          </h1>
          <WhoIsHere />
          <a className="usa-link" href={`/api/cases/${page.caseNumber}/draft/preview`} target="_blank" rel="noreferrer">
            {words.preview}
          </a>
          <button type="button" className="wb-button" onClick={() => setHelpOpen(true)}>
            {words.shortcuts.open} (?)
          </button>
        </header>
        <div className="wb-panes">
          <FilePane bench={bench} />
          <TextPane bench={bench} person={person} />
        </div>
        {isHelpOpen && (
          <Shortcuts
            close={() => setHelpOpen(false)}
            areOn={areKeysOn}
            setOn={(on) => {
              localStorage.setItem(keysKey, on ? 'on' : 'off');
              setKeysOn(on);
            }}
          />
        )}
      </div>
    </BenchContext>
  );
}

function FilePane({ bench }: { bench: Bench }) {
  const words = useBenchWords();
  const { page, place } = bench;
  const [query, setQuery] = useState('');
  const search = useFileSearch(page.caseNumber, query);
  const hits = useMemo(
    () =>
      (search.data?.pages ?? [])
        .flatMap((one) => one.hits)
        .filter((hit) => hit.documentId === place?.documentId)
        .map(({ page: at, marks }) => ({ page: at, marks })),
    [search.data, place?.documentId],
  );
  return (
    <div className="wb-file">
      <SearchFile query={query} setQuery={setQuery} search={search} />
      <DocumentList />
      {place ? <Viewer documentId={place.documentId} hits={hits} /> : <p>{words.noFile}</p>}
    </div>
  );
}

function TextPane({ bench, person }: { bench: Bench; person: string }) {
  const words = useBenchWords();
  const { page, canWrite } = bench;
  const mayComment = page.actions.some(({ type }) => type === 'ReturnDraft');
  const { comments, set, clear } = useComments(page.caseNumber, person);
  const commenting = useMemo(() => (mayComment ? { comments, set } : null), [mayComment, comments, set]);
  return (
    <CommentingContext value={commenting}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: F6 comes here */}
      <section className="wb-text" tabIndex={0} aria-label={words.textPane} data-pane="text">
        {canWrite ? <CiteBar bench={bench} /> : <p className="oi-hint">{words.readOnly}</p>}
        <UrReasons page={page} />
        <SummaryForm />
        <h2>{words.disputed}</h2>
        {page.treatments.map((treatment, index) => (
          <ItemForm key={treatment.id} treatment={treatment} index={index} />
        ))}
        {page.draft && <Findings />}
        {canWrite ? <SubmitBar /> : <OtherSteps />}
        {mayComment && <QualityBar comments={comments} sent={clear} />}
      </section>
    </CommentingContext>
  );
}

/** What the chosen words will do, always in sight. */
function CiteBar({ bench }: { bench: Bench }) {
  const words = useBenchWords();
  const { pick, cursor, citing, cite } = bench;
  return (
    <div className="wb-cite-bar">
      <button type="button" className="usa-button" disabled={!pick || !cursor} onClick={cite}>
        {words.cite} <kbd>c</kbd>
      </button>
      <span role="status">
        {!pick ? words.citeNothing : cursor ? fill(words.citeWhere, { words: citing }) : words.citeNoSentence}
      </span>
    </div>
  );
}

function UrReasons({ page }: { page: CaseOnPage }) {
  const words = useBenchWords();
  const reasons = page.application?.urDecision?.reasons;
  if (!reasons) return null;
  return (
    <details className="wb-ur">
      <summary>{words.urReasons}</summary>
      <p>{reasons}</p>
    </details>
  );
}
