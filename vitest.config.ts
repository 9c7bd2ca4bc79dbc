import { defineConfig } from 'vitest/config';

// `.ci/run` counts the tests of each run from this report.
const report = process.env['PADDOCK_TEST_REPORT'];
const reporters = report === undefined ? {} : { reporters: ['default', 'json'], outputFile: { json: report } };

const shared = { pool: 'forks' as const, environment: 'node' as const };

export default defineConfig({
  test: {
    ...reporters,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.slow.test.ts'],
          // Two busy cores make honest tests slow; none of them measures time.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'slow',
          include: ['packages/*/src/**/*.slow.test.ts', 'apps/*/src/**/*.slow.test.ts'],
          exclude: ['**/node_modules/**'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
