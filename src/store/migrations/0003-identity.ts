import { type Kysely, sql } from 'kysely';

/** Accounts and sessions, in the columns that the sign-in library (better-auth) asks for, with ours beside. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
}

const statements = `
create table "user" ("id" text primary key, "name" text not null, "email" text not null unique,
  "emailVerified" boolean not null, "image" text, "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(), "twoFactorEnabled" boolean,
  "roles" text not null default '[]', "subjects" text not null default '[]', "reviewerId" text, "about" text);
create table "session" ("id" text primary key, "expiresAt" timestamptz not null, "token" text not null unique,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text,
  "userId" text not null references "user" ("id") on delete cascade);
create index "session_user" on "session" ("userId");
create table "account" ("id" text primary key, "accountId" text not null, "providerId" text not null,
  "userId" text not null references "user" ("id") on delete cascade, "accessToken" text, "refreshToken" text,
  "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text,
  "password" text, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null);
create index "account_user" on "account" ("userId");
create table "verification" ("id" text primary key, "identifier" text not null, "value" text not null,
  "expiresAt" timestamptz not null, "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now());
create index "verification_identifier" on "verification" ("identifier");
create table "twoFactor" ("id" text primary key, "secret" text not null, "backupCodes" text not null,
  "userId" text not null references "user" ("id") on delete cascade, "verified" boolean,
  "failedVerificationCount" integer, "lockedUntil" timestamptz);
create index "twoFactor_user" on "twoFactor" ("userId");`;
