import { join } from 'node:path';
import { defineConfig } from 'vite';
import { sources } from '../../../scripts/sources.js';

export default defineConfig({
  root: import.meta.dirname,
  resolve: { alias: sources },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    rolldownOptions: {
      input: ['index.html', 'hall.html', 'reception.html'].map((name) => join(import.meta.dirname, name)),
    },
    outDir: '../dist/demo',
    emptyOutDir: true,
    chunkSizeWarningLimit: 800,
  },
});
