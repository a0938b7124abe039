import type { DeskAct, Page } from '@lunzhi/reception/client';
import { ChangeEvent, outward, SelectEvent } from '../change-events.ts';
import type { DeskSession } from './desk-session.ts';
import type { SavedFile } from './handle.ts';

/** The desk has done something, undone it or done it again, and `view` is how things stand now: time to save the file. */
export class DeskChangeEvent extends ChangeEvent<DeskAct, DeskSession> {
  static override readonly type = 'desk-change';
}

/** What a reader points at. A missing key leaves what was chosen as it is. */
export interface DeskSelection {
  readonly page?: Page;
  /** `JF20240017`. */
  readonly case?: string | null;
}

/** Somebody turned to another page, or opened another case. */
export class DeskSelectEvent extends SelectEvent<DeskSelection> {
  static override readonly type = 'desk-select';
}

/**
 * The reader wants something that the host provides: a table of cases to import, the roster to begin from, files
 * (`export`); or papers of some cases (`print`), which the desk prints by itself unless the host prevents it.
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

/** A circular, a plan of visits or some papers were written; `preventDefault()` keeps the browser from saving the file. */
export class DeskSaveEvent extends Event {
  static readonly type = 'desk-save';
  readonly file: SavedFile;
  constructor(file: SavedFile) {
    super(DeskSaveEvent.type, { ...outward, cancelable: true });
    this.file = file;
  }
}

export interface DeskEventMap {
  'desk-change': DeskChangeEvent;
  'desk-select': DeskSelectEvent;
  'desk-request': DeskRequestEvent;
  'desk-save': DeskSaveEvent;
}
