import type { FigureReport } from '@lunzhi/reception';
import { type PaperFiles, writePapers } from '../paper/write-papers.ts';
import { writeFiguresHtml } from './html.ts';
import { paperOfFigures } from './paper.ts';
import { writeFiguresXlsx } from './xlsx.ts';

/** What figures are written as: a workbook too. */
export interface FigureFiles extends PaperFiles {
  readonly xlsx: Uint8Array;
}

export type FigureFormat = keyof FigureFiles;

const writers: {
  readonly [Format in FigureFormat]: (
    report: FigureReport,
  ) => FigureFiles[Format] | Promise<FigureFiles[Format]>;
} = {
  docx: (report) => writePapers([paperOfFigures(report)], 'docx'),
  html: (report) =>
    report.isPublic ? writePapers([paperOfFigures(report)], 'html') : writeFiguresHtml(report),
  text: (report) => writePapers([paperOfFigures(report)], 'text'),
  xlsx: writeFiguresXlsx,
};

/** Figures as a file. What is public becomes a paper; what is internal a page on which each figure leads to its cases. */
export async function writeFigures<Format extends FigureFormat>(
  report: FigureReport,
  format: Format,
): Promise<FigureFiles[Format]> {
  return writers[format](report);
}
