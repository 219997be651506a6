import { createGraphClient } from '../../src/graph/client.ts';
import { sandboxToken } from '../../src/graph/credential.ts';
import { createSandbox } from '../../src/sandbox/sandbox.ts';

/** Twenty users in one batch against one request after the other, in a tenant where each HTTP request takes 20 ms. */
const latencyMs = 20;
const rounds = 5;

const sandbox = createSandbox({ latencyMs });
const graph = createGraphClient({
  fetch: sandbox.fetch,
  token: sandboxToken(),
  baseUrl: 'https://sandbox.test/v1.0',
});
const paths = Array.from({ length: 20 }, (_, index) => `/users/a0000000-0000-4000-8000-000000000${200 + index}`);

const together = await measure(async () => {
  await graph.batch(paths.map((path) => ({ method: 'GET', path })));
});
const oneByOne = await measure(async () => {
  for (const path of paths) await graph.request({ method: 'GET', path });
});
console.log(
  `20 users, ${latencyMs} ms a request: one batch ${together.toFixed(0)} ms, one by one ${oneByOne.toFixed(0)} ms, ` +
    `${(oneByOne / together).toFixed(1)} times as long`,
);

/** Milliseconds of the fastest of some rounds. */
async function measure(run: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}
