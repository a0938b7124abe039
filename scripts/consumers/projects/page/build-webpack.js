import { cpSync } from 'node:fs';

// webpack, or what takes its options
const pack = (await import(process.argv[2])).default;
const compiler = pack({
  mode: 'production',
  entry: './main.js',
  output: { path: `${process.cwd()}/made`, filename: 'main.js' },
  performance: { hints: false },
});
const stats = await new Promise((resolve, reject) =>
  compiler.run((error, made) => (error ? reject(error) : resolve(made))),
);
if (stats.hasErrors() || stats.hasWarnings()) {
  console.error(stats.toString('errors-warnings'));
  process.exit(1);
}
cpSync('index.html', 'made/index.html');
