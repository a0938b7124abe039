import { dirname } from 'node:path';
import { type Diagnostic, type Leader, parseDocument } from '@lunzhi/core';
import { institutionName } from '@lunzhi/core/names';
import {
  beginDocument,
  decodeCsv,
  type DocumentValue,
  gridsOfXls,
  type ImportedLeaders,
  importLeaders,
  type LeaderColumn,
  type LeadersDoubt,
  type LeadersTable,
  type OldWorkbooks,
  readLeadersCsv,
  readLeadersGrids,
  readLeadersXlsx,
  wordLeaderColumn,
  wordLeadersDoubt,
} from '@lunzhi/formats';
import type { CallOf } from '../input/command.ts';
import { today, yearToPlan } from '../input/dates.ts';
import { documentLimit, readBytes, readText } from '../input/read-file.ts';
import { Refusal, RefusedDocument } from '../input/refusal.ts';
import { sayDiagnostics, worded } from '../output/diagnostics.ts';
import { jsonText } from '../output/json.ts';
import type { System } from '../output/system.ts';
import { clearStaging } from '../output/staging.ts';
import { align, shownPath, type Terminal } from '../output/terminal.ts';
import { isSameFile, replaceDocument, requireRegular, writeNew } from '../output/write-files.ts';
import type { importUsage } from '../usage/import.ts';

type ImportCall = CallOf<typeof importUsage>;

const lists = ['townships', 'sectors', 'projects', 'leaders'] as const;

/** `lunzhi import`: the leaders of a table, with all they answer for, into a document. */
export async function run(call: ImportCall, terminal: Terminal): Promise<number> {
  const { leaders: path, into, out } = call.options;
  const target = out ?? into;
  const isGiven = target === '-';
  if (isGiven) terminal.keepOutput();
  const isReplacing = into !== undefined && into !== '-' && target !== undefined && isSameFile(into, target);
  if (isReplacing) requireRegular(into);
  const table = await readTable(path, terminal.system);
  const text = into === undefined ? null : readText(into, documentLimit, terminal.system);
  const value = text === null ? begun(terminal.system) : documentOf(text);
  const before = parseDocument(value).diagnostics;
  if (!isDocument(value) || before.some(isInTheWay)) throw new RefusedDocument(before);
  const imported = importLeaders(table, targetOf(value));
  const doubts = imported.doubts.map((doubt) => ({
    ...doubt,
    pointer: '',
    sentence: wordLeadersDoubt(doubt, terminal.language),
  }));
  if (doubts.some(({ severity }) => severity === 'error')) {
    sayDoubts(doubts, terminal);
    terminal.json({ status: 'refused', diagnostics: doubts });
    return 2;
  }
  const after: DocumentValue = { ...value };
  for (const list of lists) if (imported[list].length > 0 || list in value) after[list] = imported[list];
  const { diagnostics } = parseDocument(after);
  if (diagnostics.some(isInTheWay)) throw new RefusedDocument(diagnostics);
  // a document that was only begun for the table, with a year that nobody chose, is not judged
  const own = into === undefined ? [] : diagnostics;
  const isChanged = jsonText(after) !== jsonText(value);
  let backup: string | null = null;
  if (target !== undefined) {
    if (isGiven) {
      const isLeft = !isChanged && into === '-';
      terminal.give(isLeft ? text! : jsonText(after));
    } else if (!isReplacing) writeNew(target, jsonText(after));
    else if (isChanged) backup = replaceDocument(target, jsonText(after));
    else clearStaging(dirname(target));
  }
  const known = targetOf(value).leaders;
  printResult(table, imported, known, terminal);
  const words = terminal.words.import;
  if (target === undefined) terminal.print('', words.nothingWritten);
  else if (isReplacing && !isChanged) terminal.print('', words.unchanged(shownPath(target, terminal)));
  else terminal.print('', words.written(shownPath(target, terminal), backup));
  sayDoubts(doubts, terminal);
  const said = worded(own, terminal);
  if (said.length > 0) terminal.say(words.documentSays);
  sayDiagnostics(said, terminal);
  terminal.json({
    status: 'done',
    diagnostics: [...doubts, ...said],
    order: table.order,
    columns: table.columns,
    leaders: imported.leaders.map((leader, index) => ({ change: imported.changes[index], ...leader })),
    townships: imported.townships,
    sectors: imported.sectors,
    projects: imported.projects,
    file: isGiven ? null : (target ?? null),
    backup,
    ...((target === undefined || isGiven) && { document: after }),
  });
  return 0;
}

