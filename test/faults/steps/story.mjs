// Tells one story of the demonstration on a data folder, and says each step it comes to on standard error.
// At the first step that is FAULT_AT ("name of") it kills itself with SIGKILL.

import { subscribe } from 'node:diagnostics_channel';
import { writeSync } from 'node:fs';

const built = (path) => new URL(`../../../dist/${path}`, import.meta.url).href;
const { readConfig } = await import(built('src/app/config.js'));
const { openApp } = await import(built('src/app/open.js'));
const { settableClock } = await import(built('src/app/clock.js'));
const { playDemo } = await import(built('demo/run/index.js'));

const at = process.env.FAULT_AT;
subscribe('openimr:step', ({ name, of }) => {
  writeSync(2, `step ${name} ${of}\n`);
  if (`${name} ${of}` === at) process.kill(process.pid, 'SIGKILL');
});

const config = readConfig({ LOG_LEVEL: 'error', OPENIMR_DEMO: 'true', OPENIMR_DATA: process.env.FAULT_DATA });
const clock = settableClock(null);
const app = await openApp(config.value, { clock });
await playDemo(app, clock, { send: async () => {} }, '2026-11-20', ({ caseNumber }) => console.log(caseNumber), [
  process.env.FAULT_STORY,
]);
await app.store.close();
