import type { Language } from '../../packages/core/src/document/schema.ts';

type Words = Readonly<Record<Language, string>>;

/** A project of somebody else's, made in an empty folder of the packed packages. */
export interface Consumer {
  readonly id: string;
  readonly name: string;
  /** Folders of `projects` that it is made of, beside `shared`. */
  readonly made: readonly string[];
  /** Packages of ours that not every project installs, by their folders. */
  readonly packages?: readonly string[];
  /** What is installed beside our packages: pinned here and nowhere else. */
  readonly tools: Readonly<Record<string, string>>;
  /** What is tried. */
  readonly tries: Words;
  /** Left out by `npm run consumers:quick`. */
  readonly isSlow?: boolean;
  /** Commands, one after the other, as npm runs them. */
  readonly runs: readonly string[];
}

/** One whose page is opened. */
export interface PageConsumer extends Consumer {
  /** Serves it instead of its folder `made`; a port is added. */
  readonly serves?: string;
  /** Content security policies, each of which the page is opened under. */
  readonly policies: readonly string[];
}

/** The oldest Node that is supported, and the two that are maintained. */
const engines = ['20.19.0', '22.23.5', '24.22.3'];
/** The newest TypeScript, and the oldest that reads our types. */
const compilers = ['7.0.2', '5.4.5'];

/** Which versions are tried of what runs in Node: the first alone, or all. */
export const versionsOf = (isAll: boolean): Readonly<Record<'engines' | 'compilers', readonly string[]>> =>
  isAll ? { engines, compilers } : { engines: engines.slice(0, 1), compilers: compilers.slice(0, 1) };

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; connect-src 'self'; img-src data:";
const trusted = `${strict}; require-trusted-types-for 'script'; trusted-types lit-html lunzhi`;

const platform = process.platform === 'win32' ? 'win' : process.platform;
const aliases = (name: string, source: string, versions: readonly string[]): Record<string, string> =>
  Object.fromEntries(versions.map((version) => [`${name}-${version}`, `npm:${source}@${version}`]));
const nodes = (versions: readonly string[]): Record<string, string> =>
  aliases('node', `node-${platform}-${process.arch}`, versions);

const react = { react: '19.3.1', 'react-dom': '19.3.1' };
const vite = { vite: '8.3.8' };
const laws = { 'fast-check': '4.10.2' };

const planned: Words = {
  'zh-CN': '示例在页面和 Worker 里各排一次；编辑器挂上、改一处、卸下、再挂上',
  en: 'the example planned in the page and in a Worker; the editor mounted, used, unmounted and mounted again',
};
const checked: Words = {
  'zh-CN': '用 `@lunzhi/core/testing` 的定律检验一条自编的规则，并看出写错了的一条',
  en: 'a rule of its own checked by the laws of `@lunzhi/core/testing`, which find the fault in a broken one',
};

/** Programs of Node, each with every engine. */
export const inNode: Consumer = {
  id: 'node',
  name: 'Node',
  made: ['node'],
  tools: { ...nodes(engines), ...laws },
  tries: {
    'zh-CN':
      '`import`、`require` 每一个入口；示例各排一次：直接、用 `require`、在 `node:worker_threads` 的线程里、用命令 `lunzhi`',
    en: 'every entry by `import` and by `require`; the example planned by both, in a thread of `node:worker_threads`, and by the command `lunzhi`',
  },
  runs: [],
};

/** The service, called over HTTP, with every engine. */
export const served: Consumer = {
  id: 'service',
  name: '`@lunzhi/service`',
  made: ['service'],
  packages: ['service'],
  tools: nodes(engines),
  tries: {
    'zh-CN': '`import` 它的 OpenAPI 描述；用 `lunzhi serve` 起服务，经 HTTP 把示例排一次，再让它停下',
    en: 'its OpenAPI description by `import`; the example planned over HTTP by `lunzhi serve`, which is then stopped',
  },
  runs: ['ask.js'],
};

export const typed: Consumer = {
  id: 'types',
  name: 'TypeScript',
  made: ['types'],
  tools: {
    ...aliases('typescript', 'typescript', compilers),
    ...laws,
    '@types/node': '20.19.0',
    '@types/react': '19.3.0',
    vue: '3.5.45',
  },
  tries: {
    'zh-CN': '`nodenext`、`bundler` 两种解析，`strict`；依赖的类型也检查（`skipLibCheck: false`）',
    en: 'resolution `nodenext` and `bundler`, `strict`; types of dependencies are checked too (`skipLibCheck: false`)',
  },
  runs: [],
};

export const tested: readonly Consumer[] = [
  { id: 'vitest', name: 'Vitest', tools: { vitest: '4.1.12' }, runs: ['vitest run vitest.test.js'] },
  {
    id: 'jest',
    name: 'Jest',
    tools: { jest: '30.5.2' },
    runs: ['node --experimental-vm-modules node_modules/jest/bin/jest.js'],
  },
  { id: 'node-test', name: 'node:test', tools: {}, runs: ['node --test --test-reporter=tap node.test.js'] },
].map((consumer) => ({ ...consumer, made: ['laws'], tools: { ...consumer.tools, ...laws }, tries: checked }));

const page = { made: ['web', 'page'], tries: planned, policies: [strict] };

export const inPages: readonly PageConsumer[] = [
  { ...page, id: 'vite', name: 'Vite', tools: vite, runs: ['vite build'] },
  {
    ...page,
    id: 'webpack',
    name: 'webpack',
    isSlow: true,
    tools: { webpack: '5.113.0' },
    runs: ['node build-webpack.js webpack'],
  },
  {
    ...page,
    id: 'rspack',
    name: 'Rspack',
    tools: { '@rspack/core': '2.3.4' },
    runs: ['node build-webpack.js @rspack/core'],
  },
  { ...page, id: 'esbuild', name: 'esbuild', tools: { esbuild: '0.28.2' }, runs: ['node build-esbuild.js'] },
  {
    ...page,
    id: 'vue',
    name: 'Vue',
    made: ['web', 'vue'],
    tools: { vue: '3.5.45', ...vite, '@vitejs/plugin-vue': '6.0.11' },
    runs: ['vite build'],
  },
  {
    ...page,
    id: 'react',
    name: 'React (StrictMode)',
    made: ['web', 'react'],
    tools: { ...react, ...vite, '@vitejs/plugin-react': '6.3.0' },
    // only then StrictMode mounts everything twice
    runs: ['vite build --mode development'],
  },
  {
    ...page,
    id: 'next',
    name: 'Next (Turbopack)',
    made: ['web', 'react', 'next'],
    isSlow: true,
    tools: { next: '16.4.6', ...react },
    runs: ['next build'],
    serves: 'next start -H 127.0.0.1 -p',
    policies: [],
    tries: {
      'zh-CN': '示例在服务器上和 Worker 里各排一次；编辑器同上',
      en: 'the example planned on the server and in a Worker; the editor as above',
    },
  },
  {
    ...page,
    id: 'script-tag',
    name: '`<script>`',
    made: ['web', 'script-tag'],
    tools: {},
    runs: ['node copy.js'],
    policies: [strict, trusted],
    tries: {
      'zh-CN':
        "`editor.js`、`core.js`，`script-src 'self'`，又加 `require-trusted-types-for 'script'`：示例在 Worker 里排一次；编辑器同上",
      en: "`editor.js` and `core.js`, under `script-src 'self'`, and with `require-trusted-types-for 'script'`: the example planned in a Worker; the editor as above",
    },
  },
];

export const consumers: readonly Consumer[] = [typed, inNode, served, ...inPages, ...tested];
