import type { DeskAct, DeskView, Page } from '@lunzhi/reception/client';
import type { ChangeKind } from '../events.ts';
import type { DeskSession } from './desk-session.ts';

const outward = { bubbles: true, composed: true };

/** Before anything is done, undone or done again; `preventDefault()` keeps it from happening. */
export class DeskBeforeChangeEvent extends Event {
  static readonly type = 'desk-before-change';
  readonly kind: ChangeKind;
  /** `null` of a step back or forth: the view names it. */
  readonly act: DeskAct | null;
  constructor(kind: ChangeKind, act: DeskAct | null) {
    super(DeskBeforeChangeEvent.type, { ...outward, cancelable: true });
    this.kind = kind;
    this.act = act;
  }
}

/** The desk has done something, undone it or done it again, and `view` is how things stand now: time to save the file. */
export class DeskChangeEvent extends Event {
  static readonly type = 'desk-change';
  readonly kind: ChangeKind;
  /** `null` of a step back or forth. */
  readonly act: DeskAct | null;
  readonly session: DeskSession;
  readonly view: DeskView;
  constructor(kind: ChangeKind, act: DeskAct | null, session: DeskSession) {
    super(DeskChangeEvent.type, outward);
    this.kind = kind;
    this.act = act;
    this.session = session;
    this.view = session.view;
  }
}

/** What a reader points at. A missing key leaves what was chosen as it is. */
export interface DeskSelection {
  readonly page?: Page;
  /** `JF20240017`. */
  readonly case?: string | null;
}

/** Somebody turned to another page, or opened another case. */
export class DeskSelectEvent extends Event {
  static readonly type = 'desk-select';
  readonly selection: DeskSelection;
  constructor(selection: DeskSelection) {
    super(DeskSelectEvent.type, outward);
    this.selection = selection;
  }
}

/**
 * The reader wants something that the host provides: a table of cases to import, the roster to begin from, papers of some
 * cases to print (`print`), files (`export`).
 */
export class DeskRequestEvent extends Event {
  static readonly type = 'desk-request';
  readonly what: 'import' | 'begin' | 'print' | 'export';
  /** Those it is about; empty for all that the page shows. */
  readonly cases: readonly string[];
  constructor(what: DeskRequestEvent['what'], cases: readonly string[] = []) {
    super(DeskRequestEvent.type, { ...outward, cancelable: true });
    this.what = what;
    this.cases = cases;
  }
}

export interface DeskEventMap {
  'desk-before-change': DeskBeforeChangeEvent;
  'desk-change': DeskChangeEvent;
  'desk-select': DeskSelectEvent;
  'desk-request': DeskRequestEvent;
}
