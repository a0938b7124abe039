import type { Language } from '../../packages/core/src/document/schema.ts';
import { type Consumer, consumers } from '../consumers/matrix.ts';
import { table } from './schema-words.ts';

const words = {
  'zh-CN': {
    title: '在哪里能用',
    about: `下面每一行都是一个从空文件夹做起的项目：只装打好的包和写明版本的工具，排一次随附的[示例](../../examples/01-dongan-2024)，结果必须与本仓库排出的逐字节相同；页面在真的 Chromium 里打开，控制台不得出现警告或错误。\`npm run consumers\` 全部重做一遍。`,
    heads: ['哪里', '试过的版本', '怎样试的'],
    notes: `- 所有的包都是 ES 模块。\`require\` 也能用：Node 20.19、22.12 起 \`require\` 可以载入 ES 模块，没有警告；22.0 至 22.11 只能 \`import\`；20.19 以前不支持。
- 浏览器：试过 Chromium 86 和最新版；没有试过 Firefox 和 Safari。
- 打包出的页面和单独的脚本都在 \`default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'\` 下打开。
- webpack、Rspack、Vite、Turbopack 认得 \`new Worker(new URL('./worker.js', import.meta.url))\`；esbuild 不认得，要把 \`worker.js\` 列为另一个入口。
- Jest 要用 \`node --experimental-vm-modules\` 启动，并写 \`transform: {}\`：它自己的 \`require\` 在 Node 24.9 以前不能载入 ES 模块。
- React 的 StrictMode 只在开发构建里把组件装卸两次，所以试的是开发构建；Lit 在开发构建里会提示处于开发模式。
- TypeScript 用 \`nodenext\` 或 \`bundler\`；\`moduleResolution: node\` 不看 \`exports\`，什么都找不到。`,
  },
  en: {
    title: 'Where it runs',
    about: `Each row is a project made in an empty folder: only the packages as they are packed to be published, and tools of the versions given. It plans the [example](../examples/01-dongan-2024) that is shipped, and the roster must be that of this repository byte for byte; pages are opened in a real Chromium, whose console must not complain. \`npm run consumers\` does all of it again.`,
    heads: ['Where', 'Versions tried', 'What is tried'],
    notes: `- All packages are ES modules. \`require\` works too: Node loads ES modules by it from 20.19 and from 22.12 on, without a warning. Node 22.0 to 22.11 has \`import\` alone; what is before 20.19 is not supported.
- Browsers: Chromium 86 and the latest are tried; Firefox and Safari are not.
- Bundled pages and standalone scripts are opened under \`default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'\`.
- webpack, Rspack, Vite and Turbopack know \`new Worker(new URL('./worker.js', import.meta.url))\`; esbuild does not: name \`worker.js\` as another entry point.
- Jest is started by \`node --experimental-vm-modules\`, with \`transform: {}\`: its own \`require\` loads no ES modules before Node 24.9.
- StrictMode of React mounts components twice in development builds only, so a development build is tried; Lit says there that it is in development mode.
- TypeScript resolves by \`nodenext\` or \`bundler\`; \`moduleResolution: node\` does not read \`exports\` and finds nothing.`,
  },
} satisfies Record<Language, unknown>;

/** What is installed, as people call it: an alias has its version in its name. */
const versionsOf = ({ tools }: Consumer): string =>
  Object.entries(tools)
    .map(([name, version]) =>
      version.startsWith('npm:') ? name.replace(/-(?=\d)/, ' ') : `${name} ${version}`,
    )
    .join('<br>');

/** The page of what was tried, in one language: made of the table that `npm run consumers` goes by. */
export function whereItRunsPage(language: Language): string {
  const { title, about, heads, notes } = words[language];
  const rows = consumers.map((consumer) => [consumer.name, versionsOf(consumer), consumer.tries[language]]);
  return [`# ${title}`, about, table(heads, rows), notes].join('\n\n');
}
