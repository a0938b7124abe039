import { join } from 'node:path';
import { defineConfig } from 'vite';

const page = (path) => join(import.meta.dirname, path);

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  // Vue's own plugin would say this; without single-file components it is not needed
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
  },
  // the worker is a module of its own file, so that `worker-src 'self'` is policy enough
  worker: { format: 'es' },
  build: {
    // the solver is one file, loaded by nobody who does not ask for it
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      input: { index: page('index.html'), plain: page('plain/index.html'), vue: page('vue/index.html') },
    },
  },
});
