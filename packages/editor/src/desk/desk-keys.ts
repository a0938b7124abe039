import { hasCommand, letterOf } from '../parts/keys.ts';
import type { DeskActions } from './actions.ts';
import type { DeskCase } from './case-sheet.ts';
import type { DeskCircular } from './circular.ts';
import type { ReceptionDesk } from './desk.ts';
import { outcomes } from './outcome.ts';

/** What a key does at the desk; `undefined` where nothing. */
export function actionOf(
  event: KeyboardEvent,
  isTyping: boolean,
  host: ReceptionDesk,
  actions: DeskActions,
): (() => void) | undefined {
  const { key } = event;
  if (key === 'Escape') return actions.leave() ? () => event.stopPropagation() : stopFinding(event, host);
  if (key === 'F9') return event.repeat ? () => {} : actions.arrangeAll;
  if (isTyping) return undefined;
  if (hasCommand(event))
    return { z: event.shiftKey ? actions.redo : actions.undo, y: actions.redo }[key.toLowerCase()];
  const letter = actions.letters ? letterOf(event) : '';
  if (letter === 'n') return actions.register;
  if (letter === 'j') return actions.call;
  if (letter === '?') return actions.help;
  if (letter === 'p') return actions.print;
  if (letter === '/') return find(host);
  if (letter === 'm' && host.case !== null && host.page !== 'weeks') return () => actions.take(host.case!);
  const number = actions.letters && !event.altKey ? ['1', '2', '3', '4', '5', '6'].indexOf(key) : -1;
  const circular = host.shown<DeskCircular>('desk-circular');
  if (number >= 0 && circular) return () => circular.chooseAt(number);
  if (number in outcomes && actions.isHearing) return () => actions.outcome!.choose(outcomes[number]!);
  if (key === 'Enter' && host.page === 'pool' && isInList(event)) {
    return () => host.shown<DeskCase>('desk-case')?.focusNext();
  }
  return undefined;
}

function isInList(event: Event): boolean {
  return event.composedPath().some((own) => own instanceof Element && own.matches('tbody button.open'));
}

function find(host: ReceptionDesk): (() => void) | undefined {
  const input = host.renderRoot.querySelector<HTMLElement>('.find input');
  return input ? () => input.focus() : undefined;
}

function stopFinding(event: Event, host: ReceptionDesk): (() => void) | undefined {
  const isFinding = event.composedPath().some((own) => own instanceof Element && own.matches('.find input'));
  if (!isFinding) return undefined;
  return () => {
    host.filters = { ...host.filters, query: '' };
    host.focus();
  };
}
