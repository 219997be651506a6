import { defineConfig } from 'vitest/config';

/** The tests of the pure rooms, for `npm run mutate`: what mutation testing runs hundreds of times needs no database. */
export default defineConfig({
  test: {
    include: [
      'test/licensing/plan/**/*.test.ts',
      'test/licensing/catalogue/*.test.ts',
      'test/licensing/rights.test.ts',
    ],
    // The first asks the whole bot; the second makes 400 plans for each property, and other ones each time.
    exclude: ['test/licensing/plan/consequences.test.ts', 'test/licensing/plan/plan.properties.test.ts'],
    testTimeout: 60_000,
  },
});
