import { useData } from 'vitepress';
import { computed } from 'vue';

const addressOf = (key) => (key === 'root' ? '/' : `/${key}/`);

/**
 * In place of the theme's own: the other language leads to the same page, or, where a page stands in one language, to the
 * first page of the other, never to a page that is not there.
 */
export function useLangs({ correspondingLink = false } = {}) {
  const { site, localeIndex, page, hash } = useData();
  const currentLang = computed(() => ({
    label: site.value.locales[localeIndex.value]?.label,
    link: addressOf(localeIndex.value),
  }));
  const localeLinks = computed(() => {
    const path = page.value.relativePath
      .slice(currentLang.value.link.length - 1)
      .replace(/(^|\/)index\.md$/, '$1')
      .replace(/\.md$/, '.html');
    const isTold = correspondingLink && !page.value.standsAlone;
    return Object.entries(site.value.locales)
      .filter(([key]) => key !== localeIndex.value)
      .map(([key, { label }]) => ({
        text: label,
        link: isTold ? addressOf(key) + path + hash.value : addressOf(key),
      }));
  });
  return { localeLinks, currentLang };
}
