import { Link } from '@tanstack/react-router';
import { useSession } from '../api/queries.ts';
import { useWords } from '../messages/words.tsx';
import './desk.css';
import { deskWords } from './words.ts';

/** The ways between the pages of the program's staff. */
export function DeskTabs() {
  const words = deskWords[useWords().language];
  const { data: session } = useSession();
  const roles = session?.person?.roles ?? [];
  const is = (...wanted: string[]) => wanted.some((role) => roles.includes(role));
  if (is('reviewer')) return null;
  return (
    <nav className="desk-tabs" aria-label={words.title}>
      <Link to="/cases" activeOptions={{ exact: true, includeSearch: false }}>
        {words.tabs.queue}
      </Link>
      <Link to="/board">{words.tabs.board}</Link>
      {is('service') && <Link to="/mail">{words.tabs.mail}</Link>}
      {is('director', 'operator') && <Link to="/director">{words.tabs.director}</Link>}
      <Link to="/notices">{words.tabs.notices}</Link>
    </nav>
  );
}
