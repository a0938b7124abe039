import { cpSync } from 'node:fs';
import { build } from 'esbuild';

await build({
  entryPoints: ['main.js', 'worker.js'],
  outdir: 'made',
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  logLevel: 'warning',
});
cpSync('index.html', 'made/index.html');
