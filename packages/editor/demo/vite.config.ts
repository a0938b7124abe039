import { join } from 'node:path';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@lunzhi/source', ...defaultClientConditions] },
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
