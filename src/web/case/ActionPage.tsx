import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { command, newKey, Problem } from '../api/client.ts';
import { type JsonSchema, useCase, useCommandSchemas } from '../api/queries.ts';
import type { CaseOnPage } from '../api/types.ts';
import { SchemaForm } from '../forms/SchemaForm.tsx';
import { showDate } from '../messages/dates.ts';
import { lookUp, useWords } from '../messages/words.tsx';
import { Explained } from '../mycase/Explained.tsx';
import { Alert } from '../shell/Alert.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { SignForm } from '../workbench/sign/SignForm.tsx';
import { AttestForm } from './AttestForm.tsx';

/** One step of a case as a form, drawn from the schema that the server validates with. */
export function ActionPage() {
  const { number, action } = useParams({ strict: false }) as { number: string; action: string };
  const { data: page, error, refetch } = useCase(number);
  const { data: schemas } = useCommandSchemas();
  if (!page || !schemas) return <Waiting error={error} retry={refetch} />;
  return <Step page={page} action={action} schema={shownTo(page, action, schemas[action] ?? {})} />;
}

/** A party answers in words; a corrected application is typed in by intake, which asks for it field by field. */
function shownTo(page: CaseOnPage, action: string, schema: JsonSchema): JsonSchema {
  if (action !== 'AnswerInformationRequest' || page.roles.includes('intake')) return schema;
  const { application: _, ...properties } = schema.properties ?? {};
  return { ...schema, properties };
}

/** Values that most people mean. */
const usual: Record<string, Record<string, unknown>> = {
  SendAssignmentNotice: { channel: 'electronic' },
};

/** What the address or the case says already: `?because=authorized`, the newest version of the letter. */
function useGiven(page: CaseOnPage, action: string): Record<string, unknown> {
  const { because } = useSearch({ strict: false }) as { because?: unknown };
  if (action === 'AcknowledgeDetermination') return { version: page.issued.at(-1)?.version ?? 1 };
  return action === 'Terminate' && because === 'authorized' ? { because } : {};
}

function Step({
  page,
  action,
  schema,
}: {
  page: CaseOnPage;
  action: string;
  schema: Parameters<typeof SchemaForm>[0]['schema'];
}) {
  const { words } = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const key = useRef(newKey());
  // The version the person looked at when the form was opened: a background refresh must not move it.
  const version = useRef(page.version);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const open = page.actions.find(({ type }) => type === action);
  const given = useGiven(page, action);

  const send = async (data: unknown) => {
    setBusy(true);
    setProblem(null);
    try {
      await command(page.caseNumber, action, data, key.current, { expectedVersion: version.current, role: open?.role });
      // Whoever declined has no business in the case any more: their own list is where they go.
      if (action === 'DeclineReview') await navigate({ to: '/cases' });
      await queries.invalidateQueries();
      if (action !== 'DeclineReview') await navigate({ to: '/cases/$number', params: { number: page.caseNumber } });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
      // A refusal recorded nothing, so the next try is another one; a lost connection may have recorded it.
      if (error.code !== 'offline') key.current = newKey();
    } finally {
      setBusy(false);
    }
  };
  const lookAgain = async () => {
    await queries.invalidateQueries({ queryKey: ['case', page.caseNumber] });
    version.current = queries.getQueryData<CaseOnPage>(['case', page.caseNumber])?.version ?? page.version;
    setProblem(null);
  };
  return (
    <div className="oi-narrow">
      <Link to="/cases/$number" params={{ number: page.caseNumber }} className="usa-link">
        {page.caseNumber}
      </Link>
      <h1>{lookUp(words.commands, action)}</h1>
      {open && <Explained action={action} />}
      {problem && <Refused problem={problem} lookAgain={() => void lookAgain()} />}
      {!open && !busy ? (
        <p>{words.case.nothingToDo}</p>
      ) : action === 'AttestNoConflict' ? (
        <AttestForm page={page} busy={busy} send={send} />
      ) : action === 'SignDetermination' ? (
        <SignForm page={page} busy={busy} send={send} />
      ) : (
        <SchemaForm
          schema={schema}
          start={{ ...usual[action], ...given }}
          page={page}
          busy={busy}
          wrong={problem?.field ?? null}
          label={lookUp(words.commands, action)}
          send={send}
        />
      )}
    </div>
  );
}

function Refused({ problem, lookAgain }: { problem: Problem; lookAgain: () => void }) {
  const { words, language } = useWords();
  const isStale = problem.code === 'stale-version';
  return (
    <Alert
      type={isStale ? 'warning' : 'error'}
      headingLevel="h2"
      heading={isStale ? words.case.changed : words.form.fix}
      role="alert"
    >
      {isStale ? (
        <>
          <ul className="usa-list">
            {problem.since.map((event) => (
              <li key={`${event.type}${event.at}`}>
                {lookUp(words.events, event.type)}, {showDate(event.at, language)} ({lookUp(words.roles, event.role)})
              </li>
            ))}
          </ul>
          <button type="button" className="usa-button usa-button--outline" onClick={lookAgain}>
            {words.case.reload}
          </button>
        </>
      ) : (
        <p>
          {problem.code === 'offline' ? words.offline : problem.message}{' '}
          {problem.rule && <span className="oi-quiet">({problem.rule})</span>}
        </p>
      )}
    </Alert>
  );
}
