import { RosterBoard } from './board.ts';

export { RosterBoard };

/** A page may load this twice, by two paths. */
if (customElements.get('roster-board') === undefined) customElements.define('roster-board', RosterBoard);

declare global {
  interface HTMLElementTagNameMap {
    'roster-board': RosterBoard;
  }
}
