import type {
  CaseCard,
  CaseRow,
  DeskAct,
  DeskActOf,
  DeskOutcome,
  DraftFacts,
  DraftView,
  EntryForm,
  FormKind,
  HeldCase,
  HeadlineView,
  Outcome,
  Page,
  PaperKind,
  Step,
} from '@lunzhi/reception/client';
import type { TemplateResult } from 'lit';
import type { ElementLanguage } from '../words.ts';
import type { DeskSession } from './desk-session.ts';

type Unwritten<Own> = Own extends DeskAct ? Omit<Own, 'at' | 'author'> : never;

/** An act before it is said when it is written, and by whom. */
export type ActDraft = Unwritten<DeskAct>;

export type InviteWay = DeskActOf<'invite'>['by'];

/** What was typed and is not recorded yet, by sheet: it stays while other pages are looked at. */
export interface Kept {
  readonly outcomes: Map<string, OutcomeTyped>;
  walkIn: WalkInTyped | null;
  circular: CircularKept | null;
  visits: VisitsKept | null;
  /** By case and kind of entry. */
  readonly records: Map<string, Readonly<Record<string, string>>>;
  /** By what people were invited last. */
  inviteBy: InviteWay;
  /** Units that are not told of an appointment, as long as it is not written down. */
  readonly untold: Set<string>;
}

export type CircularTab = 'townships' | 'units' | 'leaders' | 'sectors' | 'public' | 'assessment';

/** What is looked at on the page of the circular. */
export interface CircularKept {
  period: string;
  tab: CircularTab;
  /** Of the assessment, as it was read from a file; `null` for the usual one. */
  formula: { readonly text: string; readonly value: unknown } | null;
}

/** What is looked at on the page of visits. */
export interface VisitsKept {
  quarter: string;
  visit: string | null;
}

/** What a page that is loaded later has said above it. */
export interface Told {
  readonly headline: HeadlineView;
  /** Beside the names of the pages. */
  readonly tools: TemplateResult;
  /** Does what the sentence leads to. */
  readonly follow: (step: Step) => void;
}

/** The cases of which papers are being chosen, and of which kind. */
export interface Printing {
  readonly cases: readonly string[];
  readonly kind: PaperKind | null;
}

/** Templates of an office, by the kind of paper. */
export type PaperTemplates = Readonly<Partial<Record<PaperKind, string>>>;

/** A file that was written. */
export interface SavedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** `text/html` */
  readonly type: string;
}

export interface OutcomeTyped {
  readonly outcome: Outcome | null;
  readonly lead: string;
  readonly assist: string;
  readonly days: string;
  readonly opinion: string;
  readonly keeps: boolean;
}

export interface WalkInTyped {
  readonly township: string;
  readonly sector: string;
  readonly about: string;
  readonly people: string;
  readonly representatives: string;
  readonly name: string;
  readonly phone: string;
  readonly identity: string;
  readonly urgency: 'usual' | 'urgent' | 'major';
}

/** What pages and sheets of the desk ask of it. */
export interface DeskHandle {
  readonly language: ElementLanguage;
  readonly isEditable: boolean;
  readonly letters: boolean;
  readonly kept: Kept;
  /** @returns whether it was done */
  act(draft: ActDraft): Promise<boolean>;
  /** As `act`, for a form that says itself what is wrong; `undefined` when nothing came of it. */
  record(draft: ActDraft): Promise<DeskOutcome | null | undefined>;
  form(id: string, kind: FormKind): Promise<EntryForm | null | undefined>;
  card(id: string): Promise<CaseCard | null | undefined>;
  lift(id: string): Promise<HeldCase | null | undefined>;
  draft(facts: DraftFacts): Promise<DraftView | undefined>;
  /** Opens a case, on the page that is shown or another one. */
  open(id: string | null, page?: Page): void;
  row(id: string): CaseRow | undefined;
  /** Lifts a case on the page of the coming weeks. */
  take(id: string): void;
  closeSheet(): void;
  /** Puts the focus where the work goes on, when what had it is gone. */
  refocus(): Promise<void>;
  /** Asks the session; `undefined` when that failed, which the reader is told. */
  ask<Answer>(question: (session: DeskSession) => Promise<Answer>): Promise<Answer | undefined>;
  /** Loads what few need; `undefined` when it cannot be, which the reader is told. */
  load<Loaded>(loading: () => Promise<Loaded>): Promise<Loaded | undefined>;
  /** What stands above a page; nothing is taken from one that is not shown any more. */
  tell(page: HTMLElement, told: Told): void;
  /** Shows exactly these cases in the pool, and why. */
  showOnly(cases: readonly string[], why: string): void;
  /** Asks which papers of these cases are to be printed. */
  papers(cases: readonly string[], kind?: PaperKind): void;
  save(file: SavedFile): void;
  say(text: string): void;
}
