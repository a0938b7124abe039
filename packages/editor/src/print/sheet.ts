import { css, html, render } from 'lit';
import type { ElementLanguage } from '../words.ts';
import { adoptStyle, fangSong, pageStyle } from './style.ts';

/**
 * Prints a page of its own and nothing of the one around it.
 *
 * @param content what lit renders
 * @param print what to do with that page, such as the browser's own dialogue
 * @returns when printing has been asked for; the page is taken away once the browser says that it is done
 */
export async function printSheet(
  {
    language,
    title,
    style,
    page: pageRule = `${pageStyle}body { margin: 0; }`,
  }: {
    readonly language: string;
    readonly title: string;
    readonly style: { readonly cssText: string };
    readonly page?: string;
  },
  content: unknown,
  print: (page: Window) => void,
): Promise<void> {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden';
  document.body.append(frame);
  const page = frame.contentWindow!;
  const sheet = page.document;
  sheet.documentElement.lang = language;
  sheet.title = title;
  adoptStyle(sheet, `${pageRule} ${style.cssText}`);
  render(content, sheet.body);
  await sheet.fonts.ready;
  page.addEventListener('afterprint', () => frame.remove(), { once: true });
  print(page);
}

const letterStyle = css`
  .letter {
    color: #000;
    font: 16pt/28pt ${fangSong};
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;

/**
 * Prints a letter as it stands on the screen, in the type of official documents.
 *
 * @param print what to do with the page that holds it; by default the browser's own dialogue
 */
export const printLetter = (
  title: string,
  text: string,
  language: ElementLanguage,
  print = (page: Window): void => page.print(),
): Promise<void> =>
  printSheet({ language, title, style: letterStyle }, html`<article class="letter">${text}</article>`, print);
