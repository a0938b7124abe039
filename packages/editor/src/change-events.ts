/** How events leave an element: to elements around it, to the document and the window. */
export const outward = { bubbles: true, composed: true };

/** What a reader does: something new, or a step back or forth. */
export type ChangeKind = 'act' | 'undo' | 'redo';

/** The element has done something, undone it or done it again in a session, and `view` is how things stand there now. */
export abstract class ChangeEvent<Act, Session extends { readonly view: object }> extends Event {
  static readonly type: string;
  readonly kind: ChangeKind;
  /** `null` of a step back or forth. */
  readonly act: Act | null;
  /** The one it was done in: the element may show another by now. */
  readonly session: Session;
  readonly view: Session['view'];
  constructor(kind: ChangeKind, act: Act | null, session: Session) {
    super(new.target.type, outward);
    this.kind = kind;
    this.act = act;
    this.session = session;
    this.view = session.view;
  }
}

/** Somebody chose something, in any part of the element. */
export abstract class SelectEvent<Selection> extends Event {
  static readonly type: string;
  readonly selection: Selection;
  constructor(selection: Selection) {
    super(new.target.type, outward);
    this.selection = selection;
  }
}
