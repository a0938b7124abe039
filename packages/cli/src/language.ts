import type { Language } from '@lunzhi/core';

/** The language of the terminal: that of `--lang`, else of the locale; never of a file. */
export function languageOf(
  option: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  if (option === 'zh-CN' || option === 'en') return option;
  // Windows sets none of the three; there the system's own locale counts.
  const locale =
    environment['LC_ALL'] ||
    environment['LC_MESSAGES'] ||
    environment['LANG'] ||
    Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(locale) ? 'zh-CN' : 'en';
}
