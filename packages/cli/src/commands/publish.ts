import { dirname, resolve } from 'node:path';
import { type LedgerEntry, scoreRoster } from '@lunzhi/core';
import { publicFacts, tableForPublic } from '@lunzhi/core/internal';
import type { CallOf } from '../input/command.ts';
import { givenDate, requireBefore } from '../input/dates.ts';
import { substituteLine, toldPlace } from '../input/find-place.ts';
import { orRefuse } from '../input/read-roster.ts';
import {
  type Appended,
  appendOnce,
  lastWritten,
  type OpenedRoster,
  openRoster,
  type RefusedEntries,
  refuseEntries,
  save,
  printDone,
  printEntries,
  printNumbers,
} from '../ledger/opened-roster.ts';
import { worded } from '../output/diagnostics.ts';
import { filesOf, publicNames } from '../output/roster-files.ts';
import type { Terminal } from '../output/terminal.ts';
import { type FileSet, pathsOf, requireWritable } from '../output/write-files.ts';
import type { publishUsage } from '../usage/publish.ts';
import { commandLine } from '../words/command-line.ts';

type PublishCall = CallOf<typeof publishUsage>;

/** `lunzhi publish`: circulated for comment, approved, or published, with the files that are posted. */
export async function run(call: PublishCall, terminal: Terminal): Promise<number> {
  const { circulate, approve, out } = call.options;
  if (out !== undefined) requireWritable(out, publicNames);
  const given = await openRoster(call, terminal);
  const appended = publishedAlready(call, given) ?? publishOnce(call, given);
  if ('refused' in appended) return refuseEntries(appended, adviceOn(call, appended));
  const { target } = appended.opened.file;
  const beside = target === null ? undefined : dirname(target);
  const directory = out ?? beside;
  const posted =
    circulate || approve || directory === undefined
      ? null
      : { directory, files: await filesOf(appended.roster) };
  const isBeside = posted && beside !== undefined && resolve(posted.directory) === resolve(beside);
  await save(appended, posted ? (isBeside ? { beside: posted.files } : { elsewhere: [posted] }) : {});
  printResult(call, appended, posted);
  printDone(appended, { files: posted ? pathsOf(posted) : [] });
  return 0;
}

/** Appends the entry, unless it is the last one already. */
function publishOnce(call: PublishCall, opened: OpenedRoster): Appended | RefusedEntries {
  const { ledger } = opened.file.roster;
  const { circulate, approve } = call.options;
  const kind = circulate ? 'circulated' : approve ? 'approved' : 'published';
  // a draft may be circulated again on another day, in the same words
  const isToday = ledger[ledger.length - 1]?.at.slice(0, 10) === opened.entryStamp.at.slice(0, 10);
  const count = circulate && !isToday ? 0 : lastWritten(opened, kind);
  return appendOnce(opened, count, (of) => [entryOf(call, of)]);
}

/**
 * The last publication, when the call asks for no other: the table is the one that was published, through the same day.
 * Its files are then written anew, whatever may have become of them.
 */
function publishedAlready(call: PublishCall, opened: OpenedRoster): Appended | null {
  const { circulate, approve } = call.options;
  const { constraints, file, today, terminal } = opened;
  const { published, ledger } = file.roster;
  if (circulate || approve || !published) return null;
  // counted from scratch: nobody publishes on the word of a file
  const counted = orRefuse(file.path, () => publicFacts(file.roster, { constraints, today }));
  if (!counted.isPublishable) return null;
  if (tableForPublic(counted.roster).standing !== 'published') return null;
  const asked = entryOf(call, opened);
  // who asks again, when and why makes it no other edition
  if (asked.kind === 'published' && asked.through !== published.through) return null;
  const entries = [{ number: published.revision, entry: ledger[published.revision - 1]! }];
  const remarks = worded(counted.diagnostics, terminal);
  return { opened, roster: counted.roster, entries, remarks, isRecorded: true };
}

