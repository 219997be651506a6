import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Two workers: each may hold a PGlite of its own (350 MB), and the machine of a CI run has two cores.
    maxWorkers: 2,
  },
});
