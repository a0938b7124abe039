import {
  decodeCsv,
  type FigureFiles,
  type FigureFormat,
  fillTemplate,
  letterTextPapers,
  gridsOfCsv,
  gridsOfXlsx,
  type Grid,
  type Paper,
  type PaperFiles,
  type PaperFormat,
  readTemplate,
  rosterPaper,
  wordTemplateProblem,
  writeCalendar,
  writeFigures as figuresAs,
  writePapers as papersAs,
} from '@lunzhi/formats';
import type { PublicRoster } from '@lunzhi/core';
import type { DeskPapers, FigureReport, VisitFiles } from '@lunzhi/reception/client';
import { baseLanguage, type ElementLanguage } from '../words.ts';
import type { PaperTemplates } from '../desk/handle.ts';
import { forComment } from './edition.ts';

/** What is written as a file: by the same writers as on the command line. */
export interface Written<Content extends string | Uint8Array> {
  readonly content: Content;
  /** Of the file's name, without the dot. */
  readonly ending: string;
  readonly type: string;
}

const kinds: Readonly<Record<FigureFormat | 'ics', readonly [ending: string, type: string]>> = {
  xlsx: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  docx: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  html: ['html', 'text/html'],
  text: ['txt', 'text/plain'],
  ics: ['ics', 'text/calendar'],
};

const written = <Content extends string | Uint8Array>(
  format: keyof typeof kinds,
  content: Content,
): Written<Content> => {
  const [ending, type] = kinds[format];
  return { content, ending, type };
};

/** The tables of a file; none where it cannot be read. */
export async function readTables(name: string, bytes: Uint8Array): Promise<readonly Grid[]> {
  const grids = /\.xlsx$/i.test(name) ? await gridsOfXlsx(bytes) : gridsOfCsv(decodeCsv(bytes));
  return typeof grids === 'string' ? [] : grids;
}

export const writePapers = async <Format extends PaperFormat>(
  papers: readonly Paper[],
  format: Format,
): Promise<Written<PaperFiles[Format]>> => written(format, await papersAs(papers, format));

export const writeFigures = async <Format extends FigureFormat>(
  report: FigureReport,
  format: Format,
): Promise<Written<FigureFiles[Format]>> => written(format, await figuresAs(report, format));

export const writeVisitCalendar = (
  { name, events }: VisitFiles['calendar'],
  language: ElementLanguage,
): Written<string> =>
  written(
    'ics',
    writeCalendar({ language: baseLanguage(language), name, description: '', mark: null }, events),
  );

/** Papers in words, filled into the office's templates, or the usual ones; or what is wrong with a template. */
export function fillPapers(
  chosen: readonly DeskPapers[],
  templates: PaperTemplates,
  language: ElementLanguage,
): {
  readonly papers: readonly Paper[];
  readonly problems: readonly (readonly [kind: string, why: string])[];
} {
  const papers: Paper[] = [];
  const problems: (readonly [string, string])[] = [];
  for (const { kind, name, template, slots, papers: own } of chosen) {
    const read = readTemplate(templates[kind] ?? template, slots, baseLanguage(language));
    if (read.status === 'refused')
      problems.push(
        ...read.problems.map(
          (problem) => [name, wordTemplateProblem(problem, baseLanguage(language))] as const,
        ),
      );
    else papers.push(...own.map(({ facts, ...head }) => fillTemplate(read.template, facts, head)));
  }
  return { papers, problems };
}

/** The official table by itself, as a page to print. */
export const writeTable = (table: PublicRoster): Promise<string> =>
  papersAs([rosterPaper(forComment(table), { content: 'table' })], 'html');

/** A letter as its text stands now. @param date ISO date that its file bears */
export const writeLetter = async <Format extends PaperFormat>(
  text: string,
  date: string,
  language: ElementLanguage,
  format: Format,
): Promise<Written<PaperFiles[Format]>> =>
  writePapers(letterTextPapers(text, date, baseLanguage(language)), format);
