import { randomUUID } from 'node:crypto';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint, sessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { App } from '../app.ts';
import { checkPassword } from './check-password.ts';
import { addPasskey, findPasskey, listPasskeys, removePasskey, usedPasskey } from './passkey-rows.ts';

const challengeSeconds = 300;
const response = z.looseObject({ id: z.string().max(2_000), rawId: z.string().max(2_000), type: z.string() });

const refuse = (code: string, message: string) => new APIError('BAD_REQUEST', { code, message });
const stale = () => refuse('passkey-too-late', 'That took too long. Please try again.');

interface Ctx {
  headers?: Headers;
  context: { internalAdapter: Verifications; secret: string };
}
interface Verifications {
  createVerificationValue(data: { value: string; identifier: string; expiresAt: Date }): Promise<unknown>;
  findVerificationValue(identifier: string): Promise<{ value: string; expiresAt: Date } | null>;
  deleteVerificationByIdentifier(identifier: string): Promise<unknown>;
}

async function keepChallenge(ctx: Ctx, identifier: string, value: string): Promise<void> {
  await ctx.context.internalAdapter.deleteVerificationByIdentifier(identifier);
  const expiresAt = new Date(Date.now() + challengeSeconds * 1_000);
  await ctx.context.internalAdapter.createVerificationValue({ value, identifier, expiresAt });
}

/** A challenge answers once. */
async function takeChallenge(ctx: Ctx, identifier: string): Promise<string> {
  const found = await ctx.context.internalAdapter.findVerificationValue(identifier);
  await ctx.context.internalAdapter.deleteVerificationByIdentifier(identifier);
  if (!found || new Date(found.expiresAt) < new Date()) throw stale();
  return found.value;
}

/**
 * Passkeys (WebAuthn): registered by somebody who knows the password, then a sign-in by themselves, since the device
 * asks for its owner (user verification). Under /api/auth/passkey/….
 *
 * @param origins the addresses of the pages; a passkey belongs to the host of the one it was made under
 */
export function passkeys(app: App, origins: string[]) {
  const rpOf = (ctx: Ctx): { origin: string; rpID: string } => {
    const asked = ctx.headers?.get('origin');
    const origin = origins.find((one) => one === asked) ?? origins[0]!;
    return { origin, rpID: new URL(origin).hostname };
  };
  return {
    id: 'openimr-passkeys',
    endpoints: {
      passkeyRegisterOptions: createAuthEndpoint(
        '/passkey/register-options',
        { method: 'POST', use: [sessionMiddleware], body: z.object({ password: z.string().max(200).optional() }) },
        async (ctx) => {
          const { user } = ctx.context.session;
          if (!(await checkPassword(app, user.id, ctx.body.password)))
            throw refuse('INVALID_PASSWORD', 'That is not your password.');
          const options = await generateRegistrationOptions({
            rpName: 'OpenIMR',
            rpID: rpOf(ctx).rpID,
            userName: user.email,
            userDisplayName: user.name,
            userID: new TextEncoder().encode(user.id),
            attestationType: 'none',
            authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
            excludeCredentials: (await listPasskeys(app, user.id)).map(({ credentialId }) => ({ id: credentialId })),
          });
          await keepChallenge(ctx, `passkey-register:${user.id}`, options.challenge);
          return ctx.json(options);
        },
      ),
      passkeyRegister: createAuthEndpoint(
        '/passkey/register',
        {
          method: 'POST',
          use: [sessionMiddleware],
          body: z.object({ name: z.string().trim().min(1).max(60), response }),
        },
        async (ctx) => {
          const { user } = ctx.context.session;
          const { origin, rpID } = rpOf(ctx);
          const verified = await verifyRegistrationResponse({
            response: ctx.body.response as unknown as RegistrationResponseJSON,
            expectedChallenge: await takeChallenge(ctx, `passkey-register:${user.id}`),
            expectedOrigin: origin,
            expectedRPID: rpID,
            requireUserVerification: true,
          }).catch(() => ({ verified: false as const, registrationInfo: undefined }));
          if (!verified.verified || !verified.registrationInfo)
            throw refuse('passkey-refused', 'Your device did not confirm this passkey.');
          const { credential } = verified.registrationInfo;
          await addPasskey(app, user.id, ctx.body.name, credential);
          return ctx.json({ added: true });
        },
      ),
      passkeyList: createAuthEndpoint('/passkey/list', { method: 'GET', use: [sessionMiddleware] }, async (ctx) =>
        ctx.json({
          passkeys: (await listPasskeys(app, ctx.context.session.user.id)).map(
            ({ id, name, createdAt, lastUsedAt }) => ({
              id,
              name,
              createdAt,
              lastUsedAt,
            }),
          ),
        }),
      ),
      passkeyRemove: createAuthEndpoint(
        '/passkey/remove',
        { method: 'POST', use: [sessionMiddleware], body: z.object({ id: z.string().max(60) }) },
        async (ctx) => ctx.json({ removed: await removePasskey(app, ctx.context.session.user.id, ctx.body.id) }),
      ),
      passkeySignInOptions: createAuthEndpoint('/passkey/sign-in-options', { method: 'POST' }, async (ctx) => {
        const options = await generateAuthenticationOptions({ rpID: rpOf(ctx).rpID, userVerification: 'required' });
        const attempt = randomUUID();
        await keepChallenge(ctx, `passkey-sign-in:${attempt}`, options.challenge);
        const cookie = ctx.context.createAuthCookie('passkey', { maxAge: challengeSeconds });
        await ctx.setSignedCookie(cookie.name, attempt, ctx.context.secret, cookie.attributes);
        return ctx.json(options);
      }),
      passkeySignIn: createAuthEndpoint(
        '/passkey/sign-in',
        { method: 'POST', body: z.object({ response }) },
        async (ctx) => {
          const cookie = ctx.context.createAuthCookie('passkey');
          const attempt = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
          if (!attempt) throw stale();
          const expectedChallenge = await takeChallenge(ctx, `passkey-sign-in:${attempt}`);
          const known = await findPasskey(app, ctx.body.response.id);
          const { origin, rpID } = rpOf(ctx);
          const verified =
            known &&
            (await verifyAuthenticationResponse({
              response: ctx.body.response as unknown as AuthenticationResponseJSON,
              expectedChallenge,
              expectedOrigin: origin,
              expectedRPID: rpID,
              requireUserVerification: true,
              credential: { id: known.credentialId, publicKey: known.publicKey, counter: known.counter },
            }).catch((error: Error) => {
              app.log.warn({ err: error.message }, 'a passkey was refused');
              return null;
            }));
          const user =
            known && verified?.verified ? await ctx.context.internalAdapter.findUserById(known.userId) : null;
          if (!known || !verified?.verified || !user) {
            app.log.warn(
              { known: known !== null, verified: verified?.verified ?? null, user: user !== null },
              'a passkey opened no account',
            );
            throw new APIError('UNAUTHORIZED', {
              code: 'passkey-refused',
              message: 'This passkey opens no account here.',
            });
          }
          await usedPasskey(app, known.id, verified.authenticationInfo.newCounter);
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ signedIn: true });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
