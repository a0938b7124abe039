import type {
  CaseCard,
  CaseRow,
  DeskAct,
  DraftFacts,
  DraftView,
  HeldCase,
  Outcome,
  Page,
} from '@lunzhi/reception/client';
import type { ElementLanguage } from '../words.ts';

type Unwritten<Own> = Own extends DeskAct ? Omit<Own, 'at' | 'author'> : never;

/** An act before it is said when it is written, and by whom. */
export type ActDraft = Unwritten<DeskAct>;

/** What was typed and is not recorded yet, by sheet: it stays while other pages are looked at. */
export interface Kept {
  readonly outcomes: Map<string, OutcomeTyped>;
  walkIn: WalkInTyped | null;
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
  say(text: string): void;
}
