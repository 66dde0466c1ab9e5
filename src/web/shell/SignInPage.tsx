import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { OtherWays } from '../account/OtherWays.tsx';
import { useAccountWords } from '../account/queries.ts';
import { SecondStep } from '../account/SecondStep.tsx';
import { TextField } from '../account/TextField.tsx';
import { ask, Problem, post } from '../api/client.ts';
import { sessionQuery, useSession } from '../api/queries.ts';
import { fill, useWords } from '../messages/words.tsx';
import { Alert } from './Alert.tsx';
import { homeOf } from './home-of.ts';

interface DemoPerson {
  name: string;
  email: string;
  about: string;
}

const demoPassword = 'demonstration-only';

export function SignInPage() {
  const { words } = useWords();
  const { data: session } = useSession();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { history } = useRouter();
  const { back } = useSearch({ strict: false }) as { back?: unknown };

  const [second, setSecond] = useState(false);
  const { refused } = useSearch({ strict: false }) as { refused?: unknown };
  const more = useAccountWords();

  const enter = async () => {
    // Not `clear`: what is on the page would go on showing who was signed in before.
    await queries.resetQueries();
    const now = await queries.fetchQuery(sessionQuery);
    if (now.mustAddSecondFactor || now.mustChangePassword) await navigate({ to: '/account' });
    // Back to where signing in was asked for, within these pages only.
    else if (typeof back === 'string' && /^\/[a-z]/.test(back)) history.push(back);
    else await navigate({ to: homeOf(now.person?.roles ?? []) });
  };
  const signIn = async (withEmail: string, withPassword: string) => {
    setBusy(true);
    setRefusal(null);
    try {
      const body = { email: withEmail, password: withPassword };
      const answer = await post<{ twoFactorRedirect?: boolean }>('/api/auth/sign-in/email', body);
      if (answer.twoFactorRedirect) setSecond(true);
      else await enter();
    } catch (error) {
      setRefusal(
        error instanceof Problem && error.status === 401
          ? words.signInPage.wrong
          : error instanceof Problem && error.code === 'offline'
            ? words.offline
            : (error as Error).message,
      );
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn(email, password);
  };

  if (second) return <SecondStep done={enter} />;
  return (
    <div className="oi-narrow">
      <h1>{words.signInPage.title}</h1>
      {typeof refused === 'string' && more.refused[refused] && (
        <Alert type="warning" headingLevel="h2" slim>
          {more.refused[refused]}
        </Alert>
      )}
      {refusal && (
        <Alert type="error" headingLevel="h2" slim role="alert">
          {refusal}
        </Alert>
      )}
      <form className="usa-form" onSubmit={submit}>
        <label className="usa-label" htmlFor="email">
          {words.signInPage.email}
        </label>
        <input
          className="usa-input"
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField
          id="password"
          label={words.signInPage.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onText={setPassword}
        />
        <button type="submit" className="usa-button" disabled={busy}>
          {words.signInPage.go}
        </button>
      </form>
      <OtherWays provider={session?.provider ?? null} done={enter} />
      {session?.demonstration && <DemoPeople choose={(person) => void signIn(person.email, demoPassword)} />}
    </div>
  );
}

function DemoPeople({ choose }: { choose: (person: DemoPerson) => void }) {
  const { words } = useWords();
  const { data } = useQuery({
    queryKey: ['demo-people'],
    queryFn: () => ask<{ people: DemoPerson[] }>('/api/demo/people'),
  });
  return (
    <section aria-labelledby="demo-people">
      <h2 id="demo-people">{words.signInPage.demo}</h2>
      <p className="oi-hint">{words.signInPage.demoHint}</p>
      <ul className="usa-list usa-list--unstyled">
        {data?.people.map((person) => (
          <li key={person.email} className="padding-y-05">
            <button
              type="button"
              className="usa-button usa-button--unstyled"
              aria-label={fill(words.signInPage.as, { name: person.name })}
              onClick={() => choose(person)}
            >
              {person.name}
            </button>{' '}
            <span className="oi-quiet">{person.about}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
