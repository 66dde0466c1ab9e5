import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { command, newKey, Problem } from '../api/client.ts';
import { useCase, useSession } from '../api/queries.ts';
import type { CaseOnPage } from '../api/types.ts';
import { pacificDay } from '../messages/dates.ts';
import { fill } from '../messages/words.tsx';
import { Alert } from '../shell/Alert.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { CaseForm, SignatureField } from './CaseForm.tsx';
import { usePhysicianWords } from './words.ts';

/** The treating physician's certification, in the words of the law, that makes a review expedited. */
export function CertifyPage() {
  const { number } = useParams({ strict: false }) as { number: string };
  const { data: page, error, refetch } = useCase(number);
  const { data: session } = useSession();
  const words = usePhysicianWords().certify;
  if (!page || !session) return <Waiting error={error} retry={refetch} />;
  const mayCertify = page.priority === 'standard' && page.actions.some(({ type }) => type === 'ConvertToExpedited');
  return (
    <CaseForm number={number} words={words}>
      {mayCertify ? <Form page={page} today={pacificDay(session.today)} /> : <p>{words.notNow}</p>}
    </CaseForm>
  );
}

function Form({ page, today }: { page: CaseOnPage; today: string }) {
  const words = usePhysicianWords().certify;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const key = useRef(newKey());
  const version = useRef(page.version);
  const [chosen, setChosen] = useState<string[]>([]);
  const [facts, setFacts] = useState('');
  const [on, setOn] = useState(today);
  const [signature, setSignature] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length === 0) return setRefusal(words.chooseOne);
    setBusy(true);
    setRefusal(null);
    const threats = chosen.map((one) => words.threats[one]).join('; ');
    const statement = [fill(words.text, { threats }), facts.trim(), words.certify, `${signature}, ${on}`].join('\n\n');
    try {
      await command(page.caseNumber, 'ConvertToExpedited', { certifiedOn: on, statement }, key.current, {
        expectedVersion: version.current,
        role: 'physician',
      });
      await queries.invalidateQueries();
      await navigate({ to: '/cases/$number', params: { number: page.caseNumber } });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setRefusal(error.message);
      if (error.code !== 'offline') key.current = newKey();
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      {refusal && (
        <Alert type="error" headingLevel="h2" slim role="alert">
          {refusal}
        </Alert>
      )}
      <fieldset className="usa-fieldset">
        <legend className="usa-legend">{words.whichLegend}</legend>
        {Object.entries(words.threats).map(([name, text]) => (
          <div className="usa-checkbox" key={name}>
            <input
              className="usa-checkbox__input"
              type="checkbox"
              id={`threat-${name}`}
              checked={chosen.includes(name)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, name] : chosen.filter((one) => one !== name))
              }
            />
            <label className="usa-checkbox__label" htmlFor={`threat-${name}`}>
              {text}
            </label>
          </div>
        ))}
      </fieldset>
      <label className="usa-label" htmlFor="facts">
        {words.facts}
      </label>
      <span className="oi-hint" id="facts-hint">
        {words.factsHint}
      </span>
      <textarea
        id="facts"
        className="usa-textarea"
        required
        minLength={10}
        maxLength={15_000}
        aria-describedby="facts-hint"
        value={facts}
        onChange={(event) => setFacts(event.target.value)}
      />
      <label className="usa-label" htmlFor="certified-on">
        {words.on}
      </label>
      <input
        id="certified-on"
        className="usa-input"
        type="date"
        required
        max={today}
        value={on}
        onChange={(event) => setOn(event.target.value)}
      />
      <SignatureField id="certify-signature" label={words.sign} value={signature} set={setSignature} />
      <div className="usa-checkbox margin-top-2">
        <input className="usa-checkbox__input" type="checkbox" id="certify-true" required />
        <label className="usa-checkbox__label" htmlFor="certify-true">
          {words.certify}
        </label>
      </div>
      <p>
        <button type="submit" className="usa-button" disabled={busy}>
          {busy ? words.sending : words.send}
        </button>
      </p>
    </form>
  );
}
