import type { StoreOptions } from './open.ts';
import { readMasterKey } from './originals/master.ts';
import { s3Blobs } from './originals/s3.ts';

/** A setting that cannot be; the words name it. */
export class BadStoreSettings extends Error {
  readonly code = 'bad-store-settings';
}

export const DEFAULT_DATA = './openimr-data';

/**
 * Where the store is, from the command line and the environment: `OPENIMR_DATA`, `DATABASE_URL`,
 * `OPENIMR_OWNER_DATABASE_URL`, `OPENIMR_MASTER_KEY` (32 bytes, base64 or hex; during its change the new one as
 * `OPENIMR_MASTER_KEY_NEXT`), `OPENIMR_S3_ENDPOINT` (with the bucket),
 * `OPENIMR_S3_ACCESS_KEY`, `OPENIMR_S3_SECRET_KEY`, `OPENIMR_S3_REGION`. A folder named on the command line wins over
 * a database named by the environment.
 */
export function storeOptions(
  given: { data?: string; databaseUrl?: string },
  env: Record<string, string | undefined>,
): StoreOptions {
  const databaseUrl = given.databaseUrl ?? (given.data ? undefined : env.DATABASE_URL);
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new BadStoreSettings('the database address must begin with postgres://');
  }
  const ownerUrl = databaseUrl ? env.OPENIMR_OWNER_DATABASE_URL : undefined;
  const dataDir = given.data ?? env.OPENIMR_DATA ?? DEFAULT_DATA;
  return { dataDir, databaseUrl, ownerUrl, ...keysOf(env), blobs: blobsOf(env) };
}

const keysOf = (env: Record<string, string | undefined>) => ({
  masterKey: keyNamed('OPENIMR_MASTER_KEY', env),
  nextMasterKey: keyNamed('OPENIMR_MASTER_KEY_NEXT', env),
});

function keyNamed(name: string, env: Record<string, string | undefined>): Uint8Array | undefined {
  const text = env[name];
  if (!text) return undefined;
  const key = readMasterKey(text);
  if (!key) throw new BadStoreSettings(`${name} must be 32 bytes in base64 or hex`);
  return key;
}

function blobsOf(env: Record<string, string | undefined>) {
  const {
    OPENIMR_S3_ENDPOINT: endpoint,
    OPENIMR_S3_ACCESS_KEY: accessKeyId,
    OPENIMR_S3_SECRET_KEY: secretAccessKey,
  } = env;
  if (!endpoint) return undefined;
  if (!accessKeyId || !secretAccessKey) {
    throw new BadStoreSettings('OPENIMR_S3_ENDPOINT needs OPENIMR_S3_ACCESS_KEY and OPENIMR_S3_SECRET_KEY');
  }
  return s3Blobs({ endpoint, accessKeyId, secretAccessKey, region: env.OPENIMR_S3_REGION });
}
