import { say, WrongUse } from '../streams.ts';

/** Which server, and as whom. */
export interface Where {
  url: string;
  as?: string;
}

export type Ask = (path: string, init?: RequestInit) => Promise<unknown>;

/**
 * Speaks to a running server as somebody: by an API key (OPENIMR_KEY), or signed in once with a password
 * (OPENIMR_PASSWORD; for accounts that need a second factor, use a key). A refusal of the server is printed as it came,
 * and the exit code is 1.
 */
export async function signIn({ url, as: email }: Where): Promise<Ask> {
  const headers = process.env.OPENIMR_KEY ? byKey(process.env.OPENIMR_KEY) : await byPassword(url, email);
  return async (path, init = {}) => {
    const got = await reach(url, path, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), ...headers },
    });
    const body: unknown = await got.json().catch(() => null);
    if (!got.ok) {
      process.exitCode = 1;
      say(`refused: ${(body as { detail?: string } | null)?.detail ?? got.status}`);
    }
    return body;
  };
}

const byKey = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` });

async function byPassword(url: string, email: string | undefined): Promise<Record<string, string>> {
  if (!email) throw new WrongUse('say whose account (--as), or set OPENIMR_KEY');
  const password = process.env.OPENIMR_PASSWORD;
  if (!password) throw new WrongUse('set OPENIMR_PASSWORD to the password of the account');
  const answer = await reach(url, '/api/auth/sign-in/email', {
    method: 'POST',
    body: JSON.stringify({ email, password }),
    headers: { 'content-type': 'application/json', origin: url },
  });
  if (!answer.ok) throw new WrongUse(`${email} cannot sign in at ${url}`);
  const { twoFactorRedirect } = (await answer.json()) as { twoFactorRedirect?: boolean };
  if (twoFactorRedirect)
    throw new WrongUse(`${email} has a second factor: make a key on the page /keys and set OPENIMR_KEY`);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return { cookie };
}

async function reach(url: string, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`${url}${path}`, init);
  } catch {
    throw new WrongUse(`no server answers at ${url}`);
  }
}
