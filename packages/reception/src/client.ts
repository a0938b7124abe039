/** The side of the page: `@lunzhi/reception/client`, without law, calendar and cases. */
export { openOwnDesk, openRemoteDesk, type DeskNews, type RemoteDesk } from './desk/remote-desk.ts';
export type {
  DeskAct,
  DeskActKind,
  DeskActOf,
  DraftFacts,
  FormKind,
  TypedFacts,
  TypedFields,
} from './desk/acts.ts';
export type { DeskOpening, DeskOutcome } from './desk/desk.ts';
export type { DeskSettings } from './desk/context.ts';
export type { DeskPatch } from './desk/view-keys.ts';
export type * from './desk/view.ts';
export type * from './desk/form-view.ts';
export type { CaseTable } from './import/import-cases.ts';
export type { DuplicateAnswer } from './import/take-import.ts';
export type * from './desk/page-views.ts';
export type * from './locale/figure-report.ts';
export type { VisitEvent, VisitPaper } from './locale/visit-papers.ts';
export type { TemplateSlot, WordedPaper } from './locale/papers.ts';
export type { PaperKind } from './papers/paper-slots.ts';
export type { Outcome } from './cases/entry.ts';
