import type { Refusal } from '../law/index.ts';
import type { Config } from './config.ts';

/**
 * What must be so before a server is started, beside each setting being right by itself.
 *
 * @returns `bad-configuration` naming everything that is wrong in one message, or null
 */
export function unfitToServe(config: Config): Refusal | null {
  const wrong = [...ofRoles(config), ...ofProduction(config), ...ofServers(config), ...ofPlaces(config)];
  if (wrong.length === 0) return null;
  return { code: 'bad-configuration', because: `The configuration is wrong: ${wrong.join('; ')}.` };
}

function ofRoles({ OPENIMR_ROLE: role, DATABASE_URL: database, OPENIMR_DEMO: demo }: Config): string[] {
  if (role === 'both') return [];
  return [
    ...(database ? [] : [`OPENIMR_ROLE ${role} needs DATABASE_URL: the embedded database serves one process`]),
    ...(demo ? [`OPENIMR_ROLE ${role} cannot show the demonstration`] : []),
  ];
}

/** The demonstration holds nothing real, so it may run anywhere. */
function ofProduction(config: Config): string[] {
  if (config.NODE_ENV !== 'production' || config.OPENIMR_DEMO) return [];
  const wrong: string[] = [];
  if (!config.DATABASE_URL && !config.OPENIMR_EMBEDDED_IN_PRODUCTION)
    wrong.push(
      'DATABASE_URL is missing in production (set OPENIMR_EMBEDDED_IN_PRODUCTION=true if one process on the embedded database is meant)',
    );
  const { OPENIMR_URL: url } = config;
  if (url && !url.startsWith('https:') && !isLocal(new URL(url).hostname))
    wrong.push('OPENIMR_URL must begin with https: in production, or session cookies travel in the open');
  if (!config.OPENIMR_CLOSED_NETWORK) wrong.push(...openLines(config));
  return wrong;
}

/** Connections that would travel in the open: to another machine, and not encrypted. */
function openLines(config: Config): string[] {
  const line = (
    name: string,
    address: string | undefined,
    isClosed: (url: URL) => boolean,
    better: string,
  ): string[] => {
    const url = address ? new URL(address) : null;
    if (!url || isLocal(url.hostname) || isClosed(url)) return [];
    return [`${name} is not encrypted (${better}, or OPENIMR_CLOSED_NETWORK=true if the network is)`];
  };
  const byTls = (url: URL): boolean =>
    ['require', 'verify-ca', 'verify-full'].includes(url.searchParams.get('sslmode') ?? '');
  const isHttps = (url: URL): boolean => url.protocol === 'https:';
  const isSmtps = (url: URL): boolean => url.protocol === 'smtps:' || url.searchParams.get('requireTLS') === 'true';
  return [
    ...line('DATABASE_URL', config.DATABASE_URL, byTls, 'sslmode=verify-full'),
    ...line('OPENIMR_OWNER_DATABASE_URL', config.OPENIMR_OWNER_DATABASE_URL, byTls, 'sslmode=verify-full'),
    ...line('OPENIMR_REPLICA_URL', config.OPENIMR_REPLICA_URL, byTls, 'sslmode=verify-full'),
    ...line('OPENIMR_LIBRARY_S3_ENDPOINT', config.OPENIMR_LIBRARY_S3_ENDPOINT, isHttps, 'https:'),
    ...line('SMTP_URL', config.SMTP_URL, isSmtps, 'smtps: or requireTLS=true'),
    ...line('OPENIMR_S3_ENDPOINT', config.OPENIMR_S3_ENDPOINT, isHttps, 'https:'),
  ];
}

/** Several processes must sign with one secret and unwrap with one key: each making its own would part them. */
function ofServers(config: Config): string[] {
  if (config.OPENIMR_ROLE === 'both') return [];
  return (['OPENIMR_SECRET', 'OPENIMR_MASTER_KEY'] as const)
    .filter((name) => !config[name])
    .map((name) => `${name} is missing: processes that share a database must share it`);
}

/** Settings that mean nothing without another. */
function ofPlaces(config: Config): string[] {
  const { OPENIMR_LIBRARY_S3_ENDPOINT: library, OPENIMR_S3_ENDPOINT: originals } = config;
  const hasKeys =
    (config.OPENIMR_LIBRARY_S3_ACCESS_KEY ?? config.OPENIMR_S3_ACCESS_KEY) &&
    (config.OPENIMR_LIBRARY_S3_SECRET_KEY ?? config.OPENIMR_S3_SECRET_KEY);
  const bucketOf = (address: string) => address.replace(/\/+$/, '');
  return [
    ...(config.OPENIMR_REPLICA_URL && !config.DATABASE_URL ? ['OPENIMR_REPLICA_URL needs DATABASE_URL'] : []),
    ...(library && !hasKeys ? ['OPENIMR_LIBRARY_S3_ENDPOINT needs an access key and a secret key'] : []),
    ...(library && originals && bucketOf(library) === bucketOf(originals)
      ? ['OPENIMR_LIBRARY_S3_ENDPOINT needs another bucket than OPENIMR_S3_ENDPOINT']
      : []),
  ];
}

const isLocal = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host);
