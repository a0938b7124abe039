import { carryOver, leaderNames, nextDocument, parseDocument, type RosterDocument } from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import { align } from '../io/align.ts';
import { refuseDocument, sayDiagnostics, worded } from '../io/diagnostics.ts';
import { jsonText } from '../io/json-text.ts';
import { type OwnConstraints, readConstraints } from '../io/read-constraints.ts';
import { documentLimit, readText } from '../io/read-input.ts';
import { ask, readRoster } from '../io/read-roster.ts';
import { isSameFile, replaceDocument, writeNew } from '../io/replace-document.ts';
import { oneLine, type Terminal } from '../io/terminal.ts';
import { requireRegular } from '../io/write-files.ts';
import { livingWordsOf } from '../words/living-words.ts';

/** The core's own, where none is given. */
const CAP = 1;

/** `lunzhi carry-over`: who served too often or too seldom, and who served when, into the next document. */
export async function runCarryOver(call: Call<'carry-over'>, terminal: Terminal): Promise<number> {
  const path = call.arguments[0]!;
  const { into, out, cap, constraints: module } = call.options;
  if (out !== undefined && into === undefined)
    throw new Refusal({ code: 'option-needs', option: '--out', needs: '--into' });
  if (out === '-') throw new Refusal({ code: 'stdin-not-writable', option: '--out' });
  if (into === '-' && out === undefined) throw new Refusal({ code: 'stdin-not-writable', option: '--into' });
  if (into !== undefined && into !== '-' && out === undefined) requireRegular(into);
  const constraints = await readConstraints(module);
  const roster = readRoster(path, terminal, constraints);
  const options = { constraints, ...(cap !== undefined && { cap }) };
  const { leaders, history } = ask(path, () => carryOver(roster, options));
  const names = leaderNames(roster.document);
  const words = livingWordsOf(terminal.language).carryOver;
  const rows = leaders
    .filter(({ carried }) => Object.values(carried).some((figure) => figure !== 0))
    .map(({ id, carried: { duties, restDays, holidays } }) =>
      [names.get(id) ?? id, ...[duties, restDays, holidays].map((figure) => words.duties(figure))].map(
        oneLine,
      ),
    );
  terminal.print(...(rows.length === 0 ? [words.none] : align([words.heads, ...rows])));
  const cut = leaders.flatMap(({ id, carried, uncapped }) =>
    (['duties', 'restDays', 'holidays'] as const).flatMap((of) =>
      carried[of] === uncapped[of] ? [] : [words.cut(names.get(id) ?? id, of, uncapped[of], carried[of])],
    ),
  );
  if (cut.length > 0)
    terminal.print('', words.capped(cap ?? CAP), ...cut.map((line) => `  ${oneLine(line)}`));
  if (leaders.some(({ carried }) => Object.values(carried).some((figure) => figure % 1 !== 0)))
    terminal.print('', words.decimals);
  terminal.print(words.history(history.length, history[0]?.date ?? null));
  const shared = { leaders: leaders.map((leader) => ({ name: names.get(leader.id), ...leader })), history };
  if (into === undefined) {
    terminal.print('', words.nothingWritten);
    terminal.json({ status: 'done', diagnostics: [], ...shared, file: null, backup: null });
    return 0;
  }
  const read = readNext(into, constraints, terminal);
  if (typeof read === 'number') return read;
  const { document, value } = read;
  if (document.period.from <= roster.document.period.to)
    throw new Refusal({
      code: 'not-next-period',
      path: into,
      from: document.period.from,
      to: roster.document.period.to,
    });
  const next = ask(path, () => nextDocument(value, roster, options));
  const backup = write(next, into, out);
  const said = worded(parseDocument(next, { constraints }).diagnostics, terminal);
  const target = out ?? into;
  terminal.print('', words.written(target, backup));
  const present = new Set(document.leaders.map(({ id }) => id));
  const gone = leaders.filter(({ id }) => !present.has(id)).map(({ id }) => names.get(id) ?? id);
  if (gone.length > 0) terminal.print(words.gone(gone));
  sayDiagnostics(said, terminal);
  terminal.json({ status: 'done', diagnostics: said, ...shared, file: target, backup });
  return 0;
}

/** The next document as it is written, which must be right; the exit code when it is not. */
function readNext(
  path: string,
  constraints: OwnConstraints,
  terminal: Terminal,
): { document: RosterDocument; value: RosterDocument } | number {
  const text = readText(path, documentLimit, terminal.outside);
  const { document, diagnostics } = parseDocument(text, { constraints });
  if (!document) return refuseDocument(diagnostics, terminal);
  return { document, value: JSON.parse(text) as RosterDocument };
}

/** Nothing is overwritten without a copy; the path of that copy. */
function write(next: RosterDocument, into: string, out: string | undefined): string | null {
  const isReplacing = into !== '-' && (out === undefined || isSameFile(into, out));
  if (isReplacing) return replaceDocument(into, jsonText(next));
  writeNew(out!, jsonText(next));
  return null;
}
