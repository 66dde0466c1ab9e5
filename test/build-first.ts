import { execFileSync } from 'node:child_process';

/** The browser, fault and package tests run what a user runs: the built program and pages. */
export default function buildFirst(): void {
  execFileSync(process.execPath, ['bin/build.js', '--all'], { stdio: 'inherit' });
}
