import { dirname } from 'node:path';
import type { Diagnostic, Leader } from '@lunzhi/core';
import { parseDocument } from '@lunzhi/core';
import {
  beginDocument,
  decodeCsv,
  type DocumentValue,
  importLeaders,
  type ImportedLeaders,
  type LeaderColumn,
  type LeadersDoubt,
  type LeadersTable,
  readLeadersCsv,
  readLeadersXlsx,
  wordBody,
  wordLeaderColumn,
  wordLeadersDoubt,
} from '@lunzhi/formats';
import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import { align } from '../io/align.ts';
import { refuseDocument, sayDiagnostics, worded } from '../io/diagnostics.ts';
import { jsonText } from '../io/json-text.ts';
import { readBytes, documentLimit, readText } from '../io/read-input.ts';
import type { Outside } from '../io/outside.ts';
import { isSameFile, replaceDocument, writeNew } from '../io/replace-document.ts';
import { clearStaging } from '../io/staging.ts';
import { requireRegular } from '../io/write-files.ts';
import { oneLine, type Terminal } from '../io/terminal.ts';
import { today } from '../io/today.ts';
import { startWordsOf } from '../words/start-words.ts';

const lists = ['townships', 'sectors', 'projects', 'leaders'] as const;

/** `lunzhi import`: the leaders of a table, with all they answer for, into a document. */
export async function runImport(call: Call<'import'>, terminal: Terminal): Promise<number> {
  const { leaders: path, into, out } = call.options;
  if (path === undefined)
    throw new Refusal({ code: 'missing-option', option: '--leaders', command: 'import' });
  if (out === '-') throw new Refusal({ code: 'stdin-not-writable', option: '--out' });
  if (into === '-' && out === undefined) throw new Refusal({ code: 'stdin-not-writable', option: '--into' });
  const target = out ?? into;
  const isReplacing = into !== undefined && into !== '-' && target !== undefined && isSameFile(into, target);
  if (isReplacing) requireRegular(into);
  const table = await readTable(path, terminal.outside);
  const value = into === undefined ? begun(terminal.outside) : readInto(into, terminal.outside);
  const before = parseDocument(value).diagnostics;
  if (!isDocument(value) || before.some(isInTheWay)) return refuseDocument(before, terminal);
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
  if (diagnostics.some(isInTheWay)) return refuseDocument(diagnostics, terminal);
  // a document that was only begun for the table, with a year that nobody chose, is not judged
  const own = into === undefined ? [] : diagnostics;
  const isChanged = jsonText(after) !== jsonText(value);
  let backup: string | null = null;
  if (target !== undefined) {
    if (!isReplacing) writeNew(target, jsonText(after));
    else if (isChanged) backup = replaceDocument(target, jsonText(after));
    else clearStaging(dirname(target));
  }
  const known = targetOf(value).leaders;
  tell(table, imported, known, terminal);
  const words = startWordsOf(terminal.language).import;
  if (target === undefined) terminal.print('', words.nothingWritten);
  else if (isReplacing && !isChanged) terminal.print('', words.unchanged(target));
  else terminal.print('', words.written(target, backup));
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
    file: target ?? null,
    backup,
    ...(target === undefined && { document: after }),
  });
  return 0;
}

async function readTable(path: string, outside: Outside): Promise<LeadersTable> {
  const [, kind] = /\.(csv|xlsx)$/i.exec(path) ?? [];
  if (kind === undefined) throw new Refusal({ code: 'unknown-leaders-kind', path });
  const bytes = readBytes(path, documentLimit, outside);
  return kind.toLowerCase() === 'csv' ? readLeadersCsv(decodeCsv(bytes)) : readLeadersXlsx(bytes);
}

/** Without a document to read into, a fresh one for the year to come. */
function begun(outside: Outside): DocumentValue {
  const day = today(outside);
  const year = Number(day.slice(0, 4)) + (day.slice(5, 7) >= '10' ? 1 : 0);
  return beginDocument({ year, level: 'county', name: '', today: day });
}

/** @throws Refusal when there is nothing to read; what is no JSON is left to the core to say. */
function readInto(path: string, outside: Outside): DocumentValue {
  const text = readText(path, documentLimit, outside);
  try {
    return JSON.parse(text) as DocumentValue;
  } catch {
    return text as unknown as DocumentValue;
  }
}

/** Errors in the lists that an import reads and writes; that leaders are still to be filled in is no hindrance. */
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
function tell(
  { columns }: LeadersTable,
  imported: ImportedLeaders,
  known: readonly Leader[],
  terminal: Terminal,
): void {
  const { language, words } = terminal;
  const start = startWordsOf(language).import;
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
  const rows = imported.leaders.map((leader, index) => [
    start.change[imported.changes[index]!],
    String(index + 1),
    leader.name,
    (leader.posts ?? []).map(({ title }) => title).join(words.listMark),
    (leader.body ? wordBody(leader.body, language) : '') + (leader.chief ? start.chief : ''),
    nameOf('townships', leader.townships),
    nameOf('sectors', leader.sectors),
    nameOf('projects', leader.projects),
    absencesOf(leader),
  ]);
  terminal.print(...align([start.heads, ...rows].map((row) => row.map(oneLine))));
  const said: Readonly<Partial<Record<LeaderColumn, (leader: Leader) => string>>> = {
    name: ({ name }) => name,
    post: ({ posts = [] }) => posts.map(({ title }) => title).join(words.listMark),
    body: ({ body, chief }) => (body ? wordBody(body, language) : '') + (chief ? start.chief : ''),
    townships: ({ townships }) => nameOf('townships', townships),
    sectors: ({ sectors }) => nameOf('sectors', sectors),
    projects: ({ projects }) => nameOf('projects', projects),
    share: ({ share }) => (share === undefined ? '' : String(share)),
    absences: absencesOf,
    phone: ({ phone = '' }) => phone,
    note: ({ note = '' }) => note,
  };
  const knownById = new Map(known.map((leader) => [leader.id, leader]));
  const changes = imported.leaders.flatMap((leader, index) => {
    const before = knownById.get(leader.id);
    if (imported.changes[index] !== 'changed' || !before) return [];
    const fields = (Object.keys(said) as LeaderColumn[]).flatMap((column) => {
      const [was, is] = [said[column]!(before), said[column]!(leader)];
      return was === is ? [] : [start.changedField(wordLeaderColumn(column, language), was, is)];
    });
    return fields.length === 0 ? [] : [start.changedLeader(leader.name, fields)];
  });
  if (changes.length > 0) terminal.print('', ...changes.map(oneLine));
  const count = (list: (typeof lists)[number]): number => imported[list].length;
  terminal.print('', start.counts(count('leaders'), count('townships'), count('sectors'), count('projects')));
}

type WordedDoubt = LeadersDoubt & { readonly sentence: string };

/** Warnings first, then the guesses; those about bodies, one for nearly everybody, in a line for each body. */
function sayDoubts(doubts: readonly WordedDoubt[], terminal: Terminal): void {
  const { words, language } = terminal;
  const start = startWordsOf(language).import;
  const whoOfBody = new Map<string | null, string[]>();
  for (const doubt of doubts) {
    if (doubt.code !== 'body-guessed' && doubt.code !== 'body-unknown') continue;
    const body = doubt.code === 'body-guessed' ? wordBody(doubt.body, language) : null;
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
