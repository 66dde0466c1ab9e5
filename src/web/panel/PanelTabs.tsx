import { Link } from '@tanstack/react-router';
import { useWords } from '../messages/words.tsx';
import './panel.css';
import { useConflicts } from './queries.ts';
import { panelWords } from './words.ts';

/** The ways between the pages of the panel. */
export function PanelTabs() {
  const { language } = useWords();
  const words = panelWords[language];
  const { data } = useConflicts();
  return (
    <>
      <nav className="oi-tabs" aria-label={words.title}>
        <Link to="/panel" activeOptions={{ exact: true }}>
          {words.tabs.panel}
        </Link>
        <Link to="/panel/expiring">{words.tabs.expiring}</Link>
        <Link to="/panel/conflicts">
          {words.tabs.conflicts}
          {data && data.cases.length > 0 && <span className="oi-count">{data.cases.length}</span>}
        </Link>
        <Link to="/panel/fairness">{words.tabs.fairness}</Link>
        <Link to="/panel/import">{words.tabs.import}</Link>
      </nav>
      <p className="oi-hint margin-top-1">{words.restricted}</p>
    </>
  );
}
