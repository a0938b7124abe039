import { printSheet } from '../print/sheet.ts';

/**
 * Prints a page that a writer has made, and nothing of the one around it. Its styles are taken over one by one, as a
 * content security policy without inline styles demands.
 *
 * @param print what to do with that page; by default the browser's own dialogue
 */
export async function printPage(text: string, print = (page: Window): void => page.print()): Promise<void> {
  const { documentElement, title, body, head } = new DOMParser().parseFromString(text, 'text/html');
  const styles = new Map<Element, string>();
  for (const own of body.querySelectorAll('[style]')) {
    styles.set(own, own.getAttribute('style')!);
    own.removeAttribute('style');
  }
  const cssText = [...head.querySelectorAll('style')].map((style) => style.textContent).join('\n');
  await printSheet(
    { language: documentElement.lang, title, style: { cssText }, page: '' },
    [...body.childNodes],
    (page) => {
      for (const [own, style] of styles) (own as HTMLElement).style.cssText = style;
      print(page);
    },
  );
}
