import {
  type Notice,
  type NoticeDoubt,
  parseDocument,
  readNotice,
  type UnderstoodNotice,
  wordNoticeDoubt,
} from '@lunzhi/core';
import { decodeCsv, type DocumentValue } from '@lunzhi/formats';
import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import { align } from '../io/align.ts';
import { refuseDocument, sayDiagnostics, worded } from '../io/diagnostics.ts';
import { jsonText } from '../io/json-text.ts';
import { documentLimit, readBytes, readText } from '../io/read-input.ts';
import { replaceDocument } from '../io/replace-document.ts';
import { sameJson } from '../io/same-json.ts';
import { requireRegular } from '../io/write-files.ts';
import { oneLine, type Terminal } from '../io/terminal.ts';
import { startWordsOf } from '../words/start-words.ts';

/** No notice is longer; whoever gives a whole book meant another file. */
const noticeLimit = 1_000_000;

/** `lunzhi calendar add`: what a State Council notice says, and with `--write` into the document with it. */
export function runCalendarAdd(call: Call<'calendar add'>, terminal: Terminal): number {
  const path = call.arguments[0]!;
  const { notice: from, write } = call.options;
  if (from === undefined)
    throw new Refusal({ code: 'missing-option', option: '--notice', command: 'calendar add' });
  if (path === '-') throw new Refusal({ code: 'stdin-not-writable', option: 'DOC' });
  requireRegular(path);
  const words = startWordsOf(terminal.language).calendarAdd;
  const text = readText(path, documentLimit, terminal.outside);
  const { notice, understood, doubts } = readNotice(
    decodeCsv(readBytes(from, noticeLimit, terminal.outside)),
  );
  const said = doubts.map((doubt) => wordDoubt(doubt, terminal));
  tell(understood, terminal);
  terminal.say(
    ...said.map(
      ({ severity, sentence }) => `${terminal.words.severity[severity]}${terminal.words.colon}${sentence}`,
    ),
  );
  if (!notice) {
    terminal.say(words.refused);
    terminal.json({ status: 'refused', diagnostics: said, understood, notice: null });
    return 2;
  }
  const value = documentOf(text);

  if (value === null) return refuseDocument(parseDocument(text).diagnostics, terminal);
  const { after, place, replaces } = withNotice(value, notice);
  const { diagnostics } = parseDocument(after);
  if (
    diagnostics.some(
      ({ severity, pointer }) =>
        severity === 'error' && (pointer === '' || /^\/calendar(\/|$)/.test(pointer)),
    )
  )
    return refuseDocument(diagnostics, terminal);
  const isThere = place === null;
  const backup = write ? replaceDocument(path, isThere ? text : jsonText(after)) : null;
  if (isThere) terminal.print('', words.alreadyThere(path));
  else if (backup === null) terminal.print('', words.notWritten(path));
  else {
    if (replaces !== null) terminal.print('', words.replaces(replaces));
    terminal.print('', words.written(path, backup));
  }
  const about = worded(diagnostics, terminal);
  sayDiagnostics(about, terminal);
  terminal.json({
    status: 'done',
    diagnostics: [...said, ...about],
    understood,
    notice,
    written: backup !== null,
    file: path,
    backup,
  });
  return 0;
}

function wordDoubt(
  doubt: NoticeDoubt,
  { language }: Terminal,
): NoticeDoubt & { pointer: ''; sentence: string } {
  const words = startWordsOf(language).calendarAdd;
  return {
    ...doubt,
    pointer: '',
    sentence: words.place(doubt.line, doubt.column, doubt.text) + wordNoticeDoubt(doubt, language),
  };
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

/**
 * The document with the notice at its place: that of an earlier one for the same year or of the same name, else the end.
 * `place` is null when it is there already, word by word.
 */
function withNotice(
  value: DocumentValue,
  notice: Notice,
): { after: DocumentValue; place: number | null; replaces: string | null } {
  const calendar = (value['calendar'] ?? {}) as DocumentValue;
  const notices = (calendar['notices'] ?? []) as Notice[];
  if (notices.some((known) => sameJson(known, notice))) return { after: value, place: null, replaces: null };
  const at = notices.findIndex((known) =>
    notice.year === undefined
      ? known?.paper === notice.paper && known.year === undefined
      : known?.year === notice.year,
  );
  const place = at < 0 ? notices.length : at;
  const all = [...notices.slice(0, place), notice, ...notices.slice(place + 1)];
  return {
    after: { ...value, calendar: { ...calendar, notices: all } },
    place,
    replaces: at < 0 ? null : String(notices[at]!.paper),
  };
}

function tell({ year, paper, isAmendment, holidays }: UnderstoodNotice, terminal: Terminal): void {
  const { words, language } = terminal;
  const start = startWordsOf(language).calendarAdd;
  if (year === null) return;
  terminal.print(start.about(year, isAmendment, paper), '');
  const rows = holidays.map(({ name, off, work }) => [
    name,
    off.map(({ from, to }) => start.range(from, to)).join(words.listMark),
    String(off.reduce((sum, { days }) => sum + days, 0)),
    work.map((date) => start.day(date)).join(words.listMark),
  ]);
  if (rows.length > 0) terminal.print(...align([start.heads, ...rows].map((row) => row.map(oneLine))));
}
