export default {
  base: './',
  worker: { format: 'es' },
  build: { outDir: 'made', chunkSizeWarningLimit: 2000 },
};
