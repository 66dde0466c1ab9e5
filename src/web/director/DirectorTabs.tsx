import { Link } from '@tanstack/react-router';
import { DeskTabs } from '../desk/DeskTabs.tsx';
import { useWords } from '../messages/words.tsx';
import { directorWords } from './words.ts';
import '../inbox/inbox.css';

export function DirectorTabs({ title }: { title: string }) {
  const words = directorWords[useWords().language];
  return (
    <>
      <h1>{title}</h1>
      <DeskTabs />
      <nav className="desk-tabs" aria-label={words.title}>
        <Link to="/director" activeOptions={{ exact: true }}>
          {words.tabs.approvals}
        </Link>
        <Link to="/director/referrals">{words.tabs.referrals}</Link>
        <Link to="/director/remands">{words.tabs.remands}</Link>
        <Link to="/director/report">{words.tabs.report}</Link>
        <Link to="/director/rules">{words.tabs.rules}</Link>
      </nav>
    </>
  );
}
