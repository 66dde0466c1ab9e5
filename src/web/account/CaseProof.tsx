import { Link } from '@tanstack/react-router';
import type { CaseOnPage } from '../api/types.ts';
import { useAccountWords } from './queries.ts';

/** Ways from a case to its links, its readers and its export, for those to whom the access table opens them. */
export function CaseProof({ page: { caseNumber, may } }: { page: CaseOnPage }) {
  const words = useAccountWords();
  const params = { number: caseNumber };
  const is = (action: (typeof may)[number]) => may.includes(action);
  if (!is('case.links') && !is('case.access-log') && !is('case.export')) return null;
  return (
    <p className="oi-tools margin-top-0">
      {is('case.links') && (
        <Link to="/cases/$number/links" params={params} className="usa-link">
          {words.linksShort}
        </Link>
      )}
      {is('case.access-log') && (
        <Link to="/cases/$number/readers" params={params} className="usa-link">
          {words.readers}
        </Link>
      )}
      {is('case.export') && (
        <a href={`/api/cases/${encodeURIComponent(caseNumber)}/export`} className="usa-link" download>
          {words.exportCase}
        </a>
      )}
    </p>
  );
}
