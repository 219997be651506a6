/**
 * `npm run fuzz -- [--count 100000] [--seed N]`: activities, files and settings, broken in every way that comes to mind, against the whole
 * application. Ends with 1 where something crashed, was answered with 500, or was done for somebody who may do nothing.
 */
import { parseArgs } from 'node:util';
import { runFuzz } from './run.ts';

const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } });
const count = Number(values.count ?? 100_000);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
console.log(`seed ${seed}: ${count} activities, files and settings`);
const began = performance.now();
const { activities, files, settings, problems, acts } = await runFuzz({ count, seed, say: console.log });
console.log(
  `${activities} activities, ${files} files, ${settings} settings in ${Math.round((performance.now() - began) / 1_000)} s: ` +
    `${problems.length} problems, ${acts} acts`,
);
for (const problem of problems.slice(0, 20)) console.log(problem);
if (problems.length > 0 || acts > 0) {
  console.log(`Again: npm run fuzz -- --count ${count} --seed ${seed}`);
  process.exitCode = 1;
}
