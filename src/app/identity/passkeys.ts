import { randomUUID } from 'node:crypto';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint, sessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { App } from '../app.ts';
import { checkPassword } from './check-password.ts';
import { noteProof } from './note-proof.ts';
import {
  challengeSeconds,
  keepChallenge,
  ownerOfAnswer,
  refuse,
  response,
  rpIn,
  stale,
  takeChallenge,
} from './passkey-checks.ts';
import { addPasskey, listPasskeys, removePasskey } from './passkey-rows.ts';

/**
 * Passkeys (WebAuthn): registered by somebody who knows the password, then a sign-in by themselves, since the device
 * asks for its owner (user verification). Under /api/auth/passkey/….
 *
 * @param origins the addresses of the pages; a passkey belongs to the host of the one it was made under
 */
export function passkeys(app: App, origins: string[]) {
  const rpOf = rpIn(origins);
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
          const userId = await ownerOfAnswer(app, ctx.body.response, expectedChallenge, rpOf(ctx));
          const user = userId === null ? null : await ctx.context.internalAdapter.findUserById(userId);
          if (!user)
            throw new APIError('UNAUTHORIZED', {
              code: 'passkey-refused',
              message: 'This passkey opens no account here.',
            });
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ signedIn: true });
        },
      ),
      /** A proof anew within a session, before a step of high consequence (proof.ts). */
      passkeyProveOptions: createAuthEndpoint(
        '/passkey/prove-options',
        { method: 'POST', use: [sessionMiddleware] },
        async (ctx) => {
          const { user, session } = ctx.context.session;
          const own = await listPasskeys(app, user.id);
          const options = await generateAuthenticationOptions({
            rpID: rpOf(ctx).rpID,
            userVerification: 'required',
            allowCredentials: own.map(({ credentialId }) => ({ id: credentialId })),
          });
          await keepChallenge(ctx, `passkey-prove:${session.id}`, options.challenge);
          return ctx.json(options);
        },
      ),
      passkeyProve: createAuthEndpoint(
        '/passkey/prove',
        { method: 'POST', use: [sessionMiddleware], body: z.object({ response }) },
        async (ctx) => {
          const { user, session } = ctx.context.session;
          const expectedChallenge = await takeChallenge(ctx, `passkey-prove:${session.id}`);
          const owner = await ownerOfAnswer(app, ctx.body.response, expectedChallenge, rpOf(ctx));
          if (owner !== user.id) throw refuse('passkey-refused', 'This passkey is not one of yours.');
          await noteProof(app, session.id);
          return ctx.json({ proved: true });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
