import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { App } from '../app.ts';

export interface Passkey {
  id: string;
  userId: string;
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

const columns = sql`id, user_id as "userId", credential_id as "credentialId", public_key as "publicKey", counter, name,
  created_at as "createdAt", last_used_at as "lastUsedAt"`;

export async function listPasskeys(app: App, userId: string): Promise<Passkey[]> {
  const found = sql<Passkey>`select ${columns} from passkeys where user_id = ${userId} order by created_at, id`;
  return (await found.execute(app.store.db)).rows;
}

export async function findPasskey(app: App, credentialId: string): Promise<Passkey | null> {
  const found = sql<Passkey>`select ${columns} from passkeys where credential_id = ${credentialId}`;
  const [row] = (await found.execute(app.store.db)).rows;
  return row ? { ...row, publicKey: new Uint8Array(row.publicKey) } : null;
}

export async function addPasskey(
  app: App,
  userId: string,
  name: string,
  credential: { id: string; publicKey: Uint8Array; counter: number; transports?: string[] },
): Promise<void> {
  await sql`insert into passkeys (id, user_id, credential_id, public_key, counter, transports, name)
    values (${randomUUID()}, ${userId}, ${credential.id}, ${Buffer.from(credential.publicKey)}, ${credential.counter},
      ${JSON.stringify(credential.transports ?? [])}, ${name})`.execute(app.store.db);
}

export async function usedPasskey(app: App, id: string, counter: number): Promise<void> {
  await sql`update passkeys set counter = ${counter}, last_used_at = now() where id = ${id}`.execute(app.store.db);
}

export async function removePasskey(app: App, userId: string, id: string): Promise<boolean> {
  const gone = sql`delete from passkeys where id = ${id} and user_id = ${userId} returning id`;
  return (await gone.execute(app.store.db)).rows.length > 0;
}
