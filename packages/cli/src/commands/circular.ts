import type { Roster } from '@lunzhi/core';
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
import { hasBegun, isOver } from '@lunzhi/reception/internal';
import type { CallOf } from '../input/command.ts';
import { givenDate, today } from '../input/dates.ts';
import { givenMonth } from '../input/given-month.ts';
import { readCases, requireSamePlace } from '../input/read-cases.ts';
import { documentLimit, readText } from '../input/read-file.ts';
import { orRefuse, readRoster } from '../input/read-roster.ts';
import { readConstraints } from '../input/read-constraints.ts';
import { Refusal } from '../input/refusal.ts';
import { figuresLanguage, figuresOutput } from '../output/figures.ts';
import type { Terminal } from '../output/terminal.ts';
import type { circularUsage } from '../usage/circular.ts';

type CircularCall = CallOf<typeof circularUsage>;

/** What was counted, for `--json`, and the same in words. */
interface Made {
  readonly facts: object;
  readonly report: FigureReport;
}

/** `lunzhi circular`: the circular of a month or the assessment of a year, shown or as a file. */
export async function run(call: CircularCall, terminal: Terminal): Promise<number> {
  const write = figuresOutput(call.options, terminal);
  const [casesPath, rosterPath] = call.arguments as [string, string];
  const constraints = await readConstraints(call.options.constraints);
  const file = readCases(casesPath, terminal);
  const roster = readRoster(rosterPath, terminal, constraints);
  requireSamePlace(file, roster, casesPath, rosterPath);
  const made = orRefuse(rosterPath, () => make(call, { file, roster }, terminal));
  await write(made.report);
  const { title, paragraphs } = made.report;
  const { out: path = null } = call.options;
  terminal.json({ status: 'done', diagnostics: [], title, paragraphs, ...made.facts, file: path });
  return 0;
}

function make(
  { options }: CircularCall,
  sources: { readonly file: CaseFile; readonly roster: Roster },
  terminal: Terminal,
): Made {
  const { document } = sources.roster;
  const { month, year, date } = options;
  const now = today(terminal.system);
  const report: ReportOptions = {
    document,
    language: figuresLanguage(options, document, terminal),
    issuedOn: date === undefined ? now : givenDate('--date', date, document.period),
  };
  const asOf = report.issuedOn < now ? report.issuedOn : now;
  if (year !== undefined) {
    const formula = formulaOf(options.formula, terminal);
    const circular = yearlyCircular(sources, begun('--year', String(year), asOf), asOf);
    const units = assess(circular, formula);
    return {
      facts: { circular, formula, units },
      report: assessmentReport(units, formula, String(year), report),
    };
  }
  const given = begun('--month', givenMonth('--month', month!, document.period), asOf);
  if (options.public && !isOver(given, asOf)) throw new Refusal({ code: 'month-not-over', period: given });
  const circular = monthlyCircular(sources, given, asOf);
  if (!options.public) return { facts: { circular }, report: circularReport(circular, report) };
  const open = publicCircular(circular, effectiveSettings(sources.file.settings));
  return { facts: { circular: open }, report: publicCircularReport(open, report) };
}

/** @throws Refusal of a month or a year that is still to come */
function begun(option: string, period: string, asOf: string): string {
  if (!hasBegun(period, asOf)) throw new Refusal({ code: 'period-to-come', option, period, asOf });
  return period;
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
