import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { repositoryLinks } from './links.js';
import { chinese, item, pagesIn, rewrites } from './pages.js';
import { base, makeRelative } from './relative.js';
import { tokenize } from './search.js';

const reference = ['document.md', 'constraints/README.md', 'diagnostics.md', 'limits.md', 'vocabulary.md'];
const sidebar = (words, { page, prefix }) => [
  { text: words.guides, items: pagesIn(`${prefix}guides`).map((each) => item(each)) },
  { text: words.office, items: words.officePages.map((each) => item(each)) },
  { text: words.reference, items: reference.map(page) },
  { text: words.rules, collapsed: true, items: pagesIn('constraints').map(page) },
  { text: words.library, items: [page('library.md'), page('public.md'), page('where-it-runs.md')] },
  { text: words.api, collapsed: true, items: pagesIn('api').map(page) },
  { text: words.design, collapsed: true, items: pagesIn('design').map(page) },
  { text: words.decisions, collapsed: true, items: pagesIn('decisions').map(page) },
];

const english = {
  guides: 'Guides',
  office: 'For offices',
  officePages: [],
  reference: 'Reference',
  rules: 'Constraints',
  library: 'Library',
  api: 'API',
  design: 'Design',
  decisions: 'Decisions',
};
const zh = {
  guides: '入门与指南',
  office: '办公室用',
  officePages: ['year.md', 'reception.md', 'papers.md'],
  reference: '参考',
  rules: '约束',
  library: '程序库',
  api: '接口',
  design: '设计',
  decisions: '决定',
};

export default defineConfig({
  base,
  srcDir: '../docs',
  outDir: './dist',
  cacheDir: './node_modules/.cache/vitepress',
  title: 'lunzhi 轮值',
  rewrites: {
    ...rewrites,
    'constraints/README.md': 'constraints/index.md',
    'zh/constraints/README.md': 'zh/constraints/index.md',
  },
  transformPageData({ relativePath }, { siteConfig: { pages, rewrites } }) {
    const other = relativePath.startsWith('zh/') ? relativePath.slice(3) : `zh/${relativePath}`;
    return { standsAlone: !pages.some((page) => (rewrites.map[page] ?? page) === other) };
  },
  buildEnd: ({ outDir }) => makeRelative(outDir),
  vite: {
    resolve: {
      alias: [
        {
          find: /^\.\.\/composables\/langs$/,
          replacement: fileURLToPath(new URL('theme/langs.js', import.meta.url)),
        },
      ],
    },
    build: { chunkSizeWarningLimit: 5000 },
  },
  markdown: { config: (md) => void md.use(repositoryLinks) },
  themeConfig: {
    search: { provider: 'local', options: { miniSearch: { options: { tokenize } } } },
  },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      description: 'Duty rosters of reception centres: planned, proven, explained',
      themeConfig: { sidebar: sidebar(english, { page: (each) => item(each), prefix: '' }) },
    },
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      description: '领导接访值班表的编排、证明与核对',
      themeConfig: { sidebar: sidebar(zh, { page: chinese, prefix: 'zh/' }) },
    },
  },
});
