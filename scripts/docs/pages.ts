import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { actsPage } from './acts-page.ts';
import { commandsPage } from './commands-page.ts';
import { constraintPages } from './constraint-pages.ts';
import { diagnosticsPage } from './diagnostics-page.ts';
import { documentPage } from './document-page.ts';
import type { Language } from '../../packages/core/src/document/schema.ts';
import { limitsPage } from './limits-page.ts';
import { vocabularyPage } from './vocabulary-page.ts';
import { whereItRunsPage } from './where-it-runs-page.ts';

const made: Readonly<Record<Language, string>> = {
  'zh-CN': '<!-- 由 npm run docs 生成，请勿手改。 -->',
  en: '<!-- Made by `npm run docs`; edits are lost. -->',
};

/** Where the pages of a language lie below `docs`. */
export const folders: Readonly<Record<Language, string>> = { 'zh-CN': 'zh/', en: '' };

const pagesOf = (language: Language): Record<string, string> => ({
  ...constraintPages(language),
  'acts.md': actsPage(language),
  'commands.md': commandsPage(language),
  'diagnostics.md': diagnosticsPage(language),
  'document.md': documentPage(language),
  'limits.md': limitsPage(language),
  'vocabulary.md': vocabularyPage(language),
  'where-it-runs.md': whereItRunsPage(language),
});

/** Every page that is made from the code, formatted, by its path below `docs`: each in English, and in Chinese below `zh`. */
export async function generatedPages(): Promise<Record<string, string>> {
  const style = await resolveConfig(fileURLToPath(import.meta.url));
  const formatted = (['en', 'zh-CN'] as const).flatMap((language) =>
    Object.entries(pagesOf(language)).map(async ([path, text]) => [
      folders[language] + path,
      await format(`${made[language]}\n\n${text}\n`, { ...style, parser: 'markdown' }),
    ]),
  );
  return Object.fromEntries(await Promise.all(formatted)) as Record<string, string>;
}
