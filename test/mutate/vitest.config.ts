import { defineConfig } from 'vitest/config';

/** The tests of the pure rooms, for `npm run mutate`: what mutation testing runs hundreds of times needs no database. */
export default defineConfig({
  test: {
    include: [
      'test/licensing/plan/**/*.test.ts',
      'test/licensing/catalogue/*.test.ts',
      'test/licensing/rights.test.ts',
    ],
    // It asks the whole bot.
    exclude: ['test/licensing/plan/consequences.test.ts'],
    testTimeout: 60_000,
  },
});
