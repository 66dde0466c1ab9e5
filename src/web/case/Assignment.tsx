import { Link } from '@tanstack/react-router';
import type { AssignmentShown } from '../../app/panel/assignment.ts';
import type { CaseOnPage } from '../api/types.ts';
import { showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { Candidates } from '../panel/Candidates.tsx';
import { ConflictCard } from '../panel/ConflictCard.tsx';
import { DrawCard } from '../panel/DrawCard.tsx';
import { useAssignment } from '../panel/queries.ts';
import { Sentence } from '../panel/Sentence.tsx';
import { panelWords } from '../panel/words.ts';

/** Who was considered and why, what must be decided, and every draw with its replay: for the assignment desk. */
export function Assignment({ page }: { page: CaseOnPage }) {
  const isForThem = page.assignment !== null;
  const { data } = useAssignment(page.caseNumber, page.version, isForThem);
  const { language } = useWords();
  const words = panelWords[language];
  if (!isForThem || !data || !hasSomething(data)) return null;
  const may = new Set(page.actions.map(({ type }) => type));
  return (
    <section aria-labelledby="assignment">
      <h2 id="assignment">{words.assignment}</h2>
      <InHand page={page} data={data} mayTakeBack={may.has('TakeBackReview')} />
      <WaitsFor page={page} data={data} mayApprove={may.has('ApprovePanel')} />
      {data.panelApproved && (
        <p>
          {fill(words.panelApproved, data.panelApproved)}{' '}
          {fill(words.seats, { taken: data.reviewers.length, size: data.seats })}
        </p>
      )}
      {may.has('AssignReviewer') && data.reviewers.length < data.seats && (
        <p>
          <Link
            to="/cases/$number/do/$action"
            params={{ number: page.caseNumber, action: 'AssignReviewer' }}
            className="usa-button"
          >
            {data.draws.some((draw) => draw.chosen !== null) ? words.again : words.draw}
          </Link>
        </p>
      )}
      <Conflicts page={page} data={data} mayDecide={may.has('DecideConflict')} />
      {data.preview && (
        <details className="oi-draw" open={data.draws.length === 0}>
          <summary>
            <h3 className="oi-draw-head">{words.today2}</h3>
          </summary>
          <Candidates candidates={data.preview.candidates} chosen={null} />
        </details>
      )}
      {data.draws.length > 0 && <h3>{words.draws}</h3>}
      {data.draws.map((draw, at) => (
        <DrawCard key={draw.version} caseNumber={page.caseNumber} draw={draw} open={at === 0} />
      ))}
      {data.excluded.length > 0 && (
        <>
          <h3>{words.excluded}</h3>
          <ul className="usa-list">
            {data.excluded.map(({ id, because }) => (
              <li key={id}>
                {id}: {because}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const hasSomething = (data: AssignmentShown): boolean =>
  data.draws.length > 0 || data.preview !== null || data.excluded.length > 0;

function InHand({ page, data, mayTakeBack }: { page: CaseOnPage; data: AssignmentShown; mayTakeBack: boolean }) {
  const { language } = useWords();
  const words = panelWords[language];
  if (data.reviewers.length === 0) return null;
  return (
    <>
      <ul className="usa-list">
        {data.reviewers.map((one) => (
          <li key={one.id}>
            <strong>{fill(words.inHand, { id: one.id, date: showDate(one.assignedAt, language) })}</strong>:{' '}
            {one.attested ? words.attestedYet : words.notAttestedYet}
            {one.daysIdle > 0 && `, ${fill(words.idle, { days: one.daysIdle })}`}
          </li>
        ))}
      </ul>
      {mayTakeBack && (
        <p>
          <Link
            to="/cases/$number/do/$action"
            params={{ number: page.caseNumber, action: 'TakeBackReview' }}
            className="usa-button usa-button--outline"
          >
            {words.takeBack}
          </Link>
        </p>
      )}
    </>
  );
}

/** The named queue in which the case waits, with what is missing; and the panel that would cover it. */
function WaitsFor({ page, data, mayApprove }: { page: CaseOnPage; data: AssignmentShown; mayApprove: boolean }) {
  const { language } = useWords();
  const words = panelWords[language];
  const queue = data.preview?.queue;
  const proposal = data.preview?.panelProposal;
  if (!queue || (data.panelApproved && queue.name === 'needs-panel-approval')) return null;
  const name = (id: string) => page.treatments.find((one) => one.id === id)?.description ?? id;
  return (
    <div className="oi-waits">
      <p>
        <strong>{fill(words.waiting, { queue: lookUp(words.queues, queue.name) })}</strong>
      </p>
      <p>{words.missing}:</p>
      <ul>
        {queue.missing.map((one) => (
          <li key={one}>
            <Sentence text={one} />
          </li>
        ))}
      </ul>
      {proposal && (
        <>
          <p className="margin-top-1">{words.panel}</p>
          <ul>
            {proposal.reviewers.map(({ id, covers }) => (
              <li key={id}>{fill(words.panelCovers, { id, treatments: covers.map(name).join('; ') })}</li>
            ))}
          </ul>
          <p className="oi-quiet">{words.panelNeeds}</p>
        </>
      )}
      {mayApprove && proposal && (
        <Link
          to="/cases/$number/do/$action"
          params={{ number: page.caseNumber, action: 'ApprovePanel' }}
          className="usa-button margin-top-1"
        >
          {words.approve}
        </Link>
      )}
    </div>
  );
}

/** Possible conflicts: those whose decision may free somebody first. */
function Conflicts({ page, data, mayDecide }: { page: CaseOnPage; data: AssignmentShown; mayDecide: boolean }) {
  const { language } = useWords();
  const words = panelWords[language];
  const shown = data.conflicts.filter((one) => one.decided || (data.preview && one.matters));
  if (shown.length === 0) return null;
  return (
    <>
      <h3 id="possible-conflicts">{words.conflictsTitle}</h3>
      {shown.map((conflict) => (
        <ConflictCard
          key={`${conflict.reviewerId}${conflict.path}`}
          conflict={conflict}
          caseNumber={page.caseNumber}
          mayDecide={mayDecide}
        />
      ))}
    </>
  );
}
