import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins';
import { sql } from 'kysely';
import type { App } from '../app.ts';
import { tellOfChange } from './credential-mail.ts';
import { datesPlugin } from './dates-plugin.ts';
import { noteDevice } from './devices.ts';
import { firstPasswordEnded, mustChange } from './first-password.ts';
import { isCommonPassword } from './guessable-passwords.ts';
import { oidc } from './oidc.ts';
import { passkeys } from './passkeys.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { secretOf } from './secret.ts';
import { isOfDemonstrationOnly, isProofAt, strengthAt } from './strength.ts';
import { takeCode } from './used-codes.ts';

/**
 * Sign-in by password (Argon2id) with a second factor (authenticator app), by passkey, and by an OpenID Connect
 * provider; sessions in the database. Which of the library's addresses are open at all, the access table says.
 *
 * @param origins further addresses under which the pages are reached, beside `baseUrl`
 */
export async function openSignIn(app: App, options: { baseUrl: string; origins?: string[] }) {
  const origins = [new URL(options.baseUrl).origin, ...(options.origins ?? [])];
  return betterAuth({
    appName: 'OpenIMR',
    baseURL: options.baseUrl,
    basePath: '/api/auth',
    trustedOrigins: origins,
    secret: await secretOf(app),
    database: { db: app.store.db.withPlugin(datesPlugin) as never, type: 'postgres', casing: 'camel' },
    telemetry: { enabled: false },
    logger: { disabled: app.config.LOG_LEVEL === 'silent', level: 'error' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      password: {
        hash: (password) => hashPassword(app.config, password),
        verify: ({ hash: kept, password }) => isPassword(app.config, kept, password),
      },
    },
    hooks: { before: beforeEach(app) },
    user: { additionalFields: userFields },
    session: {
      expiresIn: app.config.OPENIMR_SESSION_HOURS * 3600,
      // The end is absolute; idleness is watched by `sessionOf`.
      disableSessionRefresh: true,
      additionalFields: {
        strength: { type: 'string', required: false, input: false },
        /** When more than the password was proved in it last (proof.ts). */
        provedAt: { type: 'date', required: false, input: false },
        lastSeenAt: { type: 'date', required: false, input: false, defaultValue: () => new Date() },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            if (isOfDemonstrationOnly(app.config, session.userId)) return false;
            if (!(await maySignIn(app, session.userId, context?.path, context?.body))) return false;
            const before = context?.context.session?.session;
            const strength = strengthAt(context?.path, before?.strength as string | undefined);
            const renewed = isProofAt(context?.path) ? new Date() : (before?.provedAt ?? null);
            // The provider says itself when it asked the person.
            const provedAt = context?.path === '/oidc/callback' ? (session.provedAt ?? null) : renewed;
            return { data: { ...session, strength, provedAt } };
          },
          after: (session) => noteDevice(app, session),
        },
      },
    },
    // Guessing is counted and stopped by server/limits, over all servers and by account, not by place alone.
    rateLimit: { enabled: false },
    advanced: cookiesFor(options.baseUrl.startsWith('https:')),
    plugins: [twoFactor({ issuer: 'OpenIMR' }), passkeys(app, origins), oidc(app, options.baseUrl)],
  });
}

/**
 * By HTTPS with the name that browsers give to nobody but this host (`__Host-`: secure, no domain, the whole path). The
 * library's own way would write `__Secure-`.
 */
const cookiesFor = (secure: boolean) => ({
  cookiePrefix: secure ? '__Host-openimr' : 'openimr',
  useSecureCookies: false,
  defaultCookieAttributes: { secure, path: '/' },
  ipAddress: { ipAddressHeaders: ['x-openimr-client'] },
});

/**
 * What the library would let pass: a first password after its days; a time code that was taken before, of which the
 * person is told. A password that is among the first guessed opens the account only, until it is changed.
 */
async function maySignIn(app: App, userId: string, path: string | undefined, body: unknown): Promise<boolean> {
  const { code, password } = (body ?? {}) as { code?: unknown; password?: unknown };
  if (path === '/two-factor/verify-totp' && typeof code === 'string' && !(await takeCode(app, userId, code))) {
    app.log.warn({ event: 'code-reused' }, 'a time code was sent a second time and refused');
    await tellOfChange(app, userId, 'code-reused');
    const message = 'This code was used already. Wait for the next one.';
    throw new APIError('UNAUTHORIZED', { code: 'code-reused', message });
  }
  if (path !== '/sign-in/email' || typeof password !== 'string') return true;
  if (isCommonPassword(password)) await mustChange(app, userId);
  return !(await firstPasswordEnded(app, userId));
}

/**
 * Before the library: a password somebody chooses must not be among the first that are guessed; an authenticator app
 * whose setting up was cut off in the middle asks nobody for its codes.
 */
const beforeEach = (app: App) =>
  createAuthMiddleware(async ({ path, body }) => {
    if (path === '/sign-in/email' && typeof body?.email === 'string') await undoHalfSetUp(app, body.email);
    const chosen: unknown = path === '/change-password' && body?.newPassword;
    if (typeof chosen !== 'string' || chosen.length > 128 || !isCommonPassword(chosen)) return;
    throw new APIError('BAD_REQUEST', {
      code: 'password-common',
      message:
        'This password is among the first that are guessed. Choose another, for instance four words of your own.',
    });
  });

/**
 * The library says first that an account has an authenticator and then that the authenticator is confirmed. Ended in
 * between, it would ask for codes and take none, for ever: what was not confirmed is as if it had not been begun.
 */
async function undoHalfSetUp(app: App, email: string): Promise<void> {
  await sql`update "user" u set "twoFactorEnabled" = false where "email" = ${email.toLowerCase()} and "twoFactorEnabled"
    and not exists (select from "twoFactor" f where f."userId" = u."id" and f."verified" is distinct from false)`.execute(
    app.store.db,
  );
}

const userFields = {
  roles: { type: 'string', input: false, defaultValue: '[]' },
  subjects: { type: 'string', input: false, defaultValue: '[]' },
  reviewerId: { type: 'string', required: false, input: false },
  about: { type: 'string', required: false, input: false },
} as const;

export type SignIn = Awaited<ReturnType<typeof openSignIn>>;
