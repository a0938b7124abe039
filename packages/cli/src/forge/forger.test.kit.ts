import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publicRoster, readTable, type Roster, type RosterDocument, type Score } from '@lunzhi/core';
import { writeCsv } from '@lunzhi/formats';
import { openSession } from '../../../core/src/session/session.ts';
import { call } from '../command.test.kit.ts';
import type { Base } from './bases.test.kit.ts';
import { judged, publishedRows, rowsOf, servedRows, tellsTypes, type Worth } from './judge.test.kit.ts';

/** What each command made of a file. */
export interface Tried {
  /** Said `proven`. */
  readonly isProven: boolean;
  /** Counted without a refusal. */
  readonly isChecked: boolean;
  readonly isExported: boolean;
  readonly isPublished: boolean;
  readonly isOpened: boolean;
  /** What was let through and is not so; nothing in an honest world. */
  readonly wrong: readonly string[];
}

interface Checked {
  readonly status: 'kept' | 'broken' | 'refused';
  readonly score: Score;
  readonly given: { readonly hard: number; readonly coverage: number };
  readonly diagnostics: readonly { readonly code: string; readonly date?: string; readonly kept?: unknown }[];
}

const total = ({ score, given }: Pick<Checked, 'score' | 'given'>): Worth => ({
  hard: score.hard + given.hard,
  coverage: score.coverage + given.coverage,
  fairness: score.fairness,
  quality: score.quality,
});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Days that the command named as kept as they were: only those that really were others then may be. */
const keptDates = ({ diagnostics }: Checked): string[] =>
  diagnostics.flatMap(({ code, date, kept }) =>
    code === 'calendar-differs' && kept !== null && date !== undefined ? [date] : [],
  );

/**
 * Hands a file to `certificate`, `check`, `export` and `publish`, and to a session: whatever they let through must be
 * worth what they say, judged from the published rows and the document alone.
 *
 * @param text of the roster file
 * @param document that `check` is given
 */
