import type { AnswerOptions } from '../roster/score-roster.ts';
import { canonicalJson, digest } from '../document/digest.ts';
import { expectedPlaces } from '../ledger/expected-places.ts';
import {
  type FirstBroken,
  firstBroken,
  publishabilityOf,
  type UnableHolder,
} from '../ledger/publishability.ts';
import type { Diagnostic } from '../plan/diagnostic.ts';
import { requireReadable } from '../roster/intact.ts';
import { writtenOn } from '../roster/ledger-entry.ts';
import { restore } from '../roster/restore.ts';
import { rosterDiagnostics } from '../roster/roster-diagnostics.ts';
import type { Roster } from '../roster/roster.ts';
import { stageOf } from '../roster/stage.ts';
import type { PublicRoster } from './public-roster.ts';
import { publicRows, type PublicTable, publicTable, type TableParts } from './public-table.ts';
import { tablePartsAt } from './table-states.ts';

/** Someone asked for a public table of a roster that breaks hard rules, has empty places, or is of another calendar. */
export class UnpublishableRosterError extends Error {
  override readonly name = 'UnpublishableRosterError';
}

/** A roster as whoever makes it public may look at it: counted, and held against its document. JSON-safe. */
export interface PublicFacts {
  /** With the score that its document's rules give it, whatever it claimed. */
  readonly roster: Roster;
  /** Ids of places that still lack somebody. */
  readonly empty: readonly string[];
  /** Ids of places of a published roster that somebody gave up and nobody has taken: the table says that they are to be decided. */
  readonly pending: readonly string[];
  /** Dates still to come that the document has otherwise today: the roster has to be re-planned first. */
  readonly changedDates: readonly string[];
  /** Places still to come whose holders cannot serve then, though no plan may change them. */
  readonly unable: readonly UnableHolder[];
  /** What breaks a rule first, in the language asked for; `null` for nothing. */
  readonly first: FirstBroken | null;
  readonly isPublishable: boolean;
  /** Where the roster differs from its document. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a roster is made public with. */
export interface PublicOptions extends AnswerOptions {
  /** ISO date; days before it are past, as are those before the last that the ledger knows to have come. */
  readonly today?: string | undefined;
  /** Whether the table names the townships that each leader is linked to; by default it does not. */
  readonly townships?: boolean | undefined;
}

/**
 * Counts a roster for the public: nobody publishes on the word of a file. Its days and rules are those of its document.
 *
 * @throws BrokenRosterError when the parts of the roster do not fit together; UnknownConstraintError
 */
export function publicFacts(
  roster: Roster,
  { constraints = [], language, today }: PublicOptions = {},
): PublicFacts {
  const restored = restore(roster, constraints);
  const found = publishabilityOf(roster, restored, today);
  const { empty, pending, unable, changedDates, isPublishable } = found;
  const { score, given } = found.judgement;
  return {
    roster: { ...roster, score, given },
    empty,
    pending,
    changedDates,
    unable,
    first: firstBroken(restored, found, language ?? roster.document.language ?? 'zh-CN'),
    isPublishable,
    diagnostics: rosterDiagnostics(roster, restored, constraints),
  };
}

/**
 * Whether a roster keeps the hard rules of its document, on the days that are still to come lacks nobody and has nobody
 * who cannot serve, and has the days that the document asks for today.
 *
 * @throws BrokenRosterError when the parts of the roster do not fit together; UnknownConstraintError
 */
export const isPublishable = (roster: Roster, options: PublicOptions = {}): boolean =>
  publicFacts(roster, options).isPublishable;

function unpublishable({ roster: { score, given }, empty, unable, changedDates }: PublicFacts): Error {
  return new UnpublishableRosterError(
    `The roster cannot be made public: hard ${score.hard}, coverage ${score.coverage}, empty places ${empty.length}` +
      ` (given: hard ${given.hard}, coverage ${given.coverage})` +
      unable.map(({ date, leader }) => `, ${leader.name} cannot serve on ${date}`).join('') +
      `${changedDates.length > 0 ? `, days that have changed ${changedDates.join(', ')}` : ''}.\n` +
      `Maybe plan it again, or write who serves on the empty days into the document.`,
  );
}

/** How a table stands with what the public knows. */
type Edition = Pick<PublicRoster, 'version' | 'publishedOn' | 'standing' | 'changedSince'>;

/** Version and day of the publication whose table this is; none where there was none, or the table is another one now. */
function editionOf(roster: Roster): Edition {
  const { published, ledger } = roster;
  const none = { version: null, publishedOn: null };
  if (ledger.length === 0) return { ...none, standing: null };
  const isCirculated = stageOf(roster).stage === 'circulated';
  if (!published) return { ...none, standing: isCirculated ? 'circulated' : 'draft' };
  const [known, now] = [published.revision, ledger.length].map((entries) =>
    canonicalJson(publicTable(tablePartsAt(roster, entries))),
  );
  const isKnown = known === now;
  if (!isKnown && isCirculated) return { ...none, standing: 'circulated' };
  if (!isKnown) return { ...none, standing: 'changed', changedSince: published.version };
  const publishedOn = writtenOn(ledger[published.revision - 1]!);
  return { version: published.version, publishedOn, standing: 'published' };
}

/** What the public does not know yet of a roster that was published. */
export interface Unpublished {
  /** By the ids of places whose rows are other ones now: who was published; `null` for nobody, or where there was no place. */
  readonly places: ReadonlyMap<string, string | null>;
  /** Those places, and those that were published and are no more. */
  readonly count: number;
  /** Something else than rows differs: the title, a period. */
  readonly isOtherwise: boolean;
}

/**
 * How the table differs from the one that was published last; `null` where none was.
 *
 * @throws BrokenRosterError when it cannot be read
 */
export function unpublishedOf(roster: Roster): Unpublished | null {
  const { published, ledger } = roster;
  if (!published) return null;
  const [known, now] = [published.revision, ledger.length].map((entries) => tablePartsAt(roster, entries));
  const [before, after] = [publicRows(known!), publicRows(now!)];
  const holders = new Map(expectedPlaces(known!).map(({ shift, leader }) => [shift, leader]));
  const places = new Map<string, string | null>();
  for (const [shift, row] of after)
    if (canonicalJson(row) !== canonicalJson(before.get(shift) ?? null))
      places.set(shift, holders.get(shift) ?? null);
  const gone = [...before.keys()].filter((shift) => !after.has(shift)).length;
  const rest = ({ document, dutyDays }: TableParts): string =>
    canonicalJson(publicTable({ document, dutyDays, assignments: [], ledger: [] }));
  return { places, count: places.size + gone, isOtherwise: rest(known!) !== rest(now!) };
}

/**
 * The mark of a roster's public table: a digest of what it says and of the version it is, and of nothing else, so that files
 * which belong together can be told from those of an earlier state.
 *
 * @param roster whatever its score
 * @returns twelve hexadecimal digits
 * @throws BrokenRosterError when it cannot be read
 */
export function tableFingerprint(roster: Roster): string {
  requireReadable(roster);
  return fingerprintOf(publicTable(roster), editionOf(roster));
}

const fingerprintOf = (table: PublicTable, { version }: Edition): string =>
  digest({ ...table, version }).slice(0, 12);

/**
 * The part of a roster that may leave the office, as a table in order of date, shift type and place.
 *
 * It is built field by field, so that nothing can come along unasked: no absences, telephone numbers, notes, loads or
 * ledger reasons. The post is the title in force on the day; it is empty where the document names none.
 *
 * @param roster a valid and complete roster; it is counted again, whatever it claims
 * @param leader whose places alone are wanted
 * @param options custom constraints, where the roster has some
 * @returns one row for each place: who should serve or should have served, and not who attended; the name is empty where
 * nobody was to, or it is to be decided since somebody gave the place up
 * @throws UnpublishableRosterError when a hard rule is broken, or a place is empty that was not past when the roster was
 * last re-planned and has no attendance, when somebody cannot serve on a day to
 * come, or when its document asks for other days today;
 * BrokenRosterError when the parts of the roster do not fit together; UnknownConstraintError
 */
export function publicRoster(roster: Roster, leader?: string, options: PublicOptions = {}): PublicRoster {
  const facts = publicFacts(roster, options);
  if (!facts.isPublishable) throw unpublishable(facts);
  return tableForPublic(facts.roster, leader, options.townships);
}

/**
 * What the screen in the hall shows. Who receives today is a fact: once a version is published, the table is shown as the
 * ledger has it, whatever that does to the counts; before, as `publicRoster` gives it.
 *
 * @throws as `publicRoster`, where no version is published
 */
export const hallRoster = (roster: Roster, options: PublicOptions = {}): PublicRoster =>
  roster.published ? tableForPublic(roster) : publicRoster(roster, undefined, options);

/** The table of a roster of which it is known that it may be made public: see `publicRoster`. */
export function tableForPublic(roster: Roster, leader?: string, withTownships = false): PublicRoster {
  const edition = editionOf(roster);
  // the mark is that of the table, whatever is printed beside it
  const mark = fingerprintOf(publicTable(roster), edition);
  if (leader === undefined) return { ...publicTable(roster, withTownships), ...edition, mark };
  const own = new Set(
    expectedPlaces(roster).flatMap((place) => (place.leader === leader ? [place.shift] : [])),
  );
  const assignments = roster.assignments.filter(({ shift }) => own.has(shift));
  return { ...publicTable({ ...roster, assignments }, withTownships), ...edition, mark };
}
