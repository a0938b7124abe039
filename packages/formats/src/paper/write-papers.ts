import { writePaperDocx } from './docx.ts';
import { writePaperHtml } from './html.ts';
import type { Paper } from './paper.ts';
import { writePaperText } from './text.ts';

/** What papers are written as: the octets of a file of Word, a page to print, or plain text. */
export interface PaperFiles {
  readonly docx: Uint8Array;
  readonly html: string;
  readonly text: string;
}

export type PaperFormat = keyof PaperFiles;

const writers: {
  readonly [Format in PaperFormat]: (
    papers: readonly Paper[],
  ) => PaperFiles[Format] | Promise<PaperFiles[Format]>;
} = { docx: writePaperDocx, html: writePaperHtml, text: writePaperText };

/**
 * Papers as one file, each beginning a page of its own.
 *
 * @param papers at least one; the file is called and dated as the first
 * @throws RangeError without papers
 */
export async function writePapers<Format extends PaperFormat>(
  papers: readonly Paper[],
  format: Format,
): Promise<PaperFiles[Format]> {
  return writers[format](papers);
}
