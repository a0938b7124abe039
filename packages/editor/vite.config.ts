import { join } from 'node:path';
import { defineConfig, type InlineConfig, type Plugin } from 'vite';
import { sources } from '../../scripts/sources.js';

/** The scripts that stand alone: what each is made of, and where a page finds what it exports. */
export const standalone = {
  editor: { entry: 'src/standalone-editor.ts', global: 'lunzhi' },
  board: { entry: 'src/board-define.ts', global: 'lunzhiBoard' },
  core: { entry: 'src/standalone-core.ts', global: 'lunzhiCore' },
  desk: { entry: 'src/standalone-desk.ts', global: 'lunzhiDesk' },
  reception: { entry: 'src/standalone-reception.ts', global: 'lunzhiCore' },
  writers: { entry: 'src/print/writers.ts', global: 'lunzhiWriters' },
} as const;

export type Standalone = keyof typeof standalone;

/** The elements as modules: what registers them. */
export const entries = {
  editor: 'src/define.ts',
  board: 'src/board-define.ts',
  desk: 'src/desk-define.ts',
} as const;

/** Styles without the white space that only readers need. */
const tight = (styles: string): string => styles.replace(/\s*([{};,])\s*|(:) /g, '$1$2');

/** Markup and styles in template strings keep their white space otherwise. */
const squeeze: Plugin = {
  name: 'squeeze-templates',
  enforce: 'pre',
  transform: (code, id) =>
    /\/editor\/src\/.*\.ts$/.test(id)
      ? code.replace(/\bcss`[^`]*`/g, tight).replace(/\n[ \t]+/g, '\n')
      : null,
};

/** Of what came after Chromium 86 libraries use this alone. */
const lowerHasOwn: Plugin = {
  name: 'lower-has-own',
  transform: (code, id) =>
    id.includes('node_modules') && code.includes('Object.hasOwn(')
      ? code.replace(/\bObject\.hasOwn\(/g, 'Object.prototype.hasOwnProperty.call(')
      : null,
};

/** What writes files is a script of its own, which is loaded when a file is wanted. */
const writersApart: Plugin = {
  name: 'writers-apart',
  enforce: 'pre',
  resolveId: (source) =>
    source.endsWith('/load-writers.ts') ? join(import.meta.dirname, 'src/standalone-writers.ts') : null,
};

export const base: InlineConfig = {
  configFile: false,
  root: import.meta.dirname,
  logLevel: 'warn',
  mode: 'production',
  // said outright: whoever builds from a test would get the development build of lit
  resolve: { alias: sources, conditions: ['module', 'browser', 'production'] },
};

/**
 * One script without imports for pages without a bundler, opened from a disk too: modules are refused there. County
 * machines run browsers on Chromium 86 and later.
 */
export const standaloneConfig = (name: Standalone): InlineConfig => ({
  ...base,
  plugins: [squeeze, lowerHasOwn, writersApart],
  build: {
    target: ['chrome86'],
    outDir: 'dist/standalone',
    emptyOutDir: false,
    reportCompressedSize: false,
    lib: {
      entry: standalone[name].entry,
      formats: ['iife'],
      name: standalone[name].global,
      fileName: () => `${name}.js`,
    },
  },
});

/** The same as modules, for those who bundle: what is seldom needed is split off. */
export const splitConfig = (name: keyof typeof entries): InlineConfig => ({
  ...base,
  plugins: [squeeze],
  build: {
    target: ['chrome111'],
    outDir: 'dist/split',
    reportCompressedSize: false,
    minify: true,
    lib: { entry: entries[name], formats: ['es'], fileName: name },
    // a library's modules keep their white space unless told twice
    rolldownOptions: { output: { minify: true } },
  },
});

export default defineConfig(({ mode }) =>
  standaloneConfig(mode in standalone ? (mode as Standalone) : 'editor'),
);
