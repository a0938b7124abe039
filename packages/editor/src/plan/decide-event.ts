/**
 * What becomes of a roster that is shown but does not stand yet: it is taken, dropped, its notice written out, or another
 * one asked for, with so many changes.
 */
export type Decision = 'take' | 'drop' | 'notice' | { readonly changes: number };

/** Somebody decides about a proposed roster, or about a plan that is still running. */
export class RosterDecideEvent extends Event {
  static readonly type = 'roster-decide';
  readonly decision: Decision;
  constructor(decision: Decision) {
    super(RosterDecideEvent.type, { bubbles: true, composed: true });
    this.decision = decision;
  }
}

declare global {
  interface HTMLElementEventMap {
    'roster-decide': RosterDecideEvent;
  }
}
