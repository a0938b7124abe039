import { basename, dirname } from 'node:path';
import type { Language } from '@lunzhi/core';
import { fillTemplate, readTemplate, type Template, writePapers, wordTemplateProblem } from '@lunzhi/formats';
import {
  type Case,
  defaultTemplates,
  effectiveSettings,
  hearingOf,
  type PaperKind,
  paperKinds,
  paperName,
  papersOf,
  stateOf,
  templateSlots,
  wordPaper,
  wordPaperRefusal,
  workCalendar,
} from '@lunzhi/reception';
import type { CallOf } from '../input/command.ts';
import { givenDate, today } from '../input/dates.ts';
import { fileFormat } from '../input/file-format.ts';
import { namedChoice } from '../input/named-choice.ts';
import { requireSamePlace } from '../input/read-cases.ts';
import { documentLimit, readText } from '../input/read-file.ts';
import { Refusal } from '../input/refusal.ts';
import { type OpenedCases, refuseUnknownCase, withCases, withRoster } from '../ledger/opened-cases.ts';
import type { Terminal } from '../output/terminal.ts';
import { requireWritable, writeFileAt } from '../output/write-files.ts';
import type { casesPrintUsage } from '../usage/cases-print.ts';

type PrintCall = CallOf<typeof casesPrintUsage>;

const endings = { docx: 'docx', txt: 'text' } as const;

/** `lunzhi cases print`: papers of cases, shown as text or as a file. */
export async function run(call: PrintCall, terminal: Terminal): Promise<number> {
  const { out } = call.options;
  const format = fileFormat(call.options, endings, terminal);
  if (out !== undefined) requireWritable(dirname(out), [basename(out)]);
  const { language } = terminal;
  const kind = namedChoice('--kind', call.options.kind, kindNames(language));
  return withCases(withRoster(call), terminal, false, async (opened) => {
    const roster = opened.roster!;
    const { document } = roster;
    // a paper is for people of the county, whoever prints it
    const own = document.language ?? 'zh-CN';
    const template = templateOf(kind, call.options.template, own, terminal);
    requireSamePlace(opened.cases, roster, ...(call.arguments as [string, string]));
    const { cases } = stateOf(opened.cases);
    const unknown = call.options.case?.find((id) => !cases.has(id));
    if (unknown !== undefined) return refuseUnknownCase(unknown, [...cases.keys()], terminal);
    const given = call.options.today;
    const { papers, refused } = papersOf(kind, chosen(call, [...cases.values()], opened), {
      document,
      settings: effectiveSettings(opened.cases.settings),
      calendar: workCalendar(document),
      on: given === undefined ? today(terminal.system) : givenDate('--today', given, document.period),
    });
    const reasons = refused.map((own) => ({ ...own, sentence: wordPaperRefusal(own, language) }));
    if (papers.length === 0)
      throw new Refusal(reasons.map(({ sentence }) => ({ code: 'no-paper', reason: sentence })));
    terminal.say(...reasons.map(({ sentence }) => sentence));
    const worded = papers.map((paper) => wordPaper(paper, document, own));
    const filled = worded.map(({ facts, ...head }) => fillTemplate(template, facts, head));
    if (format === null) terminal.print(...(await writePapers(filled, 'text')).trimEnd().split('\n'));
    else {
      const content = await writePapers(filled, format);
      if (out === undefined) terminal.write(content);
      else {
        writeFileAt(out, content);
        terminal.print(terminal.words.export.written(out));
      }
    }
    terminal.json({
      status: 'done',
      diagnostics: [],
      papers: worded.map(({ cases: about, marking, facts }) => ({ cases: about, marking, facts })),
      refused: reasons,
      file: out ?? null,
    });
    return 0;
  });
}

const kindNames = (language: Language) =>
  Object.fromEntries(paperKinds.map((kind) => [kind, paperName(kind, language)])) as Record<
    PaperKind,
    string
  >;

/** @throws Refusal when it cannot be read, with all that is wrong with it */
function templateOf(
  kind: PaperKind,
  path: string | undefined,
  own: Language,
  { system, language }: Terminal,
): Template {
  const text = path === undefined ? defaultTemplates[kind][own] : readText(path, documentLimit, system);
  const read = readTemplate(text, templateSlots(kind), own);
  if (read.status === 'read') return read.template;
  throw new Refusal(
    read.problems.map((problem) => ({
      code: 'bad-template',
      path: path ?? kind,
      reason: wordTemplateProblem(problem, language),
    })),
  );
}

/** The cases that a call names, each once, or those that are heard on its day. */
function chosen({ options }: PrintCall, known: readonly Case[], { roster }: OpenedCases): readonly Case[] {
  const { document } = roster!;
  if (options.date === undefined)
    return [...new Set(options.case)].map((id) => known.find((own) => own.id === id)!);
  const date = givenDate('--date', options.date, document.period);
  const heard = known.filter((of) => hearingOf(of, document).date === date);
  if (heard.length === 0) throw new Refusal({ code: 'no-case-on', date });
  return heard;
}
