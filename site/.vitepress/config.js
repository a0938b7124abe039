import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { slugOf } from '../../scripts/docs/slug.js';
import { repositoryLinks } from './links.js';
import { chinese, item, pagesIn, placeOf } from './pages.js';
import { base, makeRelative } from './relative.js';
import { search, searchWords } from './search.js';

const office = ['year.md', 'reception.md', 'papers.md'];
const reference = [
  'commands.md',
  'document.md',
  'constraints/README.md',
  'acts.md',
  'diagnostics.md',
  'limits.md',
  'vocabulary.md',
];
const library = ['library.md', 'service.md', 'where-it-runs.md', 'public.md', 'upgrading.md'];

/** What a language has: its words and pages, in the order of the sidebar. */
const english = {
  guides: 'Guides',
  office: 'After the plan',
  reference: 'Reference',
  rules: 'Constraints',
  library: 'Library and service',
  api: 'API of each entry point',
  design: 'Design',
  decisions: 'Decisions',
  home: { text: '← Contents', link: '/' },
  page: (each) => item(each),
};
const zh = {
  guides: '指南',
  office: '排好以后',
  reference: '查阅',
  rules: '约束',
  library: '程序库和服务',
  api: '各入口的接口（英文）',
  design: '设计',
  decisions: '决定（英文）',
  home: { text: '← 目录', link: '/zh/' },
  page: chinese,
};

/** A folder that has a sidebar of its own, by the first of its pages. */
const into = (folder, { page }, text) => ({ text, link: page(pagesIn(folder)[0]).link });

const sidebar = (words) => [
  { text: words.guides, items: pagesIn('guides').map(words.page) },
  { text: words.office, items: office.map(words.page) },
  { text: words.reference, items: reference.map(words.page) },
  { text: words.library, items: [...library.map(words.page), into('reference', words, words.api)] },
  {
    text: words.design,
    items: [...pagesIn('design').map(words.page), into('decisions', words, words.decisions)],
  },
];

/** Folders of many pages; those in both languages have one for each. */
const ofFolder = (folder, { home, page }, text) => [home, { text, items: pagesIn(folder).map(page) }];

const nav = (words) => [
  { text: words.guides, link: into('guides', words, words.guides).link },
  { text: words.reference, link: words.page('document.md').link },
  { text: words.library, link: words.page('library.md').link },
];

const sidebars = {
  root: {
    '/': sidebar(english),
    '/constraints/': ofFolder('constraints', english, english.rules),
    '/reference/': ofFolder('reference', english, english.api),
    '/decisions/': ofFolder('decisions', english, english.decisions),
  },
  zh: {
    '/zh/': sidebar(zh),
    '/zh/constraints/': ofFolder('constraints', zh, zh.rules),
  },
};

/** Every page is in a sidebar, but where a language begins: what nobody is led to is read by nobody. */
function requireInSidebar(pages) {
  const led = JSON.stringify(sidebars);
  const lost = pages.filter(
    (page) => !/^(zh\/)?index\.md$/.test(page) && !led.includes(`"${item(page).link}"`),
  );
  if (lost.length > 0) throw new Error(`no sidebar has ${lost.join(', ')}`);
}

export default defineConfig({
  base,
  srcDir: '../docs',
  // what is public, bare, for review; readers have `reference`
  srcExclude: ['api/**'],
  outDir: './dist',
  cacheDir: './node_modules/.cache/vitepress',
  title: 'lunzhi 轮值',
  // a browser asks for one of its own accord
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  rewrites: placeOf,
  transformPageData({ relativePath }, { siteConfig: { pages, rewrites } }) {
    const other = relativePath.startsWith('zh/') ? relativePath.slice(3) : `zh/${relativePath}`;
    return { standsAlone: !pages.some((page) => (rewrites.map[page] ?? page) === other) };
  },
  buildEnd({ outDir, pages }) {
    requireInSidebar(pages);
    makeRelative(outDir);
  },
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
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    // as hosts of sources name headings, so that a link is right in both
    anchor: { slugify: slugOf },
    config: (md) => void md.use(repositoryLinks),
  },
  themeConfig: {
    search: { provider: 'local', options: { ...search, locales: { zh: { translations: searchWords } } } },
  },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      description: 'Duty rosters of reception centres: planned, proven, explained',
      themeConfig: {
        nav: nav(english),
        sidebar: sidebars.root,
      },
    },
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      description: '领导接访值班表的编排、证明与核对',
      themeConfig: {
        nav: nav(zh),
        sidebar: sidebars.zh,
        outline: { label: '本页' },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '深浅色',
        lightModeSwitchTitle: '换成浅色',
        darkModeSwitchTitle: '换成深色',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '语言',
        skipToContentLabel: '跳到正文',
        notFound: {
          title: '没有这一页',
          quote: '地址不对，或者这一页改了名。',
          linkLabel: '回到首页',
          linkText: '首页',
        },
      },
    },
  },
});
