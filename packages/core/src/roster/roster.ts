import * as z from 'zod/mini';
import type { RulePrices } from '../bound/certificate.ts';
import type { NamedFacts, NamedNote } from '../constraints/constraint.ts';
import { isNestedWithin } from '../document/json.ts';
import { toPointer } from '../document/pointer.ts';
import type { Language, Level, RosterDocument } from '../document/schema.ts';
import { levels } from '../document/levels.ts';
import { date } from '../document/schema-parts.ts';
import type { Score } from '../score/score.ts';
import type { ScoreBound, Status } from '../solve/verdict.ts';
import {
  assignmentSchema,
  attendanceSchema,
  rosterCalendarSchema,
  dutyDaySchema,
  effectiveRuleSchema,
  ledgerEntrySchema,
} from './ledger-entry.ts';

export type { Score, ScoreBound, Status };

/** An object that may hold other keys too, of which its type knows nothing. */
const open = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.looseObject(shape) as unknown as z.ZodMiniObject<Shape>;

/** What a roster holds besides its ledger: so it stands now, and so it was first planned. */
export const rosterParts = {
  /** Read by `readDocument`, which says better what is wrong with it. */
  document: open({}) as unknown as z.ZodMiniType<RosterDocument>,
  documentDigest: z.string(),
  rules: z.readonly(z.array(effectiveRuleSchema)),
  calendar: rosterCalendarSchema,
  dutyDays: z.readonly(z.array(dutyDaySchema)),
  assignments: z.readonly(
    z.array(
      z.strictObject({
        ...assignmentSchema.shape,
        /** Who really came: a leader, somebody else by title, or nobody; absent while that is not written down. */
        attended: z.optional(attendanceSchema),
      }),
    ),
  ),
};

const stored = {
  format: z.literal('lunzhi-roster/1'),
  /** Who may see the file: it holds reasons of absence. */
  marking: z.literal('内部'),
  lunzhi: z.string(),
  ...rosterParts,
  /** What the public knows: the table as it stood after so many ledger entries, through a day. */
  published: z.nullable(
    z.strictObject({
      /** 1, 2, 3 … */
      version: z.int(),
      through: date,
      /** Number of ledger entries, its own included. */
      revision: z.int(),
    }),
  ),
  ledger: z.array(z.unknown()),
  /** As it was first planned; absent while nothing has happened. */
  original: z.optional(open(rosterParts)),
  certificate: z.nullable(z.looseObject({ prices: z.record(z.string(), z.unknown()) })),
};

/** What must be so before the parts of a roster can be looked at; what it claims to be worth is counted anew. */
export const storedRosterSchema = z.looseObject(stored);

const byLevel = <Figure extends z.ZodMiniType>(figure: Figure) =>
  z.readonly(z.record(z.enum(levels), figure));
const prices = z.readonly(z.array(z.int()));

/** Numbers from which anyone can recompute the bound on fairness. Earlier versions wrote some for quality too: `quality`. */
const certificateSchema = open({
  documentDigest: z.string(),
  /** Number of ledger entries it speaks of. */
  revision: z.int(),
  bound: z.int(),
  /** Per rule, one integer per leader in the document's order; of dues so for each month (`2024-02`) that has a price. */
  prices: z.readonly(
    z.record(z.string(), z.union([prices, z.readonly(z.record(z.string(), prices))])),
  ) as z.ZodMiniType<Readonly<Record<string, RulePrices>>>,
});

/** A `roster.json` as it is written: all of it, so that whoever reads one need not look again. */
export const rosterFileSchema = open({
  ...stored,
  ledger: z.readonly(z.array(ledgerEntrySchema)),
  status: z.enum(['optimal', 'feasible', 'infeasible', 'unsolved']),
  score: byLevel(z.int()),
  bound: byLevel(z.nullable(z.int())),
  given: z.strictObject({ hard: z.int(), coverage: z.int() }),
  certificate: z.nullable(certificateSchema),
  seed: z.int(),
  moves: z.int(),
});

/**
 * `lunzhi-roster/1`, internal: one file from which the roster can be shown, explained and proven.
 *
 * All but `original` and `ledger` says how things stand now; they are the fold of the ledger over `original`.
 */
export type Roster = Readonly<z.infer<typeof rosterFileSchema>>;

export type OriginalRoster = Readonly<z.infer<z.ZodMiniObject<typeof rosterParts>>>;
export type RosterAssignment = Readonly<Roster['assignments'][number]>;
export type RosterDutyDay = Readonly<z.infer<typeof dutyDaySchema>>;
export type RosterCalendar = Readonly<z.infer<typeof rosterCalendarSchema>>;
/** A rule as it was judged, with everything filled in. */
export type EffectiveRule = Readonly<z.infer<typeof effectiveRuleSchema>>;
export type Attendance = Readonly<z.infer<typeof attendanceSchema>>;
export type Certificate = Readonly<z.infer<typeof certificateSchema>>;
export type Publication = Readonly<NonNullable<Roster['published']>>;

/** Lists and objects in one another: a hundred of a document, and those around it in an entry. */
const MAX_LEVELS = 120;

/** Whether a value is nested deeper than a program can go. */
export const isTooDeep = (value: unknown): boolean => !isNestedWithin(value, MAX_LEVELS);

/**
 * Where a value has not the form of a `roster.json`: the pointer (RFC 6901) of the first place that is wrong, or `null`.
 *
 * @param value as `JSON.parse` gives it
 */
export function rosterFormProblem(value: unknown): string | null {
  if (isTooDeep(value)) return '';
  const issue = rosterFileSchema.safeParse(value).error?.issues[0];
  return issue === undefined ? null : toPointer(issue.path as (string | number)[]);
}

/** A violation with names. `cost` includes the rule's weight. */
export interface NamedViolation extends NamedFacts {
  readonly rule: string;
  readonly constraint: string;
  readonly level: Level;
  readonly cost: number;
  /** True for what can no longer be mended; it stands beside the score. */
  readonly given: boolean;
  /** In the document's language. */
  readonly sentence: string;
}

export interface NamedRuleNote extends NamedNote {
  readonly rule: string;
  readonly sentence: string;
}

export interface RuleAnalysis {
  readonly id: string;
  readonly constraint: string;
  readonly level: Level;
  readonly weight: number;
  /** What the rule is called, in the language asked for. */
  readonly title: string;
  /** What it asks, in the language asked for. */
  readonly asks: string;
  readonly cost: number;
  readonly violations: readonly NamedViolation[];
}

/** Score by rule by violation. */
export interface ScoreAnalysis {
  readonly language: Language;
  readonly score: Score;
  readonly given: { readonly hard: number; readonly coverage: number };
  readonly rules: readonly RuleAnalysis[];
  readonly notes: readonly NamedRuleNote[];
}
