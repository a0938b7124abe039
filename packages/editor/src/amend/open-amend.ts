import type { AmendCommand } from '../events.ts';
import { register } from '../parts/register.ts';
import type { RosterEditor } from '../shell/editor.ts';
import type { SessionController } from '../shell/session-controller.ts';
import { RosterAmend } from './amend.ts';

/**
 * A guided act, ready to be shown over an editor; left, it gives the focus back.
 *
 * @param command what happened, to whom, and what is known of it
 */
export function openAmend(
  editor: RosterEditor,
  controller: SessionController,
  command: Omit<AmendCommand, 'name'>,
  onLeave: () => void,
): RosterAmend {
  const { kind, about, days, among = [] } = command;
  register('roster-amend', RosterAmend);
  const opener = deepestFocus();
  const leave = (): void => {
    onLeave();
    editor.requestUpdate();
    void editor.updateComplete.then(() =>
      (opener?.isConnected ? opener : editor).focus({ preventScroll: true }),
    );
  };
  const amend = document.createElement('roster-amend');
  amend.context = {
    editor,
    controller,
    kind,
    days,
    among,
    about,
    leave,
    get view() {
      return editor.view!;
    },
    get language() {
      return editor.spoken;
    },
  };
  return amend;
}

/** What has the focus, within whatever shadow roots. */
function deepestFocus(): HTMLElement | null {
  let own = document.activeElement;
  while (own?.shadowRoot?.activeElement) own = own.shadowRoot.activeElement;
  return own instanceof HTMLElement ? own : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'roster-amend': RosterAmend;
  }
}
