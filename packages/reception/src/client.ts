/** The side of the page: `@lunzhi/reception/client`, without law, calendar and cases. */
export { openOwnDesk, openRemoteDesk, type DeskNews, type RemoteDesk } from './desk/remote-desk.ts';
export type { DeskAct, DeskActKind, DeskActOf, DraftFacts, TypedFacts } from './desk/acts.ts';
export type { DeskOpening, DeskOutcome } from './desk/desk.ts';
export type { DeskSettings } from './desk/context.ts';
export type { DeskPatch } from './desk/view-keys.ts';
export type * from './desk/view.ts';
export type { Outcome } from './cases/entry.ts';
