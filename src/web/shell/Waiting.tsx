import { Link, useRouter } from '@tanstack/react-router';
import { Problem } from '../api/client.ts';
import { useSession } from '../api/queries.ts';
import { useWords } from '../messages/words.tsx';
import { homeOf } from './home-of.ts';
import { shellWords } from './words.ts';

/** What a page shows while it loads, and when it cannot: each refusal with the way out. */
export function Waiting({ error, retry }: { error: unknown; retry: () => unknown }) {
  const { words, language } = useWords();
  const { data: session } = useSession();
  const { history } = useRouter();
  const said = shellWords[language].forbidden;
  if (!error)
    return (
      <div role="status" className="oi-loading">
        {words.loading}
      </div>
    );
  const problem = error instanceof Problem ? error : null;
  const again = (
    <button type="button" className="usa-button" onClick={() => void retry()}>
      {words.tryAgain}
    </button>
  );
  const home = (
    <Link to={session?.person ? homeOf(session.person.roles) : '/'} className="usa-button">
      {said.home}
    </Link>
  );
  if (problem?.status === 401)
    return (
      <Notice title={said.signIn} lead={said.signInLead}>
        <Link to="/sign-in" search={{ back: history.location.href } as never} className="usa-button">
          {words.signIn}
        </Link>
      </Notice>
    );
  if (problem?.status === 403)
    return (
      <Notice title={said.title} lead={said.lead}>
        {home}
      </Notice>
    );
  if (problem?.status === 404)
    return (
      <Notice title={said.notThere} lead={said.notThereLead}>
        {home}
      </Notice>
    );
  if (problem?.code === 'offline')
    return (
      <Notice title={said.noConnection} lead={said.noConnectionLead}>
        {again}
      </Notice>
    );
  return (
    <Notice title={said.loadFailed} lead={problem?.message ?? ''}>
      {again}
    </Notice>
  );
}

function Notice({ title, lead, children }: { title: string; lead: string; children: React.ReactNode }) {
  return (
    <div className="oi-notice" role="alert">
      <h1>{title}</h1>
      <p>{lead}</p>
      <p>{children}</p>
    </div>
  );
}
