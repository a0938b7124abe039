export { type FigureFiles, type FigureFormat, writeFigures } from './figures/write-figures.ts';
export { writeNotice, writePage } from './html/notice.ts';
export { writeReport } from './html/report.ts';
export { type CalendarEvent, type CalendarHead, writeCalendar } from './ics/calendar-file.ts';
export { type IcsOptions, writeIcs } from './ics/roster.ts';
export { beginDocument, type Beginning, type DocumentValue } from './import/begin-document.ts';
export { beginningOf } from './import/beginning.ts';
export { type LeaderColumn } from './import/columns.ts';
export { type Answers, type LeadersDoubt } from './import/doubts.ts';
export { newId } from './import/ids.ts';
export { type DutiesPreview, type DutiesTarget, previewDuties } from './import/duties-preview.ts';
export { type ImportedLeaders, importLeaders, type LeadersTarget } from './import/leaders-document.ts';
export { leadersInDuties } from './import/leaders-in-duties.ts';
export { type LeadersPreview, previewLeaders } from './import/leaders-preview.ts';
export { writeDutiesTemplate } from './import/duties-template.ts';
export { writeLeadersTemplate } from './import/leaders-template.ts';
export {
  type LeadersTable,
  readLeadersCsv,
  readLeadersGrids,
  readLeadersXlsx,
} from './import/leaders-table.ts';
export {
  type ImportCell,
  type ImportMark,
  type ImportPreview,
  type ImportQuestion,
  type ImportRow,
  openQuestions,
  type PreviewInput,
} from './import/preview.ts';
export {
  type ColumnKey,
  placeWords,
  wordColumn,
  wordLeaderColumn,
  wordLeadersDoubt,
  wordTableProblem,
  wordTemplateProblem,
} from './locale/words.ts';
export { readMark } from './mark.ts';
export { requiredColumns, rosterColumns } from './official/columns.ts';
export { letterPaper, letterTextPapers } from './official/letter-paper.ts';
export { type RosterContent, rosterPaper, type RosterPaperOptions } from './official/roster-paper.ts';
export { type Sheet, sheets } from './paper/manner.ts';
export { fillTemplate, type Fact, type PaperFacts, type PaperHead } from './paper/fill-template.ts';
export type * from './paper/paper.ts';
export { readTemplate, slotNames } from './paper/read-template.ts';
export type { ReadTemplate, Slot, Template, TemplateProblem } from './paper/template.ts';
export { type PaperFiles, type PaperFormat, writePapers } from './paper/write-papers.ts';
export { decodeCsv, gridsOfCsv, readCsv } from './table/csv-read.ts';
export { type Grid } from './table/grid.ts';
export { gridsOfPaste } from './table/pasted.ts';
export { writeCsv } from './table/csv.ts';
export {
  type CollectedRow,
  isDoubt,
  type ReadOptions,
  type ReadTable,
  type TableProblem,
} from './table/read-table.ts';
export { gridsOfXls, type OldWorkbooks } from './xlsx/read-xls.ts';
export { gridsOfXlsx, readXlsx, sheetGrid } from './xlsx/read-xlsx.ts';
export type { MergeRange } from './xlsx/workbook.ts';
export { writeXlsx } from './xlsx/write-xlsx.ts';
