import react from '@vitejs/plugin-react';

export default {
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: { outDir: 'made', chunkSizeWarningLimit: 4000 },
};
