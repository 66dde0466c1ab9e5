import { hash, verify } from '@node-rs/argon2';
import type { Config } from '../config.ts';

type Keyed = Pick<Config, 'OPENIMR_PEPPER'>;

const secretOf = ({ OPENIMR_PEPPER: pepper }: Keyed): { secret: Uint8Array } | Record<string, never> =>
  pepper ? { secret: new TextEncoder().encode(pepper) } : {};

/**
 * A password as it is kept: Argon2id with a salt of its own and, where one is configured, a key that stands in no
 * database (`OPENIMR_PEPPER`): a stolen table alone is not enough to guess at.
 *
 * @param cost `light` for the demonstration, whose password everybody knows
 */
export const hashPassword = (config: Keyed, password: string, cost: 'full' | 'light' = 'full'): Promise<string> =>
  hash(password, { ...(cost === 'light' ? { memoryCost: 4096, timeCost: 1 } : {}), ...secretOf(config) });

/** Whether this is the password. What was kept before there was a key stays good until it is changed. */
export async function isPassword(config: Keyed, kept: string, password: string): Promise<boolean> {
  if (config.OPENIMR_PEPPER && (await verify(kept, password, secretOf(config)))) return true;
  return verify(kept, password);
}
