export type { ActOutcome, EditorSession, SessionNews } from './editor-session.ts';
export {
  type Command,
  RosterBeforeChangeEvent,
  RosterChangeEvent,
  RosterCommandEvent,
  type RosterPart,
  RosterRequestEvent,
  RosterSelectEvent,
  RosterSolveProgressEvent,
  type Selection,
} from './events.ts';
export { RosterEditor } from './roster-editor.ts';
export { RosterList } from './list.ts';
export { RosterCombobox } from './combobox.ts';
export { RosterBoard } from './board.ts';
export { RosterNotice } from './print-notice.ts';
