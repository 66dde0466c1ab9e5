import { sql } from 'kysely';
import { type Answer, granted, refused } from '../../law/refusal.ts';
import type { App } from '../app.ts';
import { tellOfChange } from './credential-mail.ts';
import { noteProof } from './note-proof.ts';
import { listPasskeys } from './passkey-rows.ts';
import type { SignIn } from './sign-in.ts';
import { needsSecondFactor } from './strength.ts';
import { takeCode } from './used-codes.ts';
import type { Who } from './who.ts';

/** Until when the last proof of a session counts, and how it can be given anew. */
export interface ProofShown {
  /** Null when none is asked of this person at all. */
  until: string | null;
  isNeeded: boolean;
  code: boolean;
  passkey: boolean;
  provider: string | null;
}

/**
 * Whether a weighty step must wait for a new proof: of people who need a second factor, in a session of theirs. A key has no
 * second factor; what it may do, its scopes say.
 */
export async function mustProve(app: App, { principal, by, sessionId }: Who): Promise<boolean> {
  if (by !== 'session' || !principal || !needsSecondFactor(app.config, principal.roles)) return false;
  const until = await provedUntil(app, sessionId);
  return until === null || until <= new Date();
}

async function provedUntil(app: App, sessionId: string | null): Promise<Date | null> {
  const { rows } = await sql<{ until: string | null }>`
    select "provedAt" + make_interval(mins => ${app.config.OPENIMR_PROOF_MINUTES}) as until
    from "session" where "id" = ${sessionId}`.execute(app.store.db);
  return rows[0]?.until ? new Date(rows[0].until) : null;
}

export async function proofOf(app: App, who: Who): Promise<ProofShown> {
  const { userId, roles } = who.principal!;
  const isAsked = who.by === 'session' && needsSecondFactor(app.config, roles);
  const until = isAsked ? await provedUntil(app, who.sessionId) : null;
  const { OPENIMR_OIDC_ISSUER: issuer, OPENIMR_OIDC_NAME: name } = app.config;
  const ways = await waysOf(app, userId);
  return {
    until: until?.toISOString() ?? null,
    isNeeded: isAsked && (until === null || until <= new Date()),
    code: ways.code,
    passkey: (await listPasskeys(app, userId)).length > 0,
    provider: issuer && ways.provider ? name : null,
  };
}

/** An authenticator whose setting up was never ended is none. */
async function waysOf(app: App, userId: string): Promise<{ code: boolean; provider: boolean }> {
  const { rows } = await sql<{ code: boolean; provider: boolean }>`
    select coalesce("twoFactorEnabled", false) and exists
        (select from "twoFactor" f where f."userId" = u."id" and f."verified" is distinct from false) as code,
      exists (select from "account" a where a."userId" = u."id" and "providerId" = 'oidc') as provider
    from "user" u where "id" = ${userId}`.execute(app.store.db);
  return rows[0] ?? { code: false, provider: false };
}

const wrong = { code: 'proof-wrong', because: 'That code is not right. Nothing was changed.' } as const;

/**
 * Takes a code of the authenticator app, or a backup code, as a proof within the session.
 *
 * @returns until when it counts; refusals: `proof-wrong`, `code-reused`
 */
export async function proveByCode(
  app: App,
  signIn: SignIn,
  who: Who,
  headers: Headers,
  sent: { code: string } | { backupCode: string },
): Promise<Answer<{ until: string | null }>> {
  const { userId } = who.principal!;
  if (!(await waysOf(app, userId)).code) return refused(wrong);
  const isRight = await isRightCode(signIn, headers, sent);
  if (!isRight) return refused(wrong);
  if ('code' in sent && !(await takeCode(app, userId, sent.code))) {
    app.log.warn({ event: 'code-reused' }, 'a time code was sent a second time and refused');
    await tellOfChange(app, userId, 'code-reused');
    return refused({ code: 'code-reused', because: 'This code was used already. Wait for the next one.' });
  }
  await noteProof(app, who.sessionId!);
  return granted({ until: (await provedUntil(app, who.sessionId))?.toISOString() ?? null });
}

async function isRightCode(
  signIn: SignIn,
  headers: Headers,
  sent: { code: string } | { backupCode: string },
): Promise<boolean> {
  const asked =
    'code' in sent
      ? signIn.api.verifyTOTP({ headers, body: { code: sent.code } })
      : signIn.api.verifyBackupCode({ headers, body: { code: sent.backupCode, disableSession: true } });
  return asked.then(
    () => true,
    (error: { statusCode?: number }) => {
      if ((error.statusCode ?? 500) < 500) return false;
      throw error;
    },
  );
}
