import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Three workers for the two cores of a CI run, since some of them wait; each may hold a PGlite of its own (350 MB).
    maxWorkers: 3,
  },
});
