import { z } from 'zod';
import { type Answer, granted, refused } from '../law/refusal.ts';
import { DEFAULT_DATA } from '../store/index.ts';

/**
 * Everything that can be set from outside, validated once at start. Names in the environment are those given here;
 * the command line's options win over them.
 */
const flag = z.stringbool().default(false);

export const configSchema = z.object({
  /** Folder of the embedded database and of the originals. */
  OPENIMR_DATA: z.string().default(DEFAULT_DATA),
  /** A PostgreSQL server instead of the embedded database. */
  DATABASE_URL: z.string().url().optional(),
  /** A standby of it, from which dashboards, statistics and reports are read. */
  OPENIMR_REPLICA_URL: z.string().url().optional(),
  /** How old an answer from the standby may be; beyond it DATABASE_URL is asked. */
  OPENIMR_REPLICA_MAX_AGE_SECONDS: z.coerce.number().int().min(1).max(600).default(30),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4600),
  HOST: z.string().default('127.0.0.1'),
  /** The address under which people reach the pages; links in e-mails are made of it. */
  OPENIMR_URL: z.string().url().optional(),
  /** Signs sessions and links; at least 32 characters. Made and kept in the data folder when absent. */
  OPENIMR_SECRET: z.string().min(32).optional(),
  /** A key that goes into the hash of every password and stands in no database; without it none of them can be checked. */
  OPENIMR_PEPPER: z.string().min(32).optional(),
  /** Wraps the keys under which originals lie: 32 bytes, base64 or hex. Made and kept in the data folder when absent. */
  OPENIMR_MASTER_KEY: z.string().optional(),
  /** While the master key is changed: the new one, so that the program knows both (docs/runbooks/change-the-master-key.md). */
  OPENIMR_MASTER_KEY_NEXT: z.string().optional(),
  /** The organization whose name stands in letters and notices. */
  OPENIMR_ORGANIZATION: z.string().default('OpenIMR Review Organization'),
  /** Address, telephone and mail address under the name, separated by semicolons. */
  OPENIMR_ORGANIZATION_LINES: z
    .string()
    .default('100 Example Plaza, Suite 200, Sacramento, CA 95899;555-0100;help@openimr.example'),
  /** Years for which records are kept after the end of a case, as the office decided: shown in the privacy notice. */
  OPENIMR_RECORDS_YEARS: z.coerce.number().int().min(1).max(100).optional(),
  /** The share of determinations that a second person reads, 0 to 1; those to be read are drawn, and the draw is recorded. */
  OPENIMR_QUALITY_SHARE: z.coerce.number().min(0).max(1).default(1),
  /** A folder from which records are taken in (`CASE-NUMBER/file.pdf` or `CASE-NUMBER_file.pdf`); none when absent. */
  OPENIMR_WATCH_FOLDER: z.string().optional(),
  SMTP_URL: z.string().url().optional(),
  MAIL_FROM: z.email().default('notices@openimr.example'),
  /** An S3-compatible object store for originals, with the bucket: `https://objects.example/openimr`. */
  OPENIMR_S3_ENDPOINT: z.string().url().optional(),
  OPENIMR_S3_REGION: z.string().optional(),
  OPENIMR_S3_ACCESS_KEY: z.string().optional(),
  OPENIMR_S3_SECRET_KEY: z.string().optional(),
  /** The owner of the tables, where DATABASE_URL names a login that may only select and insert events. */
  OPENIMR_OWNER_DATABASE_URL: z.string().url().optional(),
  /** Who must have a second factor (authenticator app, passkey, or the organization's own sign-in). Off in the demonstration. */
  OPENIMR_SECOND_FACTOR: z.enum(['off', 'staff', 'everyone']).default('staff'),
  /** A session ends after this many minutes in which nothing was done, and after these hours in any case. */
  OPENIMR_SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(1_440).default(60),
  OPENIMR_SESSION_HOURS: z.coerce.number().int().min(1).max(168).default(12),
  /** Minutes for which a code or a passkey counts before steps of the highest consequence; after them it is asked again. */
  OPENIMR_PROOF_MINUTES: z.coerce.number().int().min(1).max(1_440).default(15),
  /** Sign-in by any OpenID Connect provider: its issuer address, and what it calls this program. */
  OPENIMR_OIDC_ISSUER: z.string().url().optional(),
  OPENIMR_OIDC_CLIENT_ID: z.string().optional(),
  OPENIMR_OIDC_CLIENT_SECRET: z.string().optional(),
  /** The name on the button. */
  OPENIMR_OIDC_NAME: z.string().max(60).default('your organization'),
  /** How many proxies stand before the program; the client's address is read from X-Forwarded-For that many places from its end. */
  OPENIMR_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  /** A virus scanner that looks at every file that comes in: clamd at `tcp://host:3310`, or the path of its socket. */
  OPENIMR_CLAMD: z.string().optional(),
  /** Says that database, mail and object store are reached over a network that is closed by itself (a mesh, a VPN). */
  OPENIMR_CLOSED_NETWORK: flag,
  /** Requests a minute with one API key. */
  OPENIMR_KEY_RATE: z.coerce.number().int().min(1).max(100_000).default(600),
  /** What is taken from one account, or one party by a link, in a day: files as they are sent, and MiB. */
  OPENIMR_UPLOAD_FILES_A_DAY: z.coerce.number().int().min(1).max(1_000_000).default(1_000),
  OPENIMR_UPLOAD_MIB_A_DAY: z.coerce.number().int().min(1).max(10_000_000).default(10_240),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  OPENIMR_DEMO: flag,
  /** Where the library of published determinations lies; `library` in the data folder when absent. */
  OPENIMR_LIBRARY: z.string().optional(),
  /** An S3-compatible store, with a bucket of its own, in which the library lies for processes on other machines. */
  OPENIMR_LIBRARY_S3_ENDPOINT: z.string().url().optional(),
  /** Its keys; those of OPENIMR_S3 if none are set. A process that only reads needs one that may only read. */
  OPENIMR_LIBRARY_S3_ACCESS_KEY: z.string().optional(),
  OPENIMR_LIBRARY_S3_SECRET_KEY: z.string().optional(),
  /** Days between a letter and its publication, in which an error can still be said. */
  OPENIMR_COOLING_DAYS: z.coerce.number().int().min(0).max(365).optional(),
  /** What this process does: pages and API, background work, or both. Several of each work on one PostgreSQL database. */
  OPENIMR_ROLE: z.enum(['both', 'web', 'worker']).default('both'),
  /** Says that one process on the embedded database is meant in production (a small office with its own backups). */
  OPENIMR_EMBEDDED_IN_PRODUCTION: flag,
  /** A collector of OpenTelemetry traces and metrics (OTLP over HTTP); none are made when absent. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().url().optional(),
  OTEL_SERVICE_NAME: z.string().max(100).default('openimr'),
  NODE_ENV: z.string().default('development'),
});
export type Config = z.output<typeof configSchema>;

/**
 * @param environment usually `process.env`
 * @returns the configuration, or `bad-configuration` naming every variable that is wrong, in one message
 */
export function readConfig(environment: Record<string, string | undefined>): Answer<Config> {
  const known = Object.fromEntries(
    Object.entries(environment).filter(([key, value]) => key in configSchema.shape && value !== ''),
  );
  const parsed = configSchema.safeParse(known);
  if (parsed.success) return granted(parsed.data);
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  return refused({
    code: 'bad-configuration',
    because: `The configuration is wrong: ${wrong.join('; ')}.`,
    field: String(parsed.error.issues[0]?.path[0] ?? ''),
  });
}
