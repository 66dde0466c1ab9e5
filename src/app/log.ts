import pino, { type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.ts';

/**
 * The log: one JSON object a line, to standard error, in UTC. JSON escapes line ends, so nothing a person writes can
 * begin a line of its own. It carries the numbers of requests and cases; never names, addresses, bodies, headers.
 */
export function openLog(config: Pick<Config, 'LOG_LEVEL'>, to: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level: config.LOG_LEVEL,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: [
        'req.headers',
        'headers',
        'cookie',
        'authorization',
        'password',
        'token',
        'secret',
        'key',
        'email',
        'name',
      ],
      serializers: { err: plainError },
    },
    to,
  );
}

const longest = 300;

/**
 * Of an error: its kind, code, words and the places of the program it came through. What else hangs on it stays out:
 * a database tells the row it refused (`detail`), a mail server the address.
 */
export function plainError(error: unknown): Record<string, unknown> {
  if (typeof error === 'string') return { type: 'string', message: masked(error) };
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: masked(error.message),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
  };
}

/** Without addresses of mail, passwords in addresses of servers, and what stands in quotation marks (values, as a rule). */
const masked = (message: string): string =>
  message
    .replace(/\/\/[^/\s@]+@/g, '//…@')
    .replace(/[^\s@<>"']+@[^\s@<>"']+/g, '…@…')
    .replace(/"[^"]*"|'[^']*'|“[^”]*”/g, '“…”')
    .slice(0, longest);
