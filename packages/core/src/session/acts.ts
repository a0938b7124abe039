import type { RosterDocument } from '../document/schema.ts';
import type { LedgerEntry } from '../roster/ledger-entry.ts';
import * as z from 'zod/mini';
import { amendmentSchema } from './amendment.ts';
import type { EntryDraft } from '../whatif/proposal.ts';
import type { Score } from '../roster/roster.ts';
import type { DiagnosticView, ViewPatch } from './view.ts';

/** `2024-02-18/main/1`. */
const shift = z.string();

/** What is done is said on its own; what the place of it is, each act says. */
const lock = z.optional(z.boolean());

/** Places that may change hands for the sake of fairness; the document says so from then on. */
const maxChanges = z.optional(z.int().check(z.minimum(0), z.maximum(10_000)));

/** Where a field of a form stands in the document. */
const fieldAddress = z.object({
  /** RFC 6901, into the document; of a rule's field into the rule: `/params/days`, and `/on` for its switch. */
  pointer: z.string(),
  /** Id of the rule. Default rules stand in no list of the document, so that all rules go by id. */
  rule: z.optional(z.string()),
});

/** One change of a document as an office makes it in a form. What was typed is read by the session. */
const documentEdits = [
  /** `was`: what the form showed there, so that a form that has fallen behind writes nothing. */
  z.object({ kind: z.literal('write-field'), at: fieldAddress, was: z.string(), text: z.string() }),
  /** `list` as a `FormList` gives it; `texts` by the pointers of its draft's fields. */
  z.object({
    kind: z.literal('add-item'),
    list: z.string(),
    texts: z.readonly(z.record(z.string(), z.string())),
  }),
  /** With everything that refers to it; `was`: the row's title. */
  z.object({ kind: z.literal('remove-item'), pointer: z.string(), was: z.string() }),
  /** To another place of its list, from 0. */
  z.object({ kind: z.literal('move-item'), pointer: z.string(), was: z.string(), to: z.int() }),
] as const;

/** A document and entries are read with sentences of their own. */
const document = z.custom<RosterDocument>();
const entry = z.custom<LedgerEntry>();

export const actSchema = z.discriminatedUnion('kind', [
  /** Give a place to a leader, or to nobody; with `lock: true` it is locked in the same step, and nobody is refused. */
  z.object({ kind: z.literal('assign'), shift, leader: z.nullable(z.string()), lock }),
  /** Two places trade their holders; with `lock: true` those that are then held are locked in the same step. */
  z.object({ kind: z.literal('exchange'), first: shift, second: shift, lock }),
  /** Pairs of places that trade their holders all at once, no place in two of them: two ranges of days, say. */
  z.object({
    kind: z.literal('exchanges'),
    pairs: z.readonly(z.array(z.object({ first: shift, second: shift }))),
  }),
  /**
   * Places as a table made elsewhere fills them; the others stay as they are. Of a roster that its ledger changes they are
   * written there, which takes when and by whom, and the rules that are accepted to be broken.
   */
  z.object({
    kind: z.literal('take-table'),
    places: z.readonly(z.array(z.object({ shift, leader: z.string() }))),
    at: z.optional(z.string()),
    author: z.optional(z.string()),
    reason: z.optional(z.string()),
    accepts: z.optional(z.readonly(z.array(z.string()))),
  }),
  /** Places that the solver may not change; before publication they become pins of the document. */
  z.object({ kind: z.enum(['lock', 'unlock']), shifts: z.readonly(z.array(shift)) }),
  z.object({
    kind: z.literal('add-absence'),
    leader: z.string(),
    from: z.string(),
    to: z.string(),
    reason: z.optional(z.string()),
  }),
  /** The document as a form left it. */
  z.object({ kind: z.literal('document'), document }),
  /** One change in a form; refused when it makes the document wrong. */
  ...documentEdits,
  /** Several of them, each made in what the one before left; all are made, or none. */
  z.object({
    kind: z.literal('edits'),
    edits: z.readonly(z.array(z.discriminatedUnion('kind', documentEdits))),
  }),
  /** An entry of the ledger, `accepts` and all. */
  z.object({ kind: z.literal('entry'), entry }),
  /** Several of them, one after the other; all are written, or none. */
  z.object({ kind: z.literal('entries'), entries: z.readonly(z.array(entry)) }),
  /** Plan anew, or again with as few changes as possible. */
  z.object({ kind: z.literal('plan'), seed: z.optional(z.number()), moves: z.optional(z.number()) }),
  z.object({
    kind: z.literal('replan'),
    today: z.string(),
    at: z.string(),
    author: z.string(),
    reason: z.optional(z.string()),
    maxChanges,
  }),
  /**
   * Something happened: the document is amended and, where there was a plan, the roster re-planned with as few changes as
   * possible; with `publish: true` the next version is published. All in one step.
   */
  z.object({
    kind: z.literal('amend'),
    amendment: amendmentSchema,
    today: z.string(),
    at: z.string(),
    author: z.string(),
    reason: z.optional(z.string()),
    maxChanges,
    publish: z.optional(z.boolean()),
  }),
]);

/**
 * What keeps a value from being an act: callers in plain JavaScript, and pages that speak to a worker, hand over whatever
 * they have.
 *
 * @returns `at`: the field that is wrong, `at/pointer`; empty of an act that is not known at all
 */
