import { randomUUID } from 'node:crypto';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { sql } from 'kysely';
import * as client from 'openid-client';
import { z } from 'zod';
import type { App } from '../app.ts';

const minutes = 10;
const asked = z.object({ again: z.string().max(10).optional() }).optional();

/** Who a provider says somebody is. */
interface Claims {
  issuer: string;
  subject: string;
  email: string | null;
  emailIsVerified: boolean;
  /** When the person last showed the provider who they are; null where it does not say. */
  shownAt: Date | null;
}

/**
 * Sign-in by the OpenID Connect provider that is configured: code flow with PKCE, state and nonce; the ID token is
 * validated (issuer, audience, signature, times, nonce). Nobody gets an account by it: it opens the account that bears
 * the verified address, and from then on the one bound to issuer and subject. Under /api/auth/oidc/….
 */
export function oidc(app: App, baseUrl: string) {
  const redirect = new URL('/api/auth/oidc/callback', baseUrl);
  const open = discovered(app);
  return {
    id: 'openimr-oidc',
    endpoints: {
      oidcStart: createAuthEndpoint('/oidc/start', { method: 'GET', query: asked }, async (ctx) => {
        const config = await open();
        if (!config) return refused(ctx, 'no-provider');
        const [verifier, state, nonce] = [client.randomPKCECodeVerifier(), client.randomState(), client.randomNonce()];
        // Asked anew before a step of high consequence (proof.ts): the provider must ask too, and say when it did.
        const maxAge = ctx.query?.again ? app.config.OPENIMR_PROOF_MINUTES * 60 : undefined;
        const cookie = ctx.context.createAuthCookie('oidc', { maxAge: minutes * 60 });
        await ctx.setSignedCookie(
          cookie.name,
          JSON.stringify({ verifier, state, nonce, maxAge }),
          ctx.context.secret,
          cookie.attributes,
        );
        const url = client.buildAuthorizationUrl(config, {
          redirect_uri: redirect.href,
          scope: 'openid email profile',
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          state,
          nonce,
          ...(maxAge ? { prompt: 'login', max_age: String(maxAge) } : {}),
        });
        throw ctx.redirect(url.href);
      }),
      oidcCallback: createAuthEndpoint('/oidc/callback', { method: 'GET' }, async (ctx) => {
        const config = await open();
        const cookie = ctx.context.createAuthCookie('oidc');
        const kept = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
        ctx.setCookie(cookie.name, '', { ...cookie.attributes, maxAge: 0 });
        if (!config || !kept) return refused(ctx, 'too-late');
        const here = new URL(redirect);
        here.search = new URL(ctx.request!.url).search;
        const claims = await claimsFrom(config, here, JSON.parse(kept)).catch((error: Error) => {
          app.log.warn({ err: error.message }, 'a sign-in by the provider was refused');
          return null;
        });
        if (!claims) return refused(ctx, 'provider-refused');
        const userId = await accountOf(app, claims);
        const user = userId && (await ctx.context.internalAdapter.findUserById(userId));
        if (!user) return refused(ctx, 'no-account');
        // A sign-in nobody was asked for at the provider proves nothing anew.
        const provedAt = claims.shownAt ?? new Date(0);
        const session = await ctx.context.internalAdapter.createSession(user.id, false, { provedAt });
        await setSessionCookie(ctx, { session, user });
        throw ctx.redirect('/cases');
      }),
    },
  } satisfies BetterAuthPlugin;
}

/** The provider's description, fetched when it is first needed and again after a failure. */
function discovered({ config, log }: App): () => Promise<client.Configuration | null> {
  const { OPENIMR_OIDC_ISSUER: issuer, OPENIMR_OIDC_CLIENT_ID: id, OPENIMR_OIDC_CLIENT_SECRET: secret } = config;
  let found: Promise<client.Configuration | null> | null = null;
  return () => {
    if (!issuer || !id) return Promise.resolve(null);
    const at = new URL(issuer);
    // Plain HTTP only to this machine itself: a provider beside the program, or a test's.
    const execute = ['localhost', '127.0.0.1', '[::1]'].includes(at.hostname) ? [client.allowInsecureRequests] : [];
    found ??= client.discovery(at, id, secret, undefined, { execute, timeout: 10 }).catch((error: Error) => {
      log.error({ err: error.message }, 'the OpenID Connect provider does not answer');
      found = null;
      return null;
    });
    return found;
  };
}

async function claimsFrom(
  config: client.Configuration,
  here: URL,
  kept: { verifier: string; state: string; nonce: string; maxAge?: number },
): Promise<Claims> {
  const tokens = await client.authorizationCodeGrant(config, here, {
    pkceCodeVerifier: kept.verifier,
    expectedState: kept.state,
    expectedNonce: kept.nonce,
    idTokenExpected: true,
    ...(kept.maxAge ? { maxAge: kept.maxAge } : {}),
  });
  const token = tokens.claims()!;
  const told =
    token.email !== undefined || !config.serverMetadata().userinfo_endpoint
      ? token
      : await client.fetchUserInfo(config, tokens.access_token, token.sub);
  return {
    issuer: token.iss,
    subject: token.sub,
    email: typeof told.email === 'string' ? told.email.toLowerCase() : null,
    emailIsVerified: told.email_verified === true,
    shownAt: typeof token.auth_time === 'number' ? new Date(token.auth_time * 1_000) : null,
  };
}

/** The account bound to this subject of this issuer; the first time, the one with the verified address is bound to it. */
async function accountOf(app: App, { issuer, subject, email, emailIsVerified }: Claims): Promise<string | null> {
  const name = `${issuer}|${subject}`;
  const bound = await sql<{ userId: string }>`
    select "userId" from "account" where "providerId" = 'oidc' and "accountId" = ${name}`.execute(app.store.db);
  if (bound.rows[0]) return bound.rows[0].userId;
  if (!email || !emailIsVerified) return null;
  const made = await sql<{ userId: string }>`
    insert into "account" ("id", "accountId", "providerId", "userId", "updatedAt")
    select ${randomUUID()}, ${name}, 'oidc', "id", now() from "user" u
    where "email" = ${email} and not "isService" and "closedAt" is null and not exists
      (select from "account" a where a."userId" = u."id" and a."providerId" = 'oidc')
    returning "userId"`.execute(app.store.db);
  return made.rows[0]?.userId ?? null;
}

function refused(ctx: { redirect: (url: string) => unknown }, code: string): never {
  throw ctx.redirect(`/sign-in?refused=${code}`);
}