export async function tryFile(text: string, document: RosterDocument, base: Base): Promise<Tried> {
  const directory = mkdtempSync(join(tmpdir(), 'lunzhi-forged-'));
  const wrong: string[] = [];
  const json = async <Value>(...words: readonly string[]): Promise<{ code: number | null; value: Value }> => {
    const { code, out } = await call([...words, '--json'], { directory });
    if (code !== 0 && code !== 1 && code !== 2) wrong.push(`${words[0]} ends with ${code}`);
    return { code, value: JSON.parse(out) as Value };
  };
  try {
    writeFileSync(join(directory, 'roster.json'), text);
    writeFileSync(join(directory, 'document.json'), JSON.stringify(document));
    const certificate = await json<{ status: string; fairness: number; bound: string }>(
      'certificate',
      'roster.json',
    );
    const isProven = certificate.code === 0;
    const checked = await json<Checked>('check', 'document.json', 'roster.json');
    const own = await json<Checked>('check', 'roster.json');
    const isChecked = own.value.status !== 'refused';
    const exported = await call(['export', 'roster.json', '--as', 'csv'], { directory });
    const isExported = exported.code === 0;
    const publish = ['publish', 'roster.json', '--out', 'public', '--at', '2024-06-01 9:00'];
    const published = await json<{ score: Score }>(...publish);
    const isPublished = published.code === 0;
    const isOpened = opens(text, own.value, wrong);
    if (!isChecked) {
      const passed = { isProven, isExported, isPublished, isOpened };
      for (const [name, hasPassed] of Object.entries(passed))
        if (hasPassed) wrong.push(`${name}, although it is refused elsewhere`);
      return { ...passed, isChecked, wrong };
    }
    const roster = JSON.parse(text) as Roster;
    const { otherDays = [] } = base;
    const strange = keptDates(own.value).filter((date) => !otherDays.includes(date));
    if (strange.length > 0) wrong.push(`keeps ${strange.join(', ')}`);
    const asMade = (asked: RosterDocument): RosterDocument => withoutDays(asked, otherDays);
    if (isProven && otherDays.length > 0) wrong.push('proven, with days missing');
    const claimed = total(own.value);
    if (checked.value.status !== 'refused') {
      const rows = rowsOf(roster);
      const worth = judged(asMade(document), rows);
      if (worth && !same(worth, total(checked.value)))
        wrong.push(`check says ${JSON.stringify(total(checked.value))}, it is ${JSON.stringify(worth)}`);
      if (!worth && checked.value.status === 'kept') wrong.push('check keeps rows that fit no place');
    }
    if (isProven) {
      const { fairness } = certificate.value;
      if (claimed.hard + claimed.coverage > 0 && base.roster.ledger.length === 0)
        wrong.push('proven, and neither valid nor complete');
      if (fairness !== claimed.fairness) wrong.push(`proven for ${fairness}, it is ${claimed.fairness}`);
      const isOfBase = base.bound !== null && same(roster.document, base.roster.document);
      if (isOfBase && fairness !== base.bound)
        wrong.push(`proven for ${fairness}, the document's bound is ${base.bound}`);
    }
    const tables = [
      ...(isExported ? [exported.out] : []),
      ...(isPublished ? [readFileSync(join(directory, 'public', 'roster.csv'), 'utf8')] : []),
    ];
    for (const csv of tables) {
      if (!tellsTypes(roster.document)) continue;
      if (own.value.status !== 'kept') wrong.push('made public, and not kept');
      const worth = judged(asMade(roster.document), servedRows(publishedRows(csv), roster));
      if (!same(worth, claimed))
        wrong.push(`public is ${JSON.stringify(worth)}, claimed ${JSON.stringify(claimed)}`);
      const again = readBack(csv, asMade(roster.document));
      if (again !== null && !same(again, cellsOf(csv))) wrong.push('public cells are not the document’s');
    }
    if (isPublished && published.value.score.fairness !== claimed.fairness)
      wrong.push(`published for ${published.value.score.fairness}, it is ${claimed.fairness}`);
    return { isProven, isChecked, isExported, isPublished, isOpened, wrong };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Whether a session opens it; what it then shows is what is counted. */
function opens(text: string, own: Checked, wrong: string[]): boolean {
  try {
    const session = openSession({ roster: JSON.parse(text) as Roster });
    const { score, given } = session.roster();
    const isOpen = own.diagnostics.some(({ code, kept }) => code === 'calendar-differs' && kept === null);
    if (own.status !== 'refused' && !isOpen && !same(total({ score, given }), total(own)))
      wrong.push(`a session shows ${JSON.stringify(total({ score, given }))}`);
    return true;
  } catch (error) {
    const { name, words } = error as { name?: string; words?: Record<string, string> };
    const isSaid = name === 'BrokenRosterError' && [words?.['zh-CN'], words?.['en']].every(Boolean);
    if (!isSaid && name !== 'UnknownConstraintError') wrong.push(`a session throws ${String(error)}`);
    return false;
  }
}

/** The document with days on which nobody is needed. */
const withoutDays = (document: RosterDocument, dates: readonly string[]): RosterDocument =>
  dates.length === 0
    ? document
    : {
        ...document,
        exceptions: [...(document.exceptions ?? []), ...dates.map((from) => ({ from, heads: 0 }))],
      };

/** All rows below the head without their numbers; those of one date and type stand in any order. */
const cellsOf = (csv: string): string[] =>
  csv
    .split('\r\n')
    .slice(1)
    .map((row) => row.replace(/^\d+,/, ''))
    .sort();

/** The table that the document itself makes of the published rows; `null` where they cannot be published again. */
function readBack(csv: string, document: RosterDocument): string[] | null {
  const { roster, problems } = readTable(document, publishedRows(csv));
  if (!roster || problems.length > 0 || roster.score.hard + roster.score.coverage > 0) return null;
  return cellsOf(writeCsv(publicRoster(roster)));
}
