// The tests of one room, in Node alone, always with the same chance: a mutant is compared with the run before it.
import { defineConfig, mergeConfig } from 'vitest/config';
import { rooms } from './rooms.js';

const { source, tests } = rooms[process.env.LUNZHI_ROOM];
const conditions = ['@lunzhi/source', 'module', 'node', 'development|production'];

export default mergeConfig(
  { resolve: { conditions }, ssr: { resolve: { conditions } } },
  defineConfig({
    test: {
      include: [source, ...tests].map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`)),
      exclude: ['**/node_modules/**', '**/*.long.*', '**/*.browser.*', '**/*.page.*', '**/*.alone.*'],
      setupFiles: ['./scripts/chance.ts'],
      testTimeout: 120_000,
      provide: { isLong: false, seed: 1 },
    },
  }),
);
