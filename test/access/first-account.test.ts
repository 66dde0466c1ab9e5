import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { openSignIn } from '../../src/app/identity/sign-in.ts';
import { openApp } from '../../src/app/open.ts';
import { createServer } from '../../src/server/create.ts';

const origin = 'http://openimr.test';

it('makes the first administrator of an empty installation, who then must add a second factor', async () => {
  const data = mkdtempSync(join(tmpdir(), 'openimr-first-'));
  const account = ['--email', 'first@house.example', '--name', 'First Operator', '--role', 'operator', 'director'];
  const made = spawnSync(process.execPath, ['bin/openimr.js', 'account', '--data', data, ...account], {
    encoding: 'utf8',
  });
  expect(made.status, made.stderr).toBe(0);
  const password = made.stdout.trim();
  expect(password.length).toBeGreaterThanOrEqual(20);
  expect(made.stderr).not.toContain(password);

  const config = readConfig({ LOG_LEVEL: 'silent', OPENIMR_DATA: data });
  if (!config.ok) throw new Error(config.refusal.because);
  const app = await openApp(config.value);
  try {
    const server = createServer(app, await openSignIn(app, { baseUrl: origin }));
    const answer = await server.request(`${origin}/api/auth/sign-in/email`, {
      method: 'POST',
      body: JSON.stringify({ email: 'first@house.example', password }),
      headers: { 'content-type': 'application/json', origin },
    });
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('token');
    const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
    const session = await (await server.request(`${origin}/api/session`, { headers: { cookie } })).json();
    expect(session).toMatchObject({
      signedIn: true,
      mustAddSecondFactor: true,
      mustChangePassword: true,
      person: { roles: ['operator', 'director'] },
    });
  } finally {
    await app.store.close();
    rmSync(data, { recursive: true, force: true });
  }
});
