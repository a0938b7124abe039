import { carryOver, nextDocument, parseDocument, type RosterDocument } from '@lunzhi/core';
import { leaderNames } from '@lunzhi/core/internal';
import type { CallOf } from '../input/command.ts';
import { orRefuse, readDocument, readGivenRoster } from '../input/read-roster.ts';
import { Refusal } from '../input/refusal.ts';
import { sayDiagnostics, worded } from '../output/diagnostics.ts';
import { omitUndefined, jsonText } from '../output/json.ts';
import { align, shownPath, type Terminal } from '../output/terminal.ts';
import { isSameFile, replaceDocument, requireRegular, writeNew } from '../output/write-files.ts';
import type { carryOverUsage } from '../usage/carry-over.ts';

type CarryOverCall = CallOf<typeof carryOverUsage>;

/** The core's own, where none is given. */
const CAP = 1;

/** `lunzhi carry-over`: who served too often or too seldom, and who served when, into the next document. */
export async function run(call: CarryOverCall, terminal: Terminal): Promise<number> {
  const { print } = terminal;
  const { carryOver: words } = terminal.words;
  const { into, out, cap } = call.options;
  const target = out ?? into;
  if (target === '-') terminal.keepOutput();
  else if (into !== undefined && out === undefined) requireRegular(into);
  const { path, roster, constraints } = await readGivenRoster(call, terminal);
  const options = { constraints, ...omitUndefined({ cap }) };
  const { leaders, history } = orRefuse(path, () => carryOver(roster, options));
  const names = leaderNames(roster.document);
  const figures = ['duties', 'restDays', 'holidays'] as const;
  const rows = leaders
    .filter(({ carried }) => figures.some((of) => carried[of] !== 0))
    .map(({ id, carried }) => [names.get(id) ?? id, ...figures.map((of) => words.duties(carried[of]))]);
  print(...(rows.length === 0 ? [words.none] : align([words.heads, ...rows])));
  const cut = leaders.flatMap(({ id, carried, uncapped }) =>
    figures
      .filter((of) => carried[of] !== uncapped[of])
      .map((of) => words.cut(names.get(id) ?? id, of, uncapped[of], carried[of])),
  );
  if (cut.length > 0) print('', words.capped(cap ?? CAP), ...cut.map((line) => `  ${line}`));
  if (leaders.some(({ carried }) => figures.some((of) => carried[of] % 1 !== 0))) print('', words.decimals);
  print(words.history(history.length, history[0]?.date ?? null));
  const shared = { leaders: leaders.map((leader) => ({ name: names.get(leader.id), ...leader })), history };
  if (into === undefined) {
    print('', words.nothingWritten);
    terminal.json({ status: 'done', diagnostics: [], ...shared, file: null, backup: null });
    return 0;
  }
  const { document, text } = readDocument(into, terminal, constraints);
  const { from } = document.period;
  const { to } = roster.document.period;
  if (from <= to) throw new Refusal({ code: 'not-next-period', path: into, from, to });
  // the document as it is written
  const next = orRefuse(path, () => nextDocument(JSON.parse(text) as RosterDocument, roster, options));
  const isGiven = target === '-';
  if (isGiven) terminal.give(jsonText(next));
  const backup = isGiven ? null : write(next, into, out);
  const said = worded(parseDocument(next, { constraints }).diagnostics, terminal);
  print('', words.written(shownPath(target!, terminal), backup));
  const present = new Set(document.leaders.map(({ id }) => id));
  const gone = leaders.filter(({ id }) => !present.has(id)).map(({ id }) => names.get(id) ?? id);
  if (gone.length > 0) print(words.gone(gone));
  sayDiagnostics(said, terminal);
  const written = isGiven ? { file: null, document: next } : { file: target! };
  terminal.json({ status: 'done', diagnostics: said, ...shared, ...written, backup });
  return 0;
}

/** Nothing is overwritten without a copy; the path of that copy. */
function write(next: RosterDocument, into: string, out: string | undefined): string | null {
  const isReplacing = into !== '-' && (out === undefined || isSameFile(into, out));
  if (isReplacing) return replaceDocument(into, jsonText(next));
  writeNew(out!, jsonText(next));
  return null;
}
