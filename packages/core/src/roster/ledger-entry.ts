import * as z from 'zod';
import { isDate } from '../dates/civil.ts';
import { strictObject } from '../document/objects.ts';
import { levels } from '../document/levels.ts';
import { date, id, maxDated, maxShifts, text } from '../document/schema-parts.ts';
import { dayKinds } from '../document/schema.ts';

/** A moment with its zone: `2024-03-01T08:15:00+08:00`. */
export const moment = z.iso.datetime({ offset: true });

/** `2024-02-18/main/1`. */
const shift = z.string().min(1).max(100);

const leader = id;

/** A rule's id; it may contain the slash of a constraint's. */
const ruleId = z.string().min(1).max(200);

/** Any JSON; a document's own part. */
const json: z.ZodType<unknown> = z.unknown();

/** What every entry says. */
const common = {
  /** When it was written down; never earlier than the entry before. */
  at: moment,
  /** Who wrote it: a person or an office. */
  author: text,
  reason: text.optional(),
};

/** What people agreed on when a place changed hands. */
const agreement = {
  /** When the first convener was told. */
  toldFirstConvener: moment.optional(),
  agreedBy: text.optional(),
  /** Rules that the change breaks and that were accepted before it was written. */
  accepts: z.array(ruleId).max(100).optional(),
};

export const assignmentSchema = strictObject({
  shift,
  date,
  type: id,
  leader: leader.nullable(),
  kind: z.enum(dayKinds),
  origin: z.enum(['planned', 'pinned', 'substituted', 'exchanged', 'replanned', 'imported']),
});

export const dutyDaySchema = strictObject({
  date,
  kind: z.enum(dayKinds),
  holidays: z.array(z.string()).readonly(),
  protectionPeriods: z.array(id).readonly(),
  provisional: z.boolean(),
});

export const effectiveRuleSchema = strictObject({
  id: ruleId,
  constraint: ruleId,
  level: z.enum(levels),
  weight: z.int(),
  params: z.record(z.string(), json).readonly(),
  written: z.boolean(),
});

export const rosterCalendarSchema = strictObject({
  source: z.string(),
  digest: z.string(),
  provisionalDays: z.int().min(0),
});

/** Who came: a leader, somebody else by title, or nobody. */
export const attendanceSchema = z.union([strictObject({ leader }), strictObject({ title: text }), z.null()]);

/**
 * A change of the document at one place: `before` is missing where something was added, `after` where something was
 * taken out. Lists are changed item by item, in the order given.
 */
const documentDifference = strictObject({
  pointer: z.string().max(500),
  before: json.optional(),
  after: json.optional(),
});

/** `by`: who had it sent round, a person or a meeting. */
const circulated = strictObject({ kind: z.literal('circulated'), ...common, by: text.optional() });

const approved = strictObject({ kind: z.literal('approved'), ...common, by: text, on: date });

const published = strictObject({
  kind: z.literal('published'),
  ...common,
  /** 1, 2, 3 … */
  version: z.int().min(1),
  /** The last day the public knows of. */
  through: date,
  /** Who signed it. */
  by: text.optional(),
});

const substituted = strictObject({
  kind: z.literal('substituted'),
  ...common,
  ...agreement,
  shift,
  /** Who holds the place until now; `null` for an empty one. */
  from: leader.nullable(),
  to: leader,
});

const party = strictObject({ shift, leader });

const exchanged = strictObject({
  kind: z.literal('exchanged'),
  ...common,
  ...agreement,
  /** The places and who holds them until now: each takes the other's. */
  first: party,
  second: party,
});

const vacated = strictObject({
  kind: z.literal('vacated'),
  ...common,
  toldFirstConvener: moment.optional(),
  shift,
  from: leader,
});

const attended = strictObject({
  kind: z.literal('attended'),
  ...common,
  shift,
  /** Who should have come. */
  holder: leader.nullable(),
  came: attendanceSchema,
});

/** That somebody knows of his duty. It changes nothing, and says nothing once another holds the place. */
const told = strictObject({
  kind: z.literal('told'),
  ...common,
  shift,
  leader,
  /** When he was told, and how: 电话，本人接. */
  on: moment,
  how: text,
});

const amended = strictObject({
  kind: z.literal('amended'),
  ...common,
  differences: z.array(documentDifference).max(maxShifts).readonly(),
  /** Of the document as it is now. */
  documentDigest: z.string().length(64),
});

const replanned = strictObject({
  kind: z.literal('re-planned'),
  ...common,
  /** The first day that could still be changed at all. */
  today: date,
  /** Days through this one stay as they were. */
  frozenThrough: date,
  /** Places as they were; a place that changed hands is also among `added`. */
  removed: z.array(assignmentSchema).max(maxShifts).readonly(),
  added: z.array(assignmentSchema).max(maxShifts).readonly(),
  daysRemoved: z.array(dutyDaySchema).max(maxDated).readonly(),
  daysAdded: z.array(dutyDaySchema).max(maxDated).readonly(),
  /** The rules in force from now on. */
  rules: z.array(effectiveRuleSchema).readonly(),
  calendar: rosterCalendarSchema,
  /** Published places that changed hands, and the fewest that any roster must change. */
  changed: z.int().min(0),
  least: z.int().min(0),
  seed: z.int(),
  moves: z.int().min(0),
});

const corrected = strictObject({
  kind: z.literal('corrected'),
  ...common,
  /** The number of the entry that was wrong, from 1: it counts for nothing from now on. */
  corrects: z.int().min(1),
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
