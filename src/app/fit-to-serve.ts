import type { Refusal } from '../law/index.ts';
import type { Config } from './config.ts';

/**
 * What must be so before a server is started, beside each setting being right by itself.
 *
 * @returns `bad-configuration` naming everything that is wrong in one message, or null
 */
export function unfitToServe(config: Config): Refusal | null {
  const wrong = [...ofRoles(config), ...ofProduction(config), ...ofServers(config)];
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
  return wrong;
}

/** Several processes must sign with one secret and unwrap with one key: each making its own would part them. */
function ofServers(config: Config): string[] {
  if (config.OPENIMR_ROLE === 'both') return [];
  return (['OPENIMR_SECRET', 'OPENIMR_MASTER_KEY'] as const)
    .filter((name) => !config[name])
    .map((name) => `${name} is missing: processes that share a database must share it`);
}

const isLocal = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host);
