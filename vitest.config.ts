import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { configDefaults, defineConfig } from 'vitest/config';
import type { BrowserCommand, InlineConfig } from 'vitest/node';
import { findChromium } from './scripts/chromium.js';
import { pdfPages } from './scripts/pdf-text.js';
import { sources } from './scripts/sources.js';

/** Shared machines are slow at times; nothing here is about speed. */
const testTimeout = 120_000;
/** Files share what they import, which each would need a second to load; `npm run test:long` has each on its own. */
const isolate = false;
/**
 * Vitest takes one less than there are cores, which of two leaves one: zones, built pages and node files would wait for
 * each other in it, and the second core would have nothing to do once the page of `chromium` is done.
 */
const maxWorkers = Math.max(2, availableParallelism() - 1);
const patience = { poll: { timeout: 20_000 } };

const source = {
  resolve: { alias: sources },
};

const inZone = (zone: string) => ({ TZ: zone, EXPECTED_ZONE: zone });

/** Calendar and outputs must not depend on where the machine stands. */
const zoned = (zone: string) => ({
  ...source,
  test: {
    name: zone,
    testTimeout,
    isolate,
    setupFiles: ['./scripts/chance.ts'],
    env: inZone(zone),
    include: ['packages/*/src/**/*.zoned.test.ts'],
  },
});

/** In `npm test` whatever runs in Node is in the first or the second; what depends on days in all of them, in the long tests. */
const zones = [
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'America/St_Johns',
  'Pacific/Chatham',
  'Asia/Shanghai',
];

/** What a page cannot do to itself: see `packages/editor/src/testing/commands.d.ts`. */
const printHtml: BrowserCommand<[html: string, path: string]> = async ({ context }, html, path) => {
  const sheet = await context.newPage();
  try {
    await sheet.setContent(html);
    return pdfPages(await sheet.pdf({ path, preferCSSPageSize: true }));
  } finally {
    await sheet.close();
  }
};
const emulate: BrowserCommand<[options: object]> = async ({ page }, options) => {
  await page.emulateMedia(options);
};

const chromium = {
  ...source,
  worker: { format: 'es' as const },
  optimizeDeps: {
    include: [
      'axe-core',
      'docx',
      'hucre/xlsx',
      'lit',
      'lit/directive.js',
      'lit/directives/class-map.js',
      'lit/directives/guard.js',
      'lit/directives/keyed.js',
      'lit/directives/live.js',
      'lit/directives/repeat.js',
      'zod',
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
      'chinese-days/dist/index.min.js',
      'javascript-lp-solver',
    ],
  },
  test: {
    name: 'chromium',
    // one page for all of them, so that modules are loaded once; each test leaves it clean
    isolate: false,
    testTimeout,
    expect: patience,
    setupFiles: ['./scripts/patience.js', './packages/editor/src/testing/clean-page.ts'],
    include: ['packages/*/src/**/*.browser.test.ts'],
    globalSetup: ['./scripts/chromium-present.js'],
    browser: {
      enabled: true,
      headless: true,
      // one page, however many workers the others have
      fileParallelism: false,
      screenshotFailures: false,
      viewport: { width: 1366, height: 768 },
      commands: { printHtml, emulate },
      provider: playwright({
        launchOptions: { executablePath: findChromium() ?? 'none', args: ['--no-sandbox'] },
        // wide enough that no page under test is shown smaller than it is
        contextOptions: { viewport: { width: 1920, height: 1080 } },
      }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
};

/**
 * Built pages and scripts, opened from outside as people do, and a clerk's work there, from the first click to the file that is
 * written: too long for every `npm test`. What makes rosters for them is taken from `dist`, which is built first.
 */
const pages = {
  test: {
    name: 'pages',
    testTimeout,
    isolate,
    expect: patience,
    setupFiles: ['./scripts/patience.js'],
    include: ['{packages,examples,scripts}/**/*.{page,walk}.test.ts'],
    globalSetup: ['./scripts/pages.js'],
  },
};

/** What the documentation shows, done as a reader would: each command is a process, which is too slow for every `npm test`. */
const docs = {
  ...source,
  test: {
    name: 'docs',
    testTimeout,
    isolate,
    include: ['scripts/docs/blocks/*.test.ts', 'packages/*/src/docs.test.ts'],
    exclude: [...configDefaults.exclude, '**/*.page.test.ts'],
  },
};

const node = {
  ...source,
  test: {
    name: 'node',
    testTimeout,
    isolate,
    setupFiles: ['./scripts/chance.ts'],
    include: [
      'packages/*/src/**/*.test.ts',
      'examples/**/*.test.ts',
      'bench/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    exclude: [
      ...configDefaults.exclude,
      ...docs.test.include,
      '**/*.browser.test.ts',
      '**/*.page.test.ts',
      '**/*.walk.test.ts',
      '**/*.alone.test.ts',
    ],
  },
};

/** What must be the first to import something, in a process of its own. */
const alone = {
  ...source,
  test: { name: 'node, alone', testTimeout, include: ['{packages,scripts}/**/*.alone.test.ts'] },
};

/** Another one each time, so that every run tries something new; `scripts/closing-line.js` says which it was. */
const seed = Number((process.env['LUNZHI_SEED'] ??= String(randomInt(2 ** 31))));

/** As a project is in `npm test`, in `npm run consumers:quick`, or in what is as long as it takes: see `scripts/runs.ts`. */
const during =
  (mode: string) =>
  (project: { test: InlineConfig }): { test: InlineConfig } => ({
    ...project,
    test: {
      ...project.test,
      hookTimeout: testTimeout,
      ...(mode !== 'test' && { testTimeout: 3_600_000, hookTimeout: 3_600_000, isolate: true }),
      exclude: [
        ...(project.test.exclude ?? configDefaults.exclude),
        ...(mode === 'test' ? ['**/*.long.*'] : []),
      ],
      provide: { isLong: mode === 'long', seed },
    },
  });

export default defineConfig(({ mode }) => ({
  test: {
    maxWorkers,
    reporters: ['default', './scripts/closing-line.js'],
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.ts'], exclude: ['**/*.test.ts'] },
    projects: [
      { ...node, test: { ...node.test, env: inZone(zones[(seed >>> 8) % 2]!) } },
      alone,
      docs,
      ...(mode === 'long' ? zones.map(zoned) : []),
      chromium,
      pages,
    ].map(during(mode)),
  },
}));
