import type { Language } from '../words/index.ts';

/** The language that a header `Accept-Language` likes best of the two; what it weighs alike counts as it stands. */
export function languageIn(header: string | undefined, usual: Language): Language {
  const liked = (header ?? '')
    .slice(0, 200)
    .split(',')
    .flatMap((part): { language: Language; weight: number }[] => {
      const [tag = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const language = /^zh\b/.test(tag) ? 'zh-CN' : /^en\b/.test(tag) ? 'en' : null;
      const weight = Number(parameters.find((own) => own.startsWith('q='))?.slice(2) ?? 1);
      return language && weight > 0 ? [{ language, weight }] : [];
    });
  return (
    liked.reduce<(typeof liked)[number] | null>(
      (best, own) => (best === null || own.weight > best.weight ? own : best),
      null,
    )?.language ?? usual
  );
}
