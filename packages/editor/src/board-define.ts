import { RosterBoard } from './board/board.ts';
import { register } from './parts/register.ts';

export { RosterBoard };

register('roster-board', RosterBoard);

declare global {
  interface HTMLElementTagNameMap {
    'roster-board': RosterBoard;
  }
}
