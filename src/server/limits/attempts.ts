import { createHash } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import type { App } from '../../app/app.ts';

/** Wrong passwords for one address of mail before it is locked, and how long the lock lasts. */
export const wrongBeforeLock = 10;
export const lockSeconds = 15 * 60;

/** The limits that hold over all servers count in the database. Keys are hashed: no address of a person stands there. */
export function openAttempts(app: App) {
  const storeClient = {
    query: async ({ text, values }: { text: string; values: unknown[] }) => {
      const { rows } = await app.store.db.executeQuery(CompiledQuery.raw(text, values));
      return { rows, rowCount: rows.length };
    },
  };
  const counted = (keyPrefix: string, points: number, duration: number) =>
    new RateLimiterPostgres({
      storeClient,
      storeType: 'client',
      tableName: 'attempts',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix,
      points,
      duration,
      // Should the database not answer, nobody signs in anyway; the memory keeps guessing slow meanwhile.
      insuranceLimiter: new RateLimiterMemory({ points, duration }),
    });
  return {
    wrongPassword: counted('password', wrongBeforeLock, lockSeconds),
    fromAddress: counted('from', 100, lockSeconds),
    secondFactor: counted('factor', 30, lockSeconds),
    linkFromAddress: counted('link', 30, lockSeconds),
    linkRenewed: counted('renew', 10, lockSeconds),
    /** Per server: a key's use is no guessing. */
    key: new RateLimiterMemory({ points: app.config.OPENIMR_KEY_RATE, duration: 60 }),
  };
}
export type Attempts = ReturnType<typeof openAttempts>;

export const keyOf = (words: string): string => createHash('sha256').update(words.trim().toLowerCase()).digest('hex');