export function actProblem(act: unknown): { why: 'bad-act'; kind: string; at: string } | null {
  const issue = actSchema.safeParse(act).error?.issues[0];
  if (!issue) return null;
  const kind = (act as { kind?: unknown } | null | undefined)?.kind;
  const [first] = issue.path;
  const isKnown = typeof kind === 'string' && first !== undefined && first !== 'kind';
  return {
    why: 'bad-act',
    kind: typeof kind === 'string' ? kind : (JSON.stringify(act) ?? ''),
    at: isKnown ? issue.path.map(String).join('/') : '',
  };
}

/** One thing somebody does in an editor; undone in one step. */
export type Act = z.infer<typeof actSchema>;

/** Something that happened, with all that follows from it. */
export type AmendAct = Extract<Act, { readonly kind: 'amend' }>;

export type DocumentEdit = z.infer<(typeof documentEdits)[number]>;

/** What changes a document in a form: one edit, or several in one step. */
export type EditAct = DocumentEdit | Extract<Act, { readonly kind: 'edits' }>;

const editKinds: ReadonlySet<string> = new Set([
  ...documentEdits.map(({ shape }) => shape.kind.def.values[0]!),
  'edits',
]);

export const isEditAct = (act: Act): act is EditAct => editKinds.has(act.kind);

/** The edits that an act makes, in their order. */
export const editsOf = (act: EditAct): readonly DocumentEdit[] => (act.kind === 'edits' ? act.edits : [act]);

/** A candidate for a place, with what would change: what a combobox and a preview show. */
export interface CandidateView {
  readonly leader: string;
  readonly group: 'free' | 'costly' | 'blocked' | 'on-duty';
  /** Rules that are broken now and would be less so, in words; said before anything else. */
  readonly mends?: string;
  /** Reasons and effects in words; what speaks against him comes first. */
  readonly sentences: readonly string[];
  /** Rules it would break, which an entry has to accept. */
  readonly breaks: readonly string[];
}

/** What an act would change, before it is done. */
export interface Preview {
  /** `broken`: it can be done, and breaks a hard rule more than now. */
  readonly mood: 'better' | 'same' | 'worse' | 'broken' | 'impossible';
  /** The verdict in one line. */
  readonly verdict: string;
  /** Hard rules that an entry or a table of entries breaks: it can be written only by who accepts them. Empty of anything else. */
  readonly accepts: readonly { readonly rule: string; readonly title: string }[];
  /** One list for each leader concerned, in the same order of topics: eligible, gaps, counts, waits. */
  readonly sides: readonly {
    readonly leader: string | null;
    readonly lines: readonly {
      readonly topic: string;
      readonly text: string;
      readonly mood: 'better' | 'same' | 'worse';
    }[];
  }[];
}

/** What became of an act, an undo or a redo. */
export type Outcome =
  | {
      readonly patch: ViewPatch;
      /** The score after less the score before; `null` where one of them is not known. */
      readonly difference: Score | null;
      /** Warnings and notes of the act itself. */
      readonly diagnostics: readonly DiagnosticView[];
    }
  /** Nothing was done, and why. */
  | { readonly patch: null; readonly difference: null; readonly diagnostics: readonly DiagnosticView[] };

/** An act that is not to be done again on a newer version, with the reason, in words for the reader. */
export interface RefusedAct {
  readonly act: Act;
  readonly reason: string;
}

/** What became of something that was done when it was done again on a newer version. */
export interface RedoneView {
  /** As it was done there: its entries are dated and numbered anew. */
  readonly act: Act;
  /** What was done, as undo names it; `now`: as it reads on the newer version, `null` where it is not done there. */
  readonly label: string;
  readonly now: string | null;
  /**
   * `same`: it did there what it had done. `otherwise`: it was done to something that others had changed too. `already`: there
   * was nothing left to do. `refused`: it cannot be done there, for these reasons.
   */
  readonly became: 'same' | 'otherwise' | 'already' | 'refused';
  readonly reasons: readonly string[];
}

/** What became of a newer version that was taken; without a patch it was not. */
export type RebaseOutcome = Outcome & { readonly redone: readonly RedoneView[] };

/** Somebody who could take a place of a published roster, with the entry that would record it. */
export interface ProposalView {
  readonly kind: 'substitute' | 'exchange';
  readonly leader: string;
  /** The place given in return; `null` unless it is an exchange. */
  readonly inReturn: string | null;
  /** One line: gaps, counts, whom he answers for, what it breaks. */
  readonly sentence: string;
  /** Titles of rules it would break. */
  readonly breaks: readonly string[];
  /** The hard ones among them, which the entry has to accept. */
  readonly accepts: readonly { readonly rule: string; readonly title: string }[];
  /** To be completed with when and by whom. */
  readonly entry: EntryDraft;
}

export interface ProposalsView {
  readonly shift: string;
  /** Substitutes, then exchanges, each from the best. */
  readonly proposals: readonly ProposalView[];
  /** Why there is none, and of everybody why not; empty where there are some. */
  readonly reasons: readonly string[];
}

/** Texts that a change asks for, ready to copy. */
export interface LetterTexts {
  /** To the first convener; the only one that tells the reason. Internal. */
  readonly report: string;
  /** To who is asked to stand in; of an exchange one to each, one after the other. Internal. */
  readonly request: string;
  /** To townships, departments and the public. */
  readonly notice: string;
  /** Messages that ask, and that tell once it stands: one to each, one after the other. Internal. */
  readonly asked: string;
  readonly told: string;
}
