import { css, html } from 'lit';
import { printSheet } from './sheet.ts';
import { fangSong } from './style.ts';
import type { ElementLanguage } from '../words.ts';

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
