import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import type { Role } from '../../case/index.ts';
import type { Principal, Subject } from '../access/principal.ts';
import type { App } from '../app.ts';
import { datesPlugin } from './dates-plugin.ts';
import { secretOf } from './secret.ts';

/** Sign-in by password with a second factor (authenticator app), sessions in the database, passwords under Argon2id. */
export async function openSignIn(app: App, options: { baseUrl: string }) {
  return betterAuth({
    appName: 'OpenIMR',
    baseURL: options.baseUrl,
    basePath: '/api/auth',
    secret: await secretOf(app),
    database: { db: app.store.db.withPlugin(datesPlugin) as never, type: 'postgres', casing: 'camel' },
    telemetry: { enabled: false },
    logger: { disabled: app.config.LOG_LEVEL === 'silent', level: 'error' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      password: { hash: (password) => hash(password), verify: ({ hash: kept, password }) => verify(kept, password) },
    },
    user: {
      additionalFields: {
        roles: { type: 'string', input: false, defaultValue: '[]' },
        subjects: { type: 'string', input: false, defaultValue: '[]' },
        reviewerId: { type: 'string', required: false, input: false },
        about: { type: 'string', required: false, input: false },
      },
    },
    session: { expiresIn: 12 * 3600, updateAge: 3600 },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 60, max: 20 }, '/two-factor/*': { window: 60, max: 10 } },
    },
    advanced: {
      cookiePrefix: 'openimr',
      useSecureCookies: options.baseUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: ['x-openimr-client'] },
    },
    plugins: [twoFactor({ issuer: 'OpenIMR' })],
  });
}

export type SignIn = Awaited<ReturnType<typeof openSignIn>>;

/** Who sent a request, by the session its cookie names; null for nobody. */
export async function principalOf(signIn: SignIn, headers: Headers): Promise<Principal | null> {
  const session = await signIn.api.getSession({ headers });
  if (!session) return null;
  const { user } = session;
  return {
    userId: user.id,
    displayName: user.name,
    roles: JSON.parse(user.roles) as Role[],
    subjects: JSON.parse(user.subjects) as Subject[],
    reviewerId: user.reviewerId ?? null,
  };
}
