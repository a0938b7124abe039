import { dirname, resolve } from 'node:path';
import { type LedgerEntry, publicFacts, publicRoster, score } from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import { sayDiagnostics, worded } from '../io/diagnostics.ts';
import { givenDate } from '../io/given-date.ts';
import { requireBefore } from '../io/given-moment.ts';
import { substituteLine, toldPlace } from '../io/place-words.ts';
import { publicFiles, publicNames } from '../io/public-files.ts';
import { ask } from '../io/read-roster.ts';
import type { Terminal } from '../io/terminal.ts';
import { type FileSet, pathsOf, requireWritable } from '../io/write-files.ts';
import { livingWordsOf } from '../words/living-words.ts';
import { hintLine } from '../words/shell-word.ts';
import {
  type Appended,
  enter,
  type Entered,
  entriesJson,
  type LivingRoster,
  openLiving,
  refuseEntry,
  save,
  tellEntries,
  tellNumbers,
  type WordedEntryDiagnostic,
} from './living-roster.ts';
import { lastWritten } from './standing.ts';

type PublishCall = Call<'publish'>;

/** `lunzhi publish`: shown around for comment, approved, or published, with the files that are posted. */
export async function runPublish(call: PublishCall, terminal: Terminal): Promise<number> {
  const { circulate, approve, out } = call.options;
  requireOptions(call);
  if (out !== undefined) requireWritable(out, publicNames);
  const opened = await openLiving(call, terminal);
  const entered = publishedAlready(call, opened, terminal) ?? enterOnce(call, opened, terminal);
  const { living, appended } = entered;
  if ('refused' in appended) {
    const isEarly = appended.refused.some(({ code }) => code === 'not-approved');
    const command = hintLine(
      ['publish', living.file.path, '--approve', '--by', '…'],
      call.options.constraints,
    );
    const words = livingWordsOf(terminal.language).publish;
    return refuseEntry(appended, terminal, [
      ...(isEarly ? [words.approveFirst, `  ${command}`] : []),
      ...placeAdvice(call, living, terminal, appended.refused),
    ]);
  }
  const posted = circulate || approve ? null : await filesFor(call, living, appended);
  const isBeside = posted && resolve(posted.directory) === resolve(dirname(living.file.target));
  await save(living, appended, {
    ...(posted && (isBeside ? { beside: posted.files } : { elsewhere: [posted] })),
  });
  tell(call, living, appended, posted, terminal);
  terminal.json({
    ...entriesJson(living, appended, terminal),
    files: posted ? pathsOf(posted) : [],
  });
  return 0;
}

/** Appends the entry, unless it is the last one already. */
function enterOnce(call: PublishCall, opened: LivingRoster, terminal: Terminal): Entered {
  const { ledger } = opened.file.roster;
  const { circulate, approve } = call.options;
  const kind = circulate ? 'circulated' : approve ? 'approved' : 'published';
  // a draft may be shown around again on another day, in the same words
  const isToday = ledger[ledger.length - 1]?.at.slice(0, 10) === opened.head.at.slice(0, 10);
  const count = circulate && !isToday ? 0 : lastWritten(opened, kind);
  return enter(call, opened, count, (living) => [entryOf(call, living)], terminal);
}

/**
 * The last publication, when the call asks for no other: the table is the one that was published, through the same day.
 * Its files are then written anew, whatever may have become of them.
 */
function publishedAlready(call: PublishCall, living: LivingRoster, terminal: Terminal): Entered | null {
  const { circulate, approve } = call.options;
  const { constraints, file } = living;
  const { path, roster } = file;
  const { published, ledger } = roster;
  if (circulate || approve || !published) return null;
  // counted from scratch: nobody publishes on the word of a file
  const counted = ask(path, () => publicFacts(roster, { constraints, today: living.today }));
  if (!counted.isPublishable) return null;
  if (publicRoster(roster, undefined, { constraints, today: living.today }).standing !== 'published')
    return null;
  const number = published.revision;
  const standing = ledger[number - 1]!;
  const asked = entryOf(call, living);
  // who asks again, when and why makes it no other edition
  if (asked.kind === 'published' && asked.through !== published.through) return null;
  const entries = [{ number, entry: standing }];
  const remarks = worded(counted.diagnostics, terminal);
  return { living, appended: { roster: counted.roster, entries, remarks, isStanding: true } };
}

