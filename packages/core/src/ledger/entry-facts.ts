import type { NamedLeader } from '../compile/names.ts';
import type { DiagnosticOf } from '../document/diagnostics.ts';
import type { EntryKind } from '../roster/ledger-entry.ts';
import type { RosterDiagnostic } from '../roster/roster-diagnostics.ts';
import type { FirstBroken, UnableHolder } from './publishability.ts';

/** What is wrong with the form of a part of an entry. */
export type FormProblem =
  | 'missing'
  | 'unknown-key'
  | 'moment'
  | 'date'
  | 'id'
  | 'invisible'
  | 'direction'
  | 'choice'
  | 'size'
  | 'type'
  | 'other';

/** Where an entry speaks of a place. */
interface AtPlace {
  readonly shift: string;
  readonly date: string;
}

interface RuleBroken {
  readonly rule: string;
  /** What the rule is called, and each new violation, in the language asked for. */
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Facts of what is said of an entry before it is written down. Errors, unless marked. */
export interface EntryFacts {
  /** A part of the entry has not the form it must have. `value`: as it stands there. */
  'entry-form': {
    readonly problem: FormProblem;
    readonly value?: string;
    readonly allowed?: readonly string[];
    readonly nearest?: string;
  };
  /** Entries are written in the order in which they happen. */
  'earlier-than-last': { readonly at: string; readonly last: string };
  /** Only a re-planning writes such entries. */
  'written-by-replan': { readonly kind: 'amended' | 're-planned' };

  /** `places`: those of that date, if it has any. */
  'unknown-place': { readonly shift: string; readonly places: readonly string[] };
  'unknown-entry-leader': { readonly value: string; readonly nearest?: string };
  /** Somebody else holds the place now; `null` is an empty place. `vacatedBy`: who gave it up. */
  'other-holder': AtPlace & {
    readonly expected: NamedLeader | null;
    readonly holder: NamedLeader | null;
    readonly vacatedBy?: NamedLeader;
  };
  /** Who came is known already, from the entry of that number. */
  'already-attended': AtPlace & { readonly number: number };
  /** A day that is still to come: of an attendance, or without a `shift` the first that is not past for a re-planning. */
  'not-yet': { readonly shift?: string; readonly date: string; readonly day: string };
  /** The same leader, or places of one date and type, which are interchangeable. */
  'changes-nothing': AtPlace;

  'not-in-post-then': AtPlace & { readonly leader: NamedLeader };
  /** `common`: an absence that the document writes for several at once. Its reason is nobody's business here. */
  'absent-then': AtPlace & {
    readonly leader: NamedLeader;
    readonly from: string;
    readonly to: string;
    readonly common: boolean;
  };
  /** He gave up a place of that day himself. */
  'gave-up-then': AtPlace & { readonly leader: NamedLeader };
  /** `held`: the other place he has that day. */
  'on-duty-then': AtPlace & { readonly leader: NamedLeader; readonly held: string };
  /** A rule is broken that the entry does not accept. */
  'breaks-rule': RuleBroken;
  /** What has happened breaks a rule. A warning. */
  'rule-broken': RuleBroken;
  /** A rule that the entry accepts to be broken, and is not. A note. */
  'accepts-unbroken': { readonly rule: string };

  'unknown-entry': { readonly number: number; readonly entries: number };
  'corrected-already': { readonly number: number; readonly by: number };
  'never-corrected': { readonly number: number; readonly kind: EntryKind };
  /** A later entry rests on the one to be corrected: it changed the same place, or published what had been approved. */
  'rests-on': {
    readonly number: number;
    readonly by: number;
    readonly shift?: string;
    /** The later entry is a re-planning, which is never corrected. */
    readonly isReplanned?: true;
  };
  /** Who would hold the place again is no longer in the document. */
  'holder-gone': AtPlace & { readonly number: number; readonly leader: NamedLeader };

  /** `lapsed`: there was an approval, but the entry `by` changed the table or the document, or circulated it again. */
  'not-approved': {
    readonly lapsed: { readonly approval: number; readonly by: number; readonly kind: EntryKind } | null;
  };
  'wrong-version': { readonly version: number; readonly expected: number };
  'through-outside': { readonly through: string; readonly from: string; readonly to: string };
  /** The public knows more already. */
  'through-earlier': { readonly through: string; readonly published: string };
  /** `empty`: places without a holder and without attendance; `first`: in the language asked for. */
  'not-publishable': {
    readonly hard: number;
    readonly coverage: number;
    readonly empty: number;
    readonly first: FirstBroken | null;
  };
  /** Somebody gave the place up and nobody has taken it: the public is told that it is still to be decided. A warning. */
  'place-pending': AtPlace;
  /** Nobody may be posted on a day to come on which he cannot serve, though no plan may change the place. */
  'holder-unable': UnableHolder;
  /** The document asks for other days today on these dates, so the roster has to be re-planned first. */
  'days-have-changed': { readonly dates: readonly string[] };

  /** `days`: from the day of the entry to the day of the place; negative afterwards. A warning. */
  'short-notice': AtPlace & { readonly days: number; readonly noticeDays: number };
  /** `convener`: as the document names him that day. A warning. */
  'convener-not-told': { readonly convener: string | null };
}

/** Something wrong with an entry or its roster, or worth saying of them. Only errors stop; `word` makes it a sentence. */
export type EntryDiagnostic = DiagnosticOf<EntryFacts> | RosterDiagnostic;

/** A diagnostic; its severity is an error's unless the code has one of its own. */
export function entryDiagnostic<Code extends keyof EntryFacts>(
  code: Code,
  pointer: string,
  facts: EntryFacts[Code],
): EntryDiagnostic {
  return { code, severity: severities[code] ?? 'error', pointer, ...facts } as unknown as EntryDiagnostic;
}

const severities: Partial<Record<keyof EntryFacts, EntryDiagnostic['severity']>> = {
  'rule-broken': 'warning',
  'accepts-unbroken': 'note',
  'place-pending': 'warning',
  'short-notice': 'warning',
  'convener-not-told': 'warning',
};