function entryOf(
  { options: { circulate, approve, by, on, through } }: PublishCall,
  { file: { roster }, entryStamp, today, until }: OpenedRoster,
): LedgerEntry {
  const { period } = roster.document;
  const who = by === undefined ? {} : { by };
  if (circulate) return { kind: 'circulated', ...entryStamp, ...who };
  if (approve) {
    const day = on === undefined ? today : givenDate('--on', on, period);
    requireBefore('--on', `${day}T00:00:00+08:00`, until);
    return { kind: 'approved', ...entryStamp, by: by!, on: day };
  }
  return {
    kind: 'published',
    ...entryStamp,
    version: (roster.published?.version ?? 0) + 1,
    through: through === undefined ? period.to : givenDate('--through', through, period),
    ...who,
  };
}

/** What to do first: approve it, plan it again, or find somebody for the places that lack one. */
function adviceOn(
  { options }: PublishCall,
  { refused, opened: { file, constraints, today, terminal } }: RefusedEntries,
): string[] {
  const { path, roster } = file;
  const { publish: words } = terminal.words;
  const isRefusedFor = (...codes: readonly string[]): boolean =>
    refused.some(({ code }) => codes.includes(code));
  const line = (command: string, more: object = {}): string =>
    `  ${commandLine(command, [path], { ...more, constraints: options.constraints })}`;
  const early = isRefusedFor('not-approved')
    ? [words.approveFirst, line('publish', { approve: true, by: '…' })]
    : [];
  if (isRefusedFor('days-have-changed')) return [...early, line('replan')];
  if (!isRefusedFor('not-publishable', 'holder-unable')) return early;
  const { empty, unable } = orRefuse(path, () => publicFacts(roster, { constraints, today }));
  const lineFor = (shift: string): string => `  ${substituteLine(path, roster, shift, options.constraints)}`;
  const [first] = empty;
  return [
    ...early,
    ...(first === undefined
      ? []
      : [words.vacancies(empty.map((shift) => toldPlace(roster, shift))), lineFor(first)]),
    ...(unable.length === 0 ? [] : [words.standIns, ...unable.map(({ shift }) => lineFor(shift))]),
  ];
}

function printResult({ options }: PublishCall, appended: Appended, posted: FileSet | null): void {
  const { opened, roster, entries, isRecorded } = appended;
  const { print, words } = opened.terminal;
  if (options.circulate || options.approve) {
    printEntries(appended);
    const next = options.circulate ? { approve: true, by: '…' } : {};
    const command = commandLine('publish', [opened.file.path], { ...next, constraints: options.constraints });
    print(words.publish.next(options.circulate ? 'circulated' : 'approved', command));
    return;
  }
  const { version, through } = roster.published!;
  print(words.publish.done(version, through));
  const given = givenIn(appended);
  if (given.length > 0) print(words.check.given(given.length), ...given.map((sentence) => `  ${sentence}`));
  if (isRecorded) print(words.publish.unchanged(entries[0]!.number));
  else printNumbers(appended);
  const { file, constraints } = opened;
  const { pending } = publicFacts(roster, { constraints });
  if (pending.length > 0)
    print(
      words.publish.vacancies(pending.map((shift) => toldPlace(roster, shift))),
      ...pending.map((shift) => `  ${substituteLine(file.path, roster, shift, options.constraints)}`),
    );
  if (!posted) return;
  const names = posted.files.map(({ name }) => name);
  print(words.plan.written(posted.directory, names));
}

/** Rules of the document that are broken where nothing can be mended any more, which keeps nothing from the public. */
const givenIn = ({ opened: { constraints, terminal }, roster }: Appended): readonly string[] =>
  scoreRoster(roster, { constraints, language: terminal.language }).analysis.rules.flatMap(
    ({ level, violations }) =>
      level === 'hard' || level === 'coverage'
        ? violations.flatMap(({ given, sentence }) => (given ? [sentence] : []))
        : [],
  );
