import { printSheet } from '../print/sheet.ts';

/**
 * Prints a page that a writer has made, and nothing of the one around it. Its styles are taken out before it is read, and
 * given to it one by one: a content security policy without inline styles refuses them otherwise, and says so.
 *
 * @param text as `@lunzhi/formats` writes pages: quotes in texts are escaped
 * @param print what to do with that page; by default the browser's own dialogue
 */
export async function printPage(text: string, print = (page: Window): void => page.print()): Promise<void> {
  const rules: string[] = [];
  const bare = text
    .replace(/<style>([^]*?)<\/style>/g, (_, css: string) => {
      rules.push(css);
      return '';
    })
    .replace(/ style=(?=")/g, ' data-style=');
  const { documentElement, title, body } = new DOMParser().parseFromString(bare, 'text/html');
  await printSheet(
    { language: documentElement.lang, title, style: { cssText: rules.join('\n') }, page: '' },
    [...body.childNodes],
    (page) => {
      for (const own of page.document.querySelectorAll<HTMLElement>('[data-style]'))
        own.style.cssText = own.dataset['style']!;
      print(page);
    },
  );
}
