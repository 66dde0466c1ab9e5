import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { unfitToServe } from './fit-to-serve.ts';

const because = (environment: Record<string, string>): string | null => {
  const config = readConfig(environment);
  if (!config.ok) throw new Error(config.refusal.because);
  return unfitToServe(config.value)?.because ?? null;
};
const database = { DATABASE_URL: 'postgres://app@db.example/openimr?sslmode=verify-full' };
const keys = { OPENIMR_SECRET: 's'.repeat(32), OPENIMR_MASTER_KEY: 'ab'.repeat(32) };

describe('before a server starts', () => {
  it('the embedded database is refused in production unless it is meant', () => {
    expect(because({ NODE_ENV: 'production' })).toMatch(/DATABASE_URL is missing in production.*OPENIMR_EMBEDDED/);
    expect(because({ NODE_ENV: 'production', OPENIMR_EMBEDDED_IN_PRODUCTION: 'true' })).toBeNull();
    expect(because({ NODE_ENV: 'production', ...database })).toBeNull();
    expect(because({ NODE_ENV: 'production', OPENIMR_DEMO: 'true' })).toBeNull();
    expect(because({})).toBeNull();
  });

  it('pages on an open line are refused in production', () => {
    expect(because({ NODE_ENV: 'production', ...database, OPENIMR_URL: 'http://imr.example' })).toMatch(/https/);
    expect(because({ NODE_ENV: 'production', ...database, OPENIMR_URL: 'https://imr.example' })).toBeNull();
    expect(because({ NODE_ENV: 'production', ...database, OPENIMR_URL: 'http://localhost:4600' })).toBeNull();
  });

  it('lines in the open are refused in production, unless the network is closed by itself', () => {
    const production = { NODE_ENV: 'production', ...database };
    const open: Record<string, [string, string]> = {
      DATABASE_URL: ['postgres://app@db.example/openimr', 'postgres://app@db.example/openimr?sslmode=require'],
      OPENIMR_OWNER_DATABASE_URL: ['postgres://o@db.example/openimr?sslmode=prefer', 'postgres://o@127.0.0.1/openimr'],
      SMTP_URL: ['smtp://mail.example:25', 'smtps://mail.example:465'],
      OPENIMR_S3_ENDPOINT: ['http://objects.example/openimr', 'https://objects.example/openimr'],
    };
    for (const [name, [bad, good]] of Object.entries(open)) {
      expect(because({ ...production, [name]: bad })).toMatch(new RegExp(`${name} is not encrypted`));
      expect(because({ ...production, [name]: bad, OPENIMR_CLOSED_NETWORK: 'true' })).toBeNull();
      expect(because({ ...production, [name]: good })).toBeNull();
      expect(because({ ...database, [name]: bad })).toBeNull();
    }
    expect(because({ ...production, SMTP_URL: 'smtp://mail.example:587?requireTLS=true' })).toBeNull();
  });

  it('processes apart need a database server, one secret and one key, and all of it is said at once', () => {
    for (const role of ['web', 'worker']) {
      const words = because({ OPENIMR_ROLE: role })!;
      for (const name of ['DATABASE_URL', 'OPENIMR_SECRET', 'OPENIMR_MASTER_KEY']) expect(words).toContain(name);
      expect(because({ OPENIMR_ROLE: role, ...database, ...keys })).toBeNull();
    }
  });

  it('every setting that is wrong is named in one message', () => {
    const read = readConfig({ PORT: 'many', OPENIMR_ROLE: 'king', SMTP_URL: 'nowhere' });
    expect(read.ok).toBe(false);
    if (!read.ok) for (const name of ['PORT', 'OPENIMR_ROLE', 'SMTP_URL']) expect(read.refusal.because).toContain(name);
  });
});
