import type { FigureReport } from '@lunzhi/reception';
import { type PaperFormat, writePapers } from '../paper/write-papers.ts';
import { writeFiguresHtml } from './html.ts';
import { paperOfFigures } from './paper.ts';
import { writeFiguresXlsx } from './xlsx.ts';

/**
 * Figures as a file. What is public becomes a paper; what is internal a page on which each figure leads to its cases.
 *
 * @returns the octets of a workbook or a file of Word, else a text
 */
export async function writeFigures(
  report: FigureReport,
  format: PaperFormat | 'xlsx',
): Promise<string | Uint8Array> {
  if (format === 'xlsx') return writeFiguresXlsx(report);
  if (format === 'html' && !report.isPublic) return writeFiguresHtml(report);
  return writePapers([paperOfFigures(report)], format);
}
