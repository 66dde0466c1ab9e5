import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ProofPlace } from '../account/proof/ProofPlace.tsx';
import { post } from '../api/client.ts';
import { useSession } from '../api/queries.ts';
import { fill, useWords } from '../messages/words.tsx';
import { Menu } from './Menu.tsx';
import { Offline } from './Offline.tsx';
import { OwnWays } from './OwnWays.tsx';
import { shellWords } from './words.ts';

const Bell = lazy(() => import('../news/Bell.tsx').then((module) => ({ default: module.Bell })));

/** Parties come for their case; the tools for everybody stand at the foot of their pages. */
const outside = ['employee', 'representative', 'physician', 'claims-administrator'];

/** What stands around every page: name, ways, language, who is signed in. */
export function Layout() {
  const { words, speak, language } = useWords();
  const { data: session } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const signOut = async () => {
    // Who came by a link to one case has no account to sign out of.
    await post(session?.by === 'link' ? '/api/links/leave' : '/api/auth/sign-out', {}).catch(() => undefined);
    await navigate({ to: '/' });
    await queries.resetQueries();
  };
  const roles = session?.person?.roles ?? [];
  return (
    <div className="oi-page">
      <a className="oi-skip" href="#content">
        {words.skip}
      </a>
      <header className="oi-bar">
        <div className="oi-bar-in">
          <Link to="/" className="oi-brand">
            {words.product}
          </Link>
          <Menu>
            <nav aria-label={words.product}>
              {session?.person && <OwnWays roles={session.person.roles} />}
              {roles.some((role) => ['assignment', 'director', 'operator'].includes(role)) && (
                <Link to="/panel">{words.nav.panel}</Link>
              )}
              {(!session?.signedIn || roles.includes('employee') || roles.includes('representative')) && (
                <Link to="/apply">{words.nav.apply}</Link>
              )}
              {!roles.some((role) => outside.includes(role)) && (
                <>
                  <Link to="/letters">{words.nav.letters}</Link>
                  <Link to="/due">{words.nav.clocks}</Link>
                  <Link to="/law">{words.nav.law}</Link>
                </>
              )}
              {session?.may.includes('keys.manage') && <Link to="/keys">{shellWords[language].keys}</Link>}
              <Link to="/library">{words.nav.library}</Link>
            </nav>
            {session?.person &&
              (session.by === 'link' ? (
                <span>{fill(words.signedInAs, { name: session.person.name })}</span>
              ) : (
                <Link to="/account">{fill(words.signedInAs, { name: session.person.name })}</Link>
              ))}
            {session?.signedIn ? (
              <button type="button" className="oi-link-button" onClick={signOut}>
                {words.signOut}
              </button>
            ) : (
              <Link to="/sign-in">{words.signIn}</Link>
            )}
          </Menu>
          {session?.person && (
            <Suspense>
              <Bell />
            </Suspense>
          )}
          <button
            type="button"
            className="oi-link-button"
            lang={words.languageCode}
            onClick={() => speak(words.languageCode)}
          >
            {words.language}
          </button>
        </div>
      </header>
      {session?.demonstration && <div className="oi-demo-note">{words.demoNote}</div>}
      <Offline />
      <ProofPlace />
      <main className="oi-main" id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="oi-footer">
        {roles.some((role) => outside.includes(role)) && (
          <nav aria-label={shellWords[language].tools} className="oi-tools">
            <Link to="/due">{words.nav.clocks}</Link>
            <Link to="/law">{words.nav.law}</Link>
            <Link to="/letters">{words.nav.letters}</Link>
          </nav>
        )}
        {words.footer}{' '}
        <Link to="/privacy" className="usa-link">
          {shellWords[language].privacy}
        </Link>
      </footer>
    </div>
  );
}
