import { parseDocument, readNotice, type UnderstoodNotice } from '@lunzhi/core';
import { wordNoticeDoubt } from '@lunzhi/core/words';
import { withNotice } from '@lunzhi/core/internal';
import { decodeCsv, type DocumentValue } from '@lunzhi/formats';
import type { CallOf } from '../input/command.ts';
import { documentLimit, readBytes, readText } from '../input/read-file.ts';
import { RefusedDocument } from '../input/refusal.ts';
import { sayDiagnostics, worded } from '../output/diagnostics.ts';
import { jsonText } from '../output/json.ts';
import { align, shownPath, type Terminal } from '../output/terminal.ts';
import { replaceDocument, requireRegular } from '../output/write-files.ts';
import type { calendarAddUsage } from '../usage/calendar-add.ts';

type CalendarAddCall = CallOf<typeof calendarAddUsage>;

/** No notice is longer; whoever gives a whole book meant another file. */
const noticeLimit = 1_000_000;

/** `lunzhi calendar add`: what a State Council notice says, and with `--write` into the document with it. */
export function run(call: CalendarAddCall, terminal: Terminal): number {
  const path = call.arguments[0]!;
  const { notice: from, write } = call.options;
  const { language, system, print, say, words } = terminal;
  const { calendarAdd } = words;
  const isGiven = path === '-' && write === true;
  if (isGiven) terminal.keepOutput();
  else if (path !== '-') requireRegular(path);
  const text = readText(path, documentLimit, system);
  const { notice, understood, doubts } = readNotice(decodeCsv(readBytes(from, noticeLimit, system)));
  const said = doubts.map((doubt) => ({
    ...doubt,
    pointer: '',
    sentence: calendarAdd.place(doubt.line, doubt.column, doubt.text) + wordNoticeDoubt(doubt, language),
  }));
  printResult(understood, terminal);
  say(...said.map(({ severity, sentence }) => words.severity[severity] + words.colon + sentence));
  if (!notice) {
    say(calendarAdd.refused);
    terminal.json({ status: 'refused', diagnostics: said, understood, notice: null });
    return 2;
  }
  const value = documentOf(text);
  if (value === null) throw new RefusedDocument(parseDocument(text).diagnostics);
  const { document: after, isThere, replaces } = withNotice<DocumentValue>(value, notice);
  const { diagnostics } = parseDocument(after);
  const isInTheWay = (pointer: string): boolean => pointer === '' || /^\/calendar(\/|$)/.test(pointer);
  if (diagnostics.some(({ severity, pointer }) => severity === 'error' && isInTheWay(pointer)))
    throw new RefusedDocument(diagnostics);
  const content = isThere ? text : jsonText(after);
  if (isGiven) terminal.give(content);
  const backup = write && !isGiven ? replaceDocument(path, content) : null;
  const shown = shownPath(path, terminal);
  const isWritten = backup !== null || (isGiven && !isThere);
  if (isThere) print('', calendarAdd.alreadyThere(shown));
  else if (!isWritten) print('', calendarAdd.notWritten(shown));
  else {
    if (replaces !== null) print('', calendarAdd.replaces(replaces));
    print('', calendarAdd.written(shown, backup));
  }
  const about = worded(diagnostics, terminal);
  sayDiagnostics(about, terminal);
  terminal.json({
    status: 'done',
    diagnostics: [...said, ...about],
    understood,
    notice,
    written: isWritten,
    file: path === '-' ? null : path,
    backup,
    ...(isGiven && { document: isThere ? value : after }),
  });
  return 0;
}

/** The document as JSON, when it has the form that a notice can be put into; the core says what is wrong with another. */
function documentOf(text: string): DocumentValue | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const isObject = (one: unknown): one is DocumentValue =>
    typeof one === 'object' && one !== null && !Array.isArray(one);
  if (!isObject(value) || value['format'] !== 'lunzhi/1') return null;
  const { calendar = {} } = value;
  if (!isObject(calendar) || !Array.isArray(calendar['notices'] ?? [])) return null;
  return value;
}

function printResult(
  { year, paper, isAmendment, holidays }: UnderstoodNotice,
  { print, words }: Terminal,
): void {
  const { about, day, heads, range } = words.calendarAdd;
  if (year === null) return;
  print(about(year, isAmendment, paper), '');
  const rows = holidays.map(({ name, off, work }) => [
    name,
    off.map(({ from, to }) => range(from, to)).join(words.listMark),
    String(off.reduce((sum, { days }) => sum + days, 0)),
    work.map((date) => day(date)).join(words.listMark),
  ]);
  if (rows.length > 0) print(...align([heads, ...rows]));
}
