import type { ElementLanguage } from '../words.ts';
import { saveFile } from '../desk/save-file.ts';
import { loadWriters } from './load-writers.ts';
import { printPage } from './print-page.ts';

/**
 * Prints a letter as its text stands now, in the manner of official documents.
 *
 * @param print what to do with the page that holds it; by default the browser's own dialogue
 */
export async function printLetter(
  text: string,
  language: ElementLanguage,
  print?: (page: Window) => void,
): Promise<void> {
  const { writeLetter } = await loadWriters();
  // a page to print bears no date that anybody sees
  await printPage((await writeLetter(text, '', language, 'html')).content, print);
}

/** Saves a letter as its text stands now as a file of Word. @param date ISO date that its file bears */
export async function saveLetter(
  name: string,
  text: string,
  date: string,
  language: ElementLanguage,
): Promise<void> {
  const { writeLetter } = await loadWriters();
  const { content, ending, type } = await writeLetter(text, date, language, 'docx');
  saveFile({ name: `${name}.${ending}`, content, type });
}
