import { trustedPage } from '../parts/trusted.ts';
import { adoptStyle } from './style.ts';

/** A page that a writer has made, in its parts. */
export interface WrittenPage {
  readonly language: string;
  readonly title: string;
  /** Its style sheet, a rule a line. */
  readonly style: string;
  /** What stands in its body. */
  readonly content: readonly ChildNode[];
}

/**
 * Takes a page apart that a writer has made: its styles are taken out before it is read, and given to it one by one, since a
 * content security policy without inline styles refuses them otherwise, and says so.
 *
 * @param text as `@lunzhi/formats` writes pages: quotes in texts are escaped
 */
export function readWrittenPage(text: string): WrittenPage {
  const rules: string[] = [];
  const bare = text
    .replace(/<style>([^]*?)<\/style>/g, (_, rule: string) => {
      rules.push(rule);
      return '';
    })
    .replace(/ style=(?=")/g, ' data-style=');
  const { documentElement, title, body } = new DOMParser().parseFromString(trustedPage(bare), 'text/html');
  for (const own of body.querySelectorAll<HTMLElement>('[data-style]'))
    own.style.cssText = own.dataset['style']!;
  return {
    language: documentElement.lang,
    title,
    style: rules.join('\n'),
    content: [...body.childNodes],
  };
}

/**
 * Prints a page that a writer has made, and nothing of the one around it.
 *
 * @param text see `readWrittenPage`
 * @param print what to do with that page; by default the browser's own dialogue
 * @returns when printing has been asked for; the page is taken away once the browser says that it is done
 */
export async function printPage(text: string, print = (page: Window): void => page.print()): Promise<void> {
  const { language, title, style, content } = readWrittenPage(text);
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden';
  document.body.append(frame);
  const page = frame.contentWindow!;
  const sheet = page.document;
  sheet.documentElement.lang = language;
  sheet.title = title;
  adoptStyle(sheet, style);
  sheet.body.append(...content);
  await sheet.fonts.ready;
  page.addEventListener('afterprint', () => frame.remove(), { once: true });
  print(page);
}
