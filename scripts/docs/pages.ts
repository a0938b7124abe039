import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { constraintPages } from './constraint-pages.ts';
import { diagnosticsPage } from './diagnostics-page.ts';
import { documentPage } from './document-page.ts';
import { limitsPage } from './limits-page.ts';
import { whereItRunsPage } from './where-it-runs-page.ts';

const made = '<!-- Made by `npm run docs`; edits are lost. 由 npm run docs 生成，请勿手改。 -->';

/** Every page that is made from the code, formatted, by its path below `docs`. */
export async function generatedPages(): Promise<Record<string, string>> {
  const style = await resolveConfig(fileURLToPath(import.meta.url));
  const pages = {
    ...constraintPages(),
    'diagnostics.md': diagnosticsPage(),
    'document.md': documentPage(),
    'limits.md': limitsPage(),
    'where-it-runs.md': whereItRunsPage('en'),
    'zh/where-it-runs.md': whereItRunsPage('zh-CN'),
  };
  const formatted = Object.entries(pages).map(async ([path, text]) => [
    path,
    await format(`${made}\n\n${text}\n`, { ...style, parser: 'markdown' }),
  ]);
  return Object.fromEntries(await Promise.all(formatted)) as Record<string, string>;
}
