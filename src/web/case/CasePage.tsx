import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { CaseProof } from '../account/CaseProof.tsx';
import { useCase } from '../api/queries.ts';
import type { CaseOnPage } from '../api/types.ts';
import { showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { isOwnCase } from '../mycase/own-case.ts';
import { panelWords } from '../panel/words.ts';
import { homeOf } from '../shell/home-of.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { workbenchWords } from '../workbench/words.ts';
import { Deadlines } from './Deadlines.tsx';
import { Documents } from './Documents.tsx';
import { ForParty } from './ForParty.tsx';
import { Letters } from './Letters.tsx';
import { StateTag } from './StateTag.tsx';
import { Timeline } from './Timeline.tsx';

/** Each loads what it needs: a worker's page nothing of the desks', a party's nothing of the assignment. */
const MyCase = lazy(() => import('../mycase/MyCase.tsx').then(({ MyCase }) => ({ default: MyCase })));
const Assignment = lazy(() => import('./Assignment.tsx').then(({ Assignment }) => ({ default: Assignment })));

/** Everything of one case that the person signed in may see, and the steps open to them. */
export function CasePage() {
  const { number } = useParams({ strict: false }) as { number: string };
  const { data, error, refetch } = useCase(number);
  if (!data) return <Waiting error={error} retry={refetch} />;
  if (!isOwnCase(data)) return <ShownCase page={data} />;
  return (
    <Suspense fallback={<Waiting error={null} retry={refetch} />}>
      <MyCase page={data} />
    </Suspense>
  );
}

function ShownCase({ page }: { page: CaseOnPage }) {
  const { words, language } = useWords();
  return (
    <>
      <p className="margin-y-0">
        <Link to={homeOf(page.roles)} className="usa-link">
          {words.nav.cases}
        </Link>
      </p>
      <h1>
        {page.caseNumber} <StateTag status={page.status} />
      </h1>
      <CaseProof page={page} />
      {page.waitingFor && (
        <p>
          <strong>{words.case.waitingFor}:</strong> {lookUp(panelWords[language].queues, page.waitingFor)}
        </p>
      )}
      {page.linkedTo && <p>{fill(words.case.linked, { number: page.linkedTo })}</p>}
      <ForParty page={page} />
      <div className="oi-grid oi-two">
        <div>
          <Facts page={page} />
          <Treatments page={page} />
          <Letters page={page} />
          <Screening page={page} />
          <Documents page={page} />
          {page.assignment && (
            <Suspense fallback={null}>
              <Assignment page={page} />
            </Suspense>
          )}
        </div>
        <div className="oi-grid" style={{ alignContent: 'start' }}>
          <OpenSteps page={page} />
          <Deadlines page={page} />
          <Timeline page={page} />
        </div>
      </div>
    </>
  );
}

/** Steps that are taken in a section or in the workbench, not by a form. */
const elsewhere = new Set<string>([
  'RecordNotice',
  'RecordNoticeService',
  'ServeAgain',
  'ReceiveRecords',
  'DecideConflict',
  'SaveDraft',
  'WaiveFinding',
  'SubmitDraft',
  'ReturnDraft',
  'DecideReferral',
]);

/** Steps that end the case or correct its facts: never the first thing offered. */
const aside = new Set<string>([
  'SendReminder',
  'AskApproval',
  'RefuseApproval',
  'Terminate',
  'Withdraw',
  'ChangeRepresentative',
  'ChangeAdministrator',
  'FileAppeal',
  'DeclineReview',
  'TakeBackReview',
  'ConvertToExpedited',
  'ConvertToRegular',
  'ChooseDelivery',
  'SealRecord',
  'UnsealRecord',
]);

/** The file and the determination side by side: to write, or to read over. */
function ToWorkbench({ page }: { page: CaseOnPage }) {
  const { language } = useWords();
  if (!page.draft) return null;
  const mayWrite = page.actions.some(({ type }) => type === 'SaveDraft');
  const words = workbenchWords[language].toBench;
  return (
    <Link to="/cases/$number/write" params={{ number: page.caseNumber }} className="usa-button">
      {mayWrite ? words.write : words.read}
    </Link>
  );
}

function OpenSteps({ page }: { page: CaseOnPage }) {
  const { words } = useWords();
  // Records are sent from the records section; drafts are written in the workbench; conflicts are decided under Assignment.
  const isPhysician = page.roles.includes('physician');
  const steps = page.actions.filter(
    // A physician certifies on a page made for it (physician/CertifyPage).
    ({ type }) => !elsewhere.has(type) && !(isPhysician && type === 'ConvertToExpedited'),
  );
  const shown = [...steps.filter(({ type }) => !aside.has(type)), ...steps.filter(({ type }) => aside.has(type))];
  return (
    <section className="oi-card" aria-labelledby="can-do">
      <h2 id="can-do">{words.case.youCanDo}</h2>
      {shown.length === 0 && <p>{words.case.nothingToDo}</p>}
      <div className="oi-actions">
        <ToWorkbench page={page} />
        {shown.map(({ type }, index) => (
          <Link
            key={type}
            to="/cases/$number/do/$action"
            params={{ number: page.caseNumber, action: type }}
            className={index === 0 && !page.draft && !aside.has(type) ? 'usa-button' : 'usa-button usa-button--outline'}
          >
            {lookUp(words.commands, type)}
          </Link>
        ))}
      </div>
    </section>
  );
}

function Facts({ page }: { page: CaseOnPage }) {
  const { words, language } = useWords();
  const { parties, application } = page;
  const rows: [string, string | null | undefined][] = [
    [
      words.case.received,
      application ? showDate(application.receivedOn, language) : showDate(page.receivedAt, language),
    ],
    [words.case.injured, application?.dateOfInjury ? showDate(application.dateOfInjury, language) : null],
    [words.case.denied, application?.urDecision ? showDate(application.urDecision.decidedOn, language) : null],
    [words.case.priority, page.priority === 'expedited' ? words.case.expedited : words.case.standard],
    [words.case.employee, parties.employee],
    [words.case.employer, parties.employer],
    [words.case.administrator, parties.claimsAdministrator],
    [words.case.physician, parties.requestingPhysician],
    [words.case.representative, parties.representative],
    [words.case.round, page.round > 1 ? String(page.round) : null],
  ];
  return (
    <dl className="oi-facts">
      {rows
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Treatments({ page }: { page: CaseOnPage }) {
  const { words } = useWords();
  const decided = new Map(page.issued.at(-1)?.outcomes.map(({ treatment, outcome }) => [treatment, outcome]));
  return (
    <section aria-labelledby="treatments">
      <h2 id="treatments">{words.case.treatments}</h2>
      <ul className="usa-list">
        {page.treatments.map((one) => {
          const outcome = decided.get(one.description);
          const amounts = [
            one.requested && fill(words.case.requested, { amount: one.requested }),
            one.authorized && fill(words.case.authorized, { amount: one.authorized }),
            one.disputed && fill(words.case.disputed, { amount: one.disputed }),
          ].filter(Boolean);
          return (
            <li key={one.id}>
              <strong>{one.description}</strong>{' '}
              {amounts.length > 0 && <span className="oi-quiet">({amounts.join(', ')})</span>}{' '}
              {outcome && (
                <span className="oi-state" data-tone={outcome === 'overturned' ? 'good' : 'plain'}>
                  {lookUp(words.outcomes, outcome)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Screening({ page }: { page: CaseOnPage }) {
  const { words, language } = useWords();
  const reasons = page.screening?.reasons ?? [];
  if (reasons.length === 0) return null;
  return (
    <section aria-labelledby="screening">
      <h2 id="screening">{words.case.screening}</h2>
      <ul className="usa-list">
        {reasons.map((reason) => (
          <li key={reason.code}>
            {reason.told?.[language].because ?? reason.because} <span className="oi-quiet">({reason.rule})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
