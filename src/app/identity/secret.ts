import { randomBytes } from 'node:crypto';
import type { App } from '../app.ts';

/** The secret that signs sessions: configured, or made once and kept with the data. */
export async function secretOf(app: App): Promise<string> {
  if (app.config.OPENIMR_SECRET) return app.config.OPENIMR_SECRET;
  const kept = await app.store.settings.get<string>('identity.secret');
  if (kept) return kept;
  const made = randomBytes(32).toString('base64url');
  await app.store.settings.set('identity.secret', made);
  return made;
}
