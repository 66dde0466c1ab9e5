import { Link } from '@tanstack/react-router';
import { useWords } from '../messages/words.tsx';

export function NothingHere() {
  const { words } = useWords();
  return (
    <>
      <h1>{words.nothingHere}</h1>
      <Link to="/" className="usa-link">
        {words.toStart}
      </Link>
    </>
  );
}
