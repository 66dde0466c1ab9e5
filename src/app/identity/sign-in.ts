import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins';
import type { App } from '../app.ts';
import { isCommonPassword } from './common-passwords.ts';
import { datesPlugin } from './dates-plugin.ts';
import { oidc } from './oidc.ts';
import { passkeys } from './passkeys.ts';
import { secretOf } from './secret.ts';
import { isOfDemonstrationOnly, strengthAt } from './strength.ts';

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
      password: { hash: (password) => hash(password), verify: ({ hash: kept, password }) => verify(kept, password) },
    },
    hooks: { before: refuseCommonPassword },
    user: { additionalFields: userFields },
    session: {
      expiresIn: app.config.OPENIMR_SESSION_HOURS * 3600,
      // The end is absolute; idleness is watched by `sessionOf`.
      disableSessionRefresh: true,
      additionalFields: {
        strength: { type: 'string', required: false, input: false },
        lastSeenAt: { type: 'date', required: false, input: false, defaultValue: () => new Date() },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            if (isOfDemonstrationOnly(app.config, session.userId)) return false;
            const before = context?.context.session?.session.strength as string | undefined;
            return { data: { ...session, strength: strengthAt(context?.path, before) } };
          },
        },
      },
    },
    // Guessing is counted and stopped by server/limits, over all servers and by account, not by place alone.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'openimr',
      useSecureCookies: options.baseUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: ['x-openimr-client'] },
    },
    plugins: [twoFactor({ issuer: 'OpenIMR' }), passkeys(app, origins), oidc(app, options.baseUrl)],
  });
}

/** A password somebody chooses must not be among the first that are guessed. */
const refuseCommonPassword = createAuthMiddleware(async ({ path, body }) => {
  const chosen: unknown = path === '/change-password' && body?.newPassword;
  if (typeof chosen !== 'string' || chosen.length > 128 || !isCommonPassword(chosen)) return;
  throw new APIError('BAD_REQUEST', {
    code: 'password-common',
    message: 'This password is among the first that are guessed. Choose another, for instance four words of your own.',
  });
});

const userFields = {
  roles: { type: 'string', input: false, defaultValue: '[]' },
  subjects: { type: 'string', input: false, defaultValue: '[]' },
  reviewerId: { type: 'string', required: false, input: false },
  about: { type: 'string', required: false, input: false },
} as const;

export type SignIn = Awaited<ReturnType<typeof openSignIn>>;
