import { dirname, resolve } from 'node:path';
import type { LedgerEntry } from '@lunzhi/core';
import type { Call } from '../call/parse-call.ts';
import { Refusal } from '../call/problem.ts';
import { sayDiagnostics } from '../io/diagnostics.ts';
import { givenDate } from '../io/given-date.ts';
import { requireBefore } from '../io/given-moment.ts';
import { publicFiles, publicNames } from '../io/public-files.ts';
import { saveRosterFile } from '../io/roster-file.ts';
import type { Terminal } from '../io/terminal.ts';
import { requireWritable, writeFiles } from '../io/write-files.ts';
import { livingWordsOf } from '../words/living-words.ts';
import { hintLine } from '../words/shell-word.ts';
import {
  append,
  type Appended,
  entriesJson,
  type LivingRoster,
  openLiving,
  refuseEntry,
  tellEntries,
  tellNumbers,
  type WordedEntryDiagnostic,
} from './living-roster.ts';

type PublishCall = Call<'publish'>;

/** `lunzhi publish`: shown around for comment, approved, or published, with the files that are posted. */
export async function runPublish(call: PublishCall, terminal: Terminal): Promise<number> {
  const { circulate, approve, out } = call.options;
  requireOptions(call);
  if (out !== undefined) requireWritable(out, publicNames);
  const living = await openLiving(call, terminal);
  const appended = append(living, [entryOf(call, living)], terminal);
  if ('refused' in appended) {
    const isEarly = appended.refused.some(({ code }) => code === 'not-approved');
    const command = hintLine(
      ['publish', living.file.path, '--approve', '--by', '…'],
      call.options.constraints,
    );
    const words = livingWordsOf(terminal.language).publish;
    return refuseEntry(appended, terminal, [
      ...(isEarly ? [words.approveFirst, `  ${command}`] : []),
      ...vacancyAdvice(call, living, terminal, appended.refused),
    ]);
  }
  const posted = circulate || approve ? await note(living, appended) : await post(call, living, appended);
  tell(call, living, appended, posted, terminal);
  terminal.json({
    ...entriesJson(living, appended, terminal),
    files: posted.names.map((name) => resolve(posted.directory, name)),
  });
  return 0;
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

/** Which days lack somebody, and what to type for the first of them. */
function vacancyAdvice(
  { options: { constraints } }: PublishCall,
  { file: { path, roster } }: LivingRoster,
  { language }: Terminal,
  refused: readonly WordedEntryDiagnostic[],
): string[] {
  if (!refused.some((of) => of.code === 'not-publishable' && of.empty > 0)) return [];
  const { ledger, assignments } = roster;
  const replanned = ledger.filter((entry) => entry.kind === 're-planned');
  // what was past when it was planned again stays as it was
  const from = replanned[replanned.length - 1]?.today ?? '';
  const dates = assignments.flatMap(({ date, leader, attended }) =>
    leader === null && attended === undefined && date >= from ? [date] : [],
  );
  const [first] = dates;
  if (first === undefined) return [];
  return [
    livingWordsOf(language).publish.vacancies([...new Set(dates)]),
    `  ${hintLine(['substitute', path, '--date', first], constraints)}`,
  ];
}

/** Files that may be posted, and where they are. */
interface Posted {
  readonly directory: string;
  readonly names: readonly string[];
}

/** Only the ledger changes. */
async function note({ file }: LivingRoster, { roster }: Appended): Promise<Posted> {
  await saveRosterFile(file, roster);
  return { directory: dirname(file.target), names: [] };
}

/** Beside the roster, or where they are asked for. */
async function post(
  { options: { out } }: PublishCall,
  { file }: LivingRoster,
  { roster }: Appended,
): Promise<Posted> {
  const files = await publicFiles(roster);
  const directory = out ?? dirname(file.target);
  const isBeside = resolve(directory) === resolve(dirname(file.target));
  // the ledger first: a table that is posted must have been published
  await saveRosterFile(file, roster, isBeside ? { beside: files } : {});
  if (!isBeside) writeFiles(directory, files);
  return { directory, names: files.map(({ name }) => name) };
}

function tell(
  { options: { circulate, approve, constraints } }: PublishCall,
  living: LivingRoster,
  appended: Appended,
  { directory, names }: Posted,
  terminal: Terminal,
): void {
  const { publish: words } = livingWordsOf(terminal.language);
  const { path } = living.file;
  const { published } = appended.roster;
  if (circulate || approve) {
    tellEntries(living, appended, terminal);
    const command = circulate ? ['publish', path, '--approve', '--by', '…'] : ['publish', path];
    terminal.print(words.next(circulate ? 'circulated' : 'approved', hintLine(command, constraints)));
  } else if (published) {
    terminal.print(words.done(published.version, published.through));
    tellNumbers(living, appended, terminal);
    terminal.print(terminal.words.plan.written(directory, names));
  }
  sayDiagnostics(appended.remarks, terminal);
}
