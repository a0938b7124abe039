import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/** Shared machines are slow at times; nothing here is about speed. */
const testTimeout = 120_000;

const source = {
  resolve: { conditions: ['@lunzhi/source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['@lunzhi/source', ...defaultServerConditions] } },
};

/** Calendar and outputs must not depend on where the machine stands. */
const zoned = (name: string, zone: string) => ({
  ...source,
  test: {
    name,
    testTimeout,
    env: { TZ: zone, EXPECTED_ZONE: zone },
    include: ['packages/*/src/**/*.zoned.test.ts'],
  },
});

export default defineConfig({
  test: {
    reporters: ['default', './scripts/closing-line.js'],
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.ts'], exclude: ['**/*.test.ts'] },
    projects: [
      {
        ...source,
        test: {
          name: 'node',
          testTimeout,
          include: [
            'packages/*/src/**/*.test.ts',
            'examples/**/*.test.ts',
            'bench/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
        },
      },
      zoned('New York', 'America/New_York'),
      zoned('Lord Howe', 'Australia/Lord_Howe'),
    ],
  },
});
