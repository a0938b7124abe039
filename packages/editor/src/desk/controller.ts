import type { DeskAct } from '@lunzhi/reception/client';
import type { ChangeKind } from '../events.ts';
import { SessionController } from '../shell/session-controller.ts';
import type { DeskSession } from './desk-session.ts';
import { DeskBeforeChangeEvent, DeskChangeEvent } from './events.ts';

/** Does acts through the session of a desk, and tells of them by the desk's own events. */
export class DeskController extends SessionController<DeskSession> {
  protected override eventOf(kind: ChangeKind, act: DeskAct | null, session?: DeskSession): Event {
    return session ? new DeskChangeEvent(kind, act, session) : new DeskBeforeChangeEvent(kind, act);
  }
}
