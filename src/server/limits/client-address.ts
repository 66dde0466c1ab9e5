import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Where a request comes from. Behind `proxies` trusted proxies, the entry of X-Forwarded-For that the outermost of them
 * wrote; what a client wrote before it is not believed. `unknown` inside the program, as tests call it.
 */
export function clientAddress(c: Context, proxies: number): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => one.trim());
  if (proxies > 0 && forwarded.length >= proxies) return forwarded.at(-proxies) || 'unknown';
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
