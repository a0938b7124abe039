import { writePaperDocx } from './docx.ts';
import { writePaperHtml } from './html.ts';
import type { Paper } from './paper.ts';
import { writePaperText } from './text.ts';

/** What papers are written as: a file of Word, a page to print, or plain text. */
export type PaperFormat = 'docx' | 'html' | 'text';

const writers = { docx: writePaperDocx, html: writePaperHtml, text: writePaperText };

/**
 * Papers as one file, each beginning a page of its own.
 *
 * @param papers at least one; the file is called and dated as the first
 * @returns the octets of a file of Word, else a text
 * @throws RangeError without papers
 */
export async function writePapers(
  papers: readonly Paper[],
  format: PaperFormat,
): Promise<string | Uint8Array> {
  return writers[format](papers);
}
