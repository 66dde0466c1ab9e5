import { Link } from '@tanstack/react-router';
import { Alert } from '@trussworks/react-uswds';
import { Problem } from '../api/client.ts';
import { useWords } from '../messages/words.tsx';

/** What a page shows while it loads, and when it cannot: each refusal with the way out. */
export function Waiting({ error, retry }: { error: unknown; retry: () => unknown }) {
  const { words } = useWords();
  if (!error) return <p role="status">{words.loading}</p>;
  const problem = error instanceof Problem ? error : null;
  if (problem?.status === 401) {
    return (
      <Alert type="info" headingLevel="h1" heading={words.forbidden}>
        <Link to="/sign-in" className="usa-link">
          {words.signIn}
        </Link>
      </Alert>
    );
  }
  return (
    <Alert type="error" headingLevel="h1" heading={problem?.code === 'offline' ? words.offline : words.failed}>
      <p>{problem && problem.code !== 'offline' ? problem.message : null}</p>
      <button type="button" className="usa-button usa-button--outline" onClick={() => void retry()}>
        {words.tryAgain}
      </button>
    </Alert>
  );
}
