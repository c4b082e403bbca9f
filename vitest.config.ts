import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

// Node loads graphql's CommonJS build for the libraries; ours must be the same one, not its twin for bundlers.
const graphql = createRequire(new URL('api/package.json', import.meta.url)).resolve('graphql');

export default defineConfig({
  test: {
    maxConcurrency: 3,
    // Both processors of a small machine: a test waits for PostgreSQL about as long as it computes.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/**/*.test.ts', 'web/src/**/*.test.{ts,tsx}', 'test/architecture/**/*.test.ts'],
          // Tests of the command line start a process for each case, on a machine that is busy with the others.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
        test: {
          name: 'database',
          include: [
            'api/src/**/*.test.ts',
            'prisma/**/*.test.ts',
            'test/journeys/**/*.test.ts',
            'test/tenancy/**/*.test.ts',
          ],
          globalSetup: ['test/support/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/global-setup.ts', 'test/browser/support/unpack-chromium.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // After the others: pages are looked at on a machine that is not busy with them.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
