import { defineConfig, type InlineConfig, type Plugin } from 'vite';

/** The scripts that stand alone, and what registers the elements in each. */
export const standalone = { editor: 'src/define.ts', board: 'src/board-define.ts' } as const;

export type Standalone = keyof typeof standalone;

/** Markup and styles in template strings keep their indentation otherwise. */
const squeeze: Plugin = {
  name: 'squeeze-templates',
  enforce: 'pre',
  transform: (code, id) => (/\/editor\/src\/.*\.ts$/.test(id) ? code.replace(/\n[ \t]+/g, '\n') : null),
};

/**
 * One script without imports for pages without a bundler, opened from a disk too: modules are refused there. County
 * machines run browsers on Chromium 86 and later.
 */
export const standaloneConfig = (name: Standalone): InlineConfig => ({
  configFile: false,
  root: import.meta.dirname,
  logLevel: 'warn',
  mode: 'production',
  // said outright: whoever builds from a test would get the development build of lit
  resolve: { conditions: ['module', 'browser', 'production'] },
  plugins: [squeeze],
  build: {
    target: ['chrome86'],
    outDir: 'dist/standalone',
    emptyOutDir: false,
    reportCompressedSize: false,
    lib: { entry: standalone[name], formats: ['iife'], name: 'lunzhi', fileName: () => `${name}.js` },
  },
});

/** The same as modules, for those who bundle: what is seldom needed is split off. */
export const splitConfig = (name: Standalone): InlineConfig => {
  const config = standaloneConfig(name);
  return {
    ...config,
    build: {
      ...config.build,
      target: ['chrome111'],
      minify: true,
      lib: { entry: standalone[name], formats: ['es'], fileName: name },
      // a library's modules keep their white space unless told twice
      rolldownOptions: { output: { minify: true } },
    },
  };
};

export default defineConfig(({ mode }) => standaloneConfig(mode === 'board' ? 'board' : 'editor'));
