// npm's list of known weaknesses in what runs in production, where a registry answers such a question. High and critical ones fail.
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const report = parse(stdout);
if (!report?.metadata?.vulnerabilities) {
  console.log(
    `Not checked: this registry does not answer npm audit (${report?.error?.summary || report?.message || 'no answer'}).`,
  );
} else {
  const { high, critical, moderate, low } = report.metadata.vulnerabilities;
  console.log(`Known weaknesses: ${critical} critical, ${high} high, ${moderate} moderate, ${low} low.`);
  for (const { name, severity, range } of Object.values(report.vulnerabilities))
    console.log(`  ${severity}: ${name} ${range}`);
  if (high + critical > 0) process.exitCode = 1;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
