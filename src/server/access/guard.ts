import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { type Action, accessTable } from '../../app/access/actions.ts';
import { mayInHouse, mayWith } from '../../app/access/may.ts';
import { mayExistFor } from '../../app/access/may-exist.ts';
import { withoutSealed } from '../../app/access/sealed.ts';
import { weighty } from '../../app/access/weighty.ts';
import { loadVisible } from '../../app/cases/load.ts';
import { mustProve } from '../../app/identity/proof.ts';
import { pacificDateOf } from '../../law/index.ts';
import type { Env } from '../context.ts';
import { notFound, notSignedIn } from '../guard.ts';
import { problem } from '../problem.ts';
import { routeActions } from './routes.ts';

/**
 * The one door of the API: each request is held against the access table before its route is reached. The order tells
 * nobody anything: not signed in (401) comes before everything; what one may not know of is not there (404), in the same
 * words as what does not exist; only what one sees and may not do is refused as such (403).
 */
export const guardByTable: MiddlewareHandler<Env> = async (c, next) => {
  const route = routeOf(c);
  if (route === null) return next();
  const action = routeActions.get(route);
  if (!action) return unlisted(c, route);
  const who = c.get('who');
  const row = accessTable[action];
  if (who.badKey)
    return problem(c, { code: 'not-signed-in', because: 'This API key is wrong, revoked or has run out.' });
  if (row.on === 'anyone') return mayInHouse(who.principal, action) ? next() : notYours(c);
  const { principal } = who;
  if (!principal) return notSignedIn(c);
  if (who.mustShowPasskey && (action !== 'account.own' || c.req.method !== 'GET'))
    return problem(c, {
      code: 'second-factor-needed',
      because: 'Your account has a passkey. Sign in with it to go on.',
    });
  if (who.mustAddSecondFactor && action !== 'account.own')
    return problem(c, {
      code: 'second-factor-needed',
      because: 'Your work needs a second factor. Add an authenticator app or a passkey on your account page first.',
    });
  if (who.mustChangePassword && action !== 'account.own')
    return problem(c, {
      code: 'password-to-change',
      because: 'Choose a password of your own on your account page first.',
    });
  const refused = row.on === 'house' ? (mayInHouse(principal, action) ? null : notYours(c)) : await ofCase(c, action);
  return refused ?? (await withoutProof(c, action)) ?? next();
};

/** Before a step of the highest consequence, and of those only who may take it: who they are, proved within minutes. */
async function withoutProof(c: Context<Env>, action: Action): Promise<Response | null> {
  if (!weighty.has(action) || c.req.method === 'GET' || !(await mustProve(c.get('app'), c.get('who')))) return null;
  const because =
    'This step asks once more who you are: a code of your authenticator app, or your passkey. Nothing was recorded.';
  return problem(c, { code: 'proof-needed', because });
}

async function ofCase(c: Context<Env>, action: Action): Promise<Response | null> {
  const principal = c.get('who').principal!;
  const number = c.req.param('number') ?? /^\/api\/cases\/([^/]+)/.exec(c.req.path)?.[1] ?? '';
  const app = c.get('app');
  const caseNumber = decoded(number);
  const asked = caseNumber !== '' && caseNumber.length <= 40 && !caseNumber.includes('\0');
  const visible =
    asked && (await mayExistFor(app, principal, caseNumber))
      ? await loadVisible(app.store, caseNumber, principal, pacificDateOf(app.clock.now()))
      : null;
  if (!visible) return notFound(c);
  // What routes show is made of what this person may see; steps are decided on the whole case (app/cases/execute.ts).
  c.set('whole', visible);
  c.set('visible', withoutSealed(principal, visible));
  if (mayWith(principal, visible.capacities, action)) return null;
  return action.startsWith('case.do.') || c.req.method !== 'GET' ? notYours(c) : notFound(c);
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
};

/** Method and pattern of the route that will answer; null for what no route answers. */
function routeOf(c: Context): string | null {
  const route = matchedRoutes(c).find(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'));
  return route ? `${route.method} ${route.path}` : null;
}

const notYours = (c: Context) => problem(c, { code: 'not-yours-to-do', because: 'Your account is not for this.' });

function unlisted(c: Context<Env>, route: string) {
  c.get('app').log.error({ route }, 'this route stands in no row of src/server/access/routes.ts and is refused');
  return problem(c, { code: 'not-found', because: 'The access table does not open this address to anybody.' });
}
