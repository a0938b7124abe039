import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { slugOf } from '../../scripts/docs/slug.js';
import { repositoryLinks } from './links.js';
import { chinese, item, pagesIn, placeOf } from './pages.js';
import { base, makeRelative } from './relative.js';
import { search, searchWords } from './search.js';

const reference = [
  'commands.md',
  'document.md',
  'constraints/README.md',
  'diagnostics.md',
  'limits.md',
  'vocabulary.md',
];

/** What a language has: its words and pages, in the order of the sidebar. */
const english = {
  guides: 'Guides',
  guidePages: pagesIn('guides'),
  office: 'For offices',
  officePages: [],
  reference: 'Reference',
  rules: 'Constraints',
  library: 'Library',
  api: 'API of each entry point',
  design: 'Design',
  decisions: 'Decisions',
  home: { text: '← Contents', link: '/' },
  page: (each) => item(each),
};
const zh = {
  guides: '指南',
  guidePages: pagesIn('guides/zh', 'zh/guides'),
  office: '公布以后',
  officePages: ['year.md', 'reception.md', 'papers.md'],
  reference: '查阅',
  rules: '约束',
  library: '程序库',
  api: '各入口的接口（英文）',
  design: '设计',
  decisions: '决定（英文）',
  home: { text: '← 目录', link: '/zh/' },
  page: chinese,
};

const section = (text, items) => (items.length === 0 ? [] : [{ text, items }]);

/** A folder that has a sidebar of its own, by the first of its pages. */
const into = (folder, { page }, text) => ({ text, link: page(pagesIn(folder)[0]).link });

const sidebar = (words) => [
  ...section(
    words.guides,
    words.guidePages.map((each) => item(each)),
  ),
  ...section(
    words.office,
    words.officePages.map((each) => item(each)),
  ),
  ...section(words.reference, reference.map(words.page)),
  ...section(words.library, [
    ...['library.md', 'where-it-runs.md', 'public.md', 'upgrading.md'].map(words.page),
    into('reference', words, words.api),
  ]),
  ...section(words.design, [...pagesIn('design').map(words.page), into('decisions', words, words.decisions)]),
];

/** Folders of many pages; those in both languages have one for each. */
const ofFolder = (folder, { home, page }, text) => [
  { text: home.text, link: home.link },
  ...section(text, pagesIn(folder).map(page)),
];

const nav = (words) => {
  const [first] = [...words.guidePages, ...words.officePages];
  return [
    ...(first ? [{ text: words.guides, link: item(first).link }] : []),
    { text: words.reference, link: words.page('document.md').link },
    { text: words.library, link: words.page('library.md').link },
  ];
};

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
        sidebar: {
          '/': sidebar(english),
          '/constraints/': ofFolder('constraints', english, english.rules),
          '/reference/': ofFolder('reference', english, english.api),
          '/decisions/': ofFolder('decisions', english, english.decisions),
        },
      },
    },
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      description: '领导接访值班表的编排、证明与核对',
      themeConfig: {
        nav: nav(zh),
        sidebar: {
          '/zh/': sidebar(zh),
          '/zh/constraints/': ofFolder('constraints', zh, zh.rules),
        },
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
