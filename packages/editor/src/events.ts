import type { Act, Amendment, LedgerEntry, ProgressView, SessionView } from '@lunzhi/core';
import { ChangeEvent, type ChangeKind, outward, SelectEvent } from './change-events.ts';
import type { EditorSession } from './editor-session.ts';
import type { Permits } from './parts/permit.ts';
import type { Tab } from './shell/bar.ts';

export type { ChangeKind };

/**
 * The editor has done something, undone it or done it again in a session, and `view` is how things stand there now. Of
 * what others do through the same session an editor says nothing: `session.subscribe` does.
 */
export class RosterChangeEvent extends ChangeEvent<Act, EditorSession> {
  static override readonly type = 'roster-change';
}

/** What a reader points at. A missing key leaves what was chosen as it is; `null` takes it back. */
export interface Selection {
  readonly date?: string | null;
  /** `2024-02-18/main/1`. */
  readonly shift?: string | null;
  readonly leader?: string | null;
  /**
   * Where a range of days begins that goes to the chosen day: a place, or the date of a day on which nobody is needed.
   * Left out, another choice of a day ends the range.
   */
  readonly since?: string | null;
  /** The view that was turned to. */
  readonly tab?: Tab;
}

/** Somebody chose a day, a place, a leader or a tab, in any part of the editor. */
export class RosterSelectEvent extends SelectEvent<Selection> {
  static override readonly type = 'roster-select';
}

export class RosterSolveProgressEvent extends Event {
  static readonly type = 'roster-solve-progress';
  readonly progress: ProgressView;
  constructor(progress: ProgressView) {
    super(RosterSolveProgressEvent.type, outward);
    this.progress = progress;
  }
}

/**
 * The reader wants something that the host provides: files, the text of a change notice, a tool of its own; or to print, which the editor
 * does itself unless the host prevents it. Before there is a roster: a list of leaders to import, a roster to open,
 * an example to look at.
 */
export class RosterRequestEvent extends Event {
  static readonly type = 'roster-request';
  readonly what: 'print' | 'export' | 'notice' | 'tool' | 'import' | 'open' | 'example';
  /** `2024-03` when the table of that month alone is to be printed; `null` for the whole. */
  readonly month: string | null;
  /** Of a button of the host's own its name; `null` otherwise. */
  readonly tool: string | null;
  constructor(what: RosterRequestEvent['what'], month: string | null = null, tool: string | null = null) {
    super(RosterRequestEvent.type, { ...outward, cancelable: true });
    this.what = what;
    this.month = month;
    this.tool = tool;
  }
}

/** An entry of the ledger as a part asks for it: when and by whom is not its concern. */
export type NewEntry =
  | Omit<Extract<LedgerEntry, { kind: 'attended' }>, 'at' | 'author'>
  | (Omit<Extract<LedgerEntry, { kind: 'told' }>, 'at' | 'author' | 'on'> & { readonly on: null });

/**
 * What a part asks of the editor around it for one place: to open the list of candidates, or all that can be done, to lock or unlock, to mark
 * for an exchange (`exchange` with `other`: show what it would do), to seek a stand-in. `anchor` is where to show it.
 * `info` says what is known of the place, while it is pointed at or when it is asked for; `null` takes that back.
 * `locks` does so for many places at once, and `card` opens a card.
 * `weigh` asks for the verdict alone, while an exchange is only pointed at; `null` takes that back. `load` says that what
 * it shows is being loaded. `entry` writes an entry of the ledger, and `changes` leads to what the public does not know yet.
 */
export type PartCommand =
  | { readonly name: 'choose'; readonly shift: string; readonly anchor: Element; readonly typed?: string }
  | { readonly name: 'menu'; readonly shift: string; readonly anchor: Element }
  | {
      readonly name: 'info';
      readonly shift: string | null;
      readonly anchor: Element;
      readonly takesFocus: boolean;
    }
  | { readonly name: 'lock'; readonly shift: string }
  | { readonly name: 'mark'; readonly shift: string; readonly anchor: Element }
  | { readonly name: 'exchange'; readonly shift: string; readonly other: string; readonly anchor: Element }
  | { readonly name: 'weigh'; readonly shift: string; readonly other: string | null }
  | { readonly name: 'substitute'; readonly shift: string; readonly anchor: Element }
  | { readonly name: 'locks'; readonly act: 'lock' | 'unlock'; readonly shifts: readonly string[] }
  | { readonly name: 'entry'; readonly entry: NewEntry }
  | { readonly name: 'changes' }
  | RangeCommand
  | { readonly name: 'load'; readonly loading: Promise<void> }
  | AmendCommand
  | CardCommand;

