import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { APIError } from 'better-auth/api';
import { z } from 'zod';
import type { App } from '../app.ts';
import { findPasskey, usedPasskey } from './passkey-rows.ts';

export const challengeSeconds = 300;
export const response = z.looseObject({ id: z.string().max(2_000), rawId: z.string().max(2_000), type: z.string() });

export const refuse = (code: string, message: string) => new APIError('BAD_REQUEST', { code, message });
export const stale = () => refuse('passkey-too-late', 'That took too long. Please try again.');

export interface Ctx {
  headers?: Headers;
  context: { internalAdapter: Verifications; secret: string };
}
interface Verifications {
  createVerificationValue(data: { value: string; identifier: string; expiresAt: Date }): Promise<unknown>;
  findVerificationValue(identifier: string): Promise<{ value: string; expiresAt: Date } | null>;
  deleteVerificationByIdentifier(identifier: string): Promise<unknown>;
}

export async function keepChallenge(ctx: Ctx, identifier: string, value: string): Promise<void> {
  await ctx.context.internalAdapter.deleteVerificationByIdentifier(identifier);
  const expiresAt = new Date(Date.now() + challengeSeconds * 1_000);
  await ctx.context.internalAdapter.createVerificationValue({ value, identifier, expiresAt });
}

/** A challenge answers once. */
export async function takeChallenge(ctx: Ctx, identifier: string): Promise<string> {
  const found = await ctx.context.internalAdapter.findVerificationValue(identifier);
  await ctx.context.internalAdapter.deleteVerificationByIdentifier(identifier);
  if (!found || new Date(found.expiresAt) < new Date()) throw stale();
  return found.value;
}

/** A passkey belongs to the host of the page under which it was made. */
export const rpIn =
  (origins: string[]) =>
  (ctx: Ctx): { origin: string; rpID: string } => {
    const asked = ctx.headers?.get('origin');
    const origin = origins.find((one) => one === asked) ?? origins[0]!;
    return { origin, rpID: new URL(origin).hostname };
  };

/** Whose passkey answered the challenge, its device having asked for its owner; null when nobody's did. */
export async function ownerOfAnswer(
  app: App,
  sent: { id: string },
  expectedChallenge: string,
  { origin, rpID }: { origin: string; rpID: string },
): Promise<string | null> {
  const known = await findPasskey(app, sent.id);
  const verified =
    known &&
    (await verifyAuthenticationResponse({
      response: sent as unknown as AuthenticationResponseJSON,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      credential: { id: known.credentialId, publicKey: known.publicKey, counter: known.counter },
    }).catch((error: Error) => {
      app.log.warn({ err: error.message }, 'a passkey was refused');
      return null;
    }));
  if (!known || !verified?.verified) {
    app.log.warn({ known: known !== null, verified: verified?.verified ?? null }, 'a passkey opened nothing');
    return null;
  }
  await usedPasskey(app, known.id, verified.authenticationInfo.newCounter);
  return known.userId;
}
