// `npm audit` of what is installed in production. A known hole of weight fails; a registry that does not answer does not.
import { spawnSync } from 'node:child_process';

const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', timeout: 60_000 });
const report = parse(stdout);
if (error || !report?.metadata?.vulnerabilities) {
  console.log('npm audit: the registry did not answer; nothing was looked at.');
  process.exit(0);
}
const { high = 0, critical = 0, moderate = 0, low = 0 } = report.metadata.vulnerabilities;
console.log(`npm audit: ${critical} critical, ${high} high, ${moderate} moderate, ${low} low.`);
for (const { name, severity, range } of Object.values(report.vulnerabilities ?? {}))
  if (severity === 'critical' || severity === 'high') console.log(`  ${severity}: ${name} ${range}`);
process.exit(high + critical > 0 ? 1 : 0);

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
