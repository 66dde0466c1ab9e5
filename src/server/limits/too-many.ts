import type { Context, MiddlewareHandler } from 'hono';
import type { RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import type { Refusal } from '../../law/index.ts';
import type { Env } from '../context.ts';
import { problem } from '../problem.ts';
import { type Attempts, keyOf } from './attempts.ts';
import { clientAddress } from './client-address.ts';

/** Refuses with how long to wait, in words and in `retry-after`. */
export function tooMany(c: Context, because: string, waitMs: number) {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  c.header('retry-after', String(seconds));
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  return problem(c, { code: 'too-many', because: `${because} Please wait ${wait}.` });
}

/** A refusal that ends at an instant says so to programs, too: in `retry-after`. */
export function sayWhenAgain(c: Context<Env>, refusal: Refusal & { until?: string }): void {
  if (refusal.until === undefined) return;
  const seconds = Math.ceil((Date.parse(refusal.until) - Date.parse(c.get('app').clock.now())) / 1_000);
  c.header('retry-after', String(Math.max(1, seconds)));
}

const isFull = (limiter: RateLimiterAbstract & { points: number }, found: RateLimiterRes | null) =>
  found !== null && found.consumedPoints >= limiter.points;

async function count(limiter: RateLimiterAbstract, key: string): Promise<void> {
  await limiter.consume(key).catch((full: unknown) => {
    if (full instanceof Error) throw full;
  });
}

/**
 * Guessing passwords: ten wrong ones lock the address of mail for a quarter of an hour, whether it has an account or
 * not, so that the lock tells nobody which addresses do; a hundred from one place lock the place.
 */
export function limitSignIn(attempts: Attempts): MiddlewareHandler<Env> {
  return async (c, next) => {
    const body = (await c.req.raw
      .clone()
      .json()
      .catch(() => null)) as { email?: unknown } | null;
    const email = keyOf(typeof body?.email === 'string' ? body.email.slice(0, 300) : '');
    const from = keyOf(clientAddress(c, c.get('app').config.OPENIMR_TRUSTED_PROXIES));
    const [byEmail, byPlace] = await Promise.all([attempts.wrongPassword.get(email), attempts.fromAddress.get(from)]);
    if (isFull(attempts.wrongPassword, byEmail))
      return tooMany(c, 'Too many wrong passwords for this address: it is locked for a while.', byEmail!.msBeforeNext);
    if (isFull(attempts.fromAddress, byPlace))
      return tooMany(c, 'Too many attempts to sign in from here.', byPlace!.msBeforeNext);
    await next();
    if (c.res.status === 200) await attempts.wrongPassword.delete(email);
    else if (c.res.status === 401)
      await Promise.all([count(attempts.wrongPassword, email), count(attempts.fromAddress, from)]);
  };
}

/** What is guessed without an address of mail: codes of the second factor, tokens of links, passkeys. */
export function limitGuessing(
  limiter: RateLimiterAbstract & { points: number },
  because: string,
): MiddlewareHandler<Env> {
  return async (c, next) => {
    const from = keyOf(clientAddress(c, c.get('app').config.OPENIMR_TRUSTED_PROXIES));
    const found = await limiter.get(from);
    if (isFull(limiter, found)) return tooMany(c, because, found!.msBeforeNext);
    await next();
    if (c.res.status >= 400 && c.res.status < 500) await count(limiter, from);
  };
}

/** Wrong proofs count for the person, wherever they are sent from: the session is open, only the proof is guessed. */
export function limitProofs(attempts: Attempts): MiddlewareHandler<Env> {
  return async (c, next) => {
    const person = keyOf(`proof ${c.get('who').principal?.userId}`);
    const found = await attempts.wrongPassword.get(person);
    if (isFull(attempts.wrongPassword, found)) return tooMany(c, 'Too many wrong codes.', found!.msBeforeNext);
    await next();
    if (c.res.status === 200) await attempts.wrongPassword.delete(person);
    else if (c.res.status === 422) await count(attempts.wrongPassword, person);
  };
}

/** Every request counts, whatever is answered. */
export function limitAll(limiter: RateLimiterAbstract & { points: number }, because: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    const from = keyOf(clientAddress(c, c.get('app').config.OPENIMR_TRUSTED_PROXIES));
    const found = await limiter.get(from);
    if (isFull(limiter, found)) return tooMany(c, because, found!.msBeforeNext);
    await count(limiter, from);
    await next();
  };
}

/** Requests with an API key, by its account. */
export function limitKeys(attempts: Attempts): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { by, principal } = c.get('who');
    if (by !== 'key' || !principal) return next();
    try {
      const { remainingPoints } = await attempts.key.consume(principal.userId);
      c.header('ratelimit-limit', String(attempts.key.points));
      c.header('ratelimit-remaining', String(remainingPoints));
    } catch (full) {
      return tooMany(c, 'Too many requests with this key.', (full as RateLimiterRes).msBeforeNext ?? 60_000);
    }
    await next();
  };
}
