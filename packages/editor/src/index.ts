export type { EditorSession, PlanProgress, SessionNews } from './editor-session.ts';
export {
  type Command,
  RosterBeforeChangeEvent,
  RosterChangeEvent,
  RosterCommandEvent,
  type RosterPart,
  RosterSelectEvent,
  RosterSolveProgressEvent,
  type Selection,
} from './events.ts';
export { RosterEditor } from './roster-editor.ts';
