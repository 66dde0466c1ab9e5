import type { OpenAPIHono } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { openInHouse } from '../../app/access/may.ts';
import type { Env } from '../context.ts';

/** Who is signed in. Signing in and out is the sign-in library's, under /api/auth. */
export function sessionRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/session', async (c) => {
    const { principal, by, mustAddSecondFactor, mustChangePassword } = c.get('who');
    const { config } = c.get('app');
    return c.json({
      signedIn: principal !== null,
      person: principal && {
        id: principal.userId,
        name: principal.displayName,
        roles: principal.roles,
        reviewerId: principal.reviewerId ?? null,
        onlyCase: principal.onlyCase ?? null,
      },
      by,
      mustAddSecondFactor,
      mustChangePassword,
      /** Rows of the access table that are open to this person: the pages offer these, and no others. */
      may: mustAddSecondFactor || mustChangePassword ? ['account.own'] : openInHouse(principal),
      /** The name of the organization's own sign-in, where one is configured. */
      provider: config.OPENIMR_OIDC_ISSUER && config.OPENIMR_OIDC_CLIENT_ID ? config.OPENIMR_OIDC_NAME : null,
      organization: config.OPENIMR_ORGANIZATION,
      contact: config.OPENIMR_ORGANIZATION_LINES.split(';').map((line) => line.trim()),
      recordsYears: config.OPENIMR_RECORDS_YEARS ?? null,
      demonstration: config.OPENIMR_DEMO,
      today: c.get('app').clock.now(),
    });
  });

  /** The demonstration's accounts, to choose from; a real installation answers that there is nothing here. */
  server.get('/api/demo/people', async (c) => {
    const { config, store } = c.get('app');
    if (!config.OPENIMR_DEMO) return c.json({ people: [] });
    const { rows } = await sql<{
      name: string;
      email: string;
      about: string;
      roles: string;
    }>`select "name", "email", "about", "roles" from "user" where "id" like 'demo-%' order by "createdAt", "id"`.execute(
      store.db,
    );
    return c.json({ people: rows.map((row) => ({ ...row, roles: JSON.parse(row.roles) })) });
  });
}