/** A command that is carried out, where there is a session that acts. */
export type AskingCommand = Exclude<PartCommand, { readonly name: 'load' | 'amend' }>;

/** A guided act: what happened, and the leader it is about. */
export interface AmendCommand {
  readonly name: 'amend';
  readonly kind: Amendment['kind'];
  readonly about: string | null;
  /** Of an absence: its days, and who may be away with him. */
  readonly days?: DaySpan;
  readonly among?: readonly string[];
  /** What is opened instead where the session cannot try an act. */
  readonly otherwise?: CardCommand;
}

export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/**
 * What can be done with all the days that are selected: `ends` trades their first and last duty, `mark` the whole of them
 * for others, and `lock` unlocks where all is locked.
 */
export type RangeAct = 'lock' | 'unlock' | 'ends' | 'mark' | 'absence';

export interface RangeCommand {
  readonly name: 'range';
  readonly act: RangeAct;
  readonly anchor: Element;
}

export interface CardCommand {
  readonly name: 'card';
  readonly card: CardName;
  /** Id of a leader, a place, a month, or the number of an entry; `null` for the whole roster. */
  readonly about: string | null;
  /** Of attendance: what is chosen at first. */
  readonly way?: 'nobody';
  /** Of an absence. */
  readonly days?: DaySpan;
  readonly anchor: Element;
  /** What gets the focus back; the anchor when left out. */
  readonly opener?: Element;
}

/**
 * Cards that are loaded when they are asked for; `form` pops up nothing, but leads to the form where something is
 * written: `about` is a pointer into the document.
 */
export type CardName =
  'absence' | 'attendance' | 'correction' | 'form' | 'lock' | 'print' | 'standing' | 'told';

/** The verdict on an exchange that is only pointed at, in words. */
export interface ExchangeVerdict {
  readonly shift: string;
  readonly other: string;
  readonly mood: 'better' | 'same' | 'worse' | 'broken' | 'impossible';
  readonly text: string;
}

/** From a part to the editor that holds it; it does not leave the editor. */
export class RosterCommandEvent extends Event {
  static readonly type = 'roster-command';
  readonly command: PartCommand;
  constructor(command: PartCommand) {
    super(RosterCommandEvent.type, outward);
    this.command = command;
  }
}

/**
 * What `<roster-editor>` sets on each of its parts (`<roster-list>`, `<roster-month>`, `<roster-year>`,
 * `<roster-ruler>`, `<roster-panel>`); they answer with `roster-select` and `roster-command`.
 *
 * Parts style themselves with `base`, and inherit the tokens of the editor.
 */
export interface RosterPart {
  view: SessionView | null;
  language: 'zh-CN' | 'en';
  date: string | null;
  shift: string | null;
  leader: string | null;
  /** Dates that pass the filters; `null` when nothing is filtered. */
  shown: ReadonlySet<string> | null;
  /** Where a range of days begins that goes to the chosen one. */
  since?: string | null;
  /** Whether there is a session that acts; where it is not said there is none. */
  isEditable?: boolean;
  /** Whether an act may be done, for controls that do something; everything may where it is left out. */
  may?: Permits;
}

/** What leaves the editor: each event bubbles, to elements, the document and the window. */
export interface RosterEventMap {
  'roster-change': RosterChangeEvent;
  'roster-select': RosterSelectEvent;
  'roster-solve-progress': RosterSolveProgressEvent;
  'roster-request': RosterRequestEvent;
}

declare global {
  /** Elements, documents and windows have these. */
  interface GlobalEventHandlersEventMap extends RosterEventMap {}
}
