import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Env } from '../context.ts';
import { clientAddress } from '../limits/client-address.ts';

/** Requests a minute from one address: enough for a person and for a patient program; bulk files are for the rest. */
const perMinute = 300;
const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });

/** Mails that one address may have sent to somebody: few, since a stranger's address could be given. */
const keptPerHour = 20;
const keeping = new RateLimiterMemory({ points: keptPerHour, duration: 3_600 });

/** Refuses with 429 and says when to come back; every answer says how much is left. */
const limited =
  (limiter: RateLimiterMemory, most: number, instead: string): MiddlewareHandler<Env> =>
  async (c, next) => {
    const address = clientAddress(c, c.get('app').config.OPENIMR_TRUSTED_PROXIES);
    try {
      const { remainingPoints } = await limiter.consume(address);
      c.header('ratelimit-limit', String(most));
      c.header('ratelimit-remaining', String(remainingPoints));
    } catch (refusal) {
      const wait = Math.ceil(((refusal as { msBeforeNext?: number }).msBeforeNext ?? 60_000) / 1000);
      const body = {
        type: 'about:blank',
        title: 'too many requests',
        status: 429,
        code: 'too-many',
        detail: `More than ${most} requests ${instead}`.replace('{wait}', String(wait)),
      };
      return c.json(body, 429, { 'retry-after': String(wait), 'content-type': 'application/problem+json' });
    }
    await next();
  };

export const tooMany = limited(limiter, perMinute, 'a minute. Come back in {wait} s, or take the bulk files.');
export const fewer = limited(keeping, keptPerHour, 'an hour to keep a search. Come back in {wait} s.');
