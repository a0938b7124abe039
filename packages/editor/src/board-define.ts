import { RosterBoard } from './board.ts';
import { register } from './register.ts';

export { RosterBoard };

register('roster-board', RosterBoard);

declare global {
  interface HTMLElementTagNameMap {
    'roster-board': RosterBoard;
  }
}
