import * as z from 'zod/mini';
import { isDate } from '../dates/civil.ts';
import { levels } from '../document/levels.ts';
import { date, id, maxDated, maxShifts, text } from '../document/schema-parts.ts';
import { dayKinds } from '../document/schema.ts';

/** A moment with its zone: `2024-03-01T08:15:00+08:00`. */
export const moment = z.iso.datetime({ offset: true });

/** `2024-02-18/main/1`. */
const shift = z.string().check(z.minLength(1), z.maxLength(100));

const leader = id;

/** A rule's id; it may contain the slash of a constraint's. */
const ruleId = z.string().check(z.minLength(1), z.maxLength(200));

/** Any JSON; a document's own part. */
const json: z.ZodMiniType<unknown> = z.unknown();

/** What every entry says. */
const common = {
  /** When it was written down; never earlier than the entry before. */
  at: moment,
  /** Who wrote it: a person or an office. */
  author: text,
  reason: z.optional(text),
};

/** What people agreed on when a place changed hands. */
const agreement = {
  /** When the first convener was told. */
  toldFirstConvener: z.optional(moment),
  agreedBy: z.optional(text),
  /** Rules that the change breaks and that were accepted before it was written. */
  accepts: z.optional(z.array(ruleId).check(z.maxLength(100))),
};

export const assignmentSchema = z.strictObject({
  shift,
  date,
  type: id,
  leader: z.nullable(leader),
  kind: z.enum(dayKinds),
  origin: z.enum(['planned', 'pinned', 'substituted', 'exchanged', 'replanned', 'imported']),
});

export const dutyDaySchema = z.strictObject({
  date,
  kind: z.enum(dayKinds),
  holidays: z.readonly(z.array(z.string())),
  protectionPeriods: z.readonly(z.array(id)),
  provisional: z.boolean(),
});

export const effectiveRuleSchema = z.strictObject({
  id: ruleId,
  constraint: ruleId,
  level: z.enum(levels),
  weight: z.int(),
  params: z.readonly(z.record(z.string(), json)),
  written: z.boolean(),
});

export const rosterCalendarSchema = z.strictObject({
  source: z.string(),
  digest: z.string(),
  provisionalDays: z.int().check(z.minimum(0)),
});

/** Who came: a leader, somebody else by title, or nobody. */
export const attendanceSchema = z.union([
  z.strictObject({ leader }),
  z.strictObject({ title: text }),
  z.null(),
]);

/**
 * A change of the document at one place: `before` is missing where something was added, `after` where something was
 * taken out. Lists are changed item by item, in the order given.
 */
const documentDifference = z.strictObject({
  pointer: z.string().check(z.maxLength(500)),
  before: z.optional(json),
  after: z.optional(json),
});

/** `by`: who had it sent round, a person or a meeting. */
const circulated = z.strictObject({ kind: z.literal('circulated'), ...common, by: z.optional(text) });

const approved = z.strictObject({ kind: z.literal('approved'), ...common, by: text, on: date });

const published = z.strictObject({
  kind: z.literal('published'),
  ...common,
  /** 1, 2, 3 … */
  version: z.int().check(z.minimum(1)),
  /** The last day the public knows of. */
  through: date,
  /** Who signed it. */
  by: z.optional(text),
});

const substituted = z.strictObject({
  kind: z.literal('substituted'),
  ...common,
  ...agreement,
  shift,
  /** Who holds the place until now; `null` for an empty one. */
  from: z.nullable(leader),
  to: leader,
});

const party = z.strictObject({ shift, leader });

const exchanged = z.strictObject({
  kind: z.literal('exchanged'),
  ...common,
  ...agreement,
  /** The places and who holds them until now: each takes the other's. */
  first: party,
  second: party,
});

const vacated = z.strictObject({
  kind: z.literal('vacated'),
  ...common,
  toldFirstConvener: z.optional(moment),
  shift,
  from: leader,
});

const attended = z.strictObject({
  kind: z.literal('attended'),
  ...common,
  shift,
  /** Who should have come. */
  holder: z.nullable(leader),
  came: attendanceSchema,
});

/** That somebody knows of his duty. It changes nothing, and says nothing once another holds the place. */
const told = z.strictObject({
  kind: z.literal('told'),
  ...common,
  shift,
  leader,
  /** When he was told, and how: 电话，本人接. */
  on: moment,
  how: text,
});

const amended = z.strictObject({
  kind: z.literal('amended'),
  ...common,
  differences: z.readonly(z.array(documentDifference).check(z.maxLength(maxShifts))),
  /** Of the document as it is now. */
  documentDigest: z.string().check(z.length(64)),
});

const replanned = z.strictObject({
  kind: z.literal('re-planned'),
  ...common,
  /** The first day that could still be changed at all. */
  today: date,
  /** Days through this one stay as they were. */
  frozenThrough: date,
  /** Places as they were; a place that changed hands is also among `added`. */
  removed: z.readonly(z.array(assignmentSchema).check(z.maxLength(maxShifts))),
  added: z.readonly(z.array(assignmentSchema).check(z.maxLength(maxShifts))),
  daysRemoved: z.readonly(z.array(dutyDaySchema).check(z.maxLength(maxDated))),
  daysAdded: z.readonly(z.array(dutyDaySchema).check(z.maxLength(maxDated))),
  /** The rules in force from now on. */
  rules: z.readonly(z.array(effectiveRuleSchema)),
  calendar: rosterCalendarSchema,
  /** Published places that changed hands, and the fewest that any roster must change. */
  changed: z.int().check(z.minimum(0)),
  least: z.int().check(z.minimum(0)),
  seed: z.int(),
  moves: z.int().check(z.minimum(0)),
});

const corrected = z.strictObject({
  kind: z.literal('corrected'),
  ...common,
  /** The number of the entry that was wrong, from 1: it counts for nothing from now on. */
  corrects: z.int().check(z.minimum(1)),
});

export const ledgerEntrySchema = z.discriminatedUnion('kind', [
  circulated,
  approved,
  published,
  substituted,
  exchanged,
  vacated,
  attended,
  told,
  amended,
  replanned,
  corrected,
]);

/** One thing that happened to a roster after it was planned. Entries are appended and never taken out. */
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

export type EntryKind = LedgerEntry['kind'];

/** The entry of one kind. */
export type EntryOf<Kind extends EntryKind> = Extract<LedgerEntry, { kind: Kind }>;

/** The calendar day on which an entry was written, as its own time zone tells it. */
export const writtenOn = ({ at }: Pick<LedgerEntry, 'at'>): string => at.slice(0, 10);

/** The day that must have come when an entry is written: of an attendance, and of a re-planning the first that is not past. */
export const dayReached = (entry: LedgerEntry): string | null =>
  entry.kind === 're-planned' ? entry.today : entry.kind === 'attended' ? dateOf(entry.shift) : null;

/** The date of a place, by its id; `null` where it has none. */
function dateOf(id: string): string | null {
  const written = id.slice(0, 10);
  return isDate(written) ? written : null;
}

export type DocumentDifference = z.infer<typeof documentDifference>;
