import type { Ending, NewsOf } from '@lunzhi/core/client';
import type {
  CaseCard,
  CaseTable,
  CircularView,
  DeskAct,
  DeskOutcome,
  DeskPapers,
  DeskSettings,
  DeskView,
  DraftFacts,
  DraftView,
  EntryForm,
  FormKind,
  HeldCase,
  ImportPreview,
  PaperKind,
  ReportAnswer,
  ReportKind,
  VisitFiles,
  VisitsView,
} from '@lunzhi/reception/client';

/**
 * What `<reception-desk>` asks for answers and acts: a desk of `@lunzhi/reception`, in a worker or on the page.
 *
 * Outcomes are returned; a promise is rejected only when the session itself fails, with an error whose message can be
 * shown. The cases are then as they were.
 */
export interface DeskSession {
  readonly view: DeskView;
  /** Why it answers no more; `null` or left out while it does. Its `view` stays, and is shown without editing. */
  readonly ending?: Ending | null;
  act(act: DeskAct): Promise<DeskOutcome>;
  undo(): Promise<DeskOutcome>;
  redo(): Promise<DeskOutcome>;
  set(settings: Partial<DeskSettings>): Promise<DeskOutcome>;
  /** Everything about a case. */
  card(id: string): Promise<CaseCard | null>;
  /** The form of something that may be written down of a case now. */
  form(id: string, kind: FormKind): Promise<EntryForm | null>;
  /** What would be imported of tables; nothing is taken. */
  importPreview(tables: readonly CaseTable[]): Promise<ImportPreview>;
  /** What a case would meet on each sitting to come. */
  lift(id: string): Promise<HeldCase | null>;
  /** What is known of a case while it is being registered. */
  draft(facts: DraftFacts): Promise<DraftView>;
  /** 月通报 of a month, `2024-02`, or a year. */
  circular(period: string): Promise<CircularView | null>;
  /** What is saved of it. */
  report(kind: ReportKind, period: string, formula?: unknown): Promise<ReportAnswer>;
  /** 下访 of a quarter, `2024-1`. */
  visits(quarter: string): Promise<VisitsView | null>;
  visitFiles(quarter: string): Promise<VisitFiles | null>;
  /** Papers of some cases; of all kinds unless they are named. */
  papers(cases: readonly string[], kinds?: readonly PaperKind[]): Promise<readonly DeskPapers[]>;
  /** @returns what ends it */
  subscribe(listener: (news: NewsOf<DeskView>) => void): () => void;
}
