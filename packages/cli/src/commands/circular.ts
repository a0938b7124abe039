import { basename, dirname } from 'node:path';
import type { Roster } from '@lunzhi/core';
import {
  paperOfFigures,
  writeFiguresHtml,
  writeFiguresXlsx,
  writePaperDocx,
  writePaperHtml,
  writePaperText,
} from '@lunzhi/formats';
import {
  assess,
  assessmentReport,
  type CaseFile,
  circularReport,
  defaultFormula,
  effectiveSettings,
  type FigureReport,
  type Formula,
  monthlyCircular,
  publicCircular,
  publicCircularReport,
  readFormula,
  type ReportOptions,
  wordFormulaProblem,
  yearlyCircular,
} from '@lunzhi/reception';
import type { CallOf } from '../input/command.ts';
import { givenDate, today } from '../input/dates.ts';
import { fileFormat } from '../input/file-format.ts';
import { givenMonth } from '../input/given-month.ts';
import { readCases, requireSamePlace } from '../input/read-cases.ts';
import { documentLimit, readText } from '../input/read-file.ts';
import { orRefuse, readRoster } from '../input/read-roster.ts';
import { readConstraints } from '../input/read-constraints.ts';
import { Refusal } from '../input/refusal.ts';
import { align, type Terminal } from '../output/terminal.ts';
import { requireWritable, writeFileAt } from '../output/write-files.ts';
import type { circularUsage } from '../usage/circular.ts';

type CircularCall = CallOf<typeof circularUsage>;
type Format = NonNullable<CircularCall['options']['format']>;

const endings = { xlsx: 'xlsx', docx: 'docx', txt: 'text' } as const;

/** What was counted, for `--json`, and the same in words. */
interface Made {
  readonly facts: object;
  readonly report: FigureReport;
}

/** `lunzhi circular`: the circular of a month or the assessment of a year, shown or as a file. */
export async function run(call: CircularCall, terminal: Terminal): Promise<number> {
  const { out } = call.options;
  const format = fileFormat(call.options, endings, terminal);
  if (out !== undefined) requireWritable(dirname(out), [basename(out)]);
  const [casesPath, rosterPath] = call.arguments as [string, string];
  const constraints = await readConstraints(call.options.constraints);
  const file = readCases(casesPath, terminal);
  const roster = readRoster(rosterPath, terminal, constraints);
  requireSamePlace(file, roster, casesPath, rosterPath);
  const made = orRefuse(rosterPath, () => make(call, { file, roster }, terminal));
  if (format === null) print(made.report, terminal);
  else {
    const content = await contentOf(made.report, format);
    if (out === undefined) terminal.write(content);
    else {
      writeFileAt(out, content);
      terminal.print(terminal.words.export.written(out));
    }
  }
  const { title, paragraphs } = made.report;
  terminal.json({ status: 'done', diagnostics: [], title, paragraphs, ...made.facts, file: out ?? null });
  return 0;
}

function make(
  { options }: CircularCall,
  sources: { readonly file: CaseFile; readonly roster: Roster },
  terminal: Terminal,
): Made {
  const { document } = sources.roster;
  const { month, year, date } = options;
  const report: ReportOptions = {
    document,
    language: terminal.language,
    issuedOn: date === undefined ? today(terminal.system) : givenDate('--date', date, document.period),
  };
  if (year !== undefined) {
    const formula = formulaOf(options.formula, terminal);
    const circular = yearlyCircular(sources, String(year));
    const units = assess(circular, formula);
    return {
      facts: { circular, formula, units },
      report: assessmentReport(units, formula, String(year), report),
    };
  }
  const circular = monthlyCircular(sources, givenMonth('--month', month!, document.period));
  if (!options.public) return { facts: { circular }, report: circularReport(circular, report) };
  const open = publicCircular(circular, effectiveSettings(sources.file.settings));
  return { facts: { circular: open }, report: publicCircularReport(open, report) };
}

/** @throws Refusal when it cannot be read or used */
function formulaOf(path: string | undefined, { system, language }: Terminal): Formula {
  if (path === undefined) return defaultFormula;
  const text = readText(path, documentLimit, system);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal({ code: 'not-json', path });
  }
  const { formula, problems } = readFormula(value);
  if (formula) return formula;
  throw new Refusal(
    problems.map((problem) => ({
      code: 'bad-formula' as const,
      path,
      reason: wordFormulaProblem(problem, language),
    })),
  );
}

async function contentOf(report: FigureReport, format: Format): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return report.isPublic ? writePaperHtml([paperOfFigures(report)]) : writeFiguresHtml(report);
    case 'xlsx':
      return writeFiguresXlsx(report);
    case 'docx':
      return writePaperDocx([paperOfFigures(report)]);
    case 'text':
      return writePaperText([paperOfFigures(report)]);
  }
}

function print({ title, subtitle, paragraphs, sections }: FigureReport, { print: say }: Terminal): void {
  say(title, subtitle, '', ...paragraphs);
  for (const { heading, table, notes } of sections) {
    say('', heading);
    if (table)
      say(
        ...align([
          table.columns.map(({ head }) => head),
          ...table.rows.map(({ cells }) => cells.map(({ text }) => text)),
        ]).map((line) => `  ${line}`),
      );
    say(...notes.map((note) => `  ${note}`));
  }
}
