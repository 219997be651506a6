import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Only what hangs may fail by time: a machine with other work takes ten times as long.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    // Three workers for the two cores of a CI run, since some of them wait; each may hold a PGlite of its own (350 MB).
    maxWorkers: 3,
  },
});
