export type { ActOutcome, EditorSession, Ending, SessionNews, SessionReadings } from './editor-session.ts';
export {
  type ChangeKind,
  type PartCommand,
  RosterChangeEvent,
  RosterCommandEvent,
  type RosterEventMap,
  type RosterPart,
  RosterRequestEvent,
  RosterSelectEvent,
  RosterSolveProgressEvent,
  type Selection,
} from './events.ts';
export type { ListColumn, OwnColumn, OwnTitle } from './list/columns.ts';
export type { OwnTool, ToolName } from './shell/tools.ts';
export type { Tab } from './shell/bar.ts';
export { RosterEditor } from './shell/editor.ts';
export { RosterList } from './list/list.ts';
export { RosterCombobox } from './combobox/combobox.ts';
export { RosterBoard } from './board/board.ts';
export { RosterNotice } from './print/notice.ts';
export type { Act, PublicRoster, RebaseOutcome, RedoneView, SessionView } from '@lunzhi/core';
export type { ElementLanguage } from './words.ts';
