import { Link } from '@tanstack/react-router';
import { useWords } from '../messages/words.tsx';
import { shellWords } from './words.ts';

/** The ways to a person's own work, by what they are. */
export function OwnWays({ roles }: { roles: readonly string[] }) {
  const { words: shared, language } = useWords();
  const words = shellWords[language];
  const is = (...wanted: string[]) => roles.some((role) => wanted.includes(role));
  const isOutside = is('employee', 'representative', 'physician', 'claims-administrator');
  return (
    <>
      {is('claims-administrator', 'physician', 'representative') && <Link to="/inbox">{words.inbox}</Link>}
      {isOutside && <Link to="/my-cases">{is('physician') ? words.patients : words.myCases}</Link>}
      {is('claims-administrator') && (
        <>
          <Link to="/send-records">{words.sendRecords}</Link>
          <Link to="/fees">{words.fees}</Link>
        </>
      )}
      {is('reviewer') && <Link to="/reviews">{words.reviews}</Link>}
      {!isOutside && !is('reviewer') && <Link to="/cases">{shared.nav.cases}</Link>}
      {is('quality') && <Link to="/second-reading">{words.secondReading}</Link>}
      {is('quality', 'service', 'director') && <Link to="/publications">{words.publications}</Link>}
      {is('operator') && <Link to="/payments">{words.payments}</Link>}
    </>
  );
}