async function readTable(path: string, system: System): Promise<LeadersTable> {
  const [, kind] = /\.(csv|xlsx|xls|et)$/i.exec(path) ?? [];
  if (kind === undefined) throw new Refusal({ code: 'unknown-leaders-kind', path });
  const bytes = readBytes(path, documentLimit, system);
  if (kind.toLowerCase() === 'csv') return readLeadersCsv(decodeCsv(bytes));
  if (kind.toLowerCase() === 'xlsx') return readLeadersXlsx(bytes);
  return readLeadersGrids(gridsOfXls(bytes, await oldWorkbooks(path)));
}

/** The library that reads old workbooks, where somebody has installed it. @throws Refusal where nobody has */
async function oldWorkbooks(path: string): Promise<OldWorkbooks> {
  try {
    return await import('@e965/xlsx');
  } catch {
    throw new Refusal({ code: 'no-xls-reader', path });
  }
}

/** Without a document to read into, a fresh one for the year to come. */
function begun(system: System): DocumentValue {
  const day = today(system);
  return beginDocument({ year: yearToPlan(day), level: 'county', name: '', today: day });
}

/** What is not JSON is left for the core to report. */
function documentOf(text: string): DocumentValue {
  try {
    return JSON.parse(text) as DocumentValue;
  } catch {
    return text as unknown as DocumentValue;
  }
}

/** Errors in the lists that an import reads and writes; an empty list of leaders does not matter. */
function isInTheWay({ severity, pointer, code }: Diagnostic): boolean {
  // nothing that is nested so deep can be written again
  if (code === 'too-deep') return true;
  if (severity !== 'error' || (pointer === '/leaders' && code === 'list-length')) return false;
  return lists.some((list) => pointer === `/${list}` || pointer.startsWith(`/${list}/`));
}

/** Whether a value has the mark of a document that this version reads. */
const isDocument = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as DocumentValue)['format'] === 'lunzhi/1';

/** Lists that `isInTheWay` let pass are lists of the right form, or are not there. */
function targetOf(value: DocumentValue): Parameters<typeof importLeaders>[1] {
  const list = <Item>(key: string): readonly Item[] =>
    Array.isArray(value[key]) ? (value[key] as Item[]) : [];
  const { level } = (value['jurisdiction'] ?? {}) as { level?: unknown };
  const { from, to } = (value['period'] ?? {}) as { from?: unknown; to?: unknown };
  const year =
    typeof from === 'string' && typeof to === 'string' && from.slice(0, 4) === to.slice(0, 4)
      ? Number(from.slice(0, 4))
      : undefined;
  return {
    level: level === 'township' ? 'township' : 'county',
    ...(year !== undefined && { year }),
    ...(typeof from === 'string' && typeof to === 'string' && { period: { from, to } }),
    leaders: list<Leader>('leaders'),
    townships: list('townships'),
    sectors: list('sectors'),
    projects: list('projects'),
  };
}

