import { Link } from '@tanstack/react-router';
import { useSession } from '../api/queries.ts';
import { useWords } from '../messages/words.tsx';
import { homeOf } from './home-of.ts';

export function HomePage() {
  const { words } = useWords();
  const { data: session } = useSession();
  return (
    <div className="oi-narrow">
      <h1>{words.home.title}</h1>
      <p className="usa-intro">{words.home.lead}</p>
      <p className="oi-buttons">
        <Link to="/apply" className="usa-button usa-button--big">
          {words.home.apply}
        </Link>
        <Link
          to={session?.person ? homeOf(session.person.roles) : '/sign-in'}
          className="usa-button usa-button--outline usa-button--big"
        >
          {words.home.mine}
        </Link>
      </p>
      <h2>{words.home.stepsTitle}</h2>
      <ol className="usa-process-list">
        {words.home.steps.map((step) => (
          <li className="usa-process-list__item" key={step}>
            <p className="margin-top-0">{step}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
