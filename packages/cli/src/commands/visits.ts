import { join } from 'node:path';
import { writeCalendar, writePapers } from '@lunzhi/formats';
import {
  appointWords,
  effectiveSettings,
  planVisits,
  quarterOf,
  type Span,
  stateOf,
  visitCalendarName,
  visitEvents,
  visitNotices,
  visitPlanPaper,
  type Visits,
  type VisitTable,
  visitTable,
  wordMissingVisit,
  workCalendar,
} from '@lunzhi/reception/internal';
import type { CallOf } from '../input/command.ts';
import { givenDate, nowInShanghai } from '../input/dates.ts';
import { Refusal } from '../input/refusal.ts';
import { type OpenedCases, withCases, withRoster } from '../ledger/opened-cases.ts';
import { align, type Terminal } from '../output/terminal.ts';
import { requireWritable, writeFiles } from '../output/write-files.ts';
import type { visitsUsage } from '../usage/visits.ts';

type VisitsCall = CallOf<typeof visitsUsage>;

/** `lunzhi visits`: when leaders go to the townships they answer for. */
export async function run(call: VisitsCall, terminal: Terminal): Promise<number> {
  if (call.options.out !== undefined) requireWritable(call.options.out, []);
  return withCases(withRoster(call), terminal, false, async (opened) => {
    const { cases } = opened;
    const roster = opened.roster!;
    const { document } = roster;
    const { quarter, today, out } = call.options;
    const span = givenQuarter(quarter, document.period.from.slice(0, 4));
    const calendar = workCalendar(document);
    const visits = planVisits({
      roster,
      state: stateOf(cases),
      settings: effectiveSettings(cases.settings),
      span,
      today: today === undefined ? span.from : givenDate('--today', today, document.period),
      isWorkingDay: (date) => calendar.isWorkingDay(date),
    });
    const table = visitTable(visits, document);
    print(table, visits, opened);
    const files = out === undefined ? [] : await write(out, span, table, opened);
    if (files.length > 0) terminal.print('', terminal.words.appoint.files(files));
    terminal.json({ status: 'done', diagnostics: [], ...visits, files });
    return 0;
  });
}

/** `2024-1`, `2024年第一季度`, `2024Q1`, or the number alone. */
function givenQuarter(text: string, usualYear: string): Span {
  const read = /^(?:(\d{4})\s*(?:[-/.年Qq])?)?\s*第?\s*([1-4一二三四])\s*(?:季度)?$/.exec(
    text.normalize('NFKC').trim(),
  );
  if (!read) throw new Refusal({ code: 'bad-quarter', given: text });
  return quarterOf(Number(read[1] ?? usualYear), '一二三四'.indexOf(read[2]!) + 1 || Number(read[2]));
}

function print({ rows, missing }: VisitTable, { planned, made }: Visits, { terminal }: OpenedCases): void {
  const { language, words } = terminal;
  terminal.print(
    appointWords(language).visits({ planned: planned.length, missing: missing.length, made: made.length }),
    '',
    ...align(
      rows.map(({ date, name, township, cases }) => [
        words.appoint.day(date),
        name,
        township,
        words.appoint.cases(cases),
      ]),
    ),
    ...missing.map((row) => wordMissingVisit(row, language)),
  );
}

async function write(
  directory: string,
  span: Span,
  table: VisitTable,
  { roster, terminal }: OpenedCases,
): Promise<string[]> {
  const { document } = roster!;
  const language = document.language ?? 'zh-CN';
  const issuedOn = nowInShanghai(terminal.system).slice(0, 10);
  const options = { document, span, language, issuedOn };
  const plan = visitPlanPaper(table, options);
  const notices = visitNotices(table, options);
  const calendar = writeCalendar(
    { language, name: visitCalendarName(options), description: plan.marking, mark: null },
    visitEvents(table, options),
  );
  const files = [
    { name: 'visits.html', content: await writePapers([plan], 'html') },
    { name: 'visits.docx', content: await writePapers([plan], 'docx') },
    { name: 'visits.ics', content: calendar },
    ...(notices.length > 0
      ? [{ name: 'visit-notices.docx', content: await writePapers(notices, 'docx') }]
      : []),
  ];
  writeFiles([{ directory, files }]);
  return files.map(({ name }) => join(directory, name));
}