/** What was understood, as a table. */
function printResult(
  { columns }: LeadersTable,
  imported: ImportedLeaders,
  known: readonly Leader[],
  terminal: Terminal,
): void {
  const { language, words } = terminal;
  const start = words.import;
  terminal.print(
    start.columns(
      columns.map(({ cell, head, column }) => `${cell} ${head} → ${wordLeaderColumn(column, language)}`),
    ),
    '',
  );
  const nameOf = (list: 'townships' | 'sectors' | 'projects', ids: readonly string[] = []): string => {
    const names = new Map(imported[list].map(({ id, name }) => [id, name]));
    return ids.map((id) => names.get(id) ?? id).join(words.listMark);
  };
  const absencesOf = ({ absences = [], unavailableWeekdays = [] }: Leader): string =>
    [
      ...absences.map(({ from, to = from }) => start.absence(from, to)),
      ...(unavailableWeekdays.length > 0 ? [start.weekdays(unavailableWeekdays)] : []),
    ].join(words.listMark);
  const said = {
    name: ({ name }: Leader) => name,
    post: ({ posts = [] }: Leader) => posts.map(({ title }) => title).join(words.listMark),
    body: ({ body, chief }: Leader) =>
      (body ? institutionName(body, language) : '') + (chief ? start.chief : ''),
    townships: ({ townships }: Leader) => nameOf('townships', townships),
    sectors: ({ sectors }: Leader) => nameOf('sectors', sectors),
    projects: ({ projects }: Leader) => nameOf('projects', projects),
    share: ({ share }: Leader) => (share === undefined ? '' : String(share)),
    absences: absencesOf,
    phone: ({ phone = '' }: Leader) => phone,
    note: ({ note = '' }: Leader) => note,
  } satisfies Partial<Record<LeaderColumn, (leader: Leader) => string>>;
  const rows = imported.leaders.map((leader, index) => [
    start.change[imported.changes[index]!],
    String(index + 1),
    leader.name,
    ...(['post', 'body', 'townships', 'sectors', 'projects', 'absences'] as const).map((column) =>
      said[column](leader),
    ),
  ]);
  terminal.print(...align([start.heads, ...rows]));
  const knownById = new Map(known.map((leader) => [leader.id, leader]));
  const changes = imported.leaders.flatMap((leader, index) => {
    const before = knownById.get(leader.id);
    if (imported.changes[index] !== 'changed' || !before) return [];
    const fields = (Object.keys(said) as (keyof typeof said)[]).flatMap((column) => {
      const [was, is] = [said[column](before), said[column](leader)];
      return was === is ? [] : [start.changedField(wordLeaderColumn(column, language), was, is)];
    });
    return fields.length === 0 ? [] : [start.changedLeader(leader.name, fields)];
  });
  if (changes.length > 0) terminal.print('', ...changes);
  const count = (list: (typeof lists)[number]): number => imported[list].length;
  terminal.print('', start.counts(count('leaders'), count('townships'), count('sectors'), count('projects')));
}

type WordedDoubt = LeadersDoubt & { readonly sentence: string };

/** Warnings first, then the guesses; those about bodies, one for nearly everybody, in a line for each body. */
function sayDoubts(doubts: readonly WordedDoubt[], terminal: Terminal): void {
  const { words, language } = terminal;
  const start = terminal.words.import;
  const whoOfBody = new Map<string | null, string[]>();
  for (const doubt of doubts) {
    if (doubt.code !== 'body-guessed' && doubt.code !== 'body-unknown') continue;
    const body = doubt.code === 'body-guessed' ? institutionName(doubt.body, language) : null;
    whoOfBody.set(body, [...(whoOfBody.get(body) ?? []), start.who(doubt.name, doubt.cell)]);
  }
  for (const severity of ['error', 'warning', 'note'] as const) {
    const of = doubts.filter(
      (doubt) => doubt.severity === severity && !('body' in doubt) && doubt.code !== 'body-unknown',
    );
    const mark = severity === 'note' ? start.understood : words.severity[severity];
    terminal.say(...of.map(({ sentence }) => `${mark}${words.colon}${sentence}`));
  }
  for (const [body, who] of whoOfBody)
    terminal.say(`${start.understood}${words.colon}${start.bodies(body, who)}`);
}
