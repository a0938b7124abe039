import type { RosterBoard } from './board/board.ts';
import type { ReceptionDesk } from './desk/desk.ts';
import type { DeskEventMap } from './desk/events.ts';
import type { RosterEventMap } from './events.ts';
import type { RosterNotice } from './print/notice.ts';
import type { RosterEditor } from './shell/editor.ts';

/** Some properties of an element as a framework sets them: each may be left out, or not be there yet. */
type Some<Element, Names extends keyof Element> = {
  readonly [Name in Names]?: Element[Name] | null | undefined;
};

interface Themed {
  readonly theme?: 'light' | 'dark' | null | undefined;
}

export interface ElementSettings {
  'roster-editor': Some<
    RosterEditor,
    | 'session'
    | 'view'
    | 'can'
    | 'readonly'
    | 'language'
    | 'author'
    | 'letterKeys'
    | 'tab'
    | 'date'
    | 'shift'
    | 'leader'
    | 'columns'
    | 'tools'
  > &
    Themed & { readonly density?: 'compact' | 'comfortable' | null | undefined };
  'roster-board': Some<RosterBoard, 'roster' | 'now' | 'heading'> & Themed;
  'roster-notice': Some<RosterNotice, 'roster'>;
  'reception-desk': Some<
    ReceptionDesk,
    'session' | 'view' | 'can' | 'readonly' | 'language' | 'author' | 'letterKeys' | 'page' | 'case'
  > &
    Themed;
}

export interface Elements {
  'roster-editor': RosterEditor;
  'roster-board': RosterBoard;
  'roster-notice': RosterNotice;
  'reception-desk': ReceptionDesk;
}

export interface ElementEvents {
  'roster-editor': RosterEventMap;
  'roster-board': {};
  'roster-notice': {};
  'reception-desk': DeskEventMap;
}
