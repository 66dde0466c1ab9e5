import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useCase, useSession } from '../api/queries.ts';
import type { CaseOnPage } from '../api/types.ts';
import { pacificDay } from '../messages/dates.ts';
import { fill } from '../messages/words.tsx';
import { type Sent, sendFile } from '../sending/sendFile.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { CaseForm, SignatureField } from './CaseForm.tsx';
import { Looked } from './Looked.tsx';
import { usePhysicianWords } from './words.ts';

/** A statement of the requesting physician: it becomes a record of the case, with a page the reviewer can cite. */
export function SupportPage() {
  const { number } = useParams({ strict: false }) as { number: string };
  const { data: page, error, refetch } = useCase(number);
  const { data: session } = useSession();
  if (!page || !session) return <Waiting error={error} retry={refetch} />;
  return <Support page={page} name={session.person?.name ?? ''} today={pacificDay(session.today)} />;
}

function Support({ page, name, today }: { page: CaseOnPage; name: string; today: string }) {
  const words = usePhysicianWords().support;
  const queries = useQueryClient();
  const [statement, setStatement] = useState('');
  const [signature, setSignature] = useState('');
  const [result, setResult] = useState<Sent | 'sending' | null>(null);
  const mayAdd = page.actions.some(({ type }) => type === 'ReceiveRecords');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setResult('sending');
    const text = documentOf(page, words.heading, statement, signature, today);
    const file = new File([text], `statement-${page.caseNumber}-${today}.txt`, { type: 'text/plain' });
    const described = { title: words.documentTitle, author: name, date: today };
    setResult(await sendFile(page.caseNumber, file, 'letter', described));
    await queries.invalidateQueries({ queryKey: ['case', page.caseNumber] });
  };
  const isSent = result !== null && result !== 'sending' && result.state === 'sent';
  return (
    <CaseForm number={page.caseNumber} words={words}>
      {!mayAdd ? (
        <p>{words.closed}</p>
      ) : (
        <form onSubmit={(event) => void submit(event)}>
          <p>{words.tips}</p>
          <ul className="usa-list">
            {words.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <label className="usa-label" htmlFor="statement">
            {words.statement}
          </label>
          <textarea
            id="statement"
            className="usa-textarea maxw-none"
            rows={12}
            required
            minLength={20}
            maxLength={20_000}
            value={statement}
            onChange={(event) => setStatement(event.target.value)}
          />
          <SignatureField id="signature" label={words.sign} value={signature} set={setSignature} />
          <p>
            <button type="submit" className="usa-button" disabled={result === 'sending' || isSent}>
              {result === 'sending' ? words.sending : words.send}
            </button>
          </p>
        </form>
      )}
      <div role="status">
        {isSent && <p>{words.sent}</p>}
        {result !== null && result !== 'sending' && !isSent && (
          <p>{fill(words.failed, { because: result.because ?? '' })}</p>
        )}
      </div>
      <Looked page={page} />
    </CaseForm>
  );
}

/** The statement as the file will show it. */
function documentOf(page: CaseOnPage, heading: string, statement: string, signature: string, today: string): string {
  const treatments = page.treatments.map(({ description }) => `- ${description}`);
  return [
    heading,
    '',
    page.caseNumber,
    page.parties.employee,
    ...treatments,
    '',
    statement,
    '',
    signature,
    today,
    '',
  ].join('\n');
}