/** @throws Refusal for options that do not go together */
function requireOptions({ options: { circulate, approve, by, on, through, out } }: PublishCall): void {
  if (circulate && approve)
    throw new Refusal({ code: 'options-exclude', options: ['--circulate', '--approve'] });
  if (approve && by === undefined)
    throw new Refusal({ code: 'option-needs', option: '--approve', needs: '--by' });
  if (!approve && (by ?? on) !== undefined)
    throw new Refusal({
      code: 'option-needs',
      option: by === undefined ? '--on' : '--by',
      needs: '--approve',
    });
  const first = circulate ? '--circulate' : '--approve';
  if ((circulate || approve) && (through ?? out) !== undefined)
    throw new Refusal({
      code: 'options-exclude',
      options: [first, through === undefined ? '--out' : '--through'],
    });
}

function entryOf(
  { options }: PublishCall,
  { file: { roster }, head, today, until }: LivingRoster,
): LedgerEntry {
  const { circulate, approve, by, on, through } = options;
  const { period } = roster.document;
  if (circulate) return { kind: 'circulated', ...head };
  if (approve) {
    const day = on === undefined ? today : givenDate('--on', on, period);
    requireBefore('--on', `${day}T00:00:00+08:00`, until);
    return { kind: 'approved', ...head, by: by!, on: day };
  }
  return {
    kind: 'published',
    ...head,
    version: (roster.published?.version ?? 0) + 1,
    through: through === undefined ? period.to : givenDate('--through', through, period),
  };
}

/** Which places lack somebody, and what to type for the first of them, and for each whose holder cannot serve. */
function placeAdvice(
  { options }: PublishCall,
  { file: { path, roster }, constraints, today }: LivingRoster,
  { language }: Terminal,
  refused: readonly WordedEntryDiagnostic[],
): string[] {
  if (refused.some(({ code }) => code === 'days-have-changed'))
    return [`  ${hintLine(['replan', path], options.constraints)}`];
  if (!refused.some(({ code }) => code === 'not-publishable' || code === 'holder-unable')) return [];
  const { publish: words } = livingWordsOf(language);
  const { empty, unable } = ask(path, () => publicFacts(roster, { constraints, today }));
  const lineFor = (shift: string): string => `  ${substituteLine(path, roster, shift, options.constraints)}`;
  const [first] = empty;
  return [
    ...(first === undefined
      ? []
      : [words.vacancies(empty.map((shift) => toldPlace(roster, shift))), lineFor(first)]),
    ...(unable.length === 0 ? [] : [words.standIns, ...unable.map(({ shift }) => lineFor(shift))]),
  ];
}

/** The files that are posted, beside the roster or where they are asked for. */
const filesFor = async (
  { options: { out } }: PublishCall,
  { file, constraints, today }: LivingRoster,
  { roster }: Appended,
): Promise<FileSet> => ({
  directory: out ?? dirname(file.target),
  files: await publicFiles(roster, constraints, today),
});

function tell(
  { options: { circulate, approve, constraints } }: PublishCall,
  living: LivingRoster,
  appended: Appended,
  posted: FileSet | null,
  terminal: Terminal,
): void {
  const { publish: words } = livingWordsOf(terminal.language);
  const { path } = living.file;
  const { published } = appended.roster;
  if (circulate || approve) {
    tellEntries(living, appended, terminal);
    const command = circulate ? ['publish', path, '--approve', '--by', '…'] : ['publish', path];
    terminal.print(words.next(circulate ? 'circulated' : 'approved', hintLine(command, constraints)));
  } else if (published && posted) {
    terminal.print(words.done(published.version, published.through));
    const given = givenIn(living, appended, terminal);
    if (given.length > 0)
      terminal.print(terminal.words.check.given(given.length), ...given.map((sentence) => `  ${sentence}`));
    const { isStanding, entries } = appended;
    if (isStanding) terminal.print(words.unchanged(entries[0]!.number));
    else tellNumbers(living, appended, terminal);
    const names = posted.files.map(({ name }) => name);
    terminal.print(terminal.words.plan.written(posted.directory, names));
  }
  sayDiagnostics(appended.remarks, terminal);
}

/** Rules of the document that are broken where nothing can be mended any more, which keeps nothing from the public. */
const givenIn = (
  { constraints }: LivingRoster,
  { roster }: Appended,
  { language }: Terminal,
): readonly string[] =>
  score(roster, { constraints, language }).analysis.rules.flatMap(({ level, violations }) =>
    level === 'hard' || level === 'coverage'
      ? violations.flatMap(({ given, sentence }) => (given ? [sentence] : []))
      : [],
  );
