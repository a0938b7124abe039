import { ReceptionDesk } from './desk/desk.ts';
import { register } from './parts/register.ts';

export { ReceptionDesk };
export type { DeskSession } from './desk/desk-session.ts';
export {
  DeskChangeEvent,
  type DeskEventMap,
  DeskRequestEvent,
  type DeskSelection,
  DeskSelectEvent,
} from './desk/events.ts';

register('reception-desk', ReceptionDesk);

declare global {
  interface HTMLElementTagNameMap {
    'reception-desk': ReceptionDesk;
  }
}
