import { basename, dirname } from 'node:path';
import {
  type CheckedRoster,
  score as scoreRoster,
  publicRoster,
  reportModel,
  type Roster,
} from '@lunzhi/core';
import { writeCsv, writeIcs, writeNotice, writeReport, writeXlsx } from '@lunzhi/formats';
import type { Call } from '../call/parse-call.ts';
import { nearest } from '../call/nearest.ts';
import { Refusal } from '../call/problem.ts';
import { jsonText } from '../io/json-text.ts';
import { readConstraints } from '../io/read-constraints.ts';
import { ask, readRoster } from '../io/read-roster.ts';
import type { Terminal } from '../io/terminal.ts';
import { requireWritable, writeFiles } from '../io/write-files.ts';
import { isPublishable } from '../io/write-roster.ts';

type Format = NonNullable<Call<'export'>['options']['as']>;

/** `lunzhi export`: one format of a roster, to a file or to standard output. */
export async function runExport(call: Call<'export'>, terminal: Terminal): Promise<number> {
  const path = call.arguments[0]!;
  const { as, leader, out } = call.options;
  if (as === undefined) throw new Refusal({ code: 'missing-option', option: '--as', command: 'export' });
  if (as === 'report' && leader !== undefined) throw new Refusal({ code: 'leader-only-in-tables' });
  if (out === undefined) {
    if (terminal.isJson) throw new Refusal({ code: 'needs-out', because: 'json' });
    if (as === 'xlsx' && process.stdout.isTTY) throw new Refusal({ code: 'needs-out', because: 'terminal' });
  } else requireWritable(dirname(out), [basename(out)]);
  const constraints = await readConstraints(call.options.constraints);
  const roster = readRoster(path, terminal, constraints);
  const checked = ask(path, () => scoreRoster(roster, { constraints }));
  const content = as === 'report' ? report(roster, checked) : await table(roster, checked, as, leader);
  if (out === undefined) process.stdout.write(content);
  else {
    writeFiles(dirname(out), [{ name: basename(out), content }]);
    terminal.print(terminal.words.export.written(out));
    terminal.json({ status: 'done', diagnostics: [], file: out });
  }
  return 0;
}

/** The report of a roster as it stands, scored again; in the document's language, like every file. */
function report(roster: Roster, checked: CheckedRoster): string {
  const { score } = checked.analysis;
  const isDone = score.hard === 0 && score.coverage === 0;
  const proves = (level: 'fairness' | 'disruption' | 'quality'): boolean =>
    isDone && roster.bound[level] === score[level];
  return writeReport(
    reportModel({
      ...checked,
      roster,
      status: roster.status,
      proven: { fairness: proves('fairness'), disruption: proves('disruption'), quality: proves('quality') },
      leftOut: [],
      conflicts: [],
      backend: 'local-search',
    }),
  );
}

async function table(
  roster: Roster,
  checked: CheckedRoster,
  as: Exclude<Format, 'report'>,
  leader: string | undefined,
): Promise<string | Uint8Array> {
  requirePublishable(roster, checked);
  const chosen = leader === undefined ? null : leaderOf(roster, leader);
  // a leader's calendar keeps the identifiers of the whole one, so that a calendar program knows its events again
  if (as === 'ics') return writeIcs(publicRoster(roster), chosen ? { name: chosen.name } : {});
  const rows = publicRoster(
    chosen
      ? { ...roster, assignments: roster.assignments.filter((place) => place.leader === chosen.id) }
      : roster,
  );
  switch (as) {
    case 'csv':
      return writeCsv(rows);
    case 'xlsx':
      return writeXlsx(rows);
    case 'notice':
      return writeNotice(rows);
    case 'json':
      return jsonText(rows);
  }
}

/** By a count from scratch: a score in a file can be changed by hand. */
function requirePublishable(roster: Roster, { analysis: { score } }: CheckedRoster): void {
  if (isPublishable({ ...roster, score })) return;
  throw new Refusal({ code: 'not-for-the-public', hard: score.hard, coverage: score.coverage }, 1);
}

function leaderOf({ document: { leaders } }: Roster, given: string): { id: string; name: string } {
  const found = leaders.find(({ id }) => id === given);
  if (found) return found;
  const near = nearest(
    given,
    leaders.map(({ id }) => id),
  );
  throw new Refusal({ code: 'unknown-leader', given, ...(near !== undefined && { nearest: near }) });
}
